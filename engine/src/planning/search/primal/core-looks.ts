import type { CoreScores } from './core-scores.js';

/** Searches of small cores for plans, from turn to turn. */
export interface CoreLooks {
  readonly scores: CoreScores | undefined;
  readonly round: number;
  /** Activities in a core. */
  readonly size: number;
  /** Part of the best plan that is free to change. */
  readonly freeShare: number;
  /** Nodes spent here. */
  readonly spent: number;
}

/** Nothing looked for yet. */
export const NO_CORES: CoreLooks = {
  scores: undefined,
  round: 0,
  size: 60,
  freeShare: 0.4,
  spent: 0,
};
