import type { CreditClaim, LevelClaim, ResultClaim } from '../credential.js';
import type { JsonObject } from '../json.js';
import { creditsAt, namesFramework, speaksOfCredit, systemIn } from './claims.js';
import { firstTextOf, idOf, objectsAt, type Placed } from './json-values.js';
import { known } from './known.js';
import { anyTextOf, localTextOf } from './local-texts.js';

/** What the results of one subject say, read with the descriptions that the achievement gives for them. */
export interface ReadResults {
  readonly results: readonly ResultClaim[];
  readonly credits: readonly CreditClaim[];
  readonly levels: readonly LevelClaim[];
}

/** Reads `result` of the subject against `resultDescription` of the achievement (Open Badges 3.0 §5). */
export function resultsOf(subject: Placed<JsonObject>, achievement: JsonObject): ReadResults {
  const descriptions = objectsAt(achievement.resultDescription, '').map((item) => item.value);
  const read = objectsAt(subject.value.result, `${subject.path}.result`).map((result) =>
    describe(
      result,
      descriptions.find((one) => idOf(one) === textAt(result.value, 'resultDescription')),
    ),
  );
  return {
    results: read.map((one) => one.claim),
    credits: read.flatMap((one) => creditsOf(one)),
    levels: read.flatMap((one) => levelsOf(one)),
  };
}

interface DescribedResult {
  readonly claim: ResultClaim;
  readonly about: string | undefined;
  readonly path: string;
}

function describe(
  result: Placed<JsonObject>,
  description: JsonObject | undefined,
): DescribedResult {
  const name = localTextOf(description?.name);
  const claim = known({
    name,
    value:
      firstTextOf(result.value.value, result.value.status) ??
      levelNameOf(result.value, description),
    type: description && firstTextOf(description.resultType),
  });
  return { claim, about: anyTextOf(name), path: `${result.path}.value` };
}

/** The name of the rubric level that was reached; its id when nobody describes it. */
function levelNameOf(result: JsonObject, description: JsonObject | undefined): string | undefined {
  const id = textAt(result, 'achievedLevel');
  const level = objectsAt(description?.rubricCriterionLevel, '').find(
    (one) => idOf(one.value) === id,
  );
  return level ? (firstTextOf(level.value.name, level.value.level) ?? id) : id;
}

function creditsOf({ claim, about, path }: DescribedResult): readonly CreditClaim[] {
  if (!speaksOfCredit(about)) return [];
  return creditsAt(claim.value, path, { ...known({ system: systemIn(about) }), of: 'earned' });
}

function levelsOf({ claim, about, path }: DescribedResult): readonly LevelClaim[] {
  if (!namesFramework(about) || claim.value === undefined) return [];
  return [known({ level: claim.value, framework: about, path })];
}

function textAt(object: JsonObject, key: string): string | undefined {
  return firstTextOf(object[key]);
}
