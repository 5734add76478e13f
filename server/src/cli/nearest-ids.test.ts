import { describe, expect, it } from 'vitest';
import { nearestIds, nearestText } from './nearest-ids.js';

const IDS = ['au-aqf', 'al-aqf', 'nz-nzqcf', 'eqf', 'toString'];

describe('nearestIds', () => {
  it.each([
    ['AU-AQF', ['au-aqf', 'al-aqf']],
    ['nz-nzqf', ['nz-nzqcf']],
    ['nzqcf', ['nz-nzqcf']],
    ['quite-another', []],
    ['', []],
    ['x'.repeat(100_000), []],
  ])('%.20s → %j', (wanted, near) => {
    expect(nearestIds(wanted, IDS)).toEqual(near);
  });

  it('says nothing when nothing is near', () => {
    expect(nearestText('nz-nzqf', IDS)).toBe(' Did you mean nz-nzqcf?');
    expect(nearestText('quite-another', IDS)).toBe('');
  });
});
