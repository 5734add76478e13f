import { type JsonObject, objectOf } from '../../json.js';
import type { ReadCredential } from '../../reading.js';
import { sameJson } from './same-json.js';

/**
 * True when the document that is shown says nothing else than the claims that were signed. A `vc` or `vp` of data model
 * 1.1 may have got members from the claims around it (VC Data Model 1.1 §6.3.1); what it said itself must stand.
 */
export function showsWhatWasSigned({ document }: ReadCredential, claims: JsonObject): boolean {
  if (sameJson(document, claims)) return true;
  const wrapped = objectOf(claims.vc) ?? objectOf(claims.vp);
  if (!wrapped) return false;
  return Object.entries(wrapped).every(
    ([name, value]) =>
      sameJson(document[name], value) ||
      (name === 'credentialSubject' && sameJson(document[name], withSubject(value, claims))),
  );
}

function withSubject(value: JsonObject[string], { sub = null }: JsonObject): JsonObject {
  return { id: sub, ...objectOf(value) };
}
