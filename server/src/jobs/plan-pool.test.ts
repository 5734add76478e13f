import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '@cairn/store/testing';
import { parseIsoDate } from 'cairn/terms';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { smallRelease } from '../testing/small-release.js';
import type { PlanTask, SoFar } from './plan-jobs.js';
import { openPlanPool } from './plan-pool.js';
import type { PlanQuestion } from './plan-question.js';
import { makeStopFlag, raise } from './stop-flag.js';

const release = smallRelease();
const pool = openPlanPool(release, { threads: 1 });
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

describe('a thread that does not look up', () => {
  const folder = makeTemporaryFolder();
  mkdirSync(folder.path, { recursive: true });
  const filename = join(folder.path, 'deaf-worker.mjs');
  // The award says what it does: hang, wait until it is woken, or end at once.
  writeFileSync(
    filename,
    `export function makePlan({ question, stop }) {
      const cell = new Int32Array(stop);
      if (question.request.qualification === 'waits') Atomics.wait(cell, 0, 0);
      for (; question.request.qualification === 'hangs'; );
      return { kind: 'answered', answer: { kind: 'stopped', proof: { nodes: 1, statement: '' } } };
    }`,
  );
  afterAll(() => folder.remove());
  afterEach(() => vi.useRealTimers());

  it('is ended some time after it was told to stop', async () => {
    const deaf = openPlanPool(release, { threads: 1, graceMs: 1, filename });
    const stop = makeStopFlag();
    const attempt = deaf.run(taskOf('hangs', { stop }), ignore);
    raise(stop);
    await expect(attempt).rejects.toMatchObject({ code: 'planner-failed' });
    expect(await deaf.run(taskOf('ends'), ignore)).toMatchObject({ kind: 'stopped' });
    await deaf.close();
  });

  it('is ended some time after the limit', async () => {
    const deaf = openPlanPool(release, { threads: 1, graceMs: 1, filename });
    const attempt = deaf.run(taskOf('hangs', { timeLimitMs: 1 }), ignore);
    await expect(attempt).rejects.toMatchObject({ code: 'planner-failed' });
    await deaf.close();
  });

  it('does not keep those who are cancelled before their turn', async () => {
    const busy = openPlanPool(release, { threads: 1, filename });
    const [stop, gone] = [makeStopFlag(), new AbortController()];
    const before = busy.run(taskOf('waits', { stop }), ignore);
    const wishes = [
      { kind: 'plan' },
      { kind: 'staircase', withRecognition: true },
      { kind: 'conflicts', most: 3 },
    ] as const;
    const behind = wishes.map((wish) =>
      busy.run(taskOf('ends', { wish, gone: gone.signal }), ignore),
    );
    const last = busy.run(taskOf('ends'), ignore);
    gone.abort();
    // The thread is still waiting: these answers are not its own.
    expect(await Promise.all(behind)).toMatchObject([
      { kind: 'stopped', proof: { nodes: 0, bound: 0 } },
      { kind: 'staircase', axes: 'weeks-fees-recognition', points: [], complete: false },
      { kind: 'not-known' },
    ]);
    raise(stop);
    Atomics.notify(new Int32Array(stop), 0);
    expect(await Promise.all([before, last])).toMatchObject([
      { proof: { nodes: 1 } },
      { proof: { nodes: 1 } },
    ]);
    await busy.close();
  });

  it('does not use up the time of those who wait for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const busy = openPlanPool(release, { threads: 1, filename });
    const stop = makeStopFlag();
    const before = busy.run(taskOf('waits', { stop, timeLimitMs: 60 * MINUTE_MS }), ignore);
    const behind = busy.run(taskOf('ends'), ignore);
    vi.advanceTimersByTime(10 * MINUTE_MS);
    raise(stop);
    Atomics.notify(new Int32Array(stop), 0);
    expect(await Promise.all([before, behind])).toMatchObject([
      { kind: 'stopped' },
      { kind: 'stopped' },
    ]);
    await busy.close();
  });
});
