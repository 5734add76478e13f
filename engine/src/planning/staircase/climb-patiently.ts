import type { PlanningModel, SearchOptions } from '../model/planning-model.js';
import type { PlanAim } from '../request.js';
import type { Stairs } from './climb-stairs.js';

/** Nodes of a step in the first round; one hard step is left open so that the others are seen first. */
const FIRST_NODES = 150;
const MORE = 4;

/** What is climbed in rounds. */
export interface Rounds {
  readonly search: SearchOptions;
  /** One round: with the steps of the search, or with what is known alone. */
  readonly climb: (how: RoundOptions) => Stairs;
  /** Joins what an earlier round found to what this one did. */
  readonly join: (before: Stairs | undefined, now: Stairs) => Stairs;
}

/** How one round asks. */
export interface RoundOptions {
  readonly search: SearchOptions;
  readonly mayAsk: () => boolean;
  /** Only repeats what is known. */
  readonly isRecalled: boolean;
}

/** The parts of a model that climbing asks. */
export interface Climbed {
  readonly model: PlanningModel;
  readonly most: Readonly<Record<PlanAim, number>>;
}

/**
 * Climbs in rounds of growing patience: what a round leaves open the next one asks again with four times the nodes,
 * until nothing is open, the caller's own limit of nodes is reached, or the search is stopped. A round that was cut
 * short is told once more from what is known, so that nothing that was proven counts as open.
 */
export function climbPatiently({ search, climb, join }: Rounds): Stairs {
  const most = search.maxNodes ?? Infinity;
  const isStopped = () => search.shouldStop?.() === true;
  let known: Stairs | undefined;
  for (let nodes = FIRST_NODES; ; nodes *= MORE) {
    const maxNodes = Math.min(nodes, most);
    const round = climb({
      search: { ...search, maxNodes },
      mayAsk: () => !isStopped(),
      isRecalled: false,
    });
    const isCut = round.open.length > 0 && isStopped();
    const told = isCut ? climb({ search, mayAsk: () => true, isRecalled: true }) : round;
    known = join(known, { ...told, nodes: round.nodes });
    if (known.open.length === 0 || isCut || maxNodes >= most) return known;
  }
}
