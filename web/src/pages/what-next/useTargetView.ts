import type { Plan } from 'cairn/planning';
import type { Evaluation, KeptLimits } from 'cairn/portfolio';
import { useMemo } from 'react';
import { type Answer, answerOf } from './answer/answer-of.js';
import { evaluateWithPlan } from './data/evaluate.js';
import type { StepRow } from './data/step-rows.js';
import { type Next, rowsOf, type Target } from './data/useNext.js';
import { withoutUnit, withUnit } from './plan/unit-wishes.js';

/** What the parts of the page share. */
export interface TargetView {
  readonly answer: Answer;
  readonly plan: Plan | undefined;
  readonly rows: readonly StepRow[];
  /** The plan is that of the question before. */
  readonly isStale: boolean;
  readonly limits: KeptLimits | undefined;
  /** What counts once the plan is done. */
  readonly withPlan: Evaluation | undefined;
  readonly leaveOut: (unit: string) => void;
  readonly insist: (unit: string) => void;
}

export function useTargetView(next: Next, target: Target, evaluation: Evaluation): TargetView {
  const { search, conditions } = next;
  const { now, tryOut } = conditions;
  const { limits } = now;
  const hasLimits = limits !== undefined;
  const answer = useMemo(
    () => answerOf(evaluation, search.state, hasLimits),
    [evaluation, search.state, hasLimits],
  );
  const plan = answer.kind === 'plan' ? answer.plan : undefined;
  const rows = useMemo(() => rowsOf(plan, target), [plan, target]);
  const withPlan = useEvaluationWithPlan(next, target, plan);
  return useMemo(() => {
    const setLimits = (changed: KeptLimits) => tryOut({ ...now, limits: changed });
    return {
      answer,
      plan,
      rows,
      isStale: answer.kind === 'plan' && answer.isStale,
      limits,
      withPlan,
      leaveOut: (unit) => limits && setLimits(withoutUnit(limits, unit)),
      insist: (unit) => limits && setLimits(withUnit(limits, unit)),
    };
  }, [answer, plan, rows, limits, withPlan, now, tryOut]);
}

function useEvaluationWithPlan(
  { workspace, on }: Next,
  target: Target,
  plan: Plan | undefined,
): Evaluation | undefined {
  return useMemo(() => {
    if (plan === undefined || plan.steps.length === 0) return undefined;
    const { goal, release, qualification } = target;
    const after = evaluateWithPlan(workspace, goal, { plan, release, qualification, on });
    return after.kind === 'evaluated' ? after.evaluation : undefined;
  }, [workspace, target, plan, on]);
}
