import { addDays } from '../../terms/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import { isOutOfAttempts } from '../compile/repeats.js';
import type { ConflictMember } from '../plan.js';
import type { PlanRequest, StudyBreak, StudyHours } from '../request.js';
import { moneyText } from './money-text.js';

/** Everything that could be given up: the rules of the award first, the person's own limits last. */
export function possibleMembers(
  compiled: CompiledRequest,
  request: PlanRequest,
): readonly Relaxation[] {
  const { limits } = request;
  const timeRules = compiled.graph.constraints
    .filter(({ constraint }) =>
      ['timeLimit', 'recency', 'order', 'prerequisite', 'grade'].includes(constraint.kind),
    )
    .map(({ id }) => `constraint:${id}` as const);
  const given: readonly (readonly [Relaxation, boolean])[] = [
    ['prerequisites', true],
    ['intakes', true],
    ['validity', true],
    ['languages', limits.languages !== undefined],
    ['modes', limits.modes !== undefined],
    ['countries', limits.countries !== undefined],
    ['breaks', limits.breaks !== undefined],
    ['calendar', limits.hoursCalendar !== undefined],
    ['hours', true],
    ['deadline', limits.deadline !== undefined],
    ['budget', limits.budget !== undefined],
  ];
  return [
    ...new Set<Relaxation>([
      ...groupsOf(compiled),
      ...timeRules,
      ...given.filter(([, isGiven]) => isGiven).map(([name]) => name),
      ...(limits.without ?? []).map((unit) => `without:${unit}` as const),
      ...(request.failed ?? [])
        .filter(isOutOfAttempts)
        .map(({ unit }) => `attempts:${unit}` as const),
      ...(request.pins ?? []).map(({ holding }) => `pin:${holding}` as const),
    ]),
  ];
}

/** The rules and wishes that are rows of a model. */
export function groupsOf({ model }: CompiledRequest): readonly Relaxation[] {
  return [...new Set(model.rows.map((row) => row.group))].filter(isRelaxation);
}

function isRelaxation(group: string): group is Relaxation {
  return group !== 'structure';
}

/** A member in words that a person knows: the rule's label, the limit with its amount, the unit's title. */
export function describeMember(
  member: Relaxation,
  compiled: CompiledRequest,
  request: PlanRequest,
  titleOf: (unit: string) => string,
): ConflictMember {
  const { limits } = request;
  const [kind, about] = splitMember(member);
  switch (kind) {
    case 'rule':
      return {
        kind,
        rule: about,
        label: compiled.graph.nodes.get(about)?.label ?? about,
        ...awardOf(compiled, about),
      };
    case 'constraint':
      return {
        kind,
        constraint: about,
        label: constraintText(compiled, about),
        ...awardOf(compiled, about),
      };
    case 'double-counting':
      return { kind, label: doubleCountingText(request.doubleCounting) };
    case 'budget':
      return {
        kind,
        label: limits.budget === undefined ? '' : `at most ${moneyText(limits.budget)}`,
      };
    case 'deadline':
      return { kind, label: `finished on or before ${limits.deadline ?? ''}` };
    case 'hours':
      return { kind, label: `at most ${limits.hoursPerWeek} hours a week` };
    case 'calendar':
      return { kind, label: (limits.hoursCalendar ?? []).map(calendarText).join(', ') };
    case 'breaks':
      return { kind, label: (limits.breaks ?? []).map(breakText).join(', ') };
    case 'languages':
    case 'modes':
    case 'countries':
      return { kind, label: (limits[kind] ?? []).join(', ') };
    case 'with':
    case 'without':
    case 'attempts':
      return { kind, about, label: titleOf(about) };
    case 'pin':
      return { kind, about, label: holdingTitle(request, about) };
    case 'prerequisites':
      return { kind, label: 'what has to come before' };
    case 'intakes':
      return { kind, label: 'the days on which units start' };
    case 'validity':
      return { kind, label: 'the time for which things stay valid' };
    default:
      return kind satisfies never;
  }
}

type Prefix<R extends string> = R extends `${infer Kind}:${string}` ? Kind : R;

/** A member as its kind and what it is about (empty for limits). */
function splitMember(member: Relaxation): readonly [Prefix<Relaxation>, string] {
  const at = member.indexOf(':');
  const kind = at < 0 ? member : member.slice(0, at);
  const found = KINDS.find((entry) => entry === kind);
  return [found ?? 'validity', at < 0 ? '' : member.slice(at + 1)];
}

const KINDS: readonly Prefix<Relaxation>[] = [
  'budget',
  'deadline',
  'hours',
  'calendar',
  'breaks',
  'languages',
  'modes',
  'countries',
  'prerequisites',
  'intakes',
  'validity',
  'double-counting',
  'with',
  'without',
  'attempts',
  'pin',
  'rule',
  'constraint',
];

/** The award that an id belongs to, told only when a plan is to finish several. */
function awardOf({ awards }: CompiledRequest, id: string): { readonly award?: string } {
  const required = awards.filter(({ role }) => role !== 'onTheWay');
  if (required.length < 2) return {};
  const [target, ...also] = required;
  const own = also.find(({ prefix }) => id.startsWith(prefix)) ?? target;
  return own === undefined ? {} : { award: own.qualification.id };
}

function doubleCountingText(policy: PlanRequest['doubleCounting']): string {
  return policy?.kind === 'capped'
    ? `at most ${policy.max} ${policy.unit} count in two awards`
    : 'nothing counts in two awards';
}

function breakText({ from, until }: StudyBreak): string {
  return `no study from ${from} to ${addDays(until, -1)}`;
}

function calendarText({ from, until, hoursPerWeek }: StudyHours): string {
  return `at most ${hoursPerWeek} hours a week from ${from} to ${addDays(until, -1)}`;
}

function constraintText({ graph }: CompiledRequest, id: string): string {
  return graph.constraints.find((entry) => entry.id === id)?.constraint.text ?? id;
}

function holdingTitle({ holdings }: PlanRequest, id: string): string {
  return holdings.find((holding) => holding.id === id)?.title ?? id;
}
