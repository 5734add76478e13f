import type { Repair } from 'cairn/planning';
import type { KeptLimits, Workspace } from 'cairn/portfolio';
import type { Conditions } from '../data/useConditions.js';
import { forgetUnit } from '../plan/unit-wishes.js';
import { budgetOf } from './conflict-words.js';

/** What a repair does: change what is tried, change the person's own record, or ask for a reason first. */
export type RepairStep =
  | { readonly kind: 'conditions'; readonly conditions: Conditions }
  | { readonly kind: 'workspace'; readonly change: (workspace: Workspace) => Workspace }
  | { readonly kind: 'ask-waiver'; readonly rule: string };

/** The step for a repair; undefined when the repair does not say what it is about. */
export function repairStep(repair: Repair, conditions: Conditions): RepairStep | undefined {
  const { about } = repair;
  const withLimits = (change: (limits: KeptLimits) => KeptLimits): RepairStep | undefined =>
    conditions.limits === undefined
      ? undefined
      : { kind: 'conditions', conditions: { ...conditions, limits: change(conditions.limits) } };
  switch (repair.kind) {
    case 'raise-budget':
      return withLimits((limits) => ({ ...limits, budget: budgetOf(repair) }));
    case 'move-deadline': {
      const { untilDay } = repair;
      return untilDay && withLimits((limits) => ({ ...limits, deadline: untilDay }));
    }
    case 'add-hours': {
      const { amount } = repair;
      return amount === undefined
        ? undefined
        : withLimits((limits) => ({ ...limits, hoursPerWeek: amount }));
    }
    case 'allow-unit':
    case 'take-outside':
      return about === undefined ? undefined : withLimits((limits) => forgetUnit(limits, about));
    case 'drop-pin':
      return {
        kind: 'workspace',
        change: (workspace) => ({
          ...workspace,
          pins: workspace.pins.filter(({ holding }) => holding !== about),
        }),
      };
    case 'drop-rule':
      return about === undefined ? undefined : { kind: 'ask-waiver', rule: about };
    default:
      return repair.kind satisfies never;
  }
}
