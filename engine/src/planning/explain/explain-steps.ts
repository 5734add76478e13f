import { flattenRules } from '../../catalogue/index.js';
import type { Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';

/** Why a unit stands in a plan. A unit may have several reasons; the person's own wish comes last. */
export type StepReason =
  /** A rule of the award counts it. */
  | {
      readonly kind: 'counts';
      readonly rule: string;
      readonly label: string;
      readonly amount: number;
      /** Nothing else that is known could stand in for it. */
      readonly isOnly: boolean;
    }
  /** Another step cannot start before it. `counted`: the steps at the end of the chain that rules count. */
  | { readonly kind: 'needed-first'; readonly by: string; readonly counted: readonly string[] }
  | { readonly kind: 'insisted-on' };

/** A step with its reasons. */
export interface StepExplanation {
  readonly unit: string;
  readonly reasons: readonly StepReason[];
}

/** Why each step of a plan is needed, in the order of the steps. */
export function explainSteps(
  plan: Plan,
  request: PlanRequest,
  data: PlanningData,
): readonly StepExplanation[] {
  const labels = labelsOf(request, data);
  return plan.steps.map((step) => ({
    unit: step.unit,
    reasons: [
      ...plan.assignments
        .filter((assignment) => assignment.item === step.unit)
        .map(({ rule, amount }): StepReason => {
          const known = labels.get(rule);
          return {
            kind: 'counts',
            rule,
            label: known?.label ?? rule,
            amount,
            isOnly: known?.isOnly ?? false,
          };
        }),
      ...step.neededBy.map(
        (by): StepReason => ({ kind: 'needed-first', by, counted: endsOf(plan, by) }),
      ),
      ...(request.limits.with?.includes(step.unit) ? [{ kind: 'insisted-on' } as const] : []),
    ],
  }));
}

interface KnownRule {
  readonly label: string;
  /** The rule names one unit and lets nothing else in. */
  readonly isOnly: boolean;
}

function labelsOf(request: PlanRequest, data: PlanningData): ReadonlyMap<string, KnownRule> {
  const target = data.catalogue.qualifications.get(request.qualification);
  if (target === undefined) return new Map();
  const { specialisation } = request;
  const graph = flattenRules(target, data.catalogue, { specialisation });
  return new Map(
    [...graph.nodes.values()].map((node) => {
      const slots = node.kind === 'sum' ? node.parts.flatMap((part) => part.slots) : [];
      const isOnly = slots.length === 1 && slots[0]?.pool.size === 1 && slots[0].open === undefined;
      return [node.id, { label: node.label, isOnly }];
    }),
  );
}

/** The counted steps to which a step leads, itself included, in id order. */
function endsOf(plan: Plan, unit: string): readonly string[] {
  const steps = new Map(plan.steps.map((step) => [step.unit, step]));
  const reached = new Set<string>();
  const open = [unit];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(steps.get(id)?.neededBy ?? []));
  }
  return [...reached].filter((id) => isCounted(steps.get(id))).toSorted();
}

function isCounted(step: PlanStep | undefined): boolean {
  return step?.countsAs !== undefined;
}
