import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerifyAnswer } from './credentials/reading-view.js';
import type { VerifyQuestion } from './credentials/verify-question.js';
import { openFetcher } from './fetching/index.js';
import { aheadOf, openVerifyPool } from './jobs/verify-pool.js';
import { LOG_SETTINGS } from './log-settings.js';
import { type LocalHosts, openLocalHosts, PUBLIC_ADDRESS } from './testing/local-hosts.js';
import { signedBadge } from './testing/signed-badge.js';
import { OPERATOR_TOKEN, openTestApp, type TestApp } from './testing/test-app.js';

const BATCH = '/api/v1/credentials/verify-batch';
const VERIFY = '/api/v1/credentials/verify';
const SECRETS = ['Mary Secret', 'mary.secret@example.org', 'did:example:mary-secret'];

const linesOf = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** One database for all; each app is its own. */
let base: TestApp;
beforeAll(async () => {
  base = await openTestApp();
});
afterAll(() => base.close());
const appWith = (changes: Parameters<typeof openTestApp>[0]) =>
  openTestApp({ store: base.store, ...changes });

describe('SSRF through what a stranger sends', () => {
  let hosts: LocalHosts;
  let test: TestApp;
  const pools: { close: () => Promise<void> }[] = [];
  beforeAll(async () => {
    hosts = await openLocalHosts(
      (incoming, response) => {
        const isRedirect = incoming.url === '/redirect';
        const location = { location: 'https://169.254.169.254/latest/meta-data/' };
        response.writeHead(isRedirect ? 302 : 200, isRedirect ? location : JSON_TYPE);
        response.end('{}');
      },
      {
        'inner.example.org': [['10.0.0.7']],
        'mixed.example.org': [[PUBLIC_ADDRESS, '127.0.0.1']],
        'rebind.example.org': [[PUBLIC_ADDRESS], ['127.0.0.1']],
      },
    );
    const settings = { allowed: new Set<string>(), offline: false };
    const fetchDocument = openFetcher(settings, { version: '0', wire: hosts.wire });
    const credentials = openVerifyPool({
      trustLists: [],
      extraContexts: [],
      fetchDocument,
      threads: 1,
    });
    pools.push(credentials);
    test = await appWith({ credentials });
  });
  afterAll(async () => {
    await test.app.close();
    for (const pool of pools) await pool.close();
    await hosts.close();
  });

  const CLOSED = [
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/',
    'https://localhost./',
    'https://inner.example.org/',
    'https://mixed.example.org/',
    'https://user:pass@a.example.org/',
    'https://a.example.org:8443/',
    'http://a.example.org/',
    'file:///etc/passwd',
    'gopher://a.example.org/',
    'https://a.example.org\\@127.0.0.1/',
    'https://a.example.org/redirect',
  ];

  it('reaches nothing inside through the items of a batch', async () => {
    const items = CLOSED.map((url) => ({ url }));
    const reply = await test.app.inject({ method: 'POST', url: BATCH, payload: { items } });
    if (reply.statusCode === 400) throw new Error(reply.body);
    const kinds = linesOf(reply.body)
      .slice(0, -1)
      .map(({ reading }) => reading.kind);
    expect(kinds).toEqual(CLOSED.map(() => 'not-fetched'));
    expect(hosts.connected.every((address) => address === PUBLIC_ADDRESS)).toBe(true);
    expect(hosts.asked.every((line) => line === 'a.example.org /redirect')).toBe(true);
  });

  it('connects to the address that was checked, and checks again the next time', async () => {
    const ask = async (path: string) => {
      const payload = { url: `https://rebind.example.org/${path}` };
      return (await test.app.inject({ method: 'POST', url: VERIFY, payload })).json().reading;
    };
    await ask('first');
    expect(hosts.connected.at(-1)).toBe(PUBLIC_ADDRESS);
    expect(await ask('second')).toMatchObject({ kind: 'not-fetched' });
    expect(hosts.connected).not.toContain('127.0.0.1');
  });

  it('reaches nothing inside through the addresses in a credential', async () => {
    const before = hosts.connected.length;
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      id: 'https://10.0.0.7/assertions/1',
      type: 'Assertion',
      recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
      issuedOn: '2026-02-03T00:00:00Z',
      badge: 'https://[fd00::1]/badges/1',
      verification: { type: 'hosted' },
    };
    const payload = { text: JSON.stringify(assertion) };
    const reply = await test.app.inject({ method: 'POST', url: VERIFY, payload });
    const [report] = reply.json().reports;
    const proof = report.checks.filter(({ area }: { area: string }) => area === 'proof');
    expect(proof.map(({ code }: { code: string }) => code)).toEqual(['hosted-refused']);
    const asked = report.fetches.map(({ result }: { result: string }) => result);
    expect(new Set(asked)).toEqual(new Set(['refused']));
    expect(hosts.connected.length).toBe(before);
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };

describe('personal data in logs', () => {
  it('no line of any level repeats a credential, a person, a token or an address', async () => {
    const lines: string[] = [];
    const logger = pino(
      { ...LOG_SETTINGS, level: 'trace' },
      { write: (line) => void lines.push(line) },
    );
    const broken = async (question: VerifyQuestion): Promise<VerifyAnswer> => {
      throw new TypeError(`Cannot read ${JSON.stringify(question)} ${SECRETS.join()}`);
    };
    const test = await appWith({ logger });
    const breaking = await appWith({ logger, credentials: { threads: 1, verify: broken } });
    const text = await signedBadge({ name: SECRETS[0] ?? '' });
    const operator = { authorization: `Bearer ${OPERATOR_TOKEN}` };
    const post = (app: TestApp, url: string, payload: object | string, headers: object = {}) =>
      app.app.inject({ method: 'POST', url, payload, headers: { ...JSON_TYPE, ...headers } });
    const made = await post(test, '/api/v1/issuers', { name: SECRETS[0] }, operator);
    const { issuer, token } = made.json();
    const own = { authorization: `Bearer ${token}` };
    const order = {
      achievement: { name: 'Networks' },
      recipient: { name: SECRETS[0], email: SECRETS[1] },
    };
    const issuing = `/api/v1/issuers/${issuer.id}`;
    for (const app of [test, breaking]) {
      for (const payload of [{ text }, { text, recipient: SECRETS[1] }, { text: SECRETS.join() }]) {
        await post(app, VERIFY, payload);
        await post(app, '/api/v1/credentials/read', payload);
        await post(app, BATCH, { items: [payload] });
      }
      await post(app, VERIFY, `{"text":"${SECRETS[0]}`);
      await post(app, `${VERIFY}?who=${encodeURIComponent(SECRETS[1] ?? '')}`, {});
    }
    const issued = await post(test, `${issuing}/credentials`, order, own);
    expect(issued.statusCode).toBe(201);
    await post(test, `${issuing}/credentials`, { ...order, recipient: SECRETS }, own);
    const csv = `email,unit\n${SECRETS[1]},no-such-unit`;
    await post(test, `${issuing}/batches/preview`, { csv }, own);
    await post(test, `${issuing}/credentials`, order, { authorization: `Bearer ${SECRETS[0]}` });
    await Promise.all([test.app.close(), breaking.app.close()]);
    const told = lines.join('');
    expect(lines.length).toBeGreaterThan(20);
    expect(told).toContain('verifying broke off');
    for (const secret of [...SECRETS, token, OPERATOR_TOKEN, issuer.id, 'Networks']) {
      expect(told).not.toContain(secret);
    }
  });
});

describe('issuing keys at rest', () => {
  it('lie sealed in the store and come out by no route', async () => {
    const test = base;
    const headers = { authorization: `Bearer ${OPERATOR_TOKEN}` };
    const payload = { name: 'Institute of Examples' };
    const made = await test.app.inject({
      method: 'POST',
      url: '/api/v1/issuers',
      headers,
      payload,
    });
    const { issuer, token } = made.json();
    const own = { authorization: `Bearer ${token}` };
    const pages = await Promise.all(
      [
        `/api/v1/issuers/${issuer.id}`,
        `/issuers/${issuer.id}/did.json`,
        '/.well-known/did.json',
      ].map((url) => test.app.inject({ url, headers: own })),
    );
    for (const { statusCode, body } of pages) {
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(/"d":|PRIVATE|private|secret|sealed/i);
    }
  });
});

describe('limits', () => {
  it('hold for size and number, each with a stable code', async () => {
    const test = base;
    const post = (url: string, payload: object) =>
      test.app.inject({ method: 'POST', url, payload });
    const large = await post(VERIFY, { text: 'x'.repeat(3_100_000) });
    expect(large.json()).toMatchObject({ status: 413, code: 'body-too-large' });
    const many = await post(BATCH, { items: Array.from({ length: 51 }, () => ({ text: 'x' })) });
    expect(many.statusCode).toBe(400);
    const crowd = await post(VERIFY, {
      text: 'x',
      recipient: Array.from({ length: 5_000 }, () => 'a@b.example'),
    });
    expect(crowd.statusCode).toBe(400);
  });
});

describe('a thread that breaks', () => {
  it('ends neither the answer nor the batch', async () => {
    let asked = 0;
    const verify = async (): Promise<VerifyAnswer> => {
      asked += 1;
      if (asked % 2 === 0) throw new Error('Worker stopped with exit code 134');
      return {
        reading: { kind: 'foreign', code: 'c', looksLike: 'text', remedy: 'r' },
        reports: [],
      };
    };
    const test = await appWith({ credentials: { threads: 1, verify } });
    const items = Array.from({ length: 4 }, () => ({ text: 'hello' }));
    const reply = await test.app.inject({ method: 'POST', url: BATCH, payload: { items } });
    const lines = linesOf(reply.body);
    expect(lines.slice(0, -1).map(({ reading }) => reading.kind)).toEqual([
      'foreign',
      'stopped',
      'foreign',
      'stopped',
    ]);
    expect(lines.at(-1)).toEqual({ done: 4 });
    asked = 1;
    const one = await test.app.inject({ method: 'POST', url: VERIFY, payload: { text: 'hello' } });
    expect(one.json()).toMatchObject({ reading: { kind: 'stopped', code: 'verify-failed' } });
    await test.app.close();
  });
});

describe('a client that goes away', () => {
  it('in the middle of a batch leaves the others served and nothing running on', async () => {
    let asked = 0;
    const opened: (() => void)[] = [];
    const gate = new Promise<void>((resolve) => opened.push(resolve));
    const verify = async (): Promise<VerifyAnswer> => {
      asked += 1;
      if (asked > 2) await gate;
      return {
        reading: { kind: 'foreign', code: 'c', looksLike: 'text', remedy: 'r' },
        reports: [],
      };
    };
    const test = await appWith({ credentials: { threads: 1, verify } });
    await test.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = test.app.server.address() as AddressInfo;
    const left = new Promise<void>((resolve) => {
      test.app.server.once('request', (_request, response) => response.once('close', resolve));
    });
    const items = Array.from({ length: 50 }, () => ({ text: 'hello' }));
    await new Promise<void>((resolve) => {
      const sent = request(
        { host: '127.0.0.1', port, path: BATCH, method: 'POST', headers: JSON_TYPE },
        (response) => {
          response.once('data', () => {
            response.destroy();
            resolve();
          });
        },
      );
      sent.on('error', () => undefined);
      sent.end(JSON.stringify({ items }));
    });
    await left;
    for (const open of opened) open();
    const health = await test.app.inject('/api/v1/health');
    expect(health.statusCode).toBe(200);
    await test.app.close();
    expect(asked).toBeLessThan(items.length);
    expect(asked).toBeLessThanOrEqual(aheadOf(1) + 2);
  });
});

describe('headers of what is published', () => {
  it('let nobody guess types, frame pages or read what is not public', async () => {
    const test = base;
    const open = await test.app.inject({
      url: '/.well-known/did.json',
      headers: { origin: 'https://eve.example' },
    });
    expect(open.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'referrer-policy': 'no-referrer',
    });
    expect(open.headers['content-security-policy']).toContain("default-src 'self'");
    expect(open.headers['access-control-allow-credentials']).toBeUndefined();
    const closed = await test.app.inject({
      method: 'POST',
      url: VERIFY,
      payload: { text: '<script>alert(1)</script>' },
      headers: { origin: 'https://eve.example' },
    });
    expect(closed.headers['access-control-allow-origin']).toBeUndefined();
    expect(closed.headers['cache-control']).toBe('no-store');
    expect(closed.headers['content-type']).toContain('application/json');
  });
});
