import { encodeBase64url } from '../crypto/base64.js';
import type { JsonObject } from '../json.js';
import type { StatusPurpose } from './issue-request.js';
import type { StatusBits } from './status-bits.js';

/** What a list credential is made of. */
export interface StatusListOptions {
  readonly url: string;
  readonly issuerId: string;
  readonly purpose: StatusPurpose;
  readonly bits: StatusBits;
  /** ISO UTC to the second. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** How long a reader may keep a copy, in milliseconds. */
  readonly ttlMs: number;
  /** Packs bytes by RFC 1952; the program that runs the engine has one. */
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
}

/**
 * The unsigned credential that publishes a status list.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
 */
export function buildStatusList(options: StatusListOptions): JsonObject {
  const { url, issuerId, purpose, bits, validFrom, validUntil, ttlMs, gzip } = options;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerId,
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${encodeBase64url(gzip(bits))}`,
      ttl: ttlMs,
    },
  };
}
