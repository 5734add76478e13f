/** A closed range of numbers in one unit, `min` ≤ `max`; both ends may be the same. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The range that holds exactly one number. */
export function exactly(value: number): Range {
  return { min: value, max: value };
}

/** The sum of two ranges, end by end. */
export function addRanges(a: Range, b: Range): Range {
  return { min: a.min + b.min, max: a.max + b.max };
}

/** The range scaled by a factor ≥ 0. */
export function scaleRange(range: Range, factor: number): Range {
  return { min: range.min * factor, max: range.max * factor };
}

/** The smallest range that holds both. */
export function hullOf(a: Range, b: Range): Range {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}
