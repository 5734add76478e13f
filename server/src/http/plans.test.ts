import type { PlanAnswer } from 'cairn/planning';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPlanJobs, type PlanTask, type RunPlan, type SoFar } from '../jobs/plan-jobs.js';
import { watch } from '../jobs/stop-flag.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const URL = '/api/v1/plans';
const REQUEST = {
  qualification: 'aa-award',
  holdings: [{ id: 'h1', title: 'Unit A', unit: 'aa-a', state: 'claimed' }],
  limits: { hoursPerWeek: 10 },
};
const STOPPED: PlanAnswer = { kind: 'stopped', proof: { nodes: 3, statement: 'Stopped.' } };
const SO_FAR: SoFar = {
  kind: 'staircase',
  axes: 'weeks-fees',
  points: [],
  complete: false,
  gaps: [],
  unpriced: [],
  nodes: 0,
  statement: '',
};

describe('plans over HTTP', () => {
  let test: TestApp;
  let tasks: PlanTask[];
  let finish: (answer: PlanAnswer) => void;
  let tell: (soFar: SoFar) => void;

  beforeAll(async () => {
    tasks = [];
    // Ends when the test says so, or at the first look after the flag was raised.
    const run: RunPlan = (task, onProgress, onSoFar = () => undefined) =>
      new Promise((resolve) => {
        tasks.push(task);
        finish = resolve;
        tell = onSoFar;
        onProgress({ incumbent: 9, bound: 4, nodes: 3 });
        const look = setInterval(() => watch(task.stop)() && resolve(STOPPED), 5);
        look.unref();
      });
    test = await openTestApp({ planJobs: keepPlanJobs({ run, nowMs: () => 0, maxRunning: 3 }) });
  });
  afterAll(() => test.close());

  const start = (payload: object = REQUEST, headers = {}, query = '') =>
    test.app.inject({ method: 'POST', url: URL + query, payload, headers });
  const cancel = (id: string) => test.app.inject({ method: 'DELETE', url: `${URL}/${id}` });

  it('start at once and can be looked at while they run', async () => {
    const started = await start();
    expect(started.statusCode).toBe(202);
    const look = await test.app.inject(String(started.headers.location));
    expect(look.json()).toMatchObject({ state: 'running', progress: { incumbent: 9, bound: 4 } });
    expect(look.headers['cache-control']).toBe('no-store');
    await cancel(started.json().id);
  });

  it('say what the question names wrongly, and only then', async () => {
    const plain = (await start()).json();
    expect(plain).not.toHaveProperty('notes');
    const unit = { id: 'own', title: 'Own', checked: '2026-11-21', prerequisites: ['own'] };
    const limits = { hoursPerWeek: 10, without: ['no-such-unit'] };
    const odd = (await start({ ...REQUEST, units: [unit], limits })).json();
    expect(odd.notes).toMatchObject([
      { code: 'prerequisite-cycle', path: 'units.own.prerequisites', severity: 'warning' },
      { code: 'unit-reference-unknown', path: 'limits.without.0' },
    ]);
    for (const { id } of [plain, odd]) await cancel(id);
  });

  it('start today where no day is given, with the defaults of a plan request', async () => {
    const { id } = (await start(REQUEST, {}, '?timeLimitSeconds=7')).json();
    expect(tasks.at(-1)).toMatchObject({
      timeLimitMs: 7_000,
      question: {
        request: { limits: { start: '2026-11-21' }, aims: ['time', 'cost', 'risk'], pins: [] },
      },
    });
    await cancel(id);
  });

  it('wait for the answer when asked to', async () => {
    const before = tasks.length;
    const waiting = start(REQUEST, { prefer: 'wait=20' });
    await expect.poll(() => tasks.length).toBeGreaterThan(before);
    finish(STOPPED);
    const reply = await waiting;
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({ state: 'done', answer: STOPPED });
    const gone = await cancel(reply.json().id);
    expect(gone.statusCode).toBe(204);
    expect((await test.app.inject(String(reply.headers.location))).statusCode).toBe(404);
  });

  it.each([
    ['/staircases', { kind: 'staircase', withRecognition: false }],
    ['/staircases?axes=weeks-fees-recognition', { kind: 'staircase', withRecognition: true }],
    ['/alternatives', { kind: 'alternatives', most: 3, withinShare: 0.1 }],
    [
      '/alternatives?most=2&withinShare=0.5&differBy=1',
      { kind: 'alternatives', most: 2, withinShare: 0.5, differBy: 1 },
    ],
  ])('look for choices likewise, and stop with what they have: %s', async (path, wish) => {
    const started = await start(REQUEST, {}, path);
    expect(started.statusCode).toBe(202);
    expect(tasks.at(-1)).toMatchObject({ wish });
    const { id } = started.json();
    expect(started.headers.location).toBe(`${URL}/${id}`);
    tell(SO_FAR);
    const look = (await test.app.inject(`${URL}/${id}`)).json();
    expect(look).toMatchObject({ state: 'running', soFar: { kind: 'staircase', points: [] } });
    const stopped = (await cancel(id)).json();
    expect(stopped).toMatchObject({ state: 'done', answer: { kind: 'stopped' } });
    expect(stopped).not.toHaveProperty('soFar');
  });

  it.each(['?axes=weeks', '?most=0', '?most=21', '?withinShare=-1', '?differBy=0', '?colour=red'])(
    'refuse a wish for alternatives that makes no sense: %s',
    async (query) => {
      const reply = await start(REQUEST, {}, `/alternatives${query}`);
      expect(reply.json()).toMatchObject({ status: 400, code: 'request-invalid' });
    },
  );

  it('stop with the best plan when cancelled', async () => {
    const { id } = (await start()).json();
    const reply = await cancel(id);
    expect(reply.json()).toMatchObject({ state: 'done', answer: { kind: 'stopped' } });
    expect((await test.app.inject(`${URL}/${id}`)).json().state).toBe('done');
  });

  it('are refused beyond the queue, with a time to come back', async () => {
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push((await start()).json().id);
    const full = await start();
    expect(full.json()).toMatchObject({ status: 503, code: 'planner-busy' });
    expect(Number(full.headers['retry-after'])).toBeGreaterThan(0);
    for (const id of ids) await cancel(id);
  });

  it('start once for one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'the-same-plan-again' };
    const first = await start(REQUEST, key);
    const count = tasks.length;
    const second = await start(REQUEST, key);
    expect(second.json().id).toBe(first.json().id);
    expect(tasks.length).toBe(count);
    await cancel(first.json().id);
  });

  it.each([
    [{ ...REQUEST, limits: { hoursPerWeek: 0 } }, ['limits.hoursPerWeek']],
    [{ ...REQUEST, limits: {} }, ['limits.hoursPerWeek']],
    [
      {
        ...REQUEST,
        limits: {
          hoursPerWeek: 5,
          hoursCalendar: [{ from: '2027-02-01', until: '2027-02-01', hoursPerWeek: -1 }],
        },
      },
      ['limits.hoursCalendar.0.hoursPerWeek', 'limits.hoursCalendar.0.until'],
    ],
    [{ ...REQUEST, aims: ['time', 'time'] }, ['aims']],
    [{ ...REQUEST, colour: 'red' }, ['colour']],
    [{ limits: { hoursPerWeek: 5 } }, ['qualification']],
    [
      { ...REQUEST, holdings: [{ id: 'h', title: 't', state: 'held', earnedOn: '2026-02-30' }] },
      ['holdings.0.state', 'holdings.0.earnedOn'],
    ],
    [{ ...REQUEST, units: [{ id: 'own' }] }, ['units.0.title', 'units.0.checked']],
  ])('refuse %j at %j', async (payload, places) => {
    const problem = (await start(payload)).json();
    expect(problem).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(problem.findings.map((finding: { path: string }) => finding.path)).toEqual(places);
  });

  it.each(['GET', 'DELETE'] as const)('%s finds nothing without the id', async (method) => {
    const reply = await test.app.inject({ method, url: `${URL}/not-an-id` });
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});
