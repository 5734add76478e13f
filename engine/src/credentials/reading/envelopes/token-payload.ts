import { dayOfEpochMs, type Finding } from '../../../terms/index.js';
import { formatOf } from '../../formats/formats.js';
import { type Json, type JsonObject, objectOf, textOf } from '../../json.js';
import { remark } from '../work.js';

/** The document in a token's payload. */
export interface PayloadDocument {
  readonly document: Json;
  readonly findings: readonly Finding[];
}

/**
 * The payload itself (data model 2.0, Open Badges 2.0), or its `vc` or `vp` claim (1.1). What a 1.1 credential leaves
 * to the token's claims (issuer, dates, ids) is put back, as that model says; claims that contradict it are left for the
 * verifier to find.
 * @see VC Data Model 1.1 §6.3.1 (JWT decoding); VC-JOSE-COSE §3
 */
export function credentialInPayload(payload: JsonObject): PayloadDocument {
  if (isDocument(payload)) return { document: payload, findings: [] };
  const credential = objectOf(payload.vc);
  const presentation = objectOf(payload.vp);
  if (credential) return completed(credential, payload);
  return { document: presentation ?? payload, findings: [] };
}

/** A payload that is a credential by itself may carry a stray `vc` beside it; the verifier judges that. */
function isDocument(payload: JsonObject): boolean {
  return '@context' in payload && 'type' in payload && formatOf(payload) !== undefined;
}

function completed(credential: JsonObject, claims: JsonObject): PayloadDocument {
  const missing = missingFrom(credential, claims);
  const names = Object.keys(missing);
  const subject = objectOf(credential.credentialSubject);
  const subjectId = textOf(claims.sub);
  const needsSubject = subject !== undefined && !('id' in subject) && subjectId !== undefined;
  if (names.length === 0 && !needsSubject) return { document: credential, findings: [] };
  const document = {
    ...credential,
    ...missing,
    ...(needsSubject ? { credentialSubject: { id: subjectId, ...subject } } : {}),
  };
  const all = [...names, ...(needsSubject ? ['credentialSubject.id'] : [])].join(', ');
  const message = `These were taken from the claims of the signed token, as the older data model allows: ${all}.`;
  return { document, findings: [remark('credential-payload-completed', message)] };
}

function missingFrom(credential: JsonObject, claims: JsonObject): JsonObject {
  const offered: readonly (readonly [string, Json | undefined])[] = [
    ['id', textOf(claims.jti)],
    ['issuer', textOf(claims.iss)],
    ['issuanceDate', momentOf(claims.nbf)],
    ['expirationDate', momentOf(claims.exp)],
  ];
  return Object.fromEntries(
    offered.flatMap(([name, value]) =>
      value === undefined || name in credential ? [] : [[name, value]],
    ),
  );
}

/** Seconds since 1970 as an ISO moment in UTC. */
function momentOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'number' || !(value >= 0 && value < 253_402_300_800)) return undefined;
  const seconds = Math.floor(value);
  const inDay = seconds % 86_400;
  const parts = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60];
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${dayOfEpochMs(seconds * 1000)}T${time}Z`;
}
