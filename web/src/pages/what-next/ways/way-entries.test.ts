import { describe, expect, it } from 'vitest';
import type { Conditions } from '../data/conditions.js';
import { type WayEntry, waysIn, withoutWay, withWay } from './way-entries.js';

const none: Conditions = { aims: ['time'] };
const prior: WayEntry = {
  about: 'recognition',
  entry: { unit: 'u', kind: 'prior-learning', weeks: 4 },
};
const exempt: WayEntry = {
  about: 'recognition',
  entry: { unit: 'u', kind: 'exemption', weeks: 2 },
};
const failed: WayEntry = { about: 'failed', entry: { unit: 'u', attempts: 1 } };

describe('ways to units', () => {
  it('has one entry for each unit and kind', () => {
    const all = [prior, exempt, failed].reduce((now, way) => withWay(now, way), none);
    expect(waysIn(all, 'u')).toEqual([prior, exempt, failed]);
    expect(waysIn(all, 'v')).toEqual([]);
    const later: WayEntry = { ...failed, entry: { unit: 'u', attempts: 2 } };
    expect(withWay(all, later).failed).toEqual([{ unit: 'u', attempts: 2 }]);
  });

  it('takes an entry that became another kind out of its old place', () => {
    const changed = withWay(withWay(none, prior), exempt, prior);
    expect(changed.recognition).toEqual([exempt.entry]);
  });

  it('leaves nothing behind when the last one goes', () => {
    const asked = withWay(withWay(none, prior), failed);
    expect(withoutWay(withoutWay(asked, prior), failed)).toEqual(none);
  });
});
