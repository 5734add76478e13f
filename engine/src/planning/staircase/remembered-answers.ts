import type { ModelAnswer, ModelSolution } from '../model/planning-model.js';
import type { SearchWindow, SolveWindow } from '../search/solve-windows.js';

/** A solver of windows that is asked the same again with more patience. */
export interface RememberingSolver {
  /** Gives what was proven before; else searches, beginning with the best of what any window found. */
  readonly solve: SolveWindow;
  /** Only what is known already: the last answer to a window, else "stopped" without anything. */
  readonly recall: SolveWindow;
}

/** Plans that every further search begins with; the newest are the nearest. */
const MOST_KNOWN = 40;

/** Remembers answers by window; `found` may be shared by solvers whose models differ in rows only. */
export function rememberAnswers(
  solve: SolveWindow,
  found: ModelSolution[] = [],
): RememberingSolver {
  const answers = new Map<string, ModelAnswer>();
  const known = (window: SearchWindow) => {
    const answer = answers.get(keyOf(window));
    return answer === undefined ? undefined : { ...answer, nodes: 0 };
  };
  return {
    recall: (window) => known(window) ?? { kind: 'stopped', bound: 0, nodes: 0 },
    solve: (window, options) => {
      const before = known(window);
      if (before !== undefined && before.kind !== 'stopped') return before;
      const answer = solve(window, { ...options, known: found });
      answers.set(keyOf(window), answer);
      if (answer.kind !== 'infeasible' && answer.solution !== undefined) {
        found.push(answer.solution);
        found.splice(0, found.length - MOST_KNOWN);
      }
      return answer;
    },
  };
}

function keyOf({ objective, from, until, budget }: SearchWindow): string {
  const { time, cost, risk } = objective;
  return [time, cost, risk, from, until, budget ?? ''].join('/');
}
