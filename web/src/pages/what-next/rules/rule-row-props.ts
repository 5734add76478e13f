import type { Evaluation, RuleException, RuleStanding } from 'cairn/portfolio';
import type { StepRow } from '../data/step-rows.js';
import type { Target } from '../data/useNext.js';
import type { RuleActions } from './use-rule-actions.js';

/** What a row of the rule tree is drawn from. */
export interface RuleRowProps {
  readonly standing: RuleStanding;
  readonly evaluation: Evaluation;
  readonly target: Target;
  readonly exceptions: readonly RuleException[];
  readonly actions: RuleActions;
  readonly onInsist: (unit: string) => void;
  /** Asks for recognition of a unit. */
  readonly onAsk: (unit: string) => void;
  readonly onExcept: (rule: RuleStanding) => void;
  readonly depth: number;
  /** Steps of the plan on the page. */
  readonly steps: readonly StepRow[];
}
