import { describe, expect, it } from 'vitest';
import { exactSchedule } from './exact-schedule.js';
import type { Job } from './jobs.js';
import { lastOnGrid, twinsOf } from './sameness.js';

const job = (weeks: number, change: Partial<Job> = {}): Job => ({
  activity: 0,
  weeks,
  hours: 1,
  release: 0,
  validityWeeks: Infinity,
  intakes: undefined,
  needs: [],
  ...change,
});
const limits = { maxNodes: 20_000, shouldStop: () => false };

describe('jobs that cannot be told apart', () => {
  it('are chained in the order of their index', () => {
    expect([...twinsOf([job(12), job(10), job(12), job(12), job(10)])]).toEqual([-1, -1, 0, 2, 1]);
  });

  it('are told apart by hours, intakes, release, validity, clauses and those who wait for them', () => {
    const waiting = job(12, { needs: [{ members: [0], week: Infinity }] });
    const others = [
      job(12, { hours: 2 }),
      job(12, { intakes: [0, 4] }),
      job(12, { release: 3 }),
      job(12, { validityWeeks: 20 }),
    ];
    expect([...twinsOf([job(12), ...others, job(12), waiting])]).toEqual([
      -1, -1, -1, -1, -1, -1, -1,
    ]);
  });

  it('end on the grid of their lengths', () => {
    const set = (jobs: readonly Job[]) => ({ jobs, weeklyHours: 2 });
    expect(lastOnGrid(set([job(12), job(10)]), 69)).toBe(68);
    expect(lastOnGrid(set([job(12), job(10, { release: 3 })]), 69)).toBe(69);
    expect(lastOnGrid(set([job(12), job(10, { intakes: [1] })]), 69)).toBe(69);
    expect(lastOnGrid(set([job(12), job(10, { validityWeeks: 30 })]), 69)).toBe(69);
    expect(lastOnGrid(set([]), 7)).toBe(7);
  });

  it('fill two lanes without trying every order', () => {
    const question = { jobs: Array.from({ length: 15 }, () => job(12)), weeklyHours: 2 };
    expect(exactSchedule(question, 95, limits)).toEqual({ kind: 'none' });
    expect(exactSchedule(question, 96, limits)).toMatchObject({ kind: 'found' });
    const mixed = { jobs: [...question.jobs, job(7)], weeklyHours: 2 };
    expect(exactSchedule(mixed, 93, limits)).toEqual({ kind: 'none' });
    expect(exactSchedule(mixed, 96, limits)).toMatchObject({ kind: 'found' });
  });
});
