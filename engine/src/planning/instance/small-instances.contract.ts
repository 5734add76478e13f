import type {
  InstanceHeld,
  InstanceUnit,
  PlannerInstance,
  RequireNode,
} from './planner-instance.js';

/** Draws whole numbers; equal seeds give equal draws. */
interface Dice {
  readonly int: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly some: <T>(from: readonly T[], share: number) => readonly T[];
}

/** A small random instance in which every feature of the format can occur, and can clash. */
export function smallInstance(seed: number): PlannerInstance {
  const dice = diceOf(seed);
  const groups = ['a', 'b', 'c'].slice(0, dice.int(1, 3));
  const horizon = dice.int(4, 12);
  const held = Array.from({ length: dice.int(0, 2) }, (_, i) => heldItem(dice, i, groups, horizon));
  const count = dice.int(2, 7);
  const ids = Array.from({ length: count }, (_, i) => `u${i}`);
  const units = ids.map((id) => unit(dice, { id, ids, held, groups, horizon }));
  return {
    format: 'planner-instance/1',
    id: `small-${seed}`,
    objective: {
      time: dice.int(0, 4) * dice.int(0, 9),
      cost: dice.int(0, 3),
      risk: dice.int(0, 2),
    },
    horizon,
    weeklyHours: dice.int(4, 10),
    budget: dice.chance(0.3) ? dice.int(0, 15) : dice.int(15, 60),
    units,
    held,
    rules: {
      total: dice.int(0, 8) * 5,
      groups: groups.map((id) => ({
        id,
        min: dice.chance(0.3) ? dice.int(1, 3) * 5 : 0,
        max: dice.chance(0.4) ? dice.int(1, 6) * 5 : null,
      })),
      levels: dice.chance(0.4) ? [{ level: dice.int(4, 5), min: dice.int(1, 4) * 5 }] : [],
      providerCap: dice.chance(0.3) ? dice.int(2, 6) * 5 : null,
      heldCap: dice.chance(0.4) ? dice.int(0, 4) * 5 : null,
      require: dice.chance(0.7) ? { all: [] } : requireTree(dice, ids, 2),
    },
  };
}

/** A feasible instance of fourteen units that takes many search nodes; too large for brute force. */
export function denseInstance(seed: number): PlannerInstance {
  const dice = diceOf(seed + 5_000);
  const ids = Array.from({ length: 14 }, (_, i) => `u${i}`);
  const units = ids.map(
    (id, i): InstanceUnit => ({
      id,
      credits: 5 * dice.int(2, 7),
      level: dice.int(3, 5),
      weeks: dice.int(2, 6),
      hours: dice.int(3, 7),
      cost: dice.int(10, 60),
      risk: dice.int(0, 20),
      provider: `p${dice.int(0, 2)}`,
      groups: ['a'],
      intakes: dice.chance(0.3) ? [dice.int(0, 5), dice.int(6, 12), dice.int(13, 19)] : null,
      validity: dice.chance(0.2) ? dice.int(6, 20) : null,
      prereq: i > 3 && dice.chance(0.3) ? [[`u${dice.int(0, 3)}`]] : [],
      excludes: [],
    }),
  );
  return {
    format: 'planner-instance/1',
    id: `dense-${seed}`,
    objective: { time: 9, cost: 1, risk: 1 },
    horizon: 40,
    weeklyHours: 10,
    budget: 400,
    units,
    held: [],
    rules: {
      total: 120,
      groups: [{ id: 'a', min: 0, max: null }],
      levels: [{ level: 4, min: 60 }],
      providerCap: 80,
      heldCap: null,
      require: { all: [] },
    },
  };
}

function heldItem(
  dice: Dice,
  index: number,
  groups: readonly string[],
  horizon: number,
): InstanceHeld {
  return {
    id: `h${index}`,
    credits: dice.int(1, 4) * 5,
    level: dice.int(3, 5),
    provider: `p${dice.int(0, 1)}`,
    groups: dice.some(groups, 0.7),
    expires: dice.chance(0.5) ? dice.int(0, horizon) : null,
  };
}

interface UnitContext {
  readonly id: string;
  readonly ids: readonly string[];
  readonly held: readonly InstanceHeld[];
  readonly groups: readonly string[];
  readonly horizon: number;
}

function unit(dice: Dice, { id, ids, held, groups, horizon }: UnitContext): InstanceUnit {
  const others = ids.filter((other) => other !== id);
  const items = [...others, ...held.map((h) => h.id)];
  const weeks = dice.int(1, 4);
  const starts = Array.from({ length: horizon }, (_, week) => week);
  return {
    id,
    credits: dice.int(1, 5) * 5,
    level: dice.int(3, 5),
    weeks,
    hours: dice.int(0, 6),
    cost: dice.int(0, 15),
    risk: dice.int(0, 9),
    provider: `p${dice.int(0, 1)}`,
    groups: dice.some(groups, 0.7),
    intakes: dice.chance(0.3) ? dice.some(starts, 0.4) : null,
    validity: dice.chance(0.25) ? dice.int(0, 5) : null,
    prereq: Array.from({ length: dice.chance(0.35) ? dice.int(1, 2) : 0 }, () =>
      dice.some(items, 0.4),
    ),
    excludes: dice.chance(0.15) ? dice.some(items, 0.4) : [],
  };
}

function requireTree(dice: Dice, ids: readonly string[], depth: number): RequireNode {
  const kind = depth === 0 ? 0 : dice.int(0, 3);
  const children = () =>
    Array.from({ length: dice.int(1, 3) }, () => requireTree(dice, ids, depth - 1));
  if (kind === 1) return { all: children() };
  if (kind === 2) return { any: children() };
  if (kind === 3) return { choose: dice.int(1, 2), of: children() };
  return { unit: ids[dice.int(0, ids.length - 1)] ?? 'u0' };
}

function diceOf(seed: number): Dice {
  let state = (seed * 2654435761 + 1013904223) >>> 0;
  const share = () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm++) share();
  const int = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  const chance = (limit: number) => share() < limit;
  return { int, chance, some: (from, limit) => from.filter(() => chance(limit)) };
}
