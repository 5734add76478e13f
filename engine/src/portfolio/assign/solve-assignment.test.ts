import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instance, instances } from './assignment-instances.contract.js';
import {
  type AssignmentProblem,
  decisionsOf,
  type ProblemItem,
  TOLERANCE,
} from './assignment-problem.js';
import { type ProblemTree, problemOf, scenariosOf } from './scenarios.js';
import { compareScores, isAllowed, type Score, scoreOf, UP_TO_CONDITIONS } from './score.js';
import { searchAssignment } from './search.js';
import { solveAssignment } from './solve-assignment.js';

/** Another way to the same answer: every choice of every decision of every scenario. */
function bruteForce({ problem, tree }: Instance): Score {
  let best: Score | undefined;
  for (const scenario of scenariosOf(tree).scenarios) {
    const own = problemOf(problem, scenario);
    const decisions = decisionsOf(own);
    const lost = own.items.filter(
      (item) =>
        item.pinnedLayer !== undefined && !item.options.some((o) => o.layer === item.pinnedLayer),
    ).length;
    const walk = (choices: readonly number[]): void => {
      if (choices.length < decisions.length) {
        const count = decisions[choices.length]?.options.length ?? 0;
        for (let choice = -1; choice < count; choice += 1) walk([...choices, choice]);
        return;
      }
      if (!isAllowed(own, decisions, choices)) return;
      const raw = scoreOf(own, decisions, choices);
      const score: Score = [
        raw[0] + lost,
        raw[1],
        scenario.openConditions,
        raw[3],
        raw[4],
        raw[5],
        raw[6],
      ];
      if (best === undefined || compareScores(score, best) < 0) best = score;
    };
    walk([]);
  }
  if (best === undefined) throw new Error('no scenario');
  return best;
}

describe('solveAssignment', () => {
  it('is never worse and never better than trying everything', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const answer = solveAssignment(instance.problem, instance.tree);
        expect(answer.exact).toBe(true);
        expect(isAllowed(answer.problem, answer.decisions, answer.choices)).toBe(true);
        expect(Math.abs(compareScores(answer.score, bruteForce(instance)))).toBeLessThanOrEqual(
          TOLERANCE,
        );
      }),
      { seed: 20260401, numRuns: 1000 },
    );
  });

  it('leaves as little missing when only that is asked', () => {
    fc.assert(
      fc.property(instances, ({ problem, tree }) => {
        const quick = solveAssignment(problem, tree, { only: 'missing' });
        const whole = solveAssignment(problem, tree);
        expect(quick.score.slice(0, 3)).toEqual(whole.score.slice(0, 3));
      }),
      { seed: 20260405, numRuns: 500 },
    );
  });

  it('honours pins at its first look, before what is surer', () => {
    const [place] = hardInstance().problem.places;
    const items = Array.from({ length: 30 }, (_, at): ProblemItem => {
      const options = [{ layer: 0, place: 0, amount: at < 20 ? 3 : 1 }];
      const id = `i${at}`;
      return at < 20 ? { id, rank: 0, options } : { id, rank: 2, options, pinnedLayer: 0 };
    });
    const sum = { id: 's', weight: 1, min: 10, max: 10, parts: [{ min: 0, max: 10, places: [0] }] };
    const problem: AssignmentProblem = {
      items,
      sums: [sum],
      places: place ? [place] : [],
      layers: [{}],
      caps: [],
      exclusions: [],
    };
    const answer = solveAssignment(problem, { kind: 'sum', sum: 0 }, { workLimit: 0 });
    expect(answer.score.slice(0, 2)).toEqual([0, 0]);
    expect(answer.choices.map((choice) => choice >= 0)).toEqual(items.map((_, at) => at >= 20));
  });

  it('says so when the work limit ends the search before the proof', () => {
    const instance = hardInstance();
    const cut = solveAssignment(instance.problem, instance.tree, { workLimit: 1 });
    expect(cut.exact).toBe(false);
    expect(compareScores(cut.bound, cut.score)).toBeLessThan(0);
    const whole = solveAssignment(instance.problem, instance.tree, { workLimit: 100_000 });
    expect(whole.exact).toBe(true);
    expect(compareScores(cut.bound, whole.score)).toBeLessThanOrEqual(0);
  });
});

describe('searchAssignment', () => {
  it.each([
    [16, 0.25, 1],
    [64, 1, 1],
    [640, 10, 10],
  ])('takes %d decisions for %d of its first looks, and a step for %d', (count, look, step) => {
    const { problem } = hardInstance();
    const [first] = problem.items;
    const items = Array.from({ length: count }, (_, at): ProblemItem => {
      return { id: `i${at}`, rank: 0, options: first?.options ?? [] };
    });
    const many = { ...problem, items, caps: [capOn(items, 3)] };
    const decisions = decisionsOf(many);
    const work = { nodes: 1, looks: 100, figures: UP_TO_CONDITIONS };
    const found = searchAssignment(many, decisions, [0, 1, 2], work);
    expect(work).toEqual({ nodes: 1 - step, looks: 100 - look, figures: UP_TO_CONDITIONS });
    expect(found.choices.filter((choice) => choice >= 0)).toHaveLength(3);
  });
});

/** Three sums of 10 and amounts that fill them only in few ways. */
function hardInstance(): Instance {
  const amounts = [7, 7, 6, 4, 3, 3, 2];
  const places = [0, 1, 2].map((sum) => ({ sum, part: 0, max: Number.POSITIVE_INFINITY }));
  const problem: AssignmentProblem = {
    items: amounts.map((value, index) => ({
      id: `i${index}`,
      rank: 0,
      options: places.map((_, place) => ({ layer: 0, place, amount: value })),
    })),
    sums: places.map((_, index) => ({
      id: `s${index}`,
      weight: 1,
      min: 10,
      max: 10,
      parts: [{ min: 0, max: 10, places: [index] }],
    })),
    places,
    layers: [{}],
    caps: [],
    exclusions: [],
  };
  const children = places.map((_, sum): ProblemTree => ({ kind: 'sum', sum }));
  return { problem, tree: { kind: 'all', children } };
}

/** At most so many of the items count. */
function capOn(items: readonly ProblemItem[], max: number): AssignmentProblem['caps'][number] {
  const weights = new Map(items.map((_, at) => [at, 1]));
  return { id: 'cap', max, weights, places: new Set([0, 1, 2]) };
}
