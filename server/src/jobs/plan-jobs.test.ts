import type { PlanAnswer, SearchProgress } from 'cairn/planning';
import { CairnError, parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { keepPlanJobs, type PlanTask } from './plan-jobs.js';
import type { PlanQuestion } from './plan-question.js';
import { watch } from './stop-flag.js';

const QUESTION: PlanQuestion = {
  request: {
    qualification: 'q',
    holdings: [],
    limits: { start: parseIsoDate('2026-01-05'), hoursPerWeek: 10 },
    aims: ['time'],
  },
  units: [],
  qualifications: [],
};
const STOPPED: PlanAnswer = { kind: 'stopped', proof: { nodes: 7, statement: 'stopped' } };
const NOWHERE = 10_000;

/** A runner that ends when the test says so. */
function handDriven() {
  const tasks: {
    task: PlanTask;
    progress: (value: SearchProgress) => void;
    finish: (answer: PlanAnswer) => void;
    fail: (cause: unknown) => void;
  }[] = [];
  const run = (task: PlanTask, progress: (value: SearchProgress) => void) =>
    new Promise<PlanAnswer>((finish, fail) => tasks.push({ task, progress, finish, fail }));
  return { tasks, run };
}

describe('plan jobs', () => {
  it('show progress while they run and the answer when they end', async () => {
    const { tasks, run } = handDriven();
    const jobs = keepPlanJobs({ run, nowMs: () => 0 });
    const { id } = jobs.start(QUESTION, 1000);
    tasks[0]?.progress({ incumbent: 5, bound: 3, nodes: 10 });
    expect(jobs.find(id)).toMatchObject({ state: 'running', progress: { nodes: 10 } });
    tasks[0]?.finish(STOPPED);
    expect(await jobs.wait(id, NOWHERE)).toMatchObject({ state: 'done', answer: STOPPED });
  });

  it('answer as they stand when waiting takes too long', async () => {
    const jobs = keepPlanJobs({ run: handDriven().run, nowMs: () => 0 });
    const { id } = jobs.start(QUESTION, 1000);
    expect(await jobs.wait(id, 0)).toMatchObject({ id, state: 'running' });
  });

  it('raise the flag of the search when they are cancelled, and of no other', () => {
    const { tasks, run } = handDriven();
    const jobs = keepPlanJobs({ run, nowMs: () => 0 });
    const [first] = [jobs.start(QUESTION, 1), jobs.start(QUESTION, 1)];
    const looks = tasks.map(({ task }) => watch(task.stop));
    jobs.cancel(first?.id ?? '');
    expect(looks.map((look) => look())).toEqual([true, false]);
    expect(tasks.map(({ task }) => task.gone?.aborted)).toEqual([true, false]);
    jobs.close();
    expect(looks.map((look) => look())).toEqual([true, true]);
  });

  it('are forgotten when they are cancelled after their end', async () => {
    const { tasks, run } = handDriven();
    const jobs = keepPlanJobs({ run, nowMs: () => 0 });
    const { id } = jobs.start(QUESTION, 1);
    tasks[0]?.finish(STOPPED);
    await jobs.wait(id, NOWHERE);
    jobs.cancel(id);
    expect(jobs.find(id)).toBeUndefined();
  });

  it('are forgotten at the moment that they name and not before', async () => {
    const { tasks, run } = handDriven();
    let nowMs = 0;
    const jobs = keepPlanJobs({ run, nowMs: () => nowMs, keepMs: 1000 });
    const { id } = jobs.start(QUESTION, 1);
    tasks[0]?.finish(STOPPED);
    expect(await jobs.wait(id, NOWHERE)).toMatchObject({ keptUntil: new Date(1000).toISOString() });
    nowMs = 999;
    expect(jobs.find(id)).toBeDefined();
    nowMs = 1000;
    expect(jobs.find(id)).toBeUndefined();
  });

  it('are refused beyond the limit, which frees itself when one ends', async () => {
    const { tasks, run } = handDriven();
    const jobs = keepPlanJobs({ run, nowMs: () => 0, maxRunning: 2 });
    const { id } = jobs.start(QUESTION, 1);
    jobs.start(QUESTION, 1);
    expect(() => jobs.start(QUESTION, 1)).toThrow(
      expect.objectContaining({ code: 'planner-busy' }),
    );
    tasks[0]?.finish(STOPPED);
    await jobs.wait(id, NOWHERE);
    expect(jobs.start(QUESTION, 1).state).toBe('running');
  });

  it('give way, the oldest finished one first, when memory is full', async () => {
    const { tasks, run } = handDriven();
    const jobs = keepPlanJobs({ run, nowMs: () => 0, maxKept: 2 });
    const ids = [jobs.start(QUESTION, 1).id, jobs.start(QUESTION, 1).id];
    for (const [i, id] of ids.entries()) {
      tasks[i]?.finish(STOPPED);
      await jobs.wait(id, NOWHERE);
    }
    jobs.start(QUESTION, 1);
    expect(ids.map((id) => jobs.find(id)?.state)).toEqual([undefined, 'done']);
  });

  it('name the code of what went wrong, and tell the words of an unknown error to us alone', async () => {
    const { tasks, run } = handDriven();
    const mistakes: unknown[] = [];
    const jobs = keepPlanJobs({ run, nowMs: () => 0, onMistake: (cause) => mistakes.push(cause) });
    const known = jobs.start(QUESTION, 1).id;
    const unknown = jobs.start(QUESTION, 1).id;
    tasks[0]?.fail(new CairnError('qualification-unknown', 'no such award'));
    tasks[1]?.fail(new Error('secret words'));
    expect((await jobs.wait(known, NOWHERE))?.problem?.code).toBe('qualification-unknown');
    const { problem } = (await jobs.wait(unknown, NOWHERE)) ?? {};
    expect(problem?.code).toBe('planner-failed');
    expect(problem?.message).not.toContain('secret');
    expect(mistakes).toEqual([new Error('secret words')]);
  });
});
