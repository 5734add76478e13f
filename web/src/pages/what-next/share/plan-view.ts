import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import type { PlanFile } from '../../../exports/plan-file.js';
import type { StepRow } from '../data/step-rows.js';
import type { CairnStones } from '../data/stones.js';
import type { Target } from '../data/useNext.js';

/** Everything about a plan on the page that exports take. */
export interface PlanView {
  readonly plan: Plan;
  readonly rows: readonly StepRow[];
  readonly target: Target;
  readonly evaluation: Evaluation;
  readonly stones: CairnStones;
  readonly file: PlanFile;
}
