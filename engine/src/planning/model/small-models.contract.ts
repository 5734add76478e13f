import type { Activity, ModelRow, PlanningModel } from './planning-model.js';

/** Which statements about time a drawn model may hold. */
export type TimeFeature = 'weekHours' | 'hoursByWeek' | 'corequisites' | 'validity' | 'intakes';

/** A small random model with the features that are named; equal seeds give equal models. */
export function smallModel(seed: number, features: readonly TimeFeature[]): PlanningModel {
  const dice = diceOf(seed);
  const has = (feature: TimeFeature, share: number) =>
    features.includes(feature) && dice.chance(share);
  const horizonWeeks = dice.int(4, 9);
  const weeklyHours = dice.int(3, 8);
  const ids = Array.from({ length: dice.int(2, 5) }, (_, i) => `a${i}`);
  const activities = ids.map((id) => activityOf(id, { dice, has, ids, horizonWeeks, weeklyHours }));
  const takes = ids.map((_, activity) => ({ kind: 'take' as const, activity }));
  const expiring = {
    kind: 'count' as const,
    item: 'held',
    slot: 's',
    latestCompletion: dice.int(0, horizonWeeks),
  };
  // What gives no credit is of use to others only.
  const credit = ids.map((_, variable) => ({
    variable,
    coefficient: dice.chance(0.3) ? 0 : dice.int(1, 4),
  }));
  const all = credit.reduce((sum, { coefficient }) => sum + coefficient, 0);
  const held = { variable: ids.length, coefficient: dice.int(0, 3) };
  const rows: readonly ModelRow[] = [
    {
      id: 'credit',
      group: 'structure',
      terms: [...credit, held],
      min: Math.ceil((all * dice.int(3, 9)) / 10),
    },
    ...(dice.chance(0.3)
      ? [{ id: 'cap', group: 'structure', terms: credit.slice(0, 2), max: dice.int(2, 7) }]
      : []),
  ];
  return {
    objective: { time: dice.int(0, 6), cost: dice.int(0, 3), risk: dice.int(0, 2) },
    horizonWeeks,
    weeklyHours,
    ...(has('weekHours', 0.9)
      ? {
          weekHours: Array.from({ length: dice.int(1, horizonWeeks) }, () =>
            dice.chance(0.3) ? 0 : dice.int(0, weeklyHours + 2),
          ),
        }
      : {}),
    ...(dice.chance(0.3) ? { budget: dice.int(5, 30) } : {}),
    activities,
    variables: [...takes, expiring],
    rows,
  };
}

interface ActivityContext {
  readonly dice: Dice;
  readonly has: (feature: TimeFeature, share: number) => boolean;
  readonly ids: readonly string[];
  readonly horizonWeeks: number;
  readonly weeklyHours: number;
}

function activityOf(id: string, context: ActivityContext): Activity {
  const { dice, has, ids, horizonWeeks, weeklyHours } = context;
  const others = ids.filter((other) => other !== id);
  const weeks = dice.int(1, 4);
  const shape = Array.from({ length: weeks }, () => dice.int(0, weeklyHours));
  const isShaped = has('hoursByWeek', 0.7);
  const clauses = (share: number) =>
    Array.from({ length: dice.chance(share) ? dice.int(1, 2) : 0 }, () => dice.some(others, 0.6));
  return {
    id,
    weeks,
    hours: isShaped ? Math.max(...shape) : dice.int(0, weeklyHours),
    ...(isShaped ? { hoursByWeek: shape } : {}),
    cost: dice.int(0, 9),
    risk: dice.int(0, 5),
    ...(has('intakes', 0.3)
      ? {
          intakes: dice.some(
            Array.from({ length: horizonWeeks }, (_, w) => w),
            0.5,
          ),
        }
      : {}),
    ...(has('validity', 0.3) ? { validityWeeks: dice.int(0, 5) } : {}),
    prerequisites: clauses(0.25),
    ...(has('corequisites', 1) ? { corequisites: clauses(0.5) } : {}),
    excludes: dice.chance(0.1) ? dice.some(others, 0.3) : [],
  };
}

/** Draws whole numbers; equal seeds give equal draws. */
interface Dice {
  readonly int: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly some: <T>(from: readonly T[], share: number) => readonly T[];
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
