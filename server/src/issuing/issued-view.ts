import type { IssuedCredential, Issuer } from '@cairn/store';
import { didKeyOf } from 'cairn/credentials';
import { didDocumentOf, knownIssuerOf } from './issuer-identity.js';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { openContent } from './sealed-content.js';

/** A line of the log as the API shows it. */
export function lineView(credential: IssuedCredential) {
  const { id, state, sha256, issuedAt, places, changes } = credential;
  const { title, validUntil, erasedAt, replaces, replacedBy } = credential;
  return {
    id,
    credentialId: `urn:uuid:${id}`,
    state,
    sha256,
    issuedAt,
    isRevocable: places.length > 0,
    changes,
    ...(title === undefined ? {} : { title }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(erasedAt === undefined ? {} : { erasedAt }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}

/** A credential with its content, unless that was erased. */
export function issuedView(parts: IssuingParts, credential: IssuedCredential) {
  const line = lineView(credential);
  if (credential.sealedContent === undefined) return line;
  const content = openContent(credential, secretOf(parts));
  if (content === undefined) return line;
  const mediaType = content.text.startsWith('{') ? 'application/vc' : 'application/vc+jwt';
  return { ...line, mediaType, content: content.text };
}

/** An issuer with its keys, without anything secret. */
export function issuerView(issuer: Issuer) {
  const { identity, mode } = knownIssuerOf(issuer);
  const { id: did, ...profile } = identity;
  const isWeb = didDocumentOf(issuer) !== undefined;
  const keys = issuer.keys.map(({ position, keyType, publicKey, ...times }) => ({
    method: isWeb ? `${did}#key-${position}` : didKeyOf(publicKey).method,
    keyType,
    publicKeyMultibase: publicKey,
    createdAt: times.createdAt,
    ...(times.retiredAt === undefined ? {} : { retiredAt: times.retiredAt }),
    ...(times.revokedAt === undefined ? {} : { revokedAt: times.revokedAt }),
  }));
  return { ...profile, id: issuer.id, did, mode, createdAt: issuer.createdAt, keys };
}
