import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentProblem, type ProblemItem, TOLERANCE } from './assignment-problem.js';
import { type Thing, withoutRepeats } from './repeats.js';
import type { ProblemTree } from './scenarios.js';
import { compareScores } from './score.js';
import { solveAssignment } from './solve-assignment.js';

const INFINITE = Number.POSITIVE_INFINITY;
const limit = fc.constantFrom(1, 2, 4, 5, 7.5, INFINITE);

/** Layers: 0 the award, 1 within it. Places 0 and 1 are parts of the first sum, place 2 is the second sum. */
const shapes = fc.record({
  mins: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(3)),
  extra: fc.nat(3),
  rooms: fc.tuple(limit, limit, limit),
  placeMax: limit,
  partMax: limit,
  inner: fc.boolean(),
  kinds: fc.array(
    fc.record({
      rank: fc.constantFrom(0 as const, 1 as const, 2 as const),
      amount: fc.constantFrom(1, 1.5, 2, 3, 7.5),
      takes: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
      times: fc.integer({ min: 1, max: 4 }),
      isOnce: fc.boolean(),
      isPinned: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  cap: fc.option(fc.integer({ min: 1, max: 6 })),
  capPlaces: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
});

interface Repeated {
  readonly problem: AssignmentProblem;
  readonly tree: ProblemTree;
  readonly thingOf: (position: number) => Thing;
}

const repeated: fc.Arbitrary<Repeated> = fc
  .tuple(shapes, fc.boolean())
  .map(([shape, isChoice]): Repeated => {
    const { mins, rooms, kinds } = shape;
    const layerOf = (place: number) => (place === 2 && shape.inner ? 1 : 0);
    const all = kinds.flatMap((kind, at) =>
      Array.from({ length: kind.times }, (_, copy) => ({ ...kind, at, copy })),
    );
    const items = all.map(({ rank, amount, takes, at, copy, isPinned }): ProblemItem => {
      const options = takes.map((place) => ({ layer: layerOf(place), place, amount }));
      const pinnedLayer = isPinned ? options[0]?.layer : undefined;
      const id = `${at}-${copy}`;
      return { id, rank, options, ...(pinnedLayer === undefined ? {} : { pinnedLayer }) };
    });
    const asked = mins[0] + mins[1] + shape.extra;
    const sums = [
      {
        id: 'parts',
        weight: 1,
        min: asked,
        max: asked + rooms[0],
        parts: [
          { min: mins[0], max: mins[0] + shape.partMax, places: [0] },
          { min: mins[1], max: INFINITE, places: [1] },
        ],
      },
      {
        id: 'single',
        weight: 2,
        min: mins[2],
        max: mins[2] + rooms[1],
        parts: [{ min: 0, max: INFINITE, places: [2] }],
      },
    ];
    const exclusions = all.flatMap((one, a) =>
      all.flatMap((other, b): (readonly [number, number])[] =>
        a < b && one.at === other.at && one.isOnce ? [[a, b]] : [],
      ),
    );
    const weights = new Map(all.map(({ amount }, position) => [position, amount]));
    const problem: AssignmentProblem = {
      items,
      sums,
      places: [
        { sum: 0, part: 0, max: shape.placeMax },
        { sum: 0, part: 1, max: INFINITE },
        { sum: 1, part: 0, max: INFINITE },
      ],
      layers: [{}, { within: 0 }],
      caps:
        shape.cap === null
          ? []
          : [{ id: 'cap', max: shape.cap, weights, places: new Set(shape.capPlaces) }],
      exclusions,
    };
    const children = [0, 1].map((sum): ProblemTree => ({ kind: 'sum', sum }));
    const tree: ProblemTree = isChoice
      ? { kind: 'any', id: 'any', min: 1, children }
      : { kind: 'all', children };
    const thingOf = (position: number) => ({
      name: `kind${all[position]?.at}`,
      isOnce: all[position]?.isOnce === true,
    });
    return { problem, tree, thingOf };
  });

describe('withoutRepeats', () => {
  it('changes no score', () => {
    let dropped = 0;
    fc.assert(
      fc.property(repeated, ({ problem, tree, thingOf }) => {
        const items = withoutRepeats(problem.items, problem, thingOf);
        dropped += items.filter(({ options }) => options.length === 0).length;
        const whole = solveAssignment(problem, tree, { workLimit: 100_000 });
        const fewer = solveAssignment({ ...problem, items }, tree, { workLimit: 100_000 });
        expect([whole.exact, fewer.exact]).toEqual([true, true]);
        expect(Math.abs(compareScores(fewer.score, whole.score))).toBeLessThanOrEqual(TOLERANCE);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
    expect(dropped).toBeGreaterThan(500);
  });

  it.each([
    [8, 3],
    [9, 3],
    [9.5, 4],
    [INFINITE, 5],
  ])('keeps for room of %d as many items of 3 as count at least in part', (max, kept) => {
    const items = Array.from({ length: 5 }, (_, position): ProblemItem => {
      return { id: `${position}`, rank: 1, options: [{ layer: 0, place: 0, amount: 3 }] };
    });
    const part = { min: 0, max: INFINITE, places: [0] };
    const frame = {
      sums: [{ id: 'sum', weight: 1, min: 1, max, parts: [part] }],
      places: [{ sum: 0, part: 0, max: INFINITE }],
      layers: [{}],
      caps: [],
    };
    const found = withoutRepeats(items, frame, () => ({ name: '', isOnce: false }));
    expect(found.map(({ options }) => options.length)).toEqual(
      items.map((_, position) => (position < kept ? 1 : 0)),
    );
  });
});
