import type { SearchOptions } from '../model/planning-model.js';
import type { SolveWindow } from '../search/solve-windows.js';
import { type Climbed, climbPatiently } from './climb-patiently.js';
import { climbPart, nameOf, type Stair, type Stairs, wholeOf, withStair } from './climb-stairs.js';
import { rememberAnswers } from './remembered-answers.js';

/** A model to climb, with a solver of its windows. */
export interface TwoAxes extends Climbed {
  readonly solve: SolveWindow;
  /** `maxNodes` holds for each step. */
  readonly search: SearchOptions;
  readonly onStairs: (soFar: Stairs) => void;
}

/** All Pareto points of (completion week, cost) of a model. */
export function climbStairs({ model, most, solve, search, onStairs }: TwoAxes): Stairs {
  const memory = rememberAnswers(solve);
  let before: readonly Stair[] = [];
  let told = '';
  const tell = (soFar: Stairs) => {
    const stairs = joined(before, soFar.stairs);
    const news = nameOf(stairs);
    if (news !== told) onStairs({ ...soFar, stairs });
    told = news;
  };
  return climbPatiently({
    search,
    climb: ({ search: patience, mayAsk, isRecalled }) =>
      climbPart(
        {
          model,
          most,
          solve: isRecalled ? memory.recall : memory.solve,
          search: patience,
          mayAsk,
          onStairs: isRecalled ? () => undefined : tell,
        },
        wholeOf(model),
      ),
    join: (last, now) => {
      before = joined(before, now.stairs);
      return { stairs: before, open: now.open, nodes: (last?.nodes ?? 0) + now.nodes };
    },
  });
}

function joined(stairs: readonly Stair[], more: readonly Stair[]): readonly Stair[] {
  return more.reduce((all, stair) => withStair(all, stair), stairs);
}
