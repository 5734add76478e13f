import { describe, expect, it } from 'vitest';
import { usualHours } from './usual-hours.js';

const catalogue = (entries: readonly (readonly [string, string, number?])[]) =>
  new Map(
    entries.map(([id, country, workloadHours]) => [
      id,
      { country, ...(workloadHours === undefined ? {} : { workloadHours }) },
    ]),
  );

describe('usual hours', () => {
  it('are those in the middle of the country of the units that wait', () => {
    const known = catalogue([
      ['a', 'AU'],
      ['b', 'AU', 100],
      ['c', 'AU', 50],
      ['d', 'AU', 61],
      ['e', 'GB', 5],
    ]);
    expect(usualHours(['a'], known)).toEqual({
      middle: 61,
      least: 50,
      most: 100,
      count: 3,
      country: 'AU',
    });
  });

  it('are those of all units when fewer than three of the country publish theirs', () => {
    const known = catalogue([
      ['a', 'AU'],
      ['b', 'AU', 100],
      ['c', 'AU', 50],
      ['d', 'GB', 10],
    ]);
    expect(usualHours(['a'], known)).toEqual({ middle: 50, least: 10, most: 100, count: 3 });
  });

  it('are not said from two units', () => {
    const known = catalogue([
      ['a', 'AU'],
      ['b', 'AU', 100],
      ['c', 'GB', 10],
    ]);
    expect(usualHours(['a'], known)).toBeUndefined();
  });
});
