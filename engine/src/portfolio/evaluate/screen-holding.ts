import type { ScopedConstraint, Slot } from '../../catalogue/index.js';
import { addMonths, monthsBetween } from '../../terms/index.js';
import type { SurplusReason } from '../evaluation.js';
import { compareGrades } from './grades.js';
import type { HeldItem } from './held-item.js';
import { type EvaluationScene, isInScope, nodesNamed } from './scene.js';

/** Whether age, validity, grade and exclusions let a holding count in a slot. */
export type Screening =
  | { readonly kind: 'passes' }
  | {
      readonly kind: 'fails' | 'unknown';
      readonly reason: SurplusReason;
      readonly constraint?: string;
      readonly values: Readonly<Record<string, string | number>>;
    };

const PASSES: Screening = { kind: 'passes' };

/** The first rule beside the tree that refuses a holding in a slot, else the first that cannot be decided. */
export function screenHolding(scene: EvaluationScene, held: HeldItem, slot: Slot): Screening {
  const steps = [
    screenValidity(scene, held),
    ...scene.graph.constraints
      .filter((constraint) => isInScope(scene, constraint, slot))
      .map((constraint) => screenByConstraint(scene, held, slot, constraint)),
  ];
  return (
    steps.find((step) => step.kind === 'fails') ??
    steps.find((step) => step.kind === 'unknown') ??
    PASSES
  );
}

/** Valid on a day means: the day lies before the first day on which it is no longer valid. */
function screenValidity(scene: EvaluationScene, held: HeldItem): Screening {
  const { validity } = held;
  if (validity.kind === 'unknown') return { kind: 'unknown', reason: 'date-unknown', values: {} };
  if (validity.kind === 'until' && validity.day <= scene.request.on) {
    return { kind: 'fails', reason: 'expired', values: { expiredOn: validity.day } };
  }
  return PASSES;
}

function screenByConstraint(
  scene: EvaluationScene,
  held: HeldItem,
  slot: Slot,
  scoped: ScopedConstraint,
): Screening {
  const { constraint } = scoped;
  const unit = held.holding.unit;
  switch (constraint.kind) {
    case 'recency':
      return screenAge(scene, held, scoped.id, constraint);
    case 'exclude':
      return unit !== undefined && constraint.units?.includes(unit)
        ? { kind: 'fails', reason: 'excluded', constraint: scoped.id, values: {} }
        : PASSES;
    case 'rpl':
      return isPriorLearning(held) && unit !== undefined && constraint.excludeUnits?.includes(unit)
        ? { kind: 'fails', reason: 'excluded', constraint: scoped.id, values: {} }
        : PASSES;
    case 'grade':
      return screenGrade(scene, held, slot, scoped);
    default:
      return PASSES;
  }
}

/** Whether a holding is asked to be recognised as prior learning. */
export function isPriorLearning(held: HeldItem): boolean {
  return held.holding.heldAs === 'prior-learning';
}

interface AgeLimit {
  readonly months: number;
  readonly units?: readonly string[];
  readonly relativeTo: 'start' | 'completion';
  readonly appliesTo?: 'prior-learning';
}

/** Young enough means: the day `months` after the award is not before the day that is asked about. */
function screenAge(
  scene: EvaluationScene,
  held: HeldItem,
  constraint: string,
  limit: AgeLimit,
): Screening {
  const { earnedOn, unit, state } = held.holding;
  if (limit.appliesTo === 'prior-learning' && !isPriorLearning(held)) return PASSES;
  if (limit.units && (unit === undefined || !limit.units.includes(unit))) return PASSES;
  if (state === 'planned' && earnedOn === undefined) return PASSES;
  if (earnedOn === undefined) {
    return { kind: 'unknown', reason: 'date-unknown', constraint, values: {} };
  }
  const { on, startOn } = scene.request;
  const day = limit.relativeTo === 'start' ? (startOn ?? on) : on;
  const last = addMonths(earnedOn, limit.months);
  if (last >= day) return PASSES;
  const values = {
    ageMonths: monthsBetween(earnedOn, day),
    limitMonths: limit.months,
    lastDay: last,
  };
  return { kind: 'fails', reason: 'too-old', constraint, values };
}

function screenGrade(
  scene: EvaluationScene,
  held: HeldItem,
  slot: Slot,
  scoped: ScopedConstraint,
): Screening {
  const { constraint, id } = scoped;
  const { grade, unit, state } = held.holding;
  if (constraint.kind !== 'grade' || constraint.min === undefined) return PASSES;
  if (constraint.units && (unit === undefined || !constraint.units.includes(unit))) return PASSES;
  if (constraint.rule !== undefined) {
    const named = nodesNamed(scene, constraint.rule);
    if (!named.some((node) => scene.sumsUnder.get(node.id)?.has(slot.node))) return PASSES;
  }
  // A floor on the mean of all items cannot be asked of one of them; the note says that it must be read.
  if (constraint.scale === 'gpa' || state === 'planned') return PASSES;
  const compared = grade === undefined ? undefined : compareGrades(grade, constraint.min);
  // A missing grade does not stop an item from counting; the note of the constraint says "not known".
  if (compared === undefined || compared >= 0) return PASSES;
  const values = { grade: grade ?? '', least: constraint.min };
  return { kind: 'fails', reason: 'grade-too-low', constraint: id, values };
}
