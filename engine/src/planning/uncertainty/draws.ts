/** What a number is drawn for. */
export type DrawFor = 'passes' | 'recognised' | 'duration';

/** Numbers of one run: in [0, 1), the same for the same unit, attempt and purpose, whatever else happens in the run. */
export type Draw = (unit: number, attempt: number, purpose: DrawFor) => number;

const PURPOSES: Readonly<Record<DrawFor, number>> = { passes: 1, recognised: 2, duration: 3 };
const TWO_TO_32 = 2 ** 32;

/**
 * The numbers of one run of one seed. They are not drawn in turn but computed from their names, so that two worlds that
 * differ in a chance share all other luck (common random numbers).
 *
 * @see A. Appleby, MurmurHash3 (2011): its final mix of 32 bits, applied to one word after the other.
 */
export function drawsOf(seed: number, run: number): Draw {
  const start = mix(mix(seed >>> 0) ^ run);
  return (unit, attempt, purpose) =>
    mix(mix(mix(start ^ unit) ^ attempt) ^ PURPOSES[purpose]) / TWO_TO_32;
}

/** A unit as a number for drawing. */
export function drawKeyOf(unit: string): number {
  let hash = 2_166_136_261;
  for (const letter of unit) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

function mix(word: number): number {
  let h = (word + 0x9e3779b9) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
