import type { Constraint, Qualification, Rule, Unit } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import type { ConflictMember } from '../plan.js';
import type { PlanLimits, PlanRequest } from '../request.js';
import type { DrawnQuestion } from './drawn-question.contract.js';
import { MOST_WEEKS } from './drawn-request.contract.js';

/** Weeks that are enough where no deadline is kept. */
const LONG_WEEKS = MOST_WEEKS + 5;

/** Whether a rule, constraint or limit is kept; by kind and what it is about. */
type IsKept = (kind: ConflictMember['kind'], about?: string) => boolean;

/**
 * A question in which only these rules and limits are kept, said in the question itself. Undefined where that cannot
 * be said: an award that is asked for twice has its rules twice.
 */
export function withOnly(
  question: DrawnQuestion,
  members: readonly ConflictMember[],
): DrawnQuestion | undefined {
  return keeping(question, (kind, about) => isAmong(members, kind, about));
}

/** A question in which these rules and limits are given up, likewise. */
export function givingUp(
  question: DrawnQuestion,
  members: readonly ConflictMember[],
): DrawnQuestion | undefined {
  return keeping(question, (kind, about) => !isAmong(members, kind, about));
}

function isAmong(
  members: readonly ConflictMember[],
  kind: ConflictMember['kind'],
  about: string | undefined,
): boolean {
  return members.some(
    (one) => one.kind === kind && (about === undefined || aboutOf(one) === about),
  );
}

function keeping(question: DrawnQuestion, isKept: IsKept): DrawnQuestion | undefined {
  const { request, awards, units } = question;
  if (mayNotBeSaid(question)) return undefined;
  if (isInsideEmpty(question, isKept)) return undefined;
  return {
    units: units.map((unit) => unitWith(unit, isKept)),
    awards: awards.map((award) => awardWith(award, isKept, prefixOf(question, award))),
    request: requestWith(request, isKept),
  };
}

function aboutOf(member: ConflictMember): string {
  switch (member.kind) {
    case 'rule':
      return member.rule;
    case 'constraint':
      return member.constraint;
    case 'with':
    case 'without':
    case 'attempts':
    case 'pin':
      return member.about;
    default:
      return '';
  }
}

function mayNotBeSaid({ awards, request }: DrawnQuestion): boolean {
  const { hoursPerWeek, hoursCalendar = [] } = request.limits;
  // A week that both fewer and more hours name has the fewer ones, until they are given up.
  const isMixed = [true, false].every((isLess) =>
    hoursCalendar.some((one) => one.hoursPerWeek < hoursPerWeek === isLess),
  );
  const asks = awards
    .flatMap(({ rule }) => rulesOf(rule))
    .filter(({ op }) => op === 'qualification');
  const special = [request, ...(request.also ?? [])].some(
    ({ specialisation }) => specialisation !== undefined,
  );
  return isMixed || asks.length > 1 || special;
}

/** An award inside whose rule asks nothing would always be earned, and its constraints asked. */
function isInsideEmpty(question: DrawnQuestion, isKept: IsKept): boolean {
  return question.awards.some((award) => {
    const prefix = prefixOf(question, award);
    const isAsked = award.constraints.some(({ id }) => isKept('constraint', prefix + id));
    return award.id === 'inner' && isAsked && !isKept('rule', prefix + award.rule.id);
  });
}

function rulesOf(rule: Rule): readonly Rule[] {
  return rule.op === 'allOf' || rule.op === 'anyOf' ? [rule, ...rule.of.flatMap(rulesOf)] : [rule];
}

/** What the ids of the rules of an award begin with; an award inside is led by the rule that asks for it. */
function prefixOf({ awards, request }: DrawnQuestion, award: Qualification): string {
  const own = (id: string) => (id === request.qualification ? '' : `${id}:`);
  if (award.id !== 'inner') return own(award.id);
  const [asking = ''] = awards.flatMap(({ id, rule }) =>
    rulesOf(rule)
      .filter(({ op }) => op === 'qualification')
      .map((one) => `${own(id)}${one.id}/`),
  );
  return asking;
}

function unitWith({ validityMonths, ...unit }: Unit, isKept: IsKept): Unit {
  const { corequisites, ...alone } = unit;
  const needing = isKept('prerequisites') ? unit : { ...alone, prerequisites: [] };
  return {
    ...needing,
    ...(isKept('validity') && validityMonths !== undefined ? { validityMonths } : {}),
    offerings: isKept('intakes')
      ? unit.offerings
      : unit.offerings.map(({ starts: _, ...offering }) => offering),
  };
}

function awardWith(award: Qualification, isKept: IsKept, prefix: string): Qualification {
  return {
    ...award,
    rule: ruleWith(award.rule, isKept, prefix),
    constraints: award.constraints.filter(
      ({ id, kind }: Constraint) => kind === 'doubleCount' || isKept('constraint', prefix + id),
    ),
  };
}

/** A list of single units is one rule for a person, so its lines are kept with it. */
function ruleWith(rule: Rule, isKept: IsKept, prefix: string, list?: string): Rule {
  const isOwnKept = isKept('rule', prefix + (list ?? rule.id));
  switch (rule.op) {
    case 'allOf': {
      const inside = rule.of.every(isSingle) ? rule.id : undefined;
      return { ...rule, of: rule.of.map((one) => ruleWith(one, isKept, prefix, inside)) };
    }
    case 'anyOf': {
      const of = rule.of.map((one) => ruleWith(one, isKept, prefix));
      return { ...rule, of, min: isKept('rule', prefix + rule.id) ? rule.min : 0 };
    }
    case 'condition':
      return rule;
    case 'qualification': {
      const { id, label, knowing } = rule;
      const loose = { id: `${id}?`, label, knowing, overlap: false, op: 'anyOf', min: 0 } as const;
      const isWhole = isKept('rule', `${prefix}${id}/whole-award`);
      return isWhole && isKept('rule', prefix + id) ? rule : { ...loose, of: [rule] };
    }
    case 'unit': {
      const { unit, op: _, ...base } = rule;
      const pool = { pool: [unit], poolComplete: true, parts: [], min: 0 };
      return isOwnKept ? rule : { ...base, ...pool, op: 'atLeast' };
    }
    default: {
      if (isOwnKept) return rule;
      const { max: _, open, ...loose } = rule;
      const opened = open === undefined ? {} : { open: withoutMax(open) };
      return { ...loose, ...opened, min: 0, parts: rule.parts.map(withoutMax).map(withoutMin) };
    }
  }
}

function withoutMax<T extends { readonly max?: number }>({ max: _, ...rest }: T): Omit<T, 'max'> {
  return rest;
}

function withoutMin<T extends { readonly min: number }>(part: T): T {
  return { ...part, min: 0 };
}

function isSingle(rule: Rule): boolean {
  if (rule.op === 'unit') return true;
  const isOne = rule.op === 'atLeast' && rule.min === 1 && rule.max === 1;
  return isOne && rule.parts.length === 0 && rule.open === undefined;
}

function requestWith(request: PlanRequest, isKept: IsKept): PlanRequest {
  const { pins = [], failed = [], doubleCounting } = request;
  const isAllowed = !isKept('double-counting');
  return {
    ...request,
    holdings: isKept('validity')
      ? request.holdings
      : request.holdings.map(({ expiresOn: _, ...held }) => held),
    limits: limitsWith(request.limits, isKept),
    pins: pins.filter(({ holding }) => isKept('pin', holding)),
    failed: failed.map(({ mostAttempts, notBefore, ...one }) => ({
      ...one,
      ...(mostAttempts !== undefined && isKept('attempts', one.unit) ? { mostAttempts } : {}),
      ...(notBefore !== undefined && isKept('intakes') ? { notBefore } : {}),
    })),
    ...(isAllowed
      ? { doubleCounting: { kind: 'allowed' } }
      : doubleCounting === undefined
        ? {}
        : { doubleCounting }),
  };
}

/** Weeks with more hours than usual are no limit, so they stay while hours are asked for at all. */
function calendarWith(
  { hoursPerWeek, hoursCalendar = [] }: PlanLimits,
  isKept: IsKept,
): NonNullable<PlanLimits['hoursCalendar']> {
  const isUsual = isKept('hours');
  return hoursCalendar.filter((one) =>
    one.hoursPerWeek < hoursPerWeek ? isKept('calendar') : isUsual,
  );
}

function limitsWith(limits: PlanLimits, isKept: IsKept): PlanLimits {
  const { budget, breaks, hoursCalendar, languages, modes, countries, ...rest } = limits;
  return {
    ...rest,
    hoursPerWeek: isKept('hours') ? limits.hoursPerWeek : 1000,
    ...(isKept('deadline') ? {} : { deadline: addDays(addWeeks(limits.start, LONG_WEEKS), -1) }),
    ...(budget !== undefined && isKept('budget') ? { budget } : {}),
    ...(breaks !== undefined && isKept('breaks') ? { breaks } : {}),
    ...(hoursCalendar === undefined ? {} : { hoursCalendar: calendarWith(limits, isKept) }),
    ...(languages !== undefined && isKept('languages') ? { languages } : {}),
    ...(modes !== undefined && isKept('modes') ? { modes } : {}),
    ...(countries !== undefined && isKept('countries') ? { countries } : {}),
    with: (limits.with ?? []).filter((unit) => isKept('with', unit)),
    without: (limits.without ?? []).filter((unit) => isKept('without', unit)),
  };
}
