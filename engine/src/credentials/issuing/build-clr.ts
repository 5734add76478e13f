import type { JsonObject } from '../json.js';
import { buildProfile, OPEN_BADGE_CONTEXTS } from './build-open-badge.js';
import type { IssuerIdentity } from './issue-request.js';
import { unlessEmpty, withoutAbsent } from './json-parts.js';
import type { SignedCredential } from './signed-credential.js';

/** Contexts of CLR 2.0; it speaks of achievements in the words of Open Badges. */
export const CLR_CONTEXTS: readonly string[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  ...OPEN_BADGE_CONTEXTS.slice(1),
];

/** Who makes the record and about whom. */
export interface ClrOptions {
  readonly id: string;
  readonly issuer: IssuerIdentity;
  readonly name: string;
  /** ISO UTC to the second. */
  readonly now: string;
  readonly subject: JsonObject;
  /** The record does not hold everything that the issuer knows of. */
  readonly isPartial?: boolean;
}

/**
 * A CLR 2.0 around credentials that stay exactly as they are: each keeps its own proof, a token travels as an enveloped
 * credential. Unsigned; sign it as any other document.
 * @see https://www.imsglobal.org/spec/clr/v2p0/#clrcredential
 */
export function buildClr(
  credentials: readonly Pick<SignedCredential, 'document' | 'token'>[],
  options: ClrOptions,
): JsonObject {
  const { id, issuer, name, now, subject, isPartial } = options;
  return withoutAbsent({
    '@context': CLR_CONTEXTS,
    id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name,
    issuer: buildProfile(issuer),
    validFrom: now,
    partial: isPartial,
    credentialSubject: withoutAbsent({
      ...subject,
      type: ['ClrSubject'],
      verifiableCredential: unlessEmpty(credentials.map(innerOf)),
    }),
  });
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
function innerOf({ document, token }: Pick<SignedCredential, 'document' | 'token'>): JsonObject {
  if (token === undefined) return document;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `data:application/vc+jwt,${token}`,
    type: 'EnvelopedVerifiableCredential',
  };
}
