import type { PlannerInstance } from 'cairn/planning';

/** What makes one family of instances hard. */
export const FAMILIES = ['plain', 'groups', 'chains', 'calendar', 'expiry', 'all'] as const;
export type Family = (typeof FAMILIES)[number];

/** Weights of the objective by preset. */
export const PRESETS = {
  fastest: { time: 10_000, cost: 1, risk: 0 },
  cheapest: { time: 1, cost: 200, risk: 0 },
  balanced: { time: 40, cost: 1, risk: 1 },
} as const;
export type Preset = keyof typeof PRESETS;

/** Units by size. Of XL and XXL, a few hundred belong to the award; the others are the rest of a catalogue. */
export const SIZES = { S: 60, M: 400, L: 2_000, XL: 100_000, XXL: 1_000_000 } as const;
export type Size = keyof typeof SIZES;

export interface Spec {
  readonly size: Size;
  readonly family: Family;
  readonly seed: number;
  readonly preset: Preset;
}

type Unit = PlannerInstance['units'][number];

/** An invented instance; equal specs give equal instances. */
export function inventInstance({ size, family, seed, preset }: Spec): PlannerInstance {
  const dice = diceOf(seed * 131 + FAMILIES.indexOf(family) * 17 + SIZES[size]);
  const has = (feature: Family) => family === feature || family === 'all';
  const horizon = size === 'S' ? 72 : 100;
  const total = 10 * dice.int(size === 'S' ? 11 : 18, size === 'S' ? 17 : 30);
  const groups = has('groups') ? ['major', 'minor', 'free'] : ['any'];
  const calendars = Array.from({ length: 8 }, () => [dice.int(4, 20), dice.int(0, 3)] as const);
  const apart = SIZES[size] > SIZES.L ? Math.floor(SIZES[size] / dice.int(300, 600)) : 1;
  const units = Array.from({ length: SIZES[size] }, (_, i): Unit => {
    const credits = 5 * dice.int(2, 10);
    const work = credits * (1.1 + dice.share() * 1.3);
    const weeks = dice.int(Math.max(2, Math.ceil(work / 11)), Math.max(3, Math.ceil(work / 4)));
    const provider = dice.int(0, 7);
    const [every, from] = calendars[provider] ?? [4, 0];
    const starts = Array.from({ length: 30 }, (_, k) => from + k * every);
    return {
      id: `u${i}`,
      credits,
      level: 3 + dice.int(0, 3),
      weeks,
      hours: Math.ceil(work / weeks),
      cost: Math.round(credits * (2 + dice.share() * 9)),
      risk: dice.int(0, 120),
      provider: `p${provider}`,
      groups: i % apart === 0 ? [...new Set([dice.pick(groups), dice.pick(groups)])] : [],
      intakes:
        has('calendar') && dice.share() < 0.7 ? starts.filter((s) => s + weeks <= horizon) : null,
      validity: has('expiry') && dice.share() < 0.4 ? dice.int(4, 26) : null,
      prereq: prerequisites(dice, i, { share: has('chains') ? 0.7 : 0.1, apart }),
      excludes: i > 0 && dice.share() < 0.04 ? [`u${dice.int(0, i - 1)}`] : [],
    };
  });
  const held = Array.from({ length: dice.int(1, 3) }, (_, i) => ({
    id: `h${i}`,
    credits: 10 * dice.int(1, 3),
    level: 3 + dice.int(0, 2),
    provider: `p${dice.int(0, 7)}`,
    groups: [dice.pick(groups)],
    expires: has('expiry') ? dice.int(12, horizon) : null,
  }));
  return {
    format: 'planner-instance/1',
    id: `${size}-${family}-${seed}-${preset}`,
    objective: PRESETS[preset],
    horizon,
    weeklyHours: dice.int(11, 20),
    budget: Math.round(total * (5 + dice.share() * 3)),
    units,
    held,
    rules: {
      total,
      groups: groups.map((id, g) => ({
        id,
        min: g < 2 && groups.length > 1 ? Math.round(total * 0.03) * 10 : 0,
        max: id === 'free' ? Math.round(total * 0.03) * 10 : null,
      })),
      levels: [{ level: 4, min: Math.round(total * 0.07) * 10 }],
      providerCap: has('groups') ? Math.round(total * 0.05) * 10 : null,
      heldCap: Math.round(total * 0.04) * 10,
      require: has('groups')
        ? { choose: 2, of: ['u3', 'u7', 'u11', 'u15'].map((unit) => ({ unit })) }
        : { all: [] },
    },
  };
}

/** One of up to three of the thirty units before, `apart` by `apart`: units of the award need others of the award. */
function prerequisites(
  dice: Dice,
  i: number,
  { share, apart }: { readonly share: number; readonly apart: number },
): readonly (readonly string[])[] {
  const before = Math.min(30, Math.floor(i / apart));
  if (before < 4 || dice.share() > share) return [];
  const clause = Array.from(
    { length: dice.int(1, 3) },
    () => `u${i - apart * (before - dice.int(0, before - 1))}`,
  );
  return [[...new Set(clause)]];
}

interface Dice {
  readonly share: () => number;
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]] | readonly T[]) => T;
}

function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  const share = () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 10; warm++) share();
  const int = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    int,
    pick: (from) => {
      const value = from[int(0, from.length - 1)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
}
