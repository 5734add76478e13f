/** Draws from a seed; equal seeds give equal draws. */
export interface Draw {
  readonly chance: (share: number) => boolean;
  /** Whole, both ends included. */
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A part of a list in its order. */
  readonly some: <T>(from: readonly T[], least?: number) => readonly T[];
}

/** Mulberry32. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const at = int(0, from.length - 1);
    for (const one of from.slice(at)) return one;
    throw new Error('There is nothing to pick from.');
  };
  const some = <T>(from: readonly T[], least = 0): readonly T[] => {
    const kept = from.filter(() => next() < 0.6);
    return kept.length >= least ? kept : from.slice(0, least);
  };
  return { chance: (share) => next() < share, int, pick, some };
}
