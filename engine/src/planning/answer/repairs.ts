import { compileRequest } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import type { Plan, Repair } from '../plan.js';
import type { PlanAim, PlanRequest } from '../request.js';
import { withAims } from '../with-aims.js';
import { buildPlan } from './build-plan.js';
import { canBeMet, type Question } from './feasibility.js';
import { fewerAwards, isWholeAward } from './fewer-awards.js';
import { moneyText } from './money-text.js';

/**
 * Single changes after which the request can be met, each proven by solving again: the least budget, the earliest
 * deadline, the fewest hours a week, each rule, unit or pin of the conflict that can be given up alone, and each
 * further award without which the others can be finished.
 */
export function repairsOf(
  question: Question,
  conflict: readonly Relaxation[],
  labelOf: (member: Relaxation) => string,
): readonly Repair[] {
  return [
    ...conflict.flatMap((member) => repairOf(question, member, labelOf)),
    ...fewerAwards(question, conflict),
  ];
}

function repairOf(
  question: Question,
  member: Relaxation,
  labelOf: (member: Relaxation) => string,
): readonly Repair[] {
  switch (member) {
    case 'budget':
      return leastBudget(question);
    case 'deadline':
      return earliestDeadline(question);
    case 'hours':
      return fewestHours(question);
    case 'calendar':
      return usualHours(question);
    case 'double-counting':
      return sharingAllowed(question);
    default:
      return dropped(question, member, labelOf(member));
  }
}

function sharingAllowed(question: Question): readonly Repair[] {
  if (canBeMet(question, new Set<Relaxation>(['double-counting'])) !== true) return [];
  return [{ kind: 'allow-double-counting', label: 'what counts in one award counts in others' }];
}

function usualHours(question: Question): readonly Repair[] {
  if (canBeMet(question, new Set<Relaxation>(['calendar'])) !== true) return [];
  const { hoursPerWeek } = question.request.limits;
  const label = `${hoursPerWeek} hours a week, as usual, in the weeks that have fewer`;
  return [{ kind: 'usual-hours', label, amount: hoursPerWeek }];
}

const DROPS: Readonly<Record<string, Repair['kind']>> = {
  rule: 'drop-rule',
  constraint: 'drop-rule',
  without: 'allow-unit',
  with: 'take-outside',
  pin: 'drop-pin',
};

function dropped(question: Question, member: Relaxation, label: string): readonly Repair[] {
  const [kind = '', ...rest] = member.split(':');
  const repair = DROPS[kind];
  // Without its whole rule there is no award left to reach.
  if (
    repair === undefined ||
    member === `rule:${question.root}` ||
    isWholeAward(member, question) ||
    canBeMet(question, new Set([member])) !== true
  )
    return [];
  return [{ kind: repair, label, about: rest.join(':') }];
}

function leastBudget(question: Question): readonly Repair[] {
  const plan = bestWithout(question, 'budget', 'cost');
  if (plan === undefined) return [];
  const { minor, currency } = plan.fees.min;
  const label = `a budget of ${moneyText(plan.fees.min)}`;
  return [{ kind: 'raise-budget', label, amount: minor, currency }];
}

function earliestDeadline(question: Question): readonly Repair[] {
  const plan = bestWithout(question, 'deadline', 'time');
  if (plan === undefined) return [];
  const untilDay = plan.completesOn;
  return [{ kind: 'move-deadline', label: `finished on ${untilDay}`, untilDay }];
}

/** The best plan for one aim when one limit is left out; undefined when none was proven best. */
function bestWithout(question: Question, limit: Relaxation, aim: PlanAim): Plan | undefined {
  const request = withAims(question.request, [aim]);
  const compiled = compileRequest(request, question.data, new Set([limit]));
  if (compiled.kind !== 'compiled') return undefined;
  const answer = question.solve(compiled.model, question.search);
  if (answer.kind !== 'optimal') return undefined;
  return buildPlan(compiled, answer.solution, request, question.data);
}

/** The fewest whole hours a week, by halving: more hours never make a plan impossible. */
function fewestHours(question: Question): readonly Repair[] {
  const { request, data } = question;
  const compiled = compileRequest(request, data, new Set<Relaxation>(['hours']));
  if (compiled.kind !== 'compiled') return [];
  const paces = [...compiled.ways.values()].map((way) => way.hoursPerWeek);
  let short = Math.floor(request.limits.hoursPerWeek);
  let enough = Math.ceil(paces.reduce((sum, pace) => sum + pace, 0));
  if (enough <= short || !isMetWith(question, enough)) return [];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (isMetWith(question, middle)) enough = middle;
    else short = middle;
  }
  return [{ kind: 'add-hours', label: `${enough} hours a week`, amount: enough }];
}

function isMetWith(question: Question, hoursPerWeek: number): boolean {
  const limits = { ...question.request.limits, hoursPerWeek };
  return canBeMet({ ...question, request: { ...question.request, limits } }, new Set()) === true;
}
