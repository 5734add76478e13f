import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_EXAMPLES } from '../contracts/examples.js';
import { answerWish } from '../jobs/answer-questions.js';
import { keepPlanJobs } from '../jobs/plan-jobs.js';
import { loadServedData } from '../served-data.js';
import { projectPath } from '../settings.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const RELEASE_FOLDER = projectPath('data/dist');
/** Answers that are no failure, however the data change. */
const KINDS = ['optimal', 'staircase', 'alternatives', 'reasons', 'why-not', 'conflicts'];
const isBuilt = existsSync(RELEASE_FOLDER);
if (!isBuilt)
  process.stdout.write('skipped: examples of the API (no data release: npm run build)\n');

describe.skipIf(!isBuilt)('the examples of the reference', () => {
  let test: TestApp;
  beforeAll(async () => {
    const data = await loadServedData(RELEASE_FOLDER);
    const planJobs = keepPlanJobs({
      run: async ({ question, wish = { kind: 'plan' } }) =>
        answerWish(data.release, question, wish, { search: {}, onSoFar: () => undefined }),
      nowMs: () => 0,
    });
    test = await openTestApp({ data, planJobs });
  });
  afterAll(() => test.close());

  it.each(API_EXAMPLES)('$title', async ({ method, path, headers = {}, body }) => {
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const reply = await test.app.inject({
      method,
      url: path,
      headers: { ...headers, ...type },
      ...payload,
    });
    expect(reply.json().code).toBeUndefined();
    expect([200, 201]).toContain(reply.statusCode);
    if ('answer' in reply.json()) expect(KINDS).toContain(reply.json().answer.kind);
    if ('items' in reply.json()) expect(reply.json().items.length).toBeGreaterThan(0);
  });
});
