import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const SIM = '/api/v1/scores/sim';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a request', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  const post = (url: string, payload: string | Buffer | object, headers = {}) =>
    test.app.inject({ method: 'POST', url, payload, headers });

  it('of 50 MB is refused with a remedy', async () => {
    const reply = await post(SIM, Buffer.alloc(50_000_000, ' '), JSON_TYPE);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(reply.json().remedy).toContain('1 MB');
  });

  it('just inside and just outside of the limit', async () => {
    const sized = (bytes: number) => `{}${' '.repeat(bytes - 2)}`;
    expect((await post(SIM, sized(1_000_000), JSON_TYPE)).statusCode).toBe(200);
    expect((await post(SIM, sized(1_000_001), JSON_TYPE)).statusCode).toBe(413);
  });

  it('that is not JSON is refused', async () => {
    expect((await post(SIM, '{"ce":', JSON_TYPE)).json().code).toBe('body-unreadable');
    expect((await post(SIM, '', JSON_TYPE)).json().code).toBe('body-unreadable');
    const xml = await post(SIM, '<ce/>', { 'content-type': 'application/xml' });
    expect(xml.json()).toMatchObject({ status: 415, code: 'media-type-unknown' });
  });

  it('names every place that is wrong, not only the first', async () => {
    const { findings } = (await post(SIM, { ce: 11, fc: 'high', colour: 1 })).json();
    expect(findings).toMatchObject([
      { path: 'ce', code: 'shape-value' },
      { path: 'fc', code: 'shape-type' },
      { path: 'colour', code: 'shape-unknown-key' },
    ]);
  });

  it('that tries to reach the prototype is refused', async () => {
    const reply = await post(SIM, '{"__proto__":{"ce":1}}', JSON_TYPE);
    expect(reply.json()).toMatchObject({ status: 400, code: 'body-unreadable' });
  });

  it('that is compressed is not unfolded', async () => {
    const reply = await post(SIM, gzipSync('{"ce":8}'), {
      ...JSON_TYPE,
      'content-encoding': 'gzip',
    });
    expect(reply.json()).toMatchObject({ status: 400, code: 'body-unreadable' });
  });

  it.each([
    ['/api/v1/units/%E0%A4%A', 400, 'url-unreadable'],
    ['/%', 400, 'url-unreadable'],
    ['/index.html%00', 404, 'not-found'],
    ['/..%2f..%2fpackage.json', 404, 'not-found'],
  ])('for %s is a problem with a code', async (url, status, code) => {
    const reply = await test.app.inject(url);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ status, code });
  });

  it('is scored with its arithmetic', async () => {
    const reply = await post(SIM, { ce: 8, fc: 8.5, rv: 3, ii: 6 });
    expect(reply.json()).toMatchObject({ value: 6.475, key: 'figure.sim' });
    const open = await post(SIM, { ce: 8 });
    expect(open.json().missing).toEqual(['fc', 'rv', 'ii']);
  });

  it('carries headers that keep a page to itself', async () => {
    const { headers } = await test.app.inject('/api/v1/health');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data: blob:;font-src 'self';connect-src 'self';worker-src 'self' blob:;manifest-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
    });
  });
});

describe('a database that is gone', () => {
  it('shows in the state of the server, and as what it is in answers', async () => {
    const test = await openTestApp();
    const made = await test.app.inject({
      method: 'POST',
      url: '/api/v1/workspaces',
      payload: { document: {} },
    });
    const { workspace, token } = made.json();
    await test.store.close();
    const health = await test.app.inject('/api/v1/health');
    expect(health.statusCode).toBe(503);
    expect(health.json()).toMatchObject({ state: 'down', database: { state: 'down' } });
    const read = await test.app.inject({
      url: `/api/v1/workspaces/${workspace.id}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(read.json()).toMatchObject({ status: 503, code: 'store-unavailable' });
    expect((await test.app.inject('/api/v1/units')).statusCode).toBe(200);
    await test.close();
  });
});

describe('a limit of requests', () => {
  it('stops one address and not another, and says when to come back', async () => {
    const rateLimits = {
      requestsPerMinute: 3,
      writesPerMinute: 2,
      credentialsPerMinute: 1,
      credentialBatchesPerMinute: 1,
    };
    const test = await openTestApp({ rateLimits });
    const ask = (remoteAddress: string) =>
      test.app.inject({ url: '/api/v1/health', remoteAddress });
    const write = () => test.app.inject({ method: 'POST', url: SIM, payload: {} });
    for (let i = 0; i < 3; i += 1) expect((await ask('192.0.2.1')).statusCode).toBe(200);
    const stopped = await ask('192.0.2.1');
    expect(stopped.json()).toMatchObject({ status: 429, code: 'rate-limited' });
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('192.0.2.2')).statusCode).toBe(200);
    for (let i = 0; i < 2; i += 1) expect((await write()).statusCode).toBe(200);
    expect((await write()).statusCode).toBe(429);
    await test.close();
  });
});
