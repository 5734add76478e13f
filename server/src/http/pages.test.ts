import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/test-app.js';
import { DEFAULT_RATE_LIMITS } from './security.js';

const PAGE = { accept: 'text/html,application/xhtml+xml' };

describe('the web app', () => {
  let test: TestApp;
  let webFolder: string;
  beforeAll(async () => {
    webFolder = mkdtempSync(join(tmpdir(), 'cairn-web-'));
    mkdirSync(join(webFolder, 'assets'));
    writeFileSync(join(webFolder, 'index.html'), '<title>Cairn</title>');
    writeFileSync(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
    test = await openTestApp({ webFolder });
  });
  afterAll(async () => {
    await test.close();
    rmSync(webFolder, { recursive: true });
  });

  it('keeps files with a hash in their name for ever, and pages never', async () => {
    const script = await test.app.inject('/assets/app-1a2b.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('javascript');
    const page = await test.app.inject({ url: '/', headers: PAGE });
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.body).toContain('Cairn');
  });

  it('limits files of the app as reading, since one visit asks for a hundred', async () => {
    const limits = { ...DEFAULT_RATE_LIMITS, writesPerMinute: 1, requestsPerMinute: 3 };
    const limited = await openTestApp({ webFolder, rateLimits: limits });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { statusCode } = await limited.app.inject('/assets/app-1a2b.js');
      statuses.push(statusCode);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    await limited.close();
  });

  it('answers every address of a page with the app', async () => {
    const page = await test.app.inject({ url: '/what-next?goal=1', headers: PAGE });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
  });

  it.each([
    ['/assets/missing.js', { accept: '*/*' }],
    ['/api/v1/nowhere', PAGE],
    ['/%2e%2e%2fpackage.json', { accept: '*/*' }],
  ])('has nothing at %s', async (url, headers) => {
    const reply = await test.app.inject({ url, headers });
    expect(reply.statusCode).toBe(404);
    expect(reply.json().code).toBe('not-found');
  });

  it('that is not built is named with a remedy', async () => {
    const bare = await openTestApp();
    const reply = await bare.app.inject({ url: '/', headers: PAGE });
    expect(reply.json()).toMatchObject({ status: 503, code: 'web-missing' });
    await bare.close();
  });
});
