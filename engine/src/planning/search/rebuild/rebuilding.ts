import type { IndexedModel } from '../../model/indexed-model.js';
import type { ColumnSpace } from '../../reduce/columns.js';
import { type Choice, emptyChoice } from './choice.js';
import { type Dice, newDice } from './dice.js';
import type { Placing } from './place-choice.js';
import { openWorkshop, type Workshop } from './workshop.js';

/** A plan from which the next one is built. */
export interface Base extends Placing {
  readonly columns: readonly number[];
  /** Its objective and a part of its work: less is better. */
  readonly worth: number;
}

/** Plans that are taken apart and built up again, from turn to turn. */
export interface Rebuilding {
  readonly workshop: Workshop;
  readonly choice: Choice;
  readonly dice: Dice;
  base: Base | undefined;
  /** Worth of earlier bases, one for each of the last rounds: a new one may be as bad as the one of its place. */
  readonly late: Float64Array;
  round: number;
  /** Rounds since one found a better plan. */
  idle: number;
  /** Rounds since a base was better than all since the last beginning, and the worth of the best of these. */
  stale: number;
  least: number;
  /** Whether some choice kept all rules. */
  wasComplete: boolean;
  /** Nodes spent here. */
  spent: number;
}

const LATE = 40;

/** Nothing built yet. */
export function startRebuilding(model: IndexedModel, space: ColumnSpace): Rebuilding {
  const workshop = openWorkshop(model, space);
  return {
    workshop,
    choice: emptyChoice(model, space, workshop.rows),
    dice: newDice(7),
    base: undefined,
    late: new Float64Array(LATE).fill(Infinity),
    round: 0,
    idle: 0,
    stale: 0,
    least: Infinity,
    wasComplete: false,
    spent: 0,
  };
}
