import { describe, expect, it } from 'vitest';
import { saidOf, unitsSpokenOf, withSaying } from './unit-sayings.js';

const half = { min: 0.5, max: 0.5 };
const most = { min: 0.8, max: 1 };

describe('what is said of units', () => {
  it('keeps what is said of every unit apart from what is said of one', () => {
    const every = withSaying({ workloadHours: 40 }, undefined, { passes: half });
    const both = withSaying(every, 'u', { recognised: most, duration: { min: 1, max: 1.5 } });
    expect(both).toEqual({
      workloadHours: 40,
      chances: [{ passes: half }, { unit: 'u', recognised: most }],
      durations: [{ unit: 'u', share: { min: 1, max: 1.5 } }],
    });
    expect(unitsSpokenOf(both)).toEqual(['u']);
    expect(saidOf(both, 'u')).toEqual({ recognised: most, duration: { min: 1, max: 1.5 } });
    expect(saidOf(both, undefined)).toEqual({ passes: half });
  });

  it('leaves no entry where nothing is said, and changes one in its place', () => {
    const first = withSaying(withSaying({}, 'a', { passes: half }), 'b', { passes: half });
    const changed = withSaying(first, 'a', { passes: most });
    expect(changed.chances).toEqual([
      { unit: 'a', passes: most },
      { unit: 'b', passes: half },
    ]);
    expect(withSaying(withSaying(changed, 'a', {}), 'b', {})).toEqual({});
  });
});
