import type { Offering } from '../../catalogue/index.js';
import type { IsoDate } from '../../terms/index.js';
import { daysBetween } from '../../terms/index.js';
import type { MissingFact } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { feeFactsOf, startsFrom, studyFactsOf } from './activity-facts.js';
import type { Candidate } from './candidate-units.js';
import { studyChance } from './chances.js';
import { groupBy } from './grouping.js';
import { recognisedWay } from './recognised-ways.js';
import type { Relaxed } from './relaxations.js';
import { failureOf, firstWeekFrom } from './repeats.js';
import type { SceneQuestion } from './scene-question.js';
import { joinedBreaks, meetsBreak } from './study-breaks.js';
import type { Way } from './way.js';
import { isWeekStart, weekOf } from './weeks.js';

export type { Way } from './way.js';

const DAYS_PER_WEEK = 7;

/** The ways to take the candidates, or the facts without which none of it can be planned. */
export type Ways =
  | { readonly kind: 'ways'; readonly ways: readonly Way[] }
  | { readonly kind: 'needs-assumption'; readonly missing: readonly MissingFact[] };

/** Works out length, pace, price and start days of each way; offerings without a start left are dropped. */
export function waysOf(
  candidates: readonly Candidate[],
  { request, data, relaxed, look }: SceneQuestion,
): Ways {
  const gaps: { readonly missing: MissingFact['assumption']; readonly unit: string }[] = [];
  const ways: Way[] = [];
  for (const candidate of candidates) {
    for (const offering of candidate.ways) {
      look();
      const way = wayOf({ candidate, offering, request, data, relaxed });
      if (way === undefined) continue;
      if ('missing' in way) gaps.push({ ...way, unit: candidate.unit.id });
      else ways.push(...cutByStart(way, request.limits.start));
    }
    ways.push(...candidate.recognition.map((option) => recognisedWay(candidate.unit, option)));
  }
  return gaps.length === 0
    ? { kind: 'ways', ways }
    : { kind: 'needs-assumption', missing: missingFacts(gaps) };
}

interface WayQuestion {
  readonly candidate: Candidate;
  readonly offering: Offering | undefined;
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly relaxed: Relaxed;
}

function wayOf(question: WayQuestion): Way | { missing: MissingFact['assumption'] } | undefined {
  const { candidate, offering, request, data, relaxed } = question;
  const assumptions = request.assumptions ?? {};
  const weeklyHours = relaxed.has('hours') ? Infinity : request.limits.hoursPerWeek;
  const { unit } = candidate;
  const study = studyFactsOf({ unit, offering, assumptions, weeklyHours, data });
  if ('missing' in study) return study;
  const start = request.limits.start;
  const failure = failureOf(unit.id, request);
  const notBefore = relaxed.has('intakes') ? undefined : failure?.notBefore;
  const earliest = notBefore !== undefined && notBefore > start ? notBefore : start;
  const starts = relaxed.has('intakes') ? undefined : startsFrom(offering, earliest);
  if (starts?.length === 0) return undefined;
  const fee =
    failure?.fee === undefined
      ? feeFactsOf(unit, offering, study.weeks, assumptions)
      : { fee: failure.fee, isAssumed: false };
  const chance = studyChance(unit.id, request);
  return {
    id: candidate.ways.length > 1 && offering !== undefined ? `${unit.id}@${offering.id}` : unit.id,
    unit,
    ...(offering === undefined ? {} : { offering }),
    ...(failure === undefined ? {} : { by: 'repeat' as const }),
    studyWeeks: study.weeks,
    weeks: study.weeks,
    hoursPerWeek: study.hoursPerWeek,
    ...(study.hoursByWeek === undefined ? {} : { studyHours: study.hoursByWeek }),
    workloadHours: study.workloadHours,
    ...(fee.fee === undefined ? {} : { fee: fee.fee }),
    assumed: [...study.assumed, ...(fee.isAssumed ? (['fee'] as const) : [])],
    ...(starts === undefined
      ? {}
      : { startDays: firstByWeek(starts, { request, relaxed, weeks: study.weeks }) }),
    ...(earliest === start ? {} : { firstWeek: firstWeekOf(start, earliest, starts) }),
    ...(chance === undefined ? {} : { chance }),
  };
}

/**
 * A way that may start with a week of the plan, and one that may start inside a week, which blocks one week more. Where
 * both fall into one week, the start with the week is the better one in everything.
 */
function cutByStart(way: Way, start: IsoDate): readonly Way[] {
  const days = groupBy(way.startDays ?? [], ([, day]) => isWeekStart(start, day));
  const [whole = [], inside = []] = [days.get(true), days.get(false)];
  if (inside.length === 0) return [way];
  const blocking = { ...way, weeks: way.studyWeeks + 1, startDays: new Map(inside) };
  if (whole.length === 0) return [blocking];
  return [
    { ...way, startDays: new Map(whole) },
    { ...blocking, id: `${way.id}#inside` },
  ];
}

/** A start day inside a week is late enough when the day is; a free start is on the first day of a week. */
function firstWeekOf(
  start: IsoDate,
  earliest: IsoDate,
  starts: readonly IsoDate[] | undefined,
): number {
  return starts === undefined ? firstWeekFrom(start, earliest) : weekOf(start, earliest);
}

/** Of several start days in one week, ascending, the first is taken that runs into no break, else the first. */
function firstByWeek(
  days: readonly IsoDate[],
  { request, relaxed, weeks }: Pick<WayQuestion, 'request' | 'relaxed'> & { weeks: number },
): ReadonlyMap<number, IsoDate> {
  const breaks = relaxed.has('breaks') ? [] : joinedBreaks(request.limits);
  const isBroken = (from: number) =>
    meetsBreak(breaks, { from, until: from + weeks * DAYS_PER_WEEK });
  const firsts = new Map<number, IsoDate>();
  const broken = new Set<number>();
  for (const day of days) {
    const from = daysBetween(request.limits.start, day);
    const week = Math.floor(from / DAYS_PER_WEEK);
    const isKnown = firsts.has(week);
    if (isKnown && !broken.has(week)) continue;
    const runsInBreak = isBroken(from);
    if (isKnown && runsInBreak) continue;
    firsts.set(week, day);
    if (runsInBreak) broken.add(week);
    else broken.delete(week);
  }
  return firsts;
}

function missingFacts(
  gaps: readonly { readonly missing: MissingFact['assumption']; readonly unit: string }[],
): readonly MissingFact[] {
  const assumptions = ['hoursPerWeek', 'workloadHours'] as const;
  return assumptions.flatMap((assumption) => {
    const units = gaps.filter((gap) => gap.missing === assumption).map((gap) => gap.unit);
    return units.length === 0 ? [] : [{ assumption, units: [...new Set(units)].toSorted() }];
  });
}
