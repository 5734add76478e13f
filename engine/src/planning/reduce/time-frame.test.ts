import { expect, it } from 'vitest';
import { indexModel } from '../model/indexed-model.js';
import type { Activity } from '../model/planning-model.js';
import { isOpen, timeFrame } from './time-frame.js';

it('starts after the quicker member of each clause', () => {
  const frame = frameOf(
    [
      activity('slow', { weeks: 6 }),
      activity('quick', { weeks: 2 }),
      activity('other', { weeks: 3 }),
      activity('last', { weeks: 1, prerequisites: [['slow', 'quick'], ['other']] }),
    ],
    { lo: 0, hi: 10 },
  );
  expect(frame.est).toEqual([0, 0, 0, 3]);
  expect(frame.lst).toEqual([4, 8, 7, 9]);
});

it('never reaches activities that wait for each other', () => {
  const frame = frameOf(
    [
      activity('a', { weeks: 1, prerequisites: [['b']] }),
      activity('b', { weeks: 1, prerequisites: [['a']] }),
    ],
    { lo: 0, hi: 50 },
  );
  expect([isOpen(frame, 0), isOpen(frame, 1)]).toEqual([false, false]);
});

it('opens an activity in the week in which it just ends, and not one week earlier', () => {
  const late = [activity('a', { weeks: 4, intakes: [3] })];
  expect(isOpen(frameOf(late, { lo: 0, hi: 7 }), 0)).toBe(true);
  expect(isOpen(frameOf(late, { lo: 0, hi: 6 }), 0)).toBe(false);
});

it('holds back what would expire before the earliest completion', () => {
  const short = [activity('a', { weeks: 2, validityWeeks: 3, intakes: [0, 4, 5] })];
  expect(frameOf(short, { lo: 9, hi: 20 }).est).toEqual([4]);
  expect(frameOf(short, { lo: 10, hi: 20 }).est).toEqual([5]);
  expect(isOpen(frameOf(short, { lo: 11, hi: 20 }), 0)).toBe(false);
});

it('does not use a clause member that is excluded by the activity itself', () => {
  const frame = frameOf(
    [
      activity('a', { weeks: 1 }),
      activity('b', { weeks: 1, prerequisites: [['a']], excludes: ['a'] }),
    ],
    { lo: 0, hi: 9 },
  );
  expect(isOpen(frame, 1)).toBe(false);
});

function activity(id: string, part: Partial<Activity> & Pick<Activity, 'weeks'>): Activity {
  return { id, hours: 1, cost: 0, risk: 0, prerequisites: [], excludes: [], ...part };
}

function frameOf(activities: readonly Activity[], range: { lo: number; hi: number }) {
  const model = indexModel({
    objective: { time: 1, cost: 0, risk: 0 },
    horizonWeeks: 60,
    weeklyHours: 5,
    activities,
    variables: activities.map((_, index) => ({ kind: 'take', activity: index })),
    rows: [],
  });
  return timeFrame(model, range);
}
