import { daysBetween } from '../../terms/index.js';
import type { Repair } from '../plan.js';
import type { PlanRequest } from '../request.js';

/*
 * How much a repair changes, to show the least first. An assumption of ours, stated in docs/planning.md:
 *
 *   more money, weeks or hours   the share by which the limit grows (1 = doubled)
 *   a wish of the person         ½    (a unit, pin, language, mode, country, break, calendar)
 *   another person's consent     1    (a rule of the award, counting twice)
 *   an award given up            2
 *   several changes together     their sum; they come after all single changes
 */
const WISH = 0.5;
const CONSENT = 1;
const AWARD = 2;

/** Repairs with their size, the least change first: fewer changes, then the smaller sum, then the label. */
export function rankRepairs(repairs: readonly Repair[], request: PlanRequest): readonly Repair[] {
  return repairs
    .map((repair) => ({ ...repair, change: changeOf(repair, request) }))
    .toSorted(
      (a, b) => countOf(a) - countOf(b) || a.change - b.change || (a.label < b.label ? -1 : 1),
    );
}

function countOf({ also = [] }: Repair): number {
  return 1 + also.length;
}

function changeOf(repair: Repair, request: PlanRequest): number {
  const others = (repair.also ?? []).reduce((sum, one) => sum + changeOf(one, request), 0);
  return others + sizeOf(repair, request);
}

function sizeOf({ kind, amount = 0, untilDay }: Repair, { limits }: PlanRequest): number {
  switch (kind) {
    case 'raise-budget':
      return growth(amount, limits.budget?.minor ?? 0);
    case 'add-hours':
      return growth(amount, limits.hoursPerWeek);
    case 'move-deadline': {
      const { start, deadline = start } = limits;
      return growth(daysBetween(start, untilDay ?? deadline), daysBetween(start, deadline));
    }
    case 'usual-hours':
    case 'allow-language':
    case 'allow-mode':
    case 'allow-country':
    case 'drop-break':
    case 'allow-unit':
    case 'take-outside':
    case 'drop-pin':
      return WISH;
    case 'drop-rule':
    case 'allow-double-counting':
      return CONSENT;
    case 'drop-award':
      return AWARD;
    default:
      return kind satisfies never;
  }
}

function growth(after: number, before: number): number {
  return (after - before) / Math.max(1, before);
}
