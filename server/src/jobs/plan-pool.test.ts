import { parseIsoDate } from 'cairn/terms';
import { afterAll, expect, it } from 'vitest';
import { smallRelease } from '../testing/small-release.js';
import type { PlanTask, SoFar } from './plan-jobs.js';
import { openPlanPool } from './plan-pool.js';
import type { PlanQuestion } from './plan-question.js';
import { makeStopFlag, raise } from './stop-flag.js';

const release = smallRelease();
const pool = openPlanPool(release, 1);
afterAll(() => pool.close());

const MINUTE_MS = 60_000;

function taskOf(qualification: string, changes: Partial<PlanTask> = {}): PlanTask {
  const request: PlanQuestion['request'] = {
    qualification,
    holdings: [{ id: 'h1', title: 'Unit A', unit: 'aa-a', state: 'claimed' }],
    limits: { start: parseIsoDate('2026-01-05'), hoursPerWeek: 20 },
    aims: ['time', 'cost', 'risk'],
  };
  const question = { request, units: [], qualifications: [] };
  return { question, timeLimitMs: MINUTE_MS, stop: makeStopFlag(), ...changes };
}

const ignore = () => undefined;

it('makes a proven plan in another thread', async () => {
  const answer = await pool.run(taskOf('aa-award'), ignore);
  expect(answer.kind).toBe('optimal');
  const steps = 'plan' in answer ? answer.plan?.steps : [];
  expect(steps?.map(({ unit }) => unit)).toEqual(['aa-b']);
});

it('climbs a staircase and looks for other plans there, telling what is known so far', async () => {
  const told: string[] = [];
  const tell = (soFar: SoFar) => void told.push(soFar.kind);
  const stairs = await pool.run(taskOf('aa-award', { wish: { kind: 'staircase' } }), ignore, tell);
  expect(stairs).toMatchObject({ kind: 'staircase', complete: true, points: [{ isProven: true }] });
  expect(told).toContain('staircase');
  const wish = { kind: 'alternatives', most: 2, withinShare: 1 } as const;
  const others = await pool.run(taskOf('aa-award', { wish }), ignore, tell);
  expect(others).toMatchObject({ kind: 'alternatives', best: { isProven: true }, complete: true });
});

it('plans with units and awards that the question brings along', async () => {
  const [unit, award] = [
    release.catalogue.units.get('aa-b'),
    release.catalogue.qualifications.get('aa-award'),
  ];
  if (!unit || !award) throw new Error('the small release has changed');
  const task = taskOf('own-award');
  const units = [{ ...unit, id: 'aa-b', title: 'My own version' }];
  const qualifications = [{ ...award, id: 'own-award' }];
  const answer = await pool.run(
    { ...task, question: { ...task.question, units, qualifications } },
    ignore,
  );
  const steps = 'plan' in answer ? answer.plan?.steps : [];
  expect(steps?.map(({ title }) => title)).toEqual(['My own version']);
});

it('hands over the code of an error', async () => {
  const attempt = pool.run(taskOf('nowhere'), ignore);
  await expect(attempt).rejects.toMatchObject({
    name: 'CairnError',
    code: 'qualification-unknown',
  });
});

it('ends a search that is told to stop or is out of time', async () => {
  const stop = makeStopFlag();
  raise(stop);
  const stopped = await pool.run(taskOf('aa-award', { stop }), ignore);
  expect(['stopped', 'optimal']).toContain(stopped.kind);
  const late = await pool.run(taskOf('aa-award', { timeLimitMs: 0 }), ignore);
  expect(['stopped', 'optimal']).toContain(late.kind);
});
