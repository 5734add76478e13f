const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NO_DIGIT = 255;

/**
 * Base64 with its padding and in its one canonical form, or undefined.
 * @see RFC 4648 §4
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const body = withoutPadding(text);
  return text.length - body.length <= 2 ? decodeDigits(body, STANDARD_DIGITS) : undefined;
}

/**
 * Base64url without padding and in its one canonical form (as JOSE and multibase `u` write it), or undefined.
 * @see RFC 4648 §5, RFC 7515 §2
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  return decodeDigits(text, URL_DIGITS);
}

/** Either alphabet, with or without padding and white space; for what people paste, never for what is signed. */
export function decodeBase64Leniently(text: string): Uint8Array | undefined {
  const plain = withoutPadding(text.replace(/\s+/g, ''));
  return decodeDigits(plain.replaceAll('-', '+').replaceAll('_', '/'), STANDARD_DIGITS);
}

/** Base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const digits = encodeDigits(bytes, STANDARD);
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

/** Base64url without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeDigits(bytes, URL_SAFE);
}

const STANDARD_DIGITS = digitsOf(STANDARD);
const URL_DIGITS = digitsOf(URL_SAFE);

function digitsOf(alphabet: string): Uint8Array {
  const digits = new Uint8Array(128).fill(NO_DIGIT);
  for (let i = 0; i < alphabet.length; i += 1) digits[alphabet.charCodeAt(i)] = i;
  return digits;
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '=') end -= 1;
  return text.slice(0, end);
}

function decodeDigits(text: string, digits: Uint8Array): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let offset = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = digits[text.charCodeAt(i)] ?? NO_DIGIT;
    if (digit === NO_DIGIT) return undefined;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[offset] = held >> bits;
    offset += 1;
  }
  const leftOver = held & ((1 << bits) - 1);
  return leftOver === 0 ? bytes : undefined;
}

function encodeDigits(bytes: Uint8Array, alphabet: string): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const known = Math.min(4, bytes.length - i + 1);
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    parts.push(
      digits
        .slice(0, known)
        .map((digit) => alphabet[digit])
        .join(''),
    );
  }
  return parts.join('');
}
