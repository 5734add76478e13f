import type { Json, JsonObject } from '../json.js';
import type { AchievementSource, AlignmentTarget, ResultRequest } from './issue-request.js';
import { unlessEmpty, withoutAbsent } from './json-parts.js';

const DEFAULT_TYPE = 'MicroCredential';

/** Who defined it and which results it can have. */
export interface AchievementOptions {
  readonly id: string;
  readonly creatorId: string;
  readonly results?: readonly ResultRequest[];
}

/**
 * An achievement of Open Badges 3.0 from plain facts: outcomes become the criteria, level and skills become alignments,
 * credit becomes `creditsAvailable` with its system in words, since the standard has no field for it.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function buildAchievement(
  source: AchievementSource,
  { id, creatorId, results = [] }: AchievementOptions,
): JsonObject {
  return withoutAbsent({
    id,
    type: ['Achievement'],
    achievementType: source.type ?? DEFAULT_TYPE,
    name: source.name,
    description: source.description ?? source.name,
    criteria: criteriaOf(source),
    creator: { id: creatorId, type: ['Profile'] },
    humanCode: source.code,
    fieldOfStudy: source.fieldOfStudy,
    inLanguage: source.language,
    creditsAvailable: source.credit?.amount,
    image: source.image === undefined ? undefined : { id: source.image, type: 'Image' },
    alignment: unlessEmpty(source.alignments.map(alignmentOf)),
    tag: unlessEmpty(source.tags),
    resultDescription: unlessEmpty(results.map((result, i) => resultDescriptionOf(id, result, i))),
  });
}

/** Id of the description that a result of an achievement points to. */
export function resultDescriptionId(achievementId: string, position: number): string {
  return `${achievementId}#result-${position + 1}`;
}

/** OB 3.0 asks for an address or a narrative; the narrative is Markdown. */
function criteriaOf(source: AchievementSource): JsonObject {
  const { criteria, outcomes, assessment, credit, workloadHours, criteriaUrl } = source;
  const paragraphs = [
    criteria,
    ...(outcomes.length === 0 ? [] : [outcomes.map((outcome) => `- ${outcome}`).join('\n')]),
    assessment === undefined ? undefined : `Assessment: ${assessment}`,
    credit === undefined ? undefined : `Credit: ${credit.amount} ${credit.system}`,
    workloadHours === undefined ? undefined : `Workload: ${workloadHours} hours`,
  ].filter((paragraph) => paragraph !== undefined);
  const narrative = paragraphs.length === 0 ? `Awarded for: ${source.name}` : undefined;
  return withoutAbsent({ id: criteriaUrl, narrative: narrative ?? paragraphs.join('\n\n') });
}

function alignmentOf(target: AlignmentTarget): Json {
  return withoutAbsent({
    type: ['Alignment'],
    targetName: target.name,
    targetUrl: target.url,
    targetDescription: target.description,
    targetFramework: target.framework,
    targetCode: target.code,
    targetType: target.type,
  });
}

function resultDescriptionOf(achievementId: string, result: ResultRequest, i: number): Json {
  return {
    id: resultDescriptionId(achievementId, i),
    type: ['ResultDescription'],
    name: result.name,
    resultType: result.type,
  };
}
