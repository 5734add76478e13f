import fc from 'fast-check';
import type {
  AssignmentProblem,
  ItemOption,
  ProblemItem,
  ProblemSum,
} from './assignment-problem.js';
import type { ProblemTree } from './scenarios.js';

/** A small assignment problem with the tree over its sums. */
export interface Instance {
  readonly problem: AssignmentProblem;
  readonly tree: ProblemTree;
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

/** Instances with parts, layers, caps, exclusions, pins and choices. */
export const instances: fc.Arbitrary<Instance> = fc
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
