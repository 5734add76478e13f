import type { Unit } from 'cairn/catalogue';

/** A price and a length drawn from the id: what takes long tends to cost less. */
export function priced(unit: Unit): Unit {
  const draw = [...unit.id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
  const weeks = 3 + (draw % 8);
  const minor = 5_000 * (20 - weeks + ((draw >>> 8) % 9));
  const { feePer: _, ...rest } = unit;
  return {
    ...rest,
    durationWeeks: weeks,
    workloadHours: weeks * (4 + ((draw >>> 16) % 6)),
    fee: { minor, currency: 'EUR' },
    offerings: [],
  };
}
