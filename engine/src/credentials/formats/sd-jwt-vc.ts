import { dayOfEpochMs } from '../../terms/index.js';
import type { Credential } from '../credential.js';
import { type Json, type JsonObject, textOf } from '../json.js';
import type { CredentialFormat } from './format.js';
import { spaceWords } from './generic-achievements.js';
import { filledTextOf, firstTextOf, idOf } from './json-values.js';
import { known } from './known.js';
import { firstLocalText, localTextOf, plainText } from './local-texts.js';
import { named, partyOf } from './parties.js';

const MS_PER_SECOND = 1000;
const LAST_SECOND = 253_402_300_799;

/**
 * SD-JWT VC: a token that names its type in `vct` and has claims of that type instead of a vocabulary. Only claims that
 * every such token may have, and the usual names of people, are read.
 */
export const SD_JWT_VC: CredentialFormat = {
  id: 'sd-jwt-vc',
  label: 'SD-JWT Verifiable Credential',
  clause: {
    title: 'SD-JWT-based Verifiable Credentials §2.2',
    url: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
  },
  recognises: (document) =>
    !('@context' in document) &&
    filledTextOf(document.vct) !== undefined &&
    filledTextOf(document.iss) !== undefined,
  toCredential,
  partsOf: () => [],
};

function toCredential(claims: JsonObject): Credential {
  const type = textOf(claims.vct) ?? '';
  const person = [claims.given_name, claims.family_name].flatMap((one) => filledTextOf(one) ?? []);
  const subject = named(
    localTextOf(claims.full_name) ?? plainText(person.join(' ')),
    partyOf(claims.sub),
  );
  return known({
    id: firstTextOf(claims.jti) ?? idOf(claims.id),
    types: [type],
    title: firstLocalText(claims.name, claims.title) ?? plainText(typeName(type)) ?? {},
    description: localTextOf(claims.description),
    issuer: named(
      firstLocalText(claims.issuing_authority, claims.issuer_name),
      partyOf(claims.iss),
    ),
    subject: { ...subject, ...known({ email: firstTextOf(claims.email) }) },
    achievements: [],
    awardedOn: firstTextOf(claims.date_of_issuance, claims.issuance_date) ?? dayOf(claims.iat),
    validUntil: dayOf(claims.exp),
    evidence: [],
    endorsements: [],
  });
}

/** `https://uni.example/types/BachelorDegree` → `Bachelor Degree`. */
function typeName(type: string): string {
  return spaceWords(type.replace(/^.*[/#:]/, ''));
}

/** The day (UTC) of a moment in seconds, the form of all dates in tokens. */
function dayOf(seconds: Json | undefined): string | undefined {
  if (typeof seconds !== 'number' || seconds < 0 || seconds > LAST_SECOND) return undefined;
  return dayOfEpochMs(Math.floor(seconds) * MS_PER_SECOND);
}
