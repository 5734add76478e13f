import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWish } from '../jobs/answer-questions.js';
import { keepPlanJobs } from '../jobs/plan-jobs.js';
import { smallServedData } from '../testing/small-release.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const REQUEST = { qualification: 'aa-award', limits: { hoursPerWeek: 20 } };
const ALL_ROUTES = ['check', 'chances', 'repairs', 'comparisons'] as const;

describe('a plan that is sent', () => {
  let test: TestApp;
  let plan: { readonly steps: readonly object[]; readonly figures: object };
  beforeAll(async () => {
    const data = smallServedData();
    const planJobs = keepPlanJobs({
      run: async ({ question, wish = { kind: 'plan' } }) =>
        answerWish(data.release, question, wish, { search: {}, onSoFar: () => undefined }),
      nowMs: () => 0,
    });
    test = await openTestApp({ data, planJobs });
    const url = '/api/v1/plans';
    const made = await test.app.inject({
      method: 'POST',
      url,
      payload: REQUEST,
      headers: { prefer: 'wait=20' },
    });
    plan = made.json().answer.plan;
  });
  afterAll(() => test.close());

  const post = (route: string, payload: object | string) =>
    test.app.inject({
      method: 'POST',
      url: `/api/v1/plans/${route}`,
      payload,
      headers: { 'content-type': 'application/json', prefer: 'wait=20' },
    });
  const send = (route: (typeof ALL_ROUTES)[number], sent: object) =>
    post(route, route === 'comparisons' ? { a: sent, b: plan } : { request: REQUEST, plan: sent });
  const inEachStep = (change: object) => ({
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, ...change })),
  });

  it.each(ALL_ROUTES)('to %s is taken as it was made', async (route) => {
    expect((await send(route, plan)).statusCode).toBeLessThan(300);
  });

  it.each(ALL_ROUTES)(
    'to %s with weeks or days beyond all counting is refused by place',
    async (route) => {
      for (const [change, field] of [
        [{ startWeek: -1 }, 'startWeek'],
        [{ endWeek: 5_201 }, 'endWeek'],
        [{ endWeek: Number.MAX_SAFE_INTEGER }, 'endWeek'],
        [{ startsOn: '9800-01-01' }, 'startsOn'],
      ] as const) {
        const reply = await send(route, inEachStep(change));
        expect(reply.statusCode).toBe(400);
        expect(reply.json().findings[0].path).toMatch(new RegExp(`\\.?steps\\.0\\.${field}$`));
      }
      for (const change of [{ weeks: 1e300 }, { weeks: -1 }, { startsOn: '9800-01-01' }])
        expect((await send(route, { ...plan, ...change })).json()).toMatchObject({
          code: 'request-invalid',
        });
    },
  );

  it('may have so many steps and not one more', async () => {
    const [step] = plan.steps;
    const withSteps = (length: number) => ({ ...plan, steps: Array.from({ length }, () => step) });
    expect((await send('check', withSteps(2_000))).json()).toMatchObject({ isSound: false });
    expect((await send('check', withSteps(2_001))).json().findings).toMatchObject([
      { path: 'plan.steps', message: 'Write at most 2000 of them.' },
    ]);
  });

  it('keeps the reasons of what a person decided otherwise', async () => {
    const overrides = [{ code: 'plan-hours-exceeded', about: 'week.0', reason: 'Holidays.' }];
    expect((await send('check', { ...plan, overrides })).statusCode).toBe(200);
    const wrong = await send('check', { ...plan, overrides: [{ code: 'x' }] });
    expect(wrong.json().findings).toMatchObject([
      { path: 'plan.overrides.0.about' },
      { path: 'plan.overrides.0.reason' },
    ]);
  });

  it('with figures inside figures without end is refused as unreadable', async () => {
    const nested = (depth: number) => {
      const figure = `${'{"value":1,"unit":"h","key":"k","parts":['.repeat(depth)}${']}'.repeat(depth)}`;
      const sent = { ...plan, figures: { ...plan.figures, months: 'HERE' } };
      return JSON.stringify({ request: REQUEST, plan: sent }).replace('"HERE"', figure);
    };
    expect((await post('check', nested(50))).statusCode).toBe(200);
    for (const depth of [100, 10_000]) {
      const reply = await post('check', nested(depth));
      expect(reply.json()).toMatchObject({ status: 400, code: 'body-unreadable' });
    }
  });
});
