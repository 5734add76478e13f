import { daysBetween, parseIsoDate } from '../../terms/index.js';
import { encodeBase64url } from '../crypto/base64.js';
import { type Json, type JsonObject, objectOf, textOf } from '../json.js';
import { withoutAbsent } from './json-parts.js';
import type { Signer } from './signed-credential.js';

const ALGORITHMS = { Ed25519: 'EdDSA', 'P-256': 'ES256' } as const;
const SECONDS_PER_DAY = 86_400;

/**
 * Signs a credential as VC-JWT: the payload is the credential itself with the registered claims that Open Badges 3.0
 * asks to agree with it.
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 * @see https://www.imsglobal.org/spec/ob/v3p0/#create-the-jwt
 */
export async function writeJwt(document: JsonObject, signer: Signer): Promise<string> {
  const header = { alg: ALGORITHMS[signer.keyType], typ: 'vc+jwt', kid: signer.method };
  const input = `${encode(header)}.${encode({ ...document, ...claimsOf(document) })}`;
  const signature = await signer.sign(new TextEncoder().encode(input));
  return `${input}.${encodeBase64url(signature)}`;
}

function claimsOf(document: JsonObject): JsonObject {
  const issuer = document.issuer;
  return withoutAbsent({
    iss: textOf(issuer) ?? objectOf(issuer)?.id,
    jti: document.id,
    sub: objectOf(document.credentialSubject)?.id,
    nbf: secondsOf(document.validFrom),
    exp: secondsOf(document.validUntil),
  });
}

/** Seconds since 1970 of `YYYY-MM-DDThh:mm:ssZ`. */
function secondsOf(moment: Json | undefined): number | undefined {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/.exec(textOf(moment) ?? '') ?? [];
  if (day === undefined) return undefined;
  const days = daysBetween(parseIsoDate('1970-01-01'), parseIsoDate(day));
  const inDay = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return days * SECONDS_PER_DAY + inDay;
}

function encode(value: JsonObject): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}
