import { type Json, type JsonObject, objectOf } from '../../json.js';
import type { ReadCredential } from '../../reading.js';
import { readMoment } from '../dates/read-moment.js';

/** What a JWT of data model 1.1 may say in its claims instead of in the credential. */
const CLAIM_MEMBERS = [
  ['iss', 'issuer'],
  ['jti', 'id'],
  ['nbf', 'issuanceDate'],
  ['exp', 'expirationDate'],
] as const;

/**
 * The document whose form is judged: as it stands; for a token without the registered claims, which in data model 1.1 stand
 * for members that its `vc` or `vp` leaves out.
 * @see https://www.w3.org/TR/vc-data-model/#jwt-decoding
 */
export function documentToJudge(read: ReadCredential): JsonObject {
  const { envelope, document } = read;
  if (envelope.kind !== 'jwt') return document;
  const payload = envelope.payload;
  const isPresentation = objectOf(payload.vp) !== undefined;
  if (!objectOf(payload.vc) && !isPresentation) return withoutClaims(document);
  const filled: Record<string, Json> = { ...document };
  for (const [claim, member] of isPresentation ? PRESENTATION_CLAIMS : CLAIM_MEMBERS) {
    const value = payload[claim];
    if (filled[member] === undefined && value !== undefined) filled[member] = asMember(value);
  }
  return withSubjectId(filled, payload.sub, isPresentation);
}

/** Names of RFC 7519 §4.1, which Open Badges 3.0 asks for in the payload; they belong to the token, not to the credential. */
const REGISTERED_CLAIMS = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

function withoutClaims(document: JsonObject): JsonObject {
  const members = Object.entries(document).filter(([name]) => !REGISTERED_CLAIMS.has(name));
  return Object.fromEntries(members);
}

const PRESENTATION_CLAIMS = [
  ['iss', 'holder'],
  ['jti', 'id'],
] as const;

/** Seconds since 1970 become a moment; only its form is judged here. */
function asMember(value: Json): Json {
  if (typeof value !== 'number') return value;
  return readMoment(value) ? '1970-01-01T00:00:00Z' : value;
}

function withSubjectId(
  document: JsonObject,
  sub: Json | undefined,
  isPresentation: boolean,
): JsonObject {
  const subject = objectOf(document.credentialSubject);
  if (isPresentation || sub === undefined || !subject || subject.id !== undefined) {
    return document;
  }
  return { ...document, credentialSubject: { ...subject, id: sub } };
}
