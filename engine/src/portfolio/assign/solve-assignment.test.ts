import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssignmentProblem,
  decisionsOf,
  type ItemOption,
  type ProblemItem,
  type ProblemSum,
  TOLERANCE,
} from './assignment-problem.js';
import { type ProblemTree, problemOf, scenariosOf } from './scenarios.js';
import { compareScores, isAllowed, type Score, scoreOf } from './score.js';
import { solveAssignment } from './solve-assignment.js';

interface Instance {
  readonly problem: AssignmentProblem;
  readonly tree: ProblemTree;
}

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

const amount = fc.constantFrom(1, 1.5, 2, 3, 4, 5, 7.5);

/** Layers: 0 the award, 1 within 0, 2 beside it. */
const LAYERS = [{}, { within: 0 }, {}];

const sumShape = fc.record({
  layer: fc.constantFrom(0, 0, 0, 1, 2),
  units: fc.boolean(),
  weight: fc.constantFrom(1, 1, 1, 15, 0.5),
  parts: fc.array(fc.record({ min: fc.nat(2), room: fc.nat(3) }), { minLength: 1, maxLength: 3 }),
  extra: fc.nat(3),
  room: fc.constantFrom(0, 0, 1, 2, Number.POSITIVE_INFINITY),
  openMax: fc.option(fc.integer({ min: 1, max: 3 })),
});

const itemShape = fc.record({
  rank: fc.constantFrom(0, 1, 2),
  amount,
  takes: fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
  provider: fc.nat(2),
  pin: fc.option(fc.nat(50), { freq: 6 }),
});

const instances: fc.Arbitrary<Instance> = fc
  .record({
    sums: fc.array(sumShape, { minLength: 1, maxLength: 4 }),
    items: fc.array(itemShape, { minLength: 0, maxLength: 5 }),
    cap: fc.option(fc.integer({ min: 1, max: 8 })),
    providerCap: fc.option(fc.integer({ min: 1, max: 3 })),
    exclusions: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 }),
    choice: fc.nat(3),
  })
  .map((raw) => build(raw));

interface RawInstance {
  readonly sums: readonly {
    layer: number;
    units: boolean;
    weight: number;
    parts: readonly { min: number; room: number }[];
    extra: number;
    room: number;
    openMax: number | null;
  }[];
  readonly items: readonly {
    rank: number;
    amount: number;
    takes: readonly number[];
    provider: number;
    pin: number | null;
  }[];
  readonly cap: number | null;
  readonly providerCap: number | null;
  readonly exclusions: readonly (readonly [number, number])[];
  readonly choice: number;
}

function build(raw: RawInstance): Instance {
  const places: { sum: number; part: number; max: number; layer: number; units: boolean }[] = [];
  const sums = raw.sums.map((shape, index): ProblemSum => {
    const parts = shape.parts.map((part, position) => {
      places.push({
        sum: index,
        part: position,
        max: position === 0 && shape.openMax !== null ? shape.openMax : Number.POSITIVE_INFINITY,
        layer: shape.layer,
        units: shape.units,
      });
      return { min: part.min, max: part.min + part.room, places: [places.length - 1] };
    });
    const min = parts.reduce((total, part) => total + part.min, 0) + shape.extra;
    return { id: `s${index}`, weight: shape.weight, min, max: min + shape.room, parts };
  });
  const items = raw.items.map((shape, index): ProblemItem => {
    const taken = [...new Set(shape.takes.map((take) => take % places.length))];
    const all = taken.flatMap((place): ItemOption[] => {
      const at = places[place];
      return at ? [{ layer: at.layer, place, amount: at.units ? 1 : shape.amount }] : [];
    });
    const rank = shape.rank === 0 ? 0 : shape.rank === 1 ? 1 : 2;
    const pinned = shape.pin === null ? undefined : all[shape.pin % all.length];
    if (pinned === undefined) return { id: `i${index}`, rank, options: all };
    const options = all.filter((o) => o.layer !== pinned.layer || o.place === pinned.place);
    return { id: `i${index}`, rank, options, pinnedLayer: pinned.layer };
  });
  const every = new Set(places.map((_, index) => index));
  const weights = (of: (shape: RawInstance['items'][number]) => number) =>
    new Map(raw.items.map((shape, index) => [index, of(shape)]));
  const caps = [
    ...(raw.cap === null
      ? []
      : [{ id: 'cap', max: raw.cap, weights: weights((i) => i.amount), places: every }]),
    ...(raw.providerCap === null
      ? []
      : [0, 1].map((provider) => ({
          id: `p${provider}`,
          max: raw.providerCap ?? 0,
          weights: weights((i) => (i.provider === provider ? 1 : 0)),
          places: every,
        }))),
  ];
  const exclusions = raw.exclusions.filter(([a, b]) => a < b && b < items.length);
  const leaves = sums.map((_, sum): ProblemTree => ({ kind: 'sum', sum }));
  return {
    problem: { items, sums, places, layers: LAYERS, caps, exclusions },
    tree: treeOf(leaves, raw.choice),
  };
}

function treeOf(leaves: readonly ProblemTree[], choice: number): ProblemTree {
  if (choice === 0) return { kind: 'all', children: leaves };
  if (choice === 1) return { kind: 'any', id: 'any', min: 1, children: leaves };
  const [first, ...rest] = leaves;
  const any: ProblemTree = {
    kind: 'any',
    id: 'any',
    min: choice === 2 ? 1 : Math.max(1, rest.length - 1),
    children: [...rest, { kind: 'condition', met: choice === 2 }, { kind: 'all', children: [] }],
  };
  return { kind: 'all', children: first ? [first, any] : [any] };
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
