import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/test-app.js';

describe('reading', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  const ask = (path: string, headers = {}) => test.app.inject({ url: `/api/v1${path}`, headers });
  const idsOf = async (path: string) =>
    (await ask(path)).json().items.map((item: { readonly id: string }) => item.id);

  it.each([
    ['/frameworks', ['aa-qf', 'rr-meta']],
    ['/frameworks?withLadders=true', ['aa-qf', 'rr-meta', 'zz-none']],
    ['/frameworks?region=RR', ['rr-meta']],
    ['/frameworks?country=AA', ['aa-qf']],
    ['/frameworks?kind=regional-meta', ['rr-meta']],
    ['/frameworks?q=aland', ['aa-qf']],
    ['/frameworks?q=nowhere', []],
    ['/frameworks?limit=1', ['aa-qf']],
    ['/frameworks?limit=1&cursor=aa-qf', ['rr-meta']],
    ['/credit-systems', ['aa-credit', 'rr-credit']],
    ['/units?q=unit%20b', ['aa-b']],
    ['/units?framework=aa-qf&level=2&limit=2', ['aa-a', 'aa-b']],
    ['/units?level=1', []],
    ['/units?country=BB', []],
    ['/units?qualification=aa-other', ['aa-c', 'aa-d']],
    ['/units?qualification=nowhere', []],
    ['/qualifications', ['aa-award', 'aa-other']],
    ['/qualifications?q=alpha', ['aa-award']],
    ['/qualifications?unit=aa-c', ['aa-other']],
    ['/agreements', ['aa-bb']],
    ['/agreements?country=AA-X', ['aa-bb']],
    ['/agreements?country=CC', []],
    ['/standards?jurisdiction=AA', ['aa-standard']],
    ['/standards?jurisdiction=BB', []],
    ['/registers', ['aa-register']],
  ])('%s lists %j', async (path, expected) => {
    expect(await idsOf(path)).toEqual(expected);
  });

  it.each([
    '/frameworks/aa-qf',
    '/credit-systems/aa-credit',
    '/units/aa-a',
    '/qualifications/aa-award',
  ])('%s is one record with that id', async (path) => {
    const reply = await ask(path);
    expect(reply.statusCode).toBe(200);
    expect(reply.json().id).toBe(path.split('/').at(-1));
  });

  it.each([
    '/frameworks/nowhere',
    '/frameworks/nowhere/levels',
    '/credit-systems/nowhere',
    '/units/nowhere',
    '/qualifications/nowhere',
    '/release/nowhere.json',
    '/release/..%2Frelease.json',
    '/nowhere',
  ])('%s is not found', async (path) => {
    const reply = await ask(path);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('gives levels on the day asked about', async () => {
    const now = await ask('/frameworks/aa-qf/levels');
    expect(now.json()).toMatchObject({ kind: 'levels', levels: [{ code: '1' }, { code: '2' }] });
    const before = await ask('/frameworks/aa-qf/levels?on=2019-12-31');
    expect(before.json()).toMatchObject({ kind: 'no-version' });
    const first = await ask('/frameworks/aa-qf/levels?on=2020-01-01');
    expect(first.json().kind).toBe('levels');
  });

  it.each([
    ['framework=aa-qf&code=2&to=rr-meta', 'official'],
    ['framework=aa-qf&code=2&to=rr-meta&on=2021-02-28', 'none'],
    ['framework=aa-qf&code=2&to=zz-none', 'not-known'],
    ['framework=aa-qf&code=9&to=rr-meta', 'unknown-level'],
    ['framework=nowhere&code=1&to=rr-meta', 'unknown-framework'],
  ])('matches a level: %s is %s', async (query, kind) => {
    expect((await ask(`/levels/match?${query}`)).json().kind).toBe(kind);
  });

  it.each([
    ['amount=6&from=aa-credit&to=rr-credit', 'converted'],
    ['amount=6&from=aa-credit&to=nowhere', 'unknown-system'],
    ['amount=6&from=aa-credit&to=rr-credit&basis=official', 'basis-not-available'],
  ])('converts credit: %s is %s', async (query, kind) => {
    expect((await ask(`/conversions?${query}`)).json().kind).toBe(kind);
  });

  it('writes maps of levels as objects', async () => {
    const { referencing } = (await ask('/frameworks/aa-qf')).json();
    expect(referencing[0].official['2']).toEqual({ kind: 'levels', codes: ['2'] });
  });

  it.each([
    ['/frameworks?limit=0', 'query.limit'],
    ['/frameworks?limit=501', 'query.limit'],
    ['/frameworks?limit=many', 'query.limit'],
    ['/frameworks?kind=other', 'query.kind'],
    ['/frameworks?colour=red', 'query.colour'],
    ['/frameworks/aa-qf/levels?on=2021-02-29', 'query.on'],
    ['/levels/match?framework=aa-qf&to=rr-meta', 'query.code'],
    ['/units?q=a&q=b', 'query.q'],
    ['/conversions?amount=-1&from=aa-credit&to=rr-credit', 'query.amount'],
  ])('%s is refused at %s', async (path, place) => {
    const problem = (await ask(path)).json();
    expect(problem).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(problem.findings.map((finding: { path: string }) => finding.path)).toEqual([place]);
  });

  describe('with caches', () => {
    it('answers 304 to who has the release and the day', async () => {
      const first = await ask('/units');
      const { etag } = first.headers;
      expect(etag).toBe(`W/"${'f'.repeat(16)}-2026-11-21"`);
      const again = await ask('/units', { 'if-none-match': etag });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      const old = await ask('/units', { 'if-none-match': `W/"${'e'.repeat(16)}-2026-11-21"` });
      expect(old.statusCode).toBe(200);
    });

    it('does not let caches keep what was not found', async () => {
      const reply = await ask('/units/nowhere');
      expect(reply.headers.etag).toBeUndefined();
      expect(reply.headers['cache-control']).toBe('no-store');
    });

    it('lets parts of the release be kept for ever', async () => {
      const { parts } = (await ask('/release')).json();
      const plain = await ask(`/release/${parts.units.file}`);
      expect(plain.body).toBe('[]');
      expect(plain.headers['cache-control']).toContain('immutable');
      const packed = await ask(`/release/${parts.units.file}`, { 'accept-encoding': 'gzip, br' });
      expect(packed.headers['content-encoding']).toBe('br');
    });

    it('opens public facts, and nothing else, to pages of other origins', async () => {
      expect((await ask('/units')).headers['access-control-allow-origin']).toBe('*');
      expect((await ask('/health')).headers['access-control-allow-origin']).toBeUndefined();
    });
  });

  it('says how the server is', async () => {
    expect((await ask('/health')).json()).toMatchObject({
      state: 'up',
      release: { version: '2026.1' },
      database: { state: 'up' },
    });
  });
});
