import type { PlanAnswer, SearchProgress } from 'cairn/planning';
import { parseIsoDate } from 'cairn/terms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPlanJobs, type RunPlan } from '../jobs/plan-jobs.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';
import { jobEvents } from './job-events.js';

const STOPPED: PlanAnswer = { kind: 'stopped', proof: { nodes: 3, statement: 'Stopped.' } };
const QUESTION = {
  request: {
    qualification: 'aa-award',
    holdings: [],
    limits: { start: parseIsoDate('2026-01-05'), hoursPerWeek: 10 },
    aims: ['time' as const],
  },
  units: [],
  qualifications: [],
};

/** Jobs whose searches go on and end when the test says so. */
function handDriven() {
  const searches: {
    readonly tell: (progress: SearchProgress) => void;
    readonly finish: (answer: PlanAnswer) => void;
    readonly isStopped: () => boolean;
  }[] = [];
  const run: RunPlan = ({ gone }, tell) =>
    new Promise((finish) => {
      searches.push({ tell, finish, isStopped: () => gone?.aborted === true });
      gone?.addEventListener('abort', () => finish(STOPPED));
    });
  const jobs = keepPlanJobs({ run, nowMs: () => 0 });
  return { jobs, searches, latest: () => searches.at(-1) };
}

const at = (nodes: number): SearchProgress => ({ incumbent: 9, bound: 4, nodes });
const endOf = (events: readonly string[]) => JSON.parse(events.at(-1)?.split('data: ')[1] ?? '');

describe('the news of a job', () => {
  function listen(beatMs = 60_000) {
    const { jobs, latest } = handDriven();
    const { id } = jobs.start(QUESTION, 1000);
    const listener = new AbortController();
    const news = jobEvents(id, { jobs, gone: listener.signal, beatMs });
    const next = async () => (await news.next()).value;
    return { jobs, id, latest, listener, news, next };
  }

  it('begin with how it stands, tell changes, and end with the answer', async () => {
    const { latest, next, news } = listen();
    latest()?.tell(at(1));
    expect(await next()).toBe('retry: 2000\n\n');
    expect(await next()).toBe('event: progress\ndata: {"incumbent":9,"bound":4,"nodes":1}\n\n');
    const waiting = next();
    latest()?.tell(at(2));
    expect(await waiting).toContain('"nodes":2');
    latest()?.finish(STOPPED);
    const end = String(await next());
    expect(end).toMatch(/^id: end\nevent: done\ndata: /);
    expect(endOf([end])).toMatchObject({ state: 'done', answer: STOPPED });
    expect((await news.next()).done).toBe(true);
  });

  it('are the newest state for who reads slowly', async () => {
    const { latest, next } = listen();
    await next();
    for (const nodes of [1, 2, 3]) latest()?.tell(at(nodes));
    expect(await next()).toContain('"nodes":3');
    for (const nodes of [4, 5]) latest()?.tell(at(nodes));
    expect(await next()).toContain('"nodes":5');
  });

  it('keep the line alive while nothing changes', async () => {
    const { latest, next } = listen(1);
    await next();
    expect(await next()).toBe(': searching\n\n');
    expect(await next()).toBe(': searching\n\n');
    latest()?.finish(STOPPED);
    await expect.poll(next).toMatch(/event: done/);
  });

  it('end at once for who goes away, and the search goes on', async () => {
    const { jobs, id, listener, news, next } = listen();
    await next();
    const waiting = news.next();
    listener.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(jobs.find(id)?.state).toBe('running');
  });

  it('end when the job is forgotten', async () => {
    const { jobs, id, latest, news, next } = listen();
    await next();
    latest()?.finish(STOPPED);
    await jobs.wait(id, 60_000);
    jobs.cancel(id);
    expect((await news.next()).done).toBe(true);
  });
});

describe('the news of a job over HTTP', () => {
  const { jobs, searches, latest } = handDriven();
  let test: TestApp;
  let address: string;
  beforeAll(async () => {
    test = await openTestApp({ planJobs: jobs });
    address = await test.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => test.close());

  async function start(): Promise<string> {
    const payload = { qualification: 'aa-award', limits: { hoursPerWeek: 10 } };
    const reply = await test.app.inject({ method: 'POST', url: '/api/v1/plans', payload });
    return `${address}/api/v1/plans/${reply.json().id}`;
  }
  const follow = (job: string, options: RequestInit = {}) => fetch(`${job}/events`, options);

  async function readUntil(reader: ReadableStreamDefaultReader<string>, words: string) {
    let text = '';
    while (!text.includes(words)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    return text;
  }
  function readerOf({ body }: Response) {
    if (body === null) throw new Error('no body');
    return body.pipeThrough(new TextDecoderStream()).getReader();
  }

  it('come as they happen, to several at once, and survive a broken line', async () => {
    const job = await start();
    const [first, second] = [await follow(job), await follow(job)];
    expect(first.headers.get('content-type')).toBe('text/event-stream');
    expect(first.headers.get('cache-control')).toBe('no-store');
    const [one, other] = [readerOf(first), readerOf(second)];
    latest()?.tell(at(7));
    expect(await readUntil(one, '"nodes":7')).toContain('event: progress');
    await one.cancel();
    const again = readerOf(await follow(job));
    expect(await readUntil(again, '"nodes":7')).toContain('event: progress');
    latest()?.finish(STOPPED);
    for (const reader of [other, again])
      expect(await readUntil(reader, '\n\n: never')).toContain('event: done');
    const late = await (await follow(job)).text();
    expect(endOf([late])).toMatchObject({ state: 'done', answer: STOPPED });
    const heard = await follow(job, { headers: { 'last-event-id': 'end' } });
    expect(heard.status).toBe(204);
  });

  it('end with the best plan when somebody else cancels', async () => {
    const job = await start();
    const text = (await follow(job)).text();
    await fetch(job, { method: 'DELETE' });
    expect(await text).toContain('event: done');
  });

  it('stop nothing when everybody has gone', async () => {
    const job = await start();
    const gone = new AbortController();
    const reader = readerOf(await follow(job, { signal: gone.signal }));
    await readUntil(reader, 'retry');
    gone.abort();
    await expect(reader.read()).rejects.toThrow();
    expect(searches.at(-1)?.isStopped()).toBe(false);
    expect(await (await fetch(job)).json()).toMatchObject({ state: 'running' });
    await fetch(job, { method: 'DELETE' });
  });

  it('are not found without the id', async () => {
    const reply = await follow(`${address}/api/v1/plans/nobody`);
    expect(await reply.json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});
