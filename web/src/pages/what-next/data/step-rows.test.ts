import { describe, expect, it } from 'vitest';
import { stepRow } from '../plan/step-row.fixture.js';
import { weeklyHoursOf, weeklyLoad } from './step-rows.js';

describe('hours by week', () => {
  const even = stepRow('a', { startWeek: 0, endWeek: 3, hoursPerWeek: 3 });
  const uneven = stepRow('b', {
    startWeek: 1,
    endWeek: 4,
    hoursPerWeek: 6,
    hoursByWeek: [6, 0, 2],
  });

  it('are summed as each unit asks for them', () => {
    expect(weeklyLoad([even, uneven], 4)).toEqual([3, 9, 3, 2]);
  });

  it('are told from the least to the most', () => {
    expect(weeklyHoursOf(even)).toEqual({ min: 3, max: 3 });
    expect(weeklyHoursOf(uneven)).toEqual({ min: 0, max: 6 });
  });
});
