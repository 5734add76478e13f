import { daysBetween, type IsoDate } from '../../terms/index.js';
import type { FailedUnit, PlanRequest } from '../request.js';
import { entryAbout } from './named-in.js';
import type { Relaxed } from './relaxations.js';

const DAYS_PER_WEEK = 7;

/** What the request says about attempts at a unit that were not passed. */
export function failureOf(unit: string, { failed = [] }: PlanRequest): FailedUnit | undefined {
  return entryAbout(failed, unit);
}

/** True when every attempt that the rules allow is used up; a number that is not known ends nothing. */
export function isOutOfAttempts({ attempts, mostAttempts }: FailedUnit): boolean {
  return mostAttempts !== undefined && attempts >= mostAttempts;
}

/** Whether a unit may be studied (again). */
export function mayBeStudied(unit: string, request: PlanRequest, relaxed: Relaxed): boolean {
  const failure = failureOf(unit, request);
  return failure === undefined || !isOutOfAttempts(failure) || relaxed.has(`attempts:${unit}`);
}

/** The first week that begins on or after a day; 0 for a day before the start. */
export function firstWeekFrom(start: IsoDate, day: IsoDate): number {
  return Math.max(0, Math.ceil(daysBetween(start, day) / DAYS_PER_WEEK));
}
