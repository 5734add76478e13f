import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWish } from '../jobs/answer-questions.js';
import { keepPlanJobs } from '../jobs/plan-jobs.js';
import { smallServedData } from '../testing/small-release.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const HELD = { id: 'h1', title: 'Unit A', unit: 'aa-a', state: 'claimed', earnedOn: '2025-05-01' };
const REQUEST = { qualification: 'aa-award', holdings: [HELD], limits: { hoursPerWeek: 20 } };
const EVALUATE = '/api/v1/qualifications/aa-award/evaluate';

describe('questions about holdings and plans', () => {
  let test: TestApp;
  beforeAll(async () => {
    const data = smallServedData();
    const planJobs = keepPlanJobs({
      run: async ({ question, wish = { kind: 'plan' } }) =>
        answerWish(data.release, question, wish, { search: {}, onSoFar: () => undefined }),
      nowMs: () => 0,
    });
    test = await openTestApp({ data, planJobs });
  });
  afterAll(() => test.close());

  const post = async (url: string, payload: object, headers = {}) =>
    (await test.app.inject({ method: 'POST', url, payload, headers })).json();
  const makePlan = async () =>
    (await post('/api/v1/plans', REQUEST, { prefer: 'wait=20' })).answer.plan;

  it('say what counts and what is missing', async () => {
    const evaluation = await post(EVALUATE, { holdings: [HELD] });
    expect(evaluation).toMatchObject({
      qualification: 'aa-award',
      on: '2026-11-21',
      state: 'incomplete',
      headline: { counted: 1, required: 2, missing: 1 },
      assignments: [{ item: 'h1' }],
    });
  });

  it('say which awards are near, with the ways to finish them', async () => {
    const url = '/api/v1/qualifications/nearest';
    expect(await post(url, { holdings: [HELD] })).toMatchObject({
      on: '2026-11-21',
      awards: [{ qualification: 'aa-award', missingUnits: { count: 1, basis: 'proven' } }],
    });
    expect(await post(url, { holdings: [{ ...HELD, state: 'planned' }] })).toMatchObject({
      awards: [],
    });
    expect(await post(url, { holdings: [HELD, HELD] })).toMatchObject({ code: 'request-invalid' });
  });

  it('give every choice, and other plans, as plans that are sound', async () => {
    const wait = { prefer: 'wait=20' };
    const stairs = (await post('/api/v1/plans/staircases', REQUEST, wait)).answer;
    expect(stairs).toMatchObject({ kind: 'staircase', complete: true });
    const others = (await post('/api/v1/plans/alternatives', REQUEST, wait)).answer;
    expect(others).toMatchObject({ kind: 'alternatives', complete: true });
    for (const { plan } of [...stairs.points, others.best]) {
      const check = await post('/api/v1/plans/check', { request: REQUEST, plan });
      expect(check).toMatchObject({ isSound: true });
    }
  });

  it('give reasons for each unit, for one that is missing, and for a no', async () => {
    const wait = { prefer: 'wait=20' };
    const reasons = (await post('/api/v1/plans/reasons', REQUEST, wait)).answer;
    expect(reasons).toMatchObject({ kind: 'reasons', isProven: true, complete: true });
    expect(reasons.prices.map((price: { unit: string }) => price.unit)).toEqual(
      reasons.plan.steps.map((step: { unit: string }) => step.unit),
    );
    const [{ unit }] = reasons.plan.steps;
    const why = (await post(`/api/v1/plans/why-not?unit=${unit}`, REQUEST, wait)).answer;
    expect(why).toMatchObject({ kind: 'why-not', unit, why: { kind: 'in-plan' } });
    expect((await post('/api/v1/plans/conflicts', REQUEST, wait)).answer).toEqual({
      kind: 'possible',
    });
    const limits = { ...REQUEST.limits, without: [unit] };
    const no = (await post('/api/v1/plans/conflicts', { ...REQUEST, limits }, wait)).answer;
    expect(['conflicts', 'possible']).toContain(no.kind);
    expect(await post('/api/v1/plans/why-not', REQUEST)).toMatchObject({ code: 'request-invalid' });
  });

  it('repair a plan, simulate it and compare it with another', async () => {
    const plan = await makePlan();
    const limits = { ...REQUEST.limits, start: '2026-11-28' };
    const body = { request: { ...REQUEST, limits }, plan };
    const wait = { prefer: 'wait=20' };
    const { answer } = await post('/api/v1/plans/repairs', body, wait);
    expect(answer).toMatchObject({ kind: 'repaired', closeness: { changes: 0 }, dropped: [] });
    const late = await post('/api/v1/plans/repairs', { ...body, notBegun: ['no-unit', ''] }, wait);
    expect(late).toMatchObject({ code: 'request-invalid' });

    const assumptions = { chances: [{ passes: { min: 0.5, max: 0.5 } }] };
    const asked = { request: { ...REQUEST, assumptions }, plan, seed: 7, runs: 400 };
    const chances = await post('/api/v1/plans/chances', asked);
    expect(chances).toMatchObject({ runs: 400, seed: 7, target: { on: plan.completesOn } });
    expect(chances.target.low.share).toBeGreaterThan(0.3);
    expect(chances.target.low.share).toBeLessThan(0.7);
    expect(await post('/api/v1/plans/chances', asked)).toEqual(chances);
    expect(await post('/api/v1/plans/chances', { ...asked, runs: 0 })).toMatchObject({
      code: 'request-invalid',
    });

    const compared = await post('/api/v1/plans/comparisons', { a: plan, b: answer.plan });
    expect(compared).toMatchObject({ onlyInA: [], onlyInB: [], online: {}, chains: {} });
  });

  it('take units and awards that the body brings along', async () => {
    const own = {
      id: 'own-award',
      title: 'My own award',
      awardingBody: 'Me',
      rule: { op: 'allOf', label: 'One unit', of: ['aa-a'] },
      sources: [{ title: 'Invented' }],
      checked: '2026-11-21',
      confidence: 'high',
    };
    const url = '/api/v1/qualifications/own-award/evaluate';
    const body = { holdings: [HELD], qualifications: [own] };
    expect(await post(url, body)).toMatchObject({ state: 'complete' });
    expect(await post(url, { holdings: [HELD] })).toMatchObject({ code: 'not-found' });
  });

  it.each([
    [{ holdings: [HELD, HELD] }, 'holdings.1.id'],
    [{ holdings: [{ ...HELD, expiresOn: '2024-01-01' }] }, 'holdings.0.expiresOn'],
    [{ pins: [{ holding: 'h9' }] }, 'pins.0'],
    [{ qualifications: [{ id: 'own' }] }, 'qualifications.0.title'],
  ])('refuse %j and name the place', async (body, place) => {
    const problem = await post(EVALUATE, body);
    expect(problem).toMatchObject({ status: 400, code: 'request-invalid' });
    const paths = problem.findings.map(({ path }: { readonly path: string }) => path);
    expect(paths.some((path: string) => path.startsWith(place))).toBe(true);
  });

  it('find a plan of the planner sound', async () => {
    const plan = await makePlan();
    expect(plan.steps.map(({ unit }: { readonly unit: string }) => unit)).toEqual(['aa-b']);
    const check = await post('/api/v1/plans/check', { request: REQUEST, plan });
    expect(check).toEqual({ isSound: true, findings: [] });
  });

  it('find a plan that was tampered with unsound, and say where', async () => {
    const plan = await makePlan();
    const late = { ...plan, steps: plan.steps.map((step: object) => ({ ...step, endWeek: 1 })) };
    const check = await post('/api/v1/plans/check', { request: REQUEST, plan: late });
    expect(check.isSound).toBe(false);
    expect(check.findings[0]).toMatchObject({ severity: 'error' });
  });

  it('refuse what is no plan', async () => {
    const problem = await post('/api/v1/plans/check', { request: REQUEST, plan: { steps: 'all' } });
    expect(problem).toMatchObject({ status: 400, code: 'request-invalid' });
  });
});
