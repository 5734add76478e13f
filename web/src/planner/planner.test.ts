import type { Plan, PlanAnswer, PlanRequest } from 'cairn/planning';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import type { PlannerQuestion, PlannerRelease, PlannerReport } from './messages.js';
import { makePlanner, type PlanEvent, SLICES_MS, type WorkerLike } from './planner.js';

const RELEASE: PlannerRelease = {
  catalogue: { units: new Map(), qualifications: new Map() },
  frameworks: { frameworks: new Map(), creditSystems: new Map(), relations: new Map() },
  version: 'test',
  hash: 'test',
};
const REQUEST: PlanRequest = {
  qualification: 'q',
  holdings: [],
  aims: ['time'],
  limits: { start: parseIsoDate('2027-01-04'), hoursPerWeek: 6 },
};
const PROOF = { nodes: 3, statement: '' };
const STOPPED: PlanAnswer = { kind: 'stopped', proof: PROOF };
const NO: PlanAnswer = {
  kind: 'infeasible',
  conflict: [],
  repairs: [],
  scope: 'all',
  proof: PROOF,
};

type Listener = Parameters<WorkerLike['hear']>[0];

/** Workers that the test answers by hand. */
function makeDesk() {
  const workers: { asked: PlannerQuestion[]; ended: boolean; listener?: Listener }[] = [];
  const create = (): WorkerLike => {
    const desk: (typeof workers)[number] = { asked: [], ended: false };
    workers.push(desk);
    return {
      postMessage: (question) => void desk.asked.push(question),
      terminate: () => {
        desk.ended = true;
      },
      hear: (listener) => {
        desk.listener = listener;
      },
    };
  };
  const tell = (at: number, report: PlannerReport) => workers[at]?.listener?.onReport(report);
  return { workers, create, tell };
}

describe('makePlanner', () => {
  it('sends the release once and the question after it', () => {
    const { workers, create } = makeDesk();
    makePlanner(create, RELEASE).plan(REQUEST, () => undefined);
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['release', 'plan']);
  });

  it('goes on with a longer slice while the answer is not final', () => {
    const { workers, create, tell } = makeDesk();
    const events: PlanEvent[] = [];
    makePlanner(create, RELEASE).plan(REQUEST, (event) => events.push(event));
    tell(0, { kind: 'answer', id: 1, answer: STOPPED, elapsedMs: 2_001 });
    expect(events).toEqual([{ kind: 'answer', answer: STOPPED, done: false }]);
    expect(workers[0]?.asked.at(-1)).toMatchObject({ id: 2, budgetMs: SLICES_MS[1] });
    tell(0, { kind: 'answer', id: 2, answer: NO, elapsedMs: 30 });
    expect(events.at(-1)).toEqual({ kind: 'answer', answer: NO, done: true });
  });

  it('searches on when the explanation of a no ran out of time', () => {
    const { create, tell } = makeDesk();
    const events: PlanEvent[] = [];
    makePlanner(create, RELEASE).plan(REQUEST, (event) => events.push(event));
    tell(0, { kind: 'answer', id: 1, answer: NO, elapsedMs: 2_000 });
    expect(events.at(-1)).toMatchObject({ done: false });
  });

  it('ends a busy worker for a new question and drops its late words', () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    const first: PlanEvent[] = [];
    const second: PlanEvent[] = [];
    planner.plan(REQUEST, (event) => first.push(event));
    planner.plan(REQUEST, (event) => second.push(event));
    expect(workers[0]?.ended).toBe(true);
    tell(1, { kind: 'answer', id: 1, answer: NO, elapsedMs: 1 });
    expect([first, second]).toEqual([[], []]);
    tell(1, { kind: 'answer', id: 2, answer: NO, elapsedMs: 1 });
    expect(second).toHaveLength(1);
  });

  it('keeps an idle worker', () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    planner.plan(REQUEST, () => undefined);
    tell(0, { kind: 'answer', id: 1, answer: NO, elapsedMs: 1 });
    planner.plan(REQUEST, () => undefined);
    expect(workers).toHaveLength(1);
  });

  it('says why a worker broke', () => {
    const { workers, create } = makeDesk();
    const events: PlanEvent[] = [];
    makePlanner(create, RELEASE).plan(REQUEST, (event) => events.push(event));
    workers[0]?.listener?.onError('out of memory');
    expect(events).toEqual(
      [{ kind: 'failed', problem: { message: 'out of memory' } }].map((e) => ({ ...e, id: 1 })),
    );
  });

  it('asks side questions one after the other', async () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    const first = planner.probe(REQUEST);
    const second = planner.probe(REQUEST);
    await Promise.resolve();
    await Promise.resolve();
    expect(workers[0]?.asked).toHaveLength(2);
    tell(0, { kind: 'answer', id: 1, answer: STOPPED, elapsedMs: 1 });
    expect(await first).toEqual(STOPPED);
    await Promise.resolve();
    tell(0, { kind: 'answer', id: 2, answer: NO, elapsedMs: 1 });
    expect(await second).toEqual(NO);
  });

  it('hands on each point of a staircase until it is whole, beside the plan', () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    const events: unknown[] = [];
    planner.plan(REQUEST, () => undefined);
    const cancel = planner.staircase(REQUEST, 5_000, (event) => events.push(event));
    expect(workers).toHaveLength(2);
    expect(workers[1]?.asked.at(-1)).toMatchObject({ kind: 'staircase', budgetMs: 5_000 });
    tell(1, { kind: 'staircase', id: 1, answer: NO, done: false });
    tell(1, { kind: 'staircase', id: 1, answer: NO, done: true });
    expect(events).toMatchObject([{ done: false }, { done: true }]);
    cancel();
    expect(workers.map(({ ended }) => ended)).toEqual([false, false]);
  });

  it('ends a climb that is cancelled before it is whole, and says why one broke', () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    const events: unknown[] = [];
    const cancel = planner.staircase(REQUEST, 5_000, (event) => events.push(event));
    tell(0, { kind: 'staircase', id: 1, answer: NO, done: false });
    cancel();
    expect(workers[0]?.ended).toBe(true);
    planner.alternatives(REQUEST, { most: 3, withinShare: 0.1 }, (event) => events.push(event));
    workers[1]?.listener?.onError('out of memory');
    expect(events.at(-1)).toEqual({ kind: 'failed', problem: { message: 'out of memory' } });
  });
});

describe('repairs and chances', () => {
  it('wait for each other, on a worker of their own', async () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    const plan = planOfNothing();
    const repaired = planner.repair(plan, REQUEST, { notBegun: ['a'] });
    const chances = planner.chances(plan, REQUEST, { seed: 4 });
    await Promise.resolve();
    expect(workers[0]?.asked.at(-1)).toMatchObject({ kind: 'repair', wish: { notBegun: ['a'] } });
    tell(0, { kind: 'repair', id: 1, answer: NO });
    expect(await repaired).toEqual(NO);
    await Promise.resolve();
    await Promise.resolve();
    expect(workers[0]?.asked.at(-1)).toMatchObject({ kind: 'chances', options: { seed: 4 } });
    tell(0, { kind: 'failed', id: 2, problem: { message: 'of another request' } });
    await expect(chances).rejects.toThrow('of another request');
  });

  it('asks for three axes beside two', () => {
    const { workers, create } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    planner.staircase(REQUEST, 5, () => undefined);
    planner.surface(REQUEST, 6, () => undefined);
    expect(workers[0]?.asked.at(-1)).toEqual({
      kind: 'staircase',
      id: 1,
      request: REQUEST,
      budgetMs: 5,
    });
    expect(workers[1]?.asked.at(-1)).toMatchObject({ withRecognition: true, budgetMs: 6 });
  });
});

function planOfNothing(): Plan {
  const figure = { value: 0, unit: '', key: '' };
  const none = { minor: 0, currency: 'XXX' };
  const { start } = REQUEST.limits;
  return {
    qualification: 'q',
    steps: [],
    assignments: [],
    uncounted: [],
    startsOn: start,
    completesOn: start,
    weeks: 0,
    fees: { min: none, max: none, unknownSteps: 0 },
    riskPoints: 0,
    notes: [],
    figures: {
      months: figure,
      workloadHours: figure,
      counted: figure,
      surplus: figure,
      fees: figure,
      pace: figure,
    },
    data: { version: 'test', hash: 'test' },
  };
}

describe('what-if', () => {
  it('answers the newest question only, and ends no worker for it', async () => {
    const { workers, create, tell } = makeDesk();
    const planner = makePlanner(create, RELEASE);
    const requests = [4, 5, 6].map((hoursPerWeek) => ({
      ...REQUEST,
      limits: { ...REQUEST.limits, hoursPerWeek },
    }));
    const [one, ...others] = requests;
    const first = planner.whatIf(one ?? REQUEST);
    await untilAsked(workers, 2);
    const later = others.map(planner.whatIf);
    tell(0, { kind: 'answer', id: 1, answer: STOPPED, elapsedMs: 1 });
    expect(await first).toEqual(STOPPED);
    await untilAsked(workers, 3);
    tell(0, { kind: 'answer', id: 2, answer: NO, elapsedMs: 1 });
    expect(await Promise.all(later)).toEqual([undefined, NO]);
    expect(workers.length).toBe(1);
    expect(workers[0]?.ended).toBe(false);
    expect(workers[0]?.asked.slice(1)).toMatchObject([
      { kind: 'what-if', request: requests[0] },
      { kind: 'what-if', request: requests[2] },
    ]);
  });
});

/** Promises take a few turns to pass a question on. */
async function untilAsked(
  workers: readonly { readonly asked: readonly unknown[] }[],
  count: number,
): Promise<void> {
  for (let turn = 0; turn < 50 && (workers[0]?.asked.length ?? 0) < count; turn++)
    await Promise.resolve();
}
