import type { Repair } from 'cairn/planning';
import type { KeptLimits, Workspace } from 'cairn/portfolio';
import { type Conditions, withCondition } from '../data/conditions.js';
import { forgetUnit } from '../plan/unit-wishes.js';
import { budgetOf } from './repair-words.js';

/** What a repair does, with all its changes: other conditions, another record, and a rule that somebody must waive. */
export interface RepairStep {
  readonly conditions?: Conditions;
  readonly change?: (workspace: Workspace) => Workspace;
  /** The waiver needs the person's reason first. */
  readonly waiver?: { readonly rule: string; readonly label: string };
}

type Part = RepairStep | undefined;

/** The step for a repair and its further changes; undefined when one of them cannot be made on the page. */
export function repairStep(repair: Repair, conditions: Conditions): RepairStep | undefined {
  return [repair, ...(repair.also ?? [])].reduce<Part>((before, part) => {
    const own = before && partOf(part, before.conditions ?? conditions);
    return own && merged(before, own);
  }, {});
}

function merged(before: RepairStep, { change, ...own }: RepairStep): RepairStep {
  const earlier = before.change;
  const both = change && earlier ? (workspace: Workspace) => change(earlier(workspace)) : undefined;
  const all = both ?? change ?? earlier;
  return { ...before, ...own, ...(all === undefined ? {} : { change: all }) };
}

function partOf(repair: Repair, conditions: Conditions): Part {
  const { about, amount, untilDay, label } = repair;
  const withLimits = (change: (limits: KeptLimits) => KeptLimits): Part =>
    conditions.limits === undefined
      ? undefined
      : { conditions: { ...conditions, limits: change(conditions.limits) } };
  switch (repair.kind) {
    case 'raise-budget':
      return withLimits((limits) => ({ ...limits, budget: budgetOf(repair) }));
    case 'move-deadline':
      return untilDay && withLimits((limits) => ({ ...limits, deadline: untilDay }));
    case 'add-hours':
      return amount === undefined
        ? undefined
        : withLimits((limits) => ({ ...limits, hoursPerWeek: amount }));
    case 'allow-unit':
    case 'take-outside':
      return about === undefined ? undefined : withLimits((limits) => forgetUnit(limits, about));
    case 'allow-language':
      return withLimits((limits) => allowing(limits, 'languages', about));
    case 'allow-mode':
      return withLimits((limits) => allowing(limits, 'modes', about));
    case 'allow-country':
      return withLimits((limits) => allowing(limits, 'countries', about));
    case 'drop-break':
      return withLimits((limits) => withoutBreak(limits, about));
    case 'drop-pin':
      return {
        change: (workspace) => ({
          ...workspace,
          pins: workspace.pins.filter(({ holding }) => holding !== about),
        }),
      };
    case 'drop-rule':
      return about === undefined || repair.isConstraint
        ? undefined
        : { waiver: { rule: about, label } };
    case 'usual-hours':
      return withLimits(withUsualHours);
    case 'allow-double-counting':
      return { conditions: withCondition(conditions, 'doubleCounting', { kind: 'allowed' }) };
    case 'drop-award':
      return { conditions: withoutAward(conditions, about) };
    default:
      return repair.kind satisfies never;
  }
}

/** Weeks with more hours than usual stay: the repair was proven with them. */
function withUsualHours({ hoursCalendar = [], ...limits }: KeptLimits): KeptLimits {
  const more = hoursCalendar.filter(({ hoursPerWeek }) => hoursPerWeek > limits.hoursPerWeek);
  return more.length === 0 ? limits : { ...limits, hoursCalendar: more };
}

/** Without a further award that was to be finished. */
function withoutAward(conditions: Conditions, about: string | undefined): Conditions {
  const left = (conditions.also ?? []).filter(({ qualification }) => qualification !== about);
  return withCondition(conditions, 'also', left);
}

/** One more is allowed; without a name, all are. */
function allowing(
  limits: KeptLimits,
  list: 'languages' | 'modes' | 'countries',
  name: string | undefined,
): KeptLimits {
  const { [list]: before = [], ...rest } = limits;
  const without: KeptLimits = { ...rest, hoursPerWeek: limits.hoursPerWeek };
  return name === undefined ? without : { ...without, [list]: [...before, name] };
}

/** Without the break that begins on a day; without a day, none is left. */
function withoutBreak(limits: KeptLimits, from: string | undefined): KeptLimits {
  const { breaks = [], ...rest } = limits;
  const left = breaks.filter((one) => from !== undefined && one.from !== from);
  return left.length === 0
    ? { ...rest, hoursPerWeek: limits.hoursPerWeek }
    : { ...rest, hoursPerWeek: limits.hoursPerWeek, breaks: left };
}
