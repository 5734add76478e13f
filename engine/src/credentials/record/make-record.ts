import { canonicaliseJcs } from '../canonical/jcs.js';
import { encodeBase64url } from '../crypto/base64.js';
import { encodeHex, encodeUtf8 } from '../crypto/bytes.js';
import type { Cryptography } from '../ports.js';
import type { CredentialReport } from '../report.js';
import type { VerificationRecord } from './verification-record.js';

/** `typ` of a signed record, so that its signature can be taken for nothing else. */
export const RECORD_TYPE = 'cairn-verification-record+jws';

/** Who signs records. */
export interface RecordSigner {
  /** Id of the key, by which a reader finds it. */
  readonly keyId: string;
  /** Signs with Ed25519 and gives the 64 bytes of the signature. */
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** What a record is made with. */
export interface RecordOptions {
  readonly cryptography: Cryptography;
  /** The instance's own address or id. */
  readonly madeBy: string;
}

/** The record of a report, with those of the credentials inside. */
export function makeRecord(report: CredentialReport, options: RecordOptions): VerificationRecord {
  const { cryptography, madeBy } = options;
  return {
    recordFormat: 'cairn-verification-record/1',
    credentialSha256: report.sha256,
    format: report.format.id,
    madeBy,
    checkedAt: report.checkedAt,
    worst: report.worst,
    checks: report.checks.map(({ area, code, result }) => ({ area, code, result })),
    contexts: report.contexts,
    fetched: report.fetches.map(({ url, result, sha256 }) => ({
      url,
      result,
      ...(sha256 === undefined ? {} : { sha256 }),
    })),
    reportSha256: encodeHex(cryptography.sha256(encodeUtf8(canonicaliseJcs(report)))),
    parts: report.parts.map((part) => makeRecord(part, options)),
  };
}

/**
 * The record as a compact JWS (EdDSA over Ed25519), its payload in canonical form.
 * @see RFC 7515, RFC 8037 §3.1
 */
export async function signRecord(
  record: VerificationRecord,
  { keyId, sign }: RecordSigner,
): Promise<string> {
  const header = { alg: 'EdDSA', kid: keyId, typ: RECORD_TYPE };
  const signed = [header, record]
    .map((part) => encodeBase64url(encodeUtf8(canonicaliseJcs(part))))
    .join('.');
  return `${signed}.${encodeBase64url(await sign(encodeUtf8(signed)))}`;
}
