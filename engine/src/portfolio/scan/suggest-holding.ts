import type {
  Achievement,
  CheckArea,
  Credential,
  CredentialReport,
} from '../../credentials/index.js';
import type { FrameworkData } from '../../frameworks/index.js';
import { type IsoDate, isIsoDate } from '../../terms/index.js';
import type { CatalogueEntry, EntryIndex } from './entry-index.js';
import { matchCredits } from './match-credits.js';
import { matchEntries } from './match-entries.js';
import { matchLevels } from './match-levels.js';
import type { HoldingSuggestion, Suggested, SuggestedState } from './suggestion.js';

/** What a suggestion looks things up in. */
export interface SuggestionData {
  readonly index: EntryIndex;
  readonly frameworks: FrameworkData;
}

/**
 * What a credential may stand for in a person's list: each value with how sure it is and where it comes from. Pure
 * suggestion: nothing is taken over before the person says so, and nothing is invented for what was not said.
 * @param on the day to judge undated credentials by
 */
export function suggestHolding(
  report: CredentialReport,
  data: SuggestionData,
  on: IsoDate,
): HoldingSuggestion {
  const { credential } = report;
  const awarded =
    dayOf(credential.awardedOn, 'awardedOn') ?? dayOf(credential.validFrom, 'validFrom');
  const expires = dayOf(credential.validUntil, 'validUntil');
  const body = bodyOf(credential);
  const grade = gradeOf(credential);
  const entries = matchEntries(credential, data.index);
  const found = {
    units: idsOf(entries, 'unit'),
    qualifications: idsOf(entries, 'qualification'),
    levels: matchLevels(credential, data.frameworks, awarded?.value ?? on),
    credits: matchCredits(credential, data.frameworks),
    workloadHours: hoursOf(credential),
    ...(awarded ? { earnedOn: awarded } : {}),
    ...(expires ? { expiresOn: expires } : {}),
    ...(body ? { awardingBody: body } : {}),
    ...(grade ? { grade } : {}),
  };
  return {
    title: titleOf(credential),
    state: stateOf(report),
    ...found,
    skills: skillsOf(credential),
    evidence: evidenceOf(credential),
    missing: missingOf(found),
  };
}

/** Areas in which anything but a pass or a remark keeps a holding from counting as verified. */
const DECIDING: ReadonlySet<CheckArea> = new Set([
  'format',
  'data-model',
  'proof',
  'key-binding',
  'dates',
  'status',
]);

/** Areas that nobody may have asked about; only a plain "no" counts there. */
const SPEAKING: ReadonlySet<CheckArea> = new Set(['issuer-identity', 'recipient', 'schema']);

/**
 * `verified` only when the signature, its owner, the dates and the status were all found in order, and somebody stands
 * behind the key: a domain of its own, or a trust list. Anybody can make a key that names only itself.
 */
export function stateOf({ checks, credential }: CredentialReport): SuggestedState {
  const namesItself = NAMES_ITSELF.test(credential.issuer.id ?? '');
  const because = checks
    .filter(({ area, result }) =>
      result === 'fail'
        ? DECIDING.has(area) || SPEAKING.has(area)
        : result === 'unknown' &&
          (DECIDING.has(area) || (area === 'issuer-identity' && namesItself)),
    )
    .map(({ code }) => code);
  return { state: because.length === 0 ? 'verified' : 'claimed', because };
}

/** DIDs that are nothing but a key. */
const NAMES_ITSELF = /^did:(?:key|jwk):/;

function titleOf({ title }: Credential): Suggested<string> {
  const value = firstText(title) ?? '';
  return { value, certainty: 'stated', reason: 'title-stated', quote: value };
}

function dayOf(moment: string | undefined, path: string): Suggested<IsoDate> | undefined {
  const day = moment?.slice(0, 10);
  if (moment === undefined || !isIsoDate(day)) return undefined;
  return { value: day, certainty: 'stated', reason: 'day-stated', quote: moment, path };
}

function idsOf(
  entries: readonly Suggested<CatalogueEntry>[],
  kind: CatalogueEntry['kind'],
): readonly Suggested<string>[] {
  return entries
    .filter(({ value }) => value.kind === kind)
    .map((each) => ({ ...each, value: each.value.id }));
}

function hoursOf({ achievements }: Credential): readonly Suggested<number>[] {
  return achievements.flatMap(({ workloadHours }, i) =>
    workloadHours === undefined || workloadHours <= 0
      ? []
      : [
          {
            value: workloadHours,
            certainty: 'stated',
            reason: 'hours-stated',
            quote: String(workloadHours),
            path: `achievements.${i}.workload`,
          } as const,
        ],
  );
}

/** The creator of the achievement where one is named: a platform may issue for a university. */
function bodyOf({ achievements, issuer }: Credential): Suggested<string> | undefined {
  const creator = firstText(achievements[0]?.creator?.name);
  const value = creator ?? firstText(issuer.name);
  if (value === undefined) return undefined;
  const reason = creator === undefined ? 'body-issuer' : 'body-creator';
  return { value, certainty: 'stated', reason, quote: value };
}

function gradeOf({ achievements }: Credential): Suggested<string> | undefined {
  const result = achievements.flatMap(({ results }) => results).find(({ value }) => value);
  if (result?.value === undefined) return undefined;
  return {
    value: result.value,
    certainty: 'stated',
    reason: 'grade-stated',
    quote: `${firstText(result.name) ?? ''} ${result.value}`.trim(),
  };
}

/** Skills that the issuer points to by address are stated; free tags are only words. */
function skillsOf({ achievements }: Credential): readonly Suggested<string>[] {
  return achievements.flatMap((achievement) => [
    ...achievement.alignments.flatMap(toSkill),
    ...achievement.tags.map(
      (value) => ({ value, certainty: 'possible', reason: 'skill-tag', quote: value }) as const,
    ),
  ]);
}

const SKILL_ADDRESS = /data\.europa\.eu\/esco\/skill\/|\/skills?\//i;

function toSkill({
  targetName,
  targetUrl,
}: Achievement['alignments'][number]): readonly Suggested<string>[] {
  if (targetUrl === undefined || !SKILL_ADDRESS.test(targetUrl)) return [];
  const quote = firstText(targetName) ?? targetUrl;
  return [{ value: targetUrl, certainty: 'stated', reason: 'skill-address', quote }];
}

function evidenceOf({ evidence, id }: Credential): HoldingSuggestion['evidence'] {
  const named = evidence.map(({ name, url }) => ({
    title: firstText(name) ?? url ?? 'Evidence',
    ...(isWebAddress(url) ? { url } : {}),
  }));
  return isWebAddress(id) ? [{ title: id, url: id }, ...named] : named;
}

function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text);
}

type Found = Pick<HoldingSuggestion, 'units' | 'qualifications' | 'levels' | 'credits'> &
  Partial<Pick<HoldingSuggestion, 'earnedOn' | 'awardingBody'>>;

function missingOf(found: Found): readonly string[] {
  return [
    ...(found.units.length + found.qualifications.length === 0 ? ['unit'] : []),
    ...(found.levels.length === 0 ? ['level'] : []),
    ...(found.credits.length === 0 ? ['credit'] : []),
    ...(found.earnedOn ? [] : ['earnedOn']),
    ...(found.awardingBody ? [] : ['awardingBody']),
  ];
}

/** The English or unmarked text, else the first there is. */
function firstText(texts: Readonly<Record<string, string>> | undefined): string | undefined {
  if (!texts) return undefined;
  return [texts.en, texts[''], ...Object.values(texts)].find((text) => text?.trim());
}
