import type { Cryptography } from '../ports.js';
import { type CredentialReading, READING_LIMITS, type ReadingLimits } from '../reading.js';
import { budgetOf } from './budget.js';
import { readBytes } from './read-bytes.js';
import { readValue } from './read-value.js';
import { readText } from './text/read-text.js';
import { broken, OUTSIDE, shortName, type Work } from './work.js';

/** What reading needs. */
export interface ReadingOptions {
  readonly cryptography: Cryptography;
  /** Default {@link READING_LIMITS}. */
  readonly limits?: ReadingLimits;
  /** Only named in the trail: what a file is, its content says. */
  readonly fileName?: string;
}

/**
 * Every credential in somebody's bytes, whatever they are wrapped in: PNG, SVG, PDF, zip, a picture of a QR code, a data
 * URL, a pasted letter, JSON, a signed token, a seal, COSE or XML. Nothing is verified and nothing is fetched.
 *
 * Work and memory are bounded by the limits, and it never throws for what the bytes say.
 * @returns `address` when the input only says where to look; `foreign` with advice when it is something else
 */
export function readCredentials(bytes: Uint8Array, options: ReadingOptions): CredentialReading {
  const limits = options.limits ?? READING_LIMITS;
  if (bytes.length > limits.maxUnpackedBytes) {
    const message = `The file has ${bytes.length} bytes; at most ${limits.maxUnpackedBytes} are read. Upload the credentials one by one.`;
    return broken('credential-too-large', message);
  }
  const work: Work = {
    budget: budgetOf(limits),
    cryptography: options.cryptography,
    readBytes: (content, place) => readBytes(content, place, work),
    readText: (text, place) => readText(text, place, work),
    readValue: (value, wrapped, place) => readValue(value, wrapped, place, work),
  };
  const name = options.fileName === undefined ? '' : shortName(options.fileName);
  const trail = name === '' ? [] : [{ kind: 'file', detail: name } as const];
  return work.readBytes(bytes, { ...OUTSIDE, trail });
}
