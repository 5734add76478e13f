import { exactSchedule, type ScheduleLimits } from './exact-schedule.js';
import type { JobSet } from './jobs.js';
import { isPlain, plainSchedule } from './plain-schedule.js';

/** The least completion week in a range, with starts by activity index, or why there is none. */
export type ShortestAnswer =
  | {
      readonly kind: 'found';
      readonly completion: number;
      readonly starts: ReadonlyMap<number, number>;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped' };

/**
 * Asks for completion in week `from`, `from` + 1, … `to` and returns the first that works.
 *
 * Week by week, because a validity makes a later completion harder in other ways than an earlier one.
 */
export function shortestSchedule(
  question: JobSet,
  range: { readonly from: number; readonly to: number },
  limits: ScheduleLimits,
): ShortestAnswer {
  const schedule = isPlain(question) ? plainSchedule : exactSchedule;
  for (let week = range.from; week <= range.to; week++) {
    const answer = schedule(question, week, limits);
    if (answer.kind === 'stopped') return answer;
    if (answer.kind === 'found') return toShortest(question, answer.starts);
  }
  return { kind: 'none' };
}

/** What a look with a limit for each week showed. */
export interface QuickAnswer {
  /** The first week for which a schedule was found. */
  readonly found:
    | { readonly completion: number; readonly starts: ReadonlyMap<number, number> }
    | undefined;
  /** The first week before it that the limit left open; undefined = none. */
  readonly firstOpen: number | undefined;
}

/** Asks for week after week like {@link shortestSchedule}, but goes on when one is too hard. */
export function quickSchedule(
  question: JobSet,
  range: { readonly from: number; readonly to: number },
  limits: ScheduleLimits,
): QuickAnswer {
  let firstOpen: number | undefined;
  for (let week = range.from; week <= range.to && !limits.shouldStop(); week++) {
    const answer = shortestSchedule(question, { from: week, to: week }, limits);
    if (answer.kind === 'stopped') firstOpen ??= week;
    if (answer.kind !== 'found') continue;
    const { completion, starts } = answer;
    return { found: { completion, starts }, firstOpen };
  }
  return { found: undefined, firstOpen };
}

/** Whether the jobs fit for no completion week of the range; `undefined` when the limit was hit. */
export function neverFits(
  question: JobSet,
  range: { readonly from: number; readonly to: number },
  limits: ScheduleLimits,
): boolean | undefined {
  // Without validities a schedule for an earlier week is one for a later week, so the last decides.
  const expires = question.jobs.some((job) => job.validityWeeks < range.to);
  const from = expires ? range.from : range.to;
  // The limit is one for all weeks.
  const maxNodes = limits.maxNodes / (range.to - from + 1);
  const answer = shortestSchedule(question, { from, to: range.to }, { ...limits, maxNodes });
  return answer.kind === 'stopped' ? undefined : answer.kind === 'none';
}

function toShortest(question: JobSet, starts: readonly number[]): ShortestAnswer {
  let completion = 0;
  const byActivity = new Map<number, number>();
  for (const [j, job] of question.jobs.entries()) {
    const start = starts[j] ?? 0;
    byActivity.set(job.activity, start);
    completion = Math.max(completion, start + job.weeks);
  }
  return { kind: 'found', completion, starts: byActivity };
}
