import type { Credential } from '../credential.js';
import { type JsonObject, listOf, objectOf } from '../json.js';
import { verifiableBase } from './credential-base.js';
import { elmAchievementsOf, elmAwardedOn } from './elm-3-achievements.js';
import { elmPartyOf } from './elm-3-parties.js';
import type { CredentialFormat } from './format.js';
import { titleOf } from './generic-achievements.js';
import { contextUrlsOf, firstTextOf, hasType } from './json-values.js';
import { known } from './known.js';
import { firstLocalText, localTextOf } from './local-texts.js';

const CONTEXT = /^https?:\/\/data\.europa\.eu\/snb\/model\/context\/edc-ap/;

/** European Digital Credential for Learning: the European Learning Model 3 in JSON-LD. */
export const EUROPEAN_DIGITAL_CREDENTIAL_3: CredentialFormat = {
  id: 'european-digital-credential-3',
  label: 'European Digital Credential',
  clause: {
    title: 'European Learning Model 3, EDC application profile',
    url: 'https://europa.eu/europass/elm-browser/index.html',
  },
  recognises: isOwn,
  toCredential,
  partsOf: () => [],
};

function isOwn(document: JsonObject): boolean {
  return (
    hasType(document, 'EuropeanDigitalCredential') ||
    (contextUrlsOf(document).some((url) => CONTEXT.test(url)) && 'credentialSubject' in document)
  );
}

function toCredential(document: JsonObject): Credential {
  const base = verifiableBase(document);
  const display = objectOf(listOf(document.displayParameter)[0]);
  const achievements = elmAchievementsOf(document);
  const title = firstLocalText(display?.title, document.title) ?? base.title;
  return {
    ...base,
    ...known({
      description: localTextOf(display?.description) ?? base.description,
      awardedOn: elmAwardedOn(document) ?? firstTextOf(document.issued),
    }),
    title: titleOf({ ...base, title }, achievements),
    issuer: elmPartyOf(document.issuer),
    subject: elmPartyOf(document.credentialSubject),
    achievements,
  };
}
