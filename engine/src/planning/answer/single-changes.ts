import { type CompiledRequest, compileInTime } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import type { ModelSolution } from '../model/planning-model.js';
import type { Plan, Repair } from '../plan.js';
import type { PlanAim, PlanRequest } from '../request.js';
import { withAims } from '../with-aims.js';
import { applyRepair } from './apply-repair.js';
import { buildPlan } from './build-plan.js';
import { canBeMet, type Question } from './feasibility.js';
import { isWholeAward } from './fewer-awards.js';
import { moneyText } from './money-text.js';

/** A search for a least amount that takes longer than this gives what it has. */
const MOST_NODES = 4_000;
/** Of languages, modes or countries so many are tried one by one. */
const MOST_NAMES = 8;

/**
 * The changes of one rule or limit after which a request can be met, each proven by solving: as small as possible
 * where it is an amount, one name or one break at a time where that is enough.
 */
export function changesOf(
  question: Question,
  member: Relaxation,
  label: string,
): readonly Repair[] {
  if (canBeMet(question, new Set([member])) !== true) return [];
  switch (member) {
    case 'budget':
      return leastBudget(question);
    case 'deadline':
      return earliestDeadline(question);
    case 'hours':
      return fewestHours(question);
    case 'calendar':
      return usualHours(question);
    case 'languages':
    case 'modes':
    case 'countries':
      return namesToAllow(question, member);
    case 'breaks':
      return breaksToDrop(question);
    case 'double-counting':
      return [
        { kind: 'allow-double-counting', label: 'what counts in one award counts in others' },
      ];
    default:
      return dropped(question, member, label);
  }
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
  const isWhole = member === `rule:${question.root}` || isWholeAward(member, question);
  if (repair === undefined || isWhole) return [];
  const change: Repair = { kind: repair, label, about: rest.join(':') };
  // No request can say it, so nothing more than leaving it out can be tried.
  if (kind === 'constraint') return [{ ...change, isConstraint: true }];
  // What a rule counted may have served another rule as well: waived, it counts nothing.
  return isMetAfter(question, change) ? [change] : [];
}

function usualHours({ request }: Question): readonly Repair[] {
  const { hoursPerWeek } = request.limits;
  const label = `${hoursPerWeek} hours a week, as usual, in the weeks that have fewer`;
  return [{ kind: 'usual-hours', label, amount: hoursPerWeek }];
}

function leastBudget(question: Question): readonly Repair[] {
  const best = bestWithout(question, 'budget', 'cost');
  if (best === undefined) return [];
  const { minor, currency } = best.plan.fees.min;
  const label = `a budget of ${moneyText(best.plan.fees.min)}`;
  return [{ kind: 'raise-budget', label, amount: minor, currency, ...best.proof }];
}

function earliestDeadline(question: Question): readonly Repair[] {
  const best = bestWithout(question, 'deadline', 'time');
  if (best === undefined) return [];
  const untilDay = best.plan.completesOn;
  return [{ kind: 'move-deadline', label: `finished on ${untilDay}`, untilDay, ...best.proof }];
}

interface BestPlan {
  readonly plan: Plan;
  /** Said when a smaller change may do as well. */
  readonly proof: Pick<Repair, 'isLeast'>;
}

/** The best plan for one aim when one limit is left out. */
function bestWithout(question: Question, limit: Relaxation, aim: PlanAim): BestPlan | undefined {
  const { given = [], data, solve, search } = question;
  const request = withAims(question.request, [aim]);
  const compiled = compileInTime(request, data, {
    ...search,
    relaxed: new Set([limit, ...given]),
  });
  if (compiled.kind !== 'compiled') return undefined;
  const maxNodes = Math.min(search.maxNodes ?? MOST_NODES, MOST_NODES);
  const answer = solve(compiled.model, { ...search, maxNodes });
  if (answer.kind === 'infeasible' || answer.solution === undefined) return undefined;
  const plan = buildPlan(compiled, answer.solution, request, data);
  return { plan, proof: answer.kind === 'optimal' ? {} : { isLeast: false } };
}

/** The fewest whole hours a week, by halving: more hours never make a plan impossible. */
function fewestHours(question: Question): readonly Repair[] {
  const { request, data, solve, search, given = [] } = question;
  const compiled = compileInTime(request, data, {
    ...search,
    relaxed: new Set<Relaxation>(['hours', ...given]),
  });
  if (compiled.kind !== 'compiled') return [];
  const answer = solve({ ...compiled.model, objective: { time: 0, cost: 0, risk: 0 } }, search);
  if (answer.kind === 'infeasible' || answer.solution === undefined) return [];
  let short = Math.floor(request.limits.hoursPerWeek);
  let enough = Math.ceil(busiestWeek(compiled, answer.solution));
  // With fewer hours than that a unit may be studied at another pace.
  if (enough <= short || !isMetWith(question, enough)) return [];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (isMetWith(question, middle)) enough = middle;
    else short = middle;
  }
  return [{ kind: 'add-hours', label: `${enough} hours a week`, amount: enough }];
}

/** Most hours that the taken units need in one week, were each at its greatest pace all the time. */
function busiestWeek({ ways }: CompiledRequest, { starts }: ModelSolution): number {
  const taken = [...starts].flatMap(([id, start]) => {
    const way = ways.get(id);
    return way === undefined ? [] : [{ start, end: start + way.weeks, hours: way.hoursPerWeek }];
  });
  return taken.reduce((most, { start }) => {
    const running = taken.filter((other) => other.start <= start && start < other.end);
    return Math.max(
      most,
      running.reduce((sum, { hours }) => sum + hours, 0),
    );
  }, 0);
}

function isMetWith(question: Question, hoursPerWeek: number): boolean {
  const limits = { ...question.request.limits, hoursPerWeek };
  return isMet(question, { ...question.request, limits });
}

function isMet(question: Question, request: PlanRequest): boolean {
  return canBeMet({ ...question, request }, new Set()) === true;
}

const ALLOWING = {
  languages: 'allow-language',
  modes: 'allow-mode',
  countries: 'allow-country',
} as const;

/** Single names that are enough; where none is, all of them. */
function namesToAllow(question: Question, list: keyof typeof ALLOWING): readonly Repair[] {
  const kind = ALLOWING[list];
  const single = namesOutside(question, list)
    .map((name): Repair => ({ kind, label: name, about: name }))
    .filter((repair) => isMetAfter(question, repair));
  return single.length > 0 ? single : [{ kind, label: 'any' }];
}

function namesOutside(
  { request, data, search, given = [] }: Question,
  list: keyof typeof ALLOWING,
): readonly string[] {
  const compiled = compileInTime(request, data, {
    ...search,
    relaxed: new Set<Relaxation>([list, ...given]),
  });
  if (compiled.kind !== 'compiled') return [];
  const names = [...compiled.ways.values()].flatMap(({ unit, offering }) => {
    if (list === 'countries') return unit.country ?? [];
    return list === 'languages'
      ? (offering?.language ?? unit.language ?? [])
      : (offering?.mode ?? unit.mode ?? []);
  });
  const allowed = new Set(request.limits[list]);
  return [...new Set(names)]
    .filter((name) => !allowed.has(name))
    .toSorted()
    .slice(0, MOST_NAMES);
}

/** Single breaks that are enough to give up; where none is, all of them. */
function breaksToDrop(question: Question): readonly Repair[] {
  const { breaks = [] } = question.request.limits;
  const single = breaks
    .map(({ from }): Repair => ({ kind: 'drop-break', label: from, about: from }))
    .filter((repair) => isMetAfter(question, repair));
  return single.length > 0 ? single : [{ kind: 'drop-break', label: 'all' }];
}

function isMetAfter(question: Question, repair: Repair): boolean {
  const request = applyRepair(question.request, repair);
  return request !== undefined && isMet(question, request);
}
