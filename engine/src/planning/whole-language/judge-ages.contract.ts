import type { Constraint, Qualification } from '../../catalogue/index.js';
import { addDays, addMonths, type IsoDate } from '../../terms/index.js';
import type { DrawnQuestion } from './drawn-question.contract.js';
import type { Thing } from './judge-scene.contract.js';

type Recency = Constraint & { readonly kind: 'recency' };
export type TimeLimit = Constraint & { readonly kind: 'timeLimit' };

interface Place {
  readonly awards: readonly Qualification[];
}

/** Whether something held may count there in a plan of a week. */
export function lastsAWeek({ request }: DrawnQuestion, place: Place, thing: Thing): boolean {
  const { start } = request.limits;
  const end = addDays(start, 6);
  if (thing.until === 'unknown' || (thing.until !== undefined && thing.until <= end)) return false;
  return rulesOver(place).every((one) => {
    switch (one.kind) {
      case 'recency':
        return isRecent(one, thing, one.relativeTo === 'start' ? start : end);
      case 'timeLimit':
        return isDated(one, thing) && isYoung(one, thing, end);
      default:
        return true;
    }
  });
}

/**
 * Whether something held serves for good in some place of the awards, and in none for a time: then its unit is not
 * taken again.
 */
export function isForGood(
  { request }: DrawnQuestion,
  places: readonly Place[],
  thing: Thing,
): boolean {
  const { start } = request.limits;
  if (thing.isPrior || thing.until !== undefined) return false;
  const terms = places.map((place) => {
    const rules = rulesOver(place);
    const mayCount = rules.every((one) => {
      if (one.kind === 'timeLimit') return isDated(one, thing);
      return one.kind !== 'recency' || isRecent(one, thing, start);
    });
    if (!mayCount) return 'never';
    return rules.some((one) => passes(one)) ? 'for a time' : 'for good';
  });
  return terms.includes('for good') && !terms.includes('for a time');

  function passes(one: Constraint): boolean {
    if (one.kind === 'timeLimit') return isWhole(one);
    return one.kind === 'recency' && one.relativeTo === 'completion' && isAsked(one, thing);
  }
}

function rulesOver({ awards }: Place): readonly Constraint[] {
  return awards.flatMap(({ constraints }) => constraints);
}

/** Asked when a plan completes, or when it starts; what is taken in the plan is young when it starts. */
export function isRecent(one: Recency, thing: Thing, day: IsoDate): boolean {
  if (!isAsked(one, thing)) return true;
  if (thing.step !== undefined && one.relativeTo === 'start') return true;
  return thing.earnedOn !== undefined && addMonths(thing.earnedOn, one.months) >= day;
}

function isAsked(one: Recency, { isPrior, unit }: Thing): boolean {
  if (one.appliesTo === 'prior-learning' && !isPrior) return false;
  return one.units?.includes(unit?.id ?? '') ?? true;
}

/** Of what a limit from the first counted thing asks, the day has to be known. */
export function isDated(one: TimeLimit, thing: Thing): boolean {
  return one.from !== 'first-counted' || !isLimited(one, thing) || thing.earnedOn !== undefined;
}

export function isLimited({ units }: TimeLimit, { unit }: Thing): boolean {
  return units?.includes(unit?.id ?? '') ?? true;
}

/** Under a limit over all that counts, a plan that takes anything is complete within the months from each thing. */
export function isYoung(one: TimeLimit, { earnedOn }: Thing, day: IsoDate): boolean {
  return !isWhole(one) || earnedOn === undefined || addMonths(earnedOn, one.months) >= day;
}

function isWhole({ from, units }: TimeLimit): boolean {
  return from === 'first-counted' && units === undefined;
}
