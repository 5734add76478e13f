import { readMoment } from '../../checks/dates/read-moment.js';
import { checksFrom } from '../../checks/make-check.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { Check } from '../../report.js';
import { JOSE_CODES } from './jose-codes.js';

const check = checksFrom(JOSE_CODES);

/**
 * The claims of the envelope against the members of the credential that say the same: `iss`, `sub`, `jti`, `nbf`, `exp`.
 * A member that is absent is not contradicted. Dates are compared to the second, which is all that `nbf` can say.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#verify-the-signature; VC Data Model 1.1 §6.3.1
 */
export function checkRegisteredClaims(payload: JsonObject, document: JsonObject): readonly Check[] {
  const pairs = pairsOf(payload, document).filter(({ values }) => values.length > 0);
  const wrong = pairs
    .filter(({ claim, values, same }) => !values.some((value) => same(payload[claim], value)))
    .map(({ claim, member }) => check('jwt-claim-disagrees', { params: { claim, member } }));
  const compared = pairs.map(({ claim }) => ({ label: 'claim', value: claim }));
  const agree = wrong.length === 0 && pairs.length > 0;
  return [
    ...malformed(payload),
    ...wrong,
    ...(agree ? [check('jwt-claims-agree', { evidence: compared })] : []),
    ...audienceOf(payload),
  ];
}

interface Pair {
  readonly claim: string;
  readonly member: string;
  /** Values of the member, any of which may agree; empty when there is nothing to compare. */
  readonly values: readonly Json[];
  readonly same: (claim: Json | undefined, value: Json) => boolean;
}

function pairsOf(payload: JsonObject, document: JsonObject): readonly Pair[] {
  const party = document.issuer ?? document.holder;
  const pair = (claim: string, member: string, values: readonly (Json | undefined)[]): Pair => ({
    claim,
    member,
    values: payload[claim] === undefined ? [] : values.filter((value) => value !== undefined),
    same: claim === 'nbf' || claim === 'exp' ? sameSecond : sameText,
  });
  return [
    pair('iss', document.issuer === undefined ? 'holder' : 'issuer', [idOf(party)]),
    pair('sub', 'credentialSubject.id', subjectIds(document)),
    pair('jti', 'id', [document.id]),
    pair('nbf', 'validFrom', [document.validFrom, document.issuanceDate]),
    pair('exp', 'validUntil', [document.validUntil, document.expirationDate]),
  ];
}

/** The subject's address; with several subjects `sub` cannot mean one of them. */
function subjectIds(document: JsonObject): readonly (Json | undefined)[] {
  const subjects = listOf(document.credentialSubject);
  return subjects.length === 1 ? [objectOf(subjects[0])?.id] : [];
}

function idOf(party: Json | undefined): Json | undefined {
  return objectOf(party)?.id ?? textOf(party);
}

function sameText(claim: Json | undefined, value: Json): boolean {
  return typeof claim === 'string' && claim === value;
}

function sameSecond(claim: Json | undefined, value: Json): boolean {
  const moment = readMoment(value);
  return typeof claim === 'number' && moment !== undefined && sameSecondAs(claim, moment.fromMs);
}

function sameSecondAs(seconds: number, ms: number): boolean {
  return Math.floor(seconds) === Math.floor(ms / 1000);
}

function malformed(payload: JsonObject): readonly Check[] {
  const dates = ['nbf', 'exp'].filter((claim) => isPresentAndNot(payload[claim], 'number'));
  const texts = ['iss', 'sub', 'jti'].filter((claim) => isPresentAndNot(payload[claim], 'string'));
  return [
    ...[...dates, ...texts].map((claim) => check('jwt-claim-malformed', { params: { claim } })),
    ...(isPresentAndNot(payload.iat, 'number') ? [check('jwt-issued-at-malformed')] : []),
  ];
}

function isPresentAndNot(value: Json | undefined, type: 'number' | 'string'): boolean {
  return value !== undefined && typeof value !== type;
}

function audienceOf(payload: JsonObject): readonly Check[] {
  const audience = listOf(payload.aud).flatMap((entry) => textOf(entry) ?? []);
  if (audience.length === 0) return [];
  const nonce = textOf(payload.nonce);
  return [
    check('jwt-made-for', {
      params: { audience: audience.join(', ') },
      evidence: nonce === undefined ? [] : [{ label: 'nonce', value: nonce }],
    }),
  ];
}
