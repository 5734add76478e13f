import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const DOCUMENT = { holdings: [{ id: 'h1', title: 'Networks' }] };
const KEY = '0f8b2f9e-6f0e-4a58-9c74-6d2a4e5c1b77';

describe('a workspace over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  async function make(headers: Record<string, string> = {}, document: object = DOCUMENT) {
    const url = '/api/v1/workspaces';
    const reply = await test.app.inject({ method: 'POST', url, payload: { document }, headers });
    const { workspace, token } = reply.json();
    return { reply, token, url: `${url}/${workspace?.id}`, bearer: bearerOf(token) };
  }

  it('is made with a token that the store does not keep', async () => {
    const { reply, token, url } = await make();
    expect(reply.statusCode).toBe(201);
    expect(reply.headers.location).toBe(url);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(token).toMatch(/^cairn_[\w-]{43}$/);
  });

  it('is read with its token and not kept by caches', async () => {
    const { url, bearer } = await make();
    const reply = await test.app.inject({ url, headers: bearer });
    expect(reply.json()).toMatchObject({ version: 1, document: DOCUMENT });
    expect(reply.headers).toMatchObject({ etag: '"v1"', 'cache-control': 'private, no-store' });
  });

  it('changes only from the version that was read', async () => {
    const { url, bearer } = await make();
    const write = (headers: object) =>
      test.app.inject({
        method: 'PUT',
        url,
        headers: { ...bearer, ...headers },
        payload: { document: { next: true } },
      });
    expect((await write({})).json()).toMatchObject({ status: 428, code: 'version-required' });
    const saved = await write({ 'if-match': '"v1"' });
    expect(saved.headers.etag).toBe('"v2"');
    const stale = await write({ 'if-match': '"v1"' });
    expect(stale.json()).toMatchObject({ status: 412, code: 'version-stale' });
    expect((await write({ 'if-match': 'nonsense' })).statusCode).toBe(412);
    expect((await write({ 'if-match': '"v2"' })).statusCode).toBe(200);
  });

  it('changes behind a proxy that marks tags as weak', async () => {
    const { url, bearer } = await make();
    const headers = { ...bearer, 'if-match': 'W/"v1"' };
    const saved = await test.app.inject({ method: 'PUT', url, headers, payload: { document: {} } });
    expect(saved.headers.etag).toBe('"v2"');
  });

  it.each([
    ['a NUL character', '{"a":"x\\u0000y"}'],
    ['a NUL character in a key', '{"x\\u0000y":1}'],
    ['half a character', '{"a":["\\ud800"]}'],
    ['101 levels', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
  ])('refuses what no database could give back: %s', async (_, document) => {
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/v1/workspaces',
      headers: { 'content-type': 'application/json' },
      payload: `{"document":${document}}`,
    });
    expect(reply.json()).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(reply.json().findings[0].path).toBe('document');
  });

  it('keeps 100 levels and any whole character', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}"\u{1F6E0}\\u0001"${'}'.repeat(100)}`);
    const { reply } = await make({}, deep);
    expect(reply.statusCode).toBe(201);
    expect(reply.json().workspace.document).toEqual(deep);
  });

  it('is exported whole and erased whole', async () => {
    const { url, bearer } = await make();
    const plan = { title: 'mine', request: { a: 1 }, answer: { kind: 'optimal' } };
    const kept = await test.app.inject({
      method: 'POST',
      url: `${url}/plans`,
      headers: bearer,
      payload: plan,
    });
    expect(kept.statusCode).toBe(201);
    const all = await test.app.inject({ url: `${url}/export`, headers: bearer });
    expect(all.json()).toMatchObject({ workspace: { document: DOCUMENT }, plans: [plan] });
    expect(all.headers['content-disposition']).toContain('attachment');
    const erased = await test.app.inject({ method: 'DELETE', url, headers: bearer });
    expect(erased.statusCode).toBe(204);
    expect((await test.app.inject({ url, headers: bearer })).statusCode).toBe(404);
  });

  it('lists kept plans by cursor, reads and removes them', async () => {
    const { url, bearer } = await make();
    for (const title of ['a', 'b', 'c']) {
      const payload = { title, request: {}, answer: {} };
      await test.app.inject({ method: 'POST', url: `${url}/plans`, headers: bearer, payload });
    }
    const get = async (path: string) =>
      (await test.app.inject({ url: url + path, headers: bearer })).json();
    const first = await get('/plans?limit=2');
    expect(first.items.map(titleOf)).toEqual(['a', 'b']);
    const rest = await get(`/plans?limit=2&cursor=${first.nextCursor}`);
    expect(rest.items.map(titleOf)).toEqual(['c']);
    const path = `/plans/${first.items[0].id}`;
    expect((await get(path)).title).toBe('a');
    const remove = () => test.app.inject({ method: 'DELETE', url: url + path, headers: bearer });
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).statusCode).toBe(404);
  });

  it('is made once for one Idempotency-Key, with the same token again', async () => {
    const first = await make({ 'idempotency-key': KEY });
    const second = await make({ 'idempotency-key': KEY });
    expect(second.reply.json()).toEqual(first.reply.json());
    expect(second.reply.statusCode).toBe(201);
    expect(second.reply.headers['idempotency-replayed']).toBe('true');
    expect(second.reply.headers.location).toBe(first.url);
    const other = await make({ 'idempotency-key': KEY }, { another: 'body' });
    expect(other.reply.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('is made once when the same request comes twice at the same time', async () => {
    const key = { 'idempotency-key': 'both-at-the-same-time' };
    const replies = await Promise.all([make(key), make(key), make(key)]);
    const made = replies.filter(({ reply }) => reply.statusCode === 201);
    const ids = new Set(made.map(({ reply }) => reply.json().workspace.id));
    expect(ids.size).toBe(1);
    const others = replies.filter(({ reply }) => reply.statusCode !== 201);
    for (const { reply } of others) expect(reply.json().code).toBe('idempotency-key-running');
  });

  it('takes no key that could be guessed', async () => {
    const { reply } = await make({ 'idempotency-key': 'fifteen-letters' });
    expect(reply.json()).toMatchObject({
      code: 'request-invalid',
      findings: [{ path: 'headers.idempotency-key' }],
    });
    expect((await make({ 'idempotency-key': 'sixteen-letters!' })).reply.statusCode).toBe(201);
  });

  it('does not answer a key again after the workspace was erased', async () => {
    const key = { 'idempotency-key': 'key-before-the-erase' };
    const first = await make(key);
    await test.app.inject({ method: 'DELETE', url: first.url, headers: first.bearer });
    const second = await make(key);
    expect(second.url).not.toBe(first.url);
  });
});

function bearerOf(token: string) {
  return { authorization: `Bearer ${token}` };
}

function titleOf(plan: { readonly title: string }): string {
  return plan.title;
}
