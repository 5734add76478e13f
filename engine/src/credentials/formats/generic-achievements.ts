import type { Achievement, Credential } from '../credential.js';
import type { JsonObject } from '../json.js';
import { achievementOf, achievementsOf } from './achievements.js';
import { hasType, objectsAt, type Placed } from './json-values.js';
import { plainText } from './local-texts.js';

/** Members of a subject under which older and home-made credentials put what was achieved. */
const ACHIEVEMENT_MEMBERS = ['hasCredential', 'claim', 'degree', 'course', 'certificate'];

/** A credential with what its subject holds under the usual names, and a title from the best place that has one. */
export function genericCredential(base: Credential, document: JsonObject): Credential {
  const own = achievementsOf(document);
  const achievements = own.length > 0 ? own : namedAchievements(document);
  return { ...base, achievements, title: titleOf(base, achievements) };
}

/** The name of the credential, else of its achievement, else its most special type. */
export function titleOf(
  base: Credential,
  achievements: readonly Achievement[],
): Credential['title'] {
  if (Object.keys(base.title).length > 0) return base.title;
  const named = achievements.find((one) => Object.keys(one.name).length > 0);
  return named?.name ?? plainText(specialTypeOf(base.types)) ?? {};
}

function specialTypeOf(types: readonly string[]): string | undefined {
  const type = types.find((one) => one !== 'VerifiableCredential');
  return type && spaceWords(type.replace(/^.*[/#]/, ''));
}

/** `UniversityDegreeCredential` → `University Degree Credential`. */
export function spaceWords(type: string): string {
  return type.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}

function namedAchievements(document: JsonObject): readonly Achievement[] {
  return objectsAt(document.credentialSubject, '$.credentialSubject').flatMap((subject) =>
    ACHIEVEMENT_MEMBERS.flatMap((member) =>
      objectsAt(subject.value[member], `${subject.path}.${member}`).flatMap((found) =>
        toAchievement(found),
      ),
    ),
  );
}

function toAchievement(found: Placed<JsonObject>): readonly Achievement[] {
  if (hasType(found.value, 'VerifiableCredential')) return [];
  const achievement = achievementOf(found);
  return Object.keys(achievement.name).length === 0 ? [] : [achievement];
}
