import type { PrerequisiteClause, Unit } from '../../catalogue/index.js';
import { addDays, addMonths, addWeeks, type IsoDate } from '../../terms/index.js';
import type { Way } from './activities.js';
import type { HeldItem } from './held-items.js';
import { isRecognisedWay } from './planned-items.js';
import type { Relaxed } from './relaxations.js';
import { weekOf } from './weeks.js';

/*
 * What is held serves as a prerequisite up to its last valid day. A way that needs something that lapses is cut in
 * two: one that starts by then and does not ask, and one that starts later and asks like everybody else. So the
 * model needs no clause that changes with time.
 */

/** The last week in which a way may start and still have its clause served by what is held; −1 = never. */
export type ServedUntil = (clause: PrerequisiteClause, way: Pick<Way, 'startDays'>) => number;

/** What decides on it. */
export interface HeldBeforeQuestion {
  readonly held: readonly HeldItem[];
  readonly start: IsoDate;
  readonly relaxed: Relaxed;
}

/** Works out how long clauses are served. What has no known day of award is taken to serve; Infinity = for good. */
export function servedUntil({ held, start, relaxed }: HeldBeforeQuestion): ServedUntil {
  // Of several things held for one unit the one that lasts longest serves whatever another one does.
  const lastDays = new Map<string, IsoDate | undefined>();
  for (const item of held) {
    if (item.unit === undefined) continue;
    const last = relaxed.has('validity') ? undefined : lastValidDay(item);
    const known = lastDays.get(item.unit);
    if (!lastDays.has(item.unit) || isLater(last, known)) lastDays.set(item.unit, last);
  }
  return ({ anyOf }, way) =>
    anyOf.reduce(
      (latest, unit) =>
        lastDays.has(unit) ? Math.max(latest, lastStartBy(way, start, lastDays.get(unit))) : latest,
      -1,
    );
}

/** The ways, with those that need something that lapses cut at its last day; `firsts` are what awards want before a unit. */
export function splitByLapse(
  ways: readonly Way[],
  question: HeldBeforeQuestion,
  firsts: (unit: Unit) => readonly PrerequisiteClause[],
): readonly Way[] {
  const until = servedUntil(question);
  return ways.flatMap((way) => {
    const lapses = [...clausesBefore(way), ...firsts(way.unit)]
      .map((clause) => until(clause, way))
      .filter((week) => week >= (way.firstWeek ?? 0) && week < Number.POSITIVE_INFINITY);
    return cut(
      way,
      [...new Set(lapses)].toSorted((a, b) => a - b),
    );
  });
}

/** All clauses on what is held or taken before or beside; recognition asks for none. */
export function clausesBefore(way: Way): readonly PrerequisiteClause[] {
  if (isRecognisedWay(way)) return [];
  const { prerequisites, corequisites = [] } = way.unit;
  return [...prerequisites, ...corequisites].filter(({ anyOf }) => anyOf.length > 0);
}

/** Whether what is held serves a clause in every week in which the way may start. */
export function isServed(clause: PrerequisiteClause, way: Way, until: ServedUntil): boolean {
  return until(clause, way) >= (way.lastWeek ?? Number.POSITIVE_INFINITY);
}

function cut(way: Way, lapses: readonly number[]): readonly Way[] {
  const [last] = lapses.slice(-1);
  if (last === undefined) return [way];
  const early = lapses.map((lastWeek, index) => {
    const before = lapses[index - 1];
    const firstWeek = before === undefined ? way.firstWeek : before + 1;
    return {
      ...way,
      // Ids of units hold no `#`.
      id: `${way.id}#until-${lastWeek}`,
      lastWeek,
      ...(firstWeek === undefined ? {} : { firstWeek }),
    };
  });
  return [...early, { ...way, firstWeek: last + 1 }];
}

function isLater(day: IsoDate | undefined, other: IsoDate | undefined): boolean {
  return other !== undefined && (day === undefined || day > other);
}

/** Undefined = for good, or not known. */
function lastValidDay({ holding, validityMonths }: HeldItem): IsoDate | undefined {
  if (holding.expiresOn !== undefined) return addDays(holding.expiresOn, -1);
  if (validityMonths === undefined || holding.earnedOn === undefined) return undefined;
  return addDays(addMonths(holding.earnedOn, validityMonths), -1);
}

function lastStartBy(
  { startDays }: Pick<Way, 'startDays'>,
  start: IsoDate,
  day: IsoDate | undefined,
): number {
  if (day === undefined) return Number.POSITIVE_INFINITY;
  const week = weekOf(start, day);
  const startsOn = startDays?.get(week) ?? addWeeks(start, Math.max(0, week));
  return startsOn <= day ? week : week - 1;
}
