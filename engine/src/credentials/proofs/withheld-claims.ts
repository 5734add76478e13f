import { encodeBase64url } from '../crypto/base64.js';
import { encodeUtf8 } from '../crypto/bytes.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { Cryptography } from '../ports.js';
import type { ReadCredential } from '../reading.js';

/**
 * Whether the holder may have kept back claims that stand beside the dates and the status of a credential. Then a missing
 * end or status says nothing: it may be among them. A decoy looks the same, and is meant to.
 * @returns `unknown` where claims are withheld, `warn` where nobody can see whether any are, undefined otherwise
 *
 * In an SD-JWT VC the claims that decide must not be withheld, so that nothing is missing there.
 * @see draft-ietf-oauth-sd-jwt-vc, registered JWT claims
 */
export function mayWithhold(
  read: ReadCredential,
  cryptography: Cryptography,
): 'unknown' | 'warn' | undefined {
  const { envelope, format, document } = read;
  if (envelope.kind !== 'sd-jwt') return hasSelectiveProof(document) ? 'warn' : undefined;
  if (format === 'sd-jwt-vc') return undefined;
  const { payload, disclosures } = envelope;
  const digests = [payload, objectOf(payload.vc)].flatMap((claims) =>
    listOf(claims?._sd).flatMap((digest) => textOf(digest) ?? []),
  );
  if (digests.length === 0) return undefined;
  const hash = hashOf(payload, cryptography);
  const shown = new Set(disclosures.map((text) => encodeBase64url(hash(encodeUtf8(text)))));
  return digests.every((digest) => shown.has(digest)) ? undefined : 'unknown';
}

function hasSelectiveProof({ proof }: JsonObject): boolean {
  return listOf(proof).some((one) => objectOf(one)?.cryptosuite === 'ecdsa-sd-2023');
}

function hashOf({ _sd_alg: name }: JsonObject, { sha256, sha384, sha512 }: Cryptography) {
  if (name === 'sha-384') return sha384;
  return name === 'sha-512' ? sha512 : sha256;
}
