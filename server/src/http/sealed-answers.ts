import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** SHA-256 of a text, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Encrypts an answer so that only who knows `secret` (the Idempotency-Key, of which the store keeps a mere
 * hash) can read it: kept answers hold tokens and what people wrote.
 */
export function seal(text: string, secret: string): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens what {@link seal} closed; throws when the secret is another or a byte was changed. */
export function unseal(bytes: Uint8Array, secret: string): string {
  const all = Buffer.from(bytes);
  const decipher = createDecipheriv(CIPHER, keyOf(secret), all.subarray(0, IV_BYTES));
  decipher.setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(all.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`cairn sealed answer\n${secret}`).digest();
}
