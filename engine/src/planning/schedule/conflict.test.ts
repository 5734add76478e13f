import { expect, it } from 'vitest';
import { indexModel } from '../model/indexed-model.js';
import type { Activity } from '../model/planning-model.js';
import { timeFrame } from '../reduce/time-frame.js';
import { findConflict } from './conflict.js';

const LIMITS = { maxNodes: 10_000, shouldStop: () => false };

it('shrinks a choice that does not fit to activities that clash, and leaves the rest out', () => {
  const conflict = conflictOf(
    [
      activity('small', { weeks: 1, hours: 1 }),
      activity('a', { weeks: 4, hours: 6 }),
      activity('b', { weeks: 4, hours: 6 }),
      activity('light', { weeks: 2, hours: 2 }),
    ],
    { chosen: [0, 1, 2, 3], until: 7 },
  );
  expect(conflict).toMatchObject({ members: [1, 2], helpers: [], from: 0, until: 7 });
});

it('names the activity that would help when it is missing', () => {
  const activities = [
    activity('slow', { weeks: 6, hours: 2 }),
    activity('quick', { weeks: 1, hours: 2 }),
    activity('last', { weeks: 2, hours: 2, prerequisites: [['slow', 'quick']] }),
  ];
  const conflict = conflictOf(activities, { chosen: [0, 2], until: 7 });
  // The slow member ends in week 6 at best, too late for a unit of two weeks to end in week 7.
  expect(conflict).toMatchObject({ members: [2], helpers: [1], from: 0, until: 7 });
});

it('says nothing when the choice fits', () => {
  const activities = [activity('a', { weeks: 4, hours: 6 })];
  expect(conflictOf(activities, { chosen: [0], until: 4 })).toBeUndefined();
});

function conflictOf(
  activities: readonly Activity[],
  misfit: { readonly chosen: readonly number[]; readonly until: number },
) {
  const model = indexModel({
    objective: { time: 1, cost: 0, risk: 0 },
    horizonWeeks: 20,
    weeklyHours: 10,
    activities,
    variables: activities.map((_, index) => ({ kind: 'take', activity: index })),
    rows: [],
  });
  return findConflict(model, timeFrame(model, { lo: 0, hi: 20 }), misfit, LIMITS);
}

function activity(
  id: string,
  part: Partial<Activity> & Pick<Activity, 'weeks' | 'hours'>,
): Activity {
  return { id, cost: 0, risk: 0, prerequisites: [], excludes: [], ...part };
}
