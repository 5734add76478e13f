import type { Credential } from '../credential.js';
import { type JsonObject, listOf, objectOf } from '../json.js';
import { achievementsOf } from './achievements.js';
import { imageOf, verifiableBase } from './credential-base.js';
import { endorsementsAt } from './endorsements.js';
import type { CredentialFormat } from './format.js';
import { titleOf } from './generic-achievements.js';
import { contextUrlsOf, hasType, objectsAt } from './json-values.js';
import { known } from './known.js';

const TYPES = ['OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'];
/** Every address under which the context of version 3 was or is published, those of the plugfests too. */
const CONTEXT =
  /^https:\/\/(purl\.imsglobal\.org\/spec\/ob\/v3p0\/|imsglobal\.github\.io\/openbadges-specification\/|w3c-ccg\.github\.io\/vc-ed\/|w3id\.org\/openbadges\/v3)/;

/** Open Badges 3.0: achievement and endorsement credentials. */
export const OPEN_BADGES_3: CredentialFormat = {
  id: 'open-badges-3.0',
  label: 'Open Badges 3.0',
  clause: {
    title: 'Open Badges 3.0 §B.1',
    url: 'https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential',
  },
  recognises: (document) =>
    TYPES.some((type) => hasType(document, type)) ||
    (contextUrlsOf(document).some((url) => CONTEXT.test(url)) && 'credentialSubject' in document),
  toCredential,
  partsOf: () => [],
};

function toCredential(document: JsonObject): Credential {
  const base = verifiableBase(document);
  const achievements = achievementsOf(document);
  return {
    ...base,
    ...known({ image: base.image ?? subjectImageOf(document) ?? achievements[0]?.image }),
    achievements,
    title: titleOf(base, achievements),
    endorsements: [...base.endorsements, ...endorsementsOfAchievements(document)],
  };
}

function subjectImageOf(document: JsonObject): string | undefined {
  return imageOf(objectOf(listOf(document.credentialSubject)[0])?.image);
}

function endorsementsOfAchievements(document: JsonObject): Credential['endorsements'] {
  return objectsAt(document.credentialSubject, '$.credentialSubject').flatMap((subject) =>
    objectsAt(subject.value.achievement, `${subject.path}.achievement`).flatMap((one) =>
      endorsementsAt(one.value, 'achievement', one.path),
    ),
  );
}
