import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { chancesPicture } from './chances-path.js';

const on = parseIsoDate('2027-01-04');
const sure = (share: number) => ({ share, from: share, until: share });
const week = (weeks: number, low: number, high = low) => ({
  weeks,
  on,
  low: sure(low),
  high: sure(high),
});
const FRAME = { width: 100, height: 108, targetWeeks: 11 };

describe('the picture of chances', () => {
  it('rises in steps from nothing to the last share, inside its frame', () => {
    const { low } = chancesPicture([week(10, 0.5), week(11, 1)], FRAME);
    expect(low).toBe('M 0 104 H 25 V 54 H 75 V 4 H 100');
  });

  it('marks the day that was asked about, also beyond the curve', () => {
    expect(chancesPicture([week(10, 0.5), week(11, 1)], FRAME).targetX).toBe(75);
    const later = chancesPicture([week(10, 1)], { ...FRAME, targetWeeks: 13 });
    expect(later.targetX).toBe(87.5);
  });

  it('fills what lies between the least and the greatest chances', () => {
    const { band } = chancesPicture([week(10, 0.25, 0.5)], { ...FRAME, targetWeeks: 10 });
    expect(band).toBe('M 0 104 H 50 V 54 H 100 V 79 H 50 V 104 Z');
    const two = chancesPicture([week(10, 0.25, 0.5), week(11, 0.5, 1)], FRAME).band;
    expect(two).toBe('M 0 104 H 25 V 54 H 75 V 4 H 100 V 54 H 75 V 79 H 25 V 104 Z');
  });
});
