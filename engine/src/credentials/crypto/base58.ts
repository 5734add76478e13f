const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Characters that are read at most: the work grows with the square, and no key or proof is longer. */
export const MAX_BASE58_LENGTH = 12_000;

/**
 * Bytes of a base58 text (Bitcoin alphabet), or undefined when a character is foreign or the text is too long.
 * @see https://datatracker.ietf.org/doc/html/draft-msporny-base58
 */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > MAX_BASE58_LENGTH) return undefined;
  const digits = Array.from(text, (letter) => ALPHABET.indexOf(letter));
  if (digits.includes(-1)) return undefined;
  const zeros = leadingZeros(digits);
  const tail = rebase(digits.slice(zeros), 58, 256);
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...tail]);
}

/** Base58 text of the bytes (Bitcoin alphabet). */
export function encodeBase58(bytes: Uint8Array): string {
  const values = Array.from(bytes);
  const zeros = leadingZeros(values);
  const tail = rebase(values.slice(zeros), 256, 58).map((digit) => ALPHABET[digit]);
  return ALPHABET.charAt(0).repeat(zeros) + tail.join('');
}

function leadingZeros(digits: readonly number[]): number {
  const first = digits.findIndex((digit) => digit !== 0);
  return first < 0 ? digits.length : first;
}

/** The same number in another base; digits stand most significant first. */
function rebase(digits: readonly number[], from: number, to: number): number[] {
  const turned: number[] = [];
  for (const digit of digits) {
    let carry = digit;
    for (let i = 0; i < turned.length; i += 1) {
      carry += (turned[i] ?? 0) * from;
      turned[i] = carry % to;
      carry = Math.floor(carry / to);
    }
    for (; carry > 0; carry = Math.floor(carry / to)) turned.push(carry % to);
  }
  return turned.reverse();
}
