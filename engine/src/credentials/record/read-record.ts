import { z } from 'zod';
import { decodeBase64url } from '../crypto/base64.js';
import { encodeUtf8 } from '../crypto/bytes.js';
import { objectOf } from '../json.js';
import type { Cryptography, PublicKey } from '../ports.js';
import { CHECK_AREAS } from '../report.js';
import { jsonObjectFrom } from '../verification/fetched-json.js';
import { RECORD_TYPE } from './make-record.js';
import type { VerificationRecord } from './verification-record.js';

/** A record that was signed by one of the keys, or why it cannot be relied on. */
export type RecordReading =
  | { readonly kind: 'verified'; readonly record: VerificationRecord; readonly keyId: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-a-record' | 'unknown-key' | 'changed';
      /** One plain sentence. */
      readonly message: string;
    };

/** Keys by id, with what checks signatures. */
export interface RecordKeys {
  readonly cryptography: Cryptography;
  readonly keys: ReadonlyMap<string, PublicKey>;
}

const MAX_TOKEN_LENGTH = 5_000_000;
const resultShape = z.enum(['pass', 'warn', 'unknown', 'fail']);
const hashShape = z.string().regex(/^[0-9a-f]{64}$/);
const headerShape = z.object({
  alg: z.literal('EdDSA'),
  kid: z.string(),
  typ: z.literal(RECORD_TYPE),
});
const recordShape = z.object({
  recordFormat: z.literal('cairn-verification-record/1'),
  credentialSha256: hashShape,
  format: z.string(),
  madeBy: z.string(),
  checkedAt: z.string(),
  worst: resultShape,
  checks: z.array(z.object({ area: z.enum(CHECK_AREAS), code: z.string(), result: resultShape })),
  contexts: z.array(z.object({ url: z.string(), sha256: hashShape })),
  fetched: z.array(
    z.object({ url: z.string(), result: z.string(), sha256: z.exactOptional(hashShape) }),
  ),
  reportSha256: hashShape,
  get parts() {
    return z.array(recordShape);
  },
});

/** Reads a signed record; only what one of our keys signed is given back. Never throws. */
export async function readRecord(token: string, options: RecordKeys): Promise<RecordReading> {
  const [head, payload, signature, ...more] =
    token.length > MAX_TOKEN_LENGTH ? [] : token.split('.');
  if (head === undefined || payload === undefined || signature === undefined || more.length > 0) {
    return refused('not-a-record', 'This is no signed record of a verification.');
  }
  const header = headerShape.safeParse(partOf(head));
  const bytes = decodeBase64url(signature);
  if (!header.success || !bytes) {
    return refused('not-a-record', 'This is no signed record of a verification.');
  }
  const key = options.keys.get(header.data.kid);
  if (key?.type !== 'Ed25519') {
    return refused('unknown-key', 'The record was signed by a key that we do not know.');
  }
  const message = encodeUtf8(`${head}.${payload}`);
  if (!(await options.cryptography.verify(key, 'EdDSA', message, bytes))) {
    return refused('changed', 'The record was changed since it was signed.');
  }
  const record = recordShape.safeParse(partOf(payload));
  return record.success
    ? { kind: 'verified', record: record.data, keyId: header.data.kid }
    : refused('not-a-record', 'The record has a form that we do not know.');
}

function partOf(text: string): unknown {
  const bytes = decodeBase64url(text);
  return bytes && objectOf(jsonObjectFrom(bytes));
}

function refused(
  reason: Extract<RecordReading, { readonly kind: 'refused' }>['reason'],
  message: string,
): RecordReading {
  return { kind: 'refused', reason, message };
}
