import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexModel } from '../model/indexed-model.js';
import type { Activity } from '../model/planning-model.js';
import { timeFrame } from '../reduce/time-frame.js';
import { findConflict } from './conflict.js';
import { jobsOf } from './jobs.js';
import { shortestSchedule } from './shortest-schedule.js';

const LIMITS = { maxNodes: 20_000, shouldStop: () => false };

it('says that of many equal activities no more fit than lanes and weeks allow', () => {
  const model = modelOf(Array.from({ length: 9 }, (_, i) => activity(i, { weeks: 4, hours: 5 })));
  const frame = timeFrame(model, { lo: 0, hi: 11 });
  const conflict = findConflict(model, frame, { chosen: [0, 2, 4, 6, 8], until: 11 }, LIMITS);
  // Two lanes of 5 hours, two times four weeks in eleven.
  expect(conflict?.crowd).toEqual({ members: [0, 1, 2, 3, 4, 5, 6, 7, 8], most: 4 });
});

it('never claims more than trying each choice of the crowd shows', () => {
  let wider = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          weeks: fc.constantFrom(2, 2, 3, 4),
          hours: fc.constantFrom(4, 4, 5, 6),
          intakes: fc.constantFrom(undefined, undefined, undefined, [0, 3, 6]),
          validityWeeks: fc.constantFrom(undefined, undefined, undefined, 3),
        }),
        { minLength: 5, maxLength: 7 },
      ),
      fc.integer({ min: 3, max: 7 }),
      fc.integer({ min: 0, max: 2 }),
      (parts, until, lo) => {
        const activities = parts.map(({ weeks, hours, intakes, validityWeeks }, i) =>
          activity(i, {
            weeks,
            hours,
            ...(intakes && { intakes }),
            ...(validityWeeks !== undefined && { validityWeeks }),
          }),
        );
        const model = modelOf(activities);
        const frame = timeFrame(model, { lo, hi: until });
        const open = activities.flatMap((_, i) => (Number.isFinite(frame.est[i]) ? [i] : []));
        const chosen = open.slice(0, Math.ceil((open.length * 2) / 3));
        const crowd = findConflict(model, frame, { chosen, until }, LIMITS)?.crowd;
        if (crowd === undefined) return;
        if (crowd.members.length > crowd.most + 1) wider += 1;
        for (const choice of choicesOf(crowd.members, crowd.most + 1)) {
          const jobs = jobsOf(model, frame, { chosen: choice, absent: new Set() });
          expect(shortestSchedule(jobs, { from: lo, to: until }, LIMITS).kind).toBe('none');
        }
      },
    ),
    { numRuns: 600, seed: 21 },
  );
  expect(wider).toBeGreaterThan(50);
});

function choicesOf(from: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return from.flatMap((first, at) =>
    choicesOf(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

function modelOf(activities: readonly Activity[]) {
  return indexModel({
    objective: { time: 1, cost: 0, risk: 0 },
    horizonWeeks: 12,
    weeklyHours: 10,
    activities,
    variables: activities.map((_, index) => ({ kind: 'take', activity: index })),
    rows: [],
  });
}

function activity(
  index: number,
  part: Partial<Activity> & Pick<Activity, 'weeks' | 'hours'>,
): Activity {
  return { id: `u${index}`, cost: 0, risk: 0, prerequisites: [], excludes: [], ...part };
}
