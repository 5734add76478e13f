import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedBadge } from '../testing/signed-badge.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

const PATH = '/api/v1/credentials';
const JSON_TYPE = { 'content-type': 'application/json' };
const BYTES_TYPE = { 'content-type': 'application/octet-stream' };

/** An invented badge that nobody signed. */
const UNSIGNED = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:6f1f6a5e-6a0e-4a6f-9a51-0d7e1f7a9d11',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:uni.example.org', type: ['Profile'], name: 'Example University' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Knots',
  credentialSubject: {
    id: 'did:example:ada',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://uni.example.org/knots',
      type: ['Achievement'],
      name: 'Knots',
      description: 'Ties twelve knots.',
      criteria: { narrative: 'Twelve knots, tied before a witness.' },
    },
  },
};
const TEXT = JSON.stringify(UNSIGNED);

describe('the routes for credentials', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  const post = (route: string, payload: string | Buffer | object, headers: object = {}) =>
    test.app.inject({
      method: 'POST',
      url: `${PATH}/${route}`,
      payload,
      headers: { ...(typeof payload === 'string' ? JSON_TYPE : {}), ...headers },
    });

  it('report on what is sent as text, without one verdict over all', async () => {
    const reply = await post('verify', { text: TEXT });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['cache-control']).toBe('no-store');
    const { reading, reports } = reply.json();
    expect(reading).toMatchObject({ kind: 'read', credentials: [{ format: 'open-badges-3.0' }] });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      credential: { issuer: { name: { '': 'Example University' } } },
      checkedAt: '2026-11-21T00:00:00.000Z',
    });
    expect(Object.keys(reports[0])).not.toContain('valid');
  });

  it('give the same report for text, base64, raw bytes and the credential as the body', async () => {
    const bytes = Buffer.from(TEXT);
    const answers = await Promise.all([
      post('verify', { text: TEXT }),
      post('verify', { base64: bytes.toString('base64') }),
      post('verify', bytes, BYTES_TYPE),
      post('verify', bytes, { 'content-type': 'application/vc+ld+json' }),
      post('verify', TEXT, JSON_TYPE),
    ]);
    const reports = answers.map((reply) => JSON.stringify(reply.json().reports));
    expect(new Set(reports).size).toBe(1);
    expect(reports[0]).toContain('cairn-credential-report/1');
  });

  it('never parse the bytes of a credential, so that repeated keys reach the reader', async () => {
    const twice = TEXT.replace('"name":"Knots"', '"name":"Knots","name":"Sails"');
    const { reading } = (await post('read', twice)).json();
    expect(reading.kind).toBe('broken');
  });

  it('read without verifying', async () => {
    const answer = (await post('read', { text: TEXT })).json();
    expect(Object.keys(answer)).toEqual(['reading']);
    expect(answer.reading.credentials[0].document).toEqual(UNSIGNED);
  });

  it('give back the text that the hash is of, so that it can be kept', async () => {
    const [credential] = (await post('read', { text: TEXT })).json().reading.credentials;
    expect(credential.content).toBe(TEXT);
    const again = (await post('verify', { text: credential.content })).json();
    expect(again.reports[0].sha256).toBe(credential.sha256);
  });

  it('sign a record of what was in order, and none of what was changed or has ended', async () => {
    const text = await signedBadge();
    const ended = await signedBadge({ validUntil: '2026-03-01T00:00:00Z' });
    const items = [text, text.replace('twelve', 'thirty'), ended, TEXT].map((each) => ({
      text: each,
    }));
    const reply = await post('verify-batch', { items });
    const lines = reply.body.trim().split('\n').slice(0, -1);
    const records = lines.map((line) => JSON.parse(line).records);
    expect(records.slice(1)).toEqual([[null], [null], [null]]);
    const [head, payload] = String(records[0]?.[0]).split('.').slice(0, 2).map(decoded);
    expect(head).toMatchObject({ typ: 'cairn-verification-record+jws' });
    expect(payload).toMatchObject({
      credentialSha256: JSON.parse(lines[0] ?? '').reports[0].sha256,
      checkedAt: '2026-11-21T00:00:00.000Z',
    });
    expect(JSON.stringify(payload)).not.toContain('Knots');
    const { verificationMethod } = (await test.app.inject({ url: '/.well-known/did.json' })).json();
    expect(verificationMethod.map(({ id }: { readonly id: string }) => id)).toContain(head.kid);
  });

  it('judge by the moment that is asked for', async () => {
    const reply = await post('verify', { text: TEXT, now: '2020-01-01T00:00:00Z' });
    expect(reply.json().reports[0].checkedAt).toContain('2020-01-01');
    const text = await signedBadge();
    const chosen = await post('verify', { text, now: '2026-11-20T00:00:00Z' });
    // What the asker chose must not be signed as what was found today.
    expect(chosen.json()).toMatchObject({ reports: [{ trusted: true }], records: [null] });
    const wrong = await post('verify', { text: TEXT, now: 'yesterday' });
    expect(wrong.json()).toMatchObject({ status: 400, findings: [{ path: 'now' }] });
  });

  it('say what something else is, as an answer and not as an error', async () => {
    const reply = await post('verify', Buffer.from('hello'), { 'content-type': 'text/plain' });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({ reading: { kind: 'foreign' }, reports: [] });
  });

  it('ask an address only through the guarded network, which is off here', async () => {
    const reply = await post('verify', { url: 'https://badges.example.org/1' });
    expect(reply.json()).toEqual({
      reading: {
        kind: 'not-fetched',
        url: 'https://badges.example.org/1',
        code: 'offline',
        message: expect.any(String),
      },
      reports: [],
      records: [],
    });
  });

  it.each([
    [{ text: TEXT, url: 'https://a.example' }, 400],
    [{ base64: '*' }, 400],
    [{ url: 'https://a.example', recipient: Array.from({ length: 11 }, () => 'a') }, 400],
  ])('refuse %j with %i', async (body, status) => {
    const reply = await post('verify', body);
    expect(reply.json()).toMatchObject({ status, code: 'request-invalid' });
  });

  it('refuse an empty body', async () => {
    const reply = await post('verify', Buffer.alloc(0), BYTES_TYPE);
    expect(reply.statusCode).toBe(400);
  });

  it('take two megabytes, and refuse more with a remedy', async () => {
    const large = await post('verify', Buffer.alloc(2_000_000, ' '), BYTES_TYPE);
    expect(large.statusCode).toBe(200);
    const larger = await post('verify', Buffer.alloc(3_000_001, ' '), BYTES_TYPE);
    expect(larger.json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('answer a batch line by line, in order, with an end that can be missed', async () => {
    const items = [{ text: TEXT, fileName: 'a.json' }, { text: 'hello' }, { text: TEXT }];
    const reply = await post('verify-batch', { items });
    expect(reply.headers['content-type']).toContain('application/x-ndjson');
    const lines = reply.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { index: 0, fileName: 'a.json', reading: { kind: 'read' } },
      { index: 1, reading: { kind: 'foreign' } },
      { index: 2, reading: { kind: 'read' } },
      { done: 3 },
    ]);
  });

  it('refuse a batch of more than fifty', async () => {
    const items = Array.from({ length: 51 }, () => ({ text: 'x' }));
    expect((await post('verify-batch', { items })).json()).toMatchObject({ status: 400 });
  });

  it('bake and unbake a picture to the letter', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    const image = Buffer.from(svg).toString('base64');
    const baked = (await post('bake', { image, credential: TEXT })).json();
    expect(baked.mediaType).toBe('image/svg+xml');
    const found = (await post('unbake', { base64: baked.base64 })).json();
    expect(found).toMatchObject({ kind: 'found', badges: [{ content: TEXT }] });
    const read = await post('read', Buffer.from(baked.base64, 'base64'), BYTES_TYPE);
    expect(read.json().reading.credentials[0].document).toEqual(UNSIGNED);
    expect((await post('unbake', Buffer.from(svg), BYTES_TYPE)).json()).toEqual({ kind: 'none' });
  });

  it('say what is wrong with a picture that cannot take it', async () => {
    const image = Buffer.from('no picture').toString('base64');
    const reply = await post('bake', { image, credential: TEXT });
    expect(reply.json()).toMatchObject({ status: 422, code: 'picture-unfit' });
    expect(reply.json().findings.length).toBeGreaterThan(0);
  });

  it('leave the bodies of other routes as they were', async () => {
    const url = '/api/v1/scores/sim';
    const reply = await test.app.inject({
      method: 'POST',
      url,
      payload: '<a/>',
      headers: BYTES_TYPE,
    });
    expect(reply.json()).toMatchObject({ status: 415 });
  });
});

function decoded(part: string) {
  return JSON.parse(Buffer.from(part, 'base64url').toString() || 'null');
}

it('verifying is limited more strictly than writing', async () => {
  const rateLimits = {
    requestsPerMinute: 100,
    writesPerMinute: 100,
    credentialsPerMinute: 2,
    credentialBatchesPerMinute: 1,
  };
  const test = await openTestApp({ rateLimits });
  const post = (route: string, payload: object) =>
    test.app.inject({ method: 'POST', url: `${PATH}/${route}`, payload });
  for (let i = 0; i < 2; i += 1) {
    expect((await post('verify', { text: 'hello' })).statusCode).toBe(200);
  }
  expect((await post('verify', { text: 'hello' })).json()).toMatchObject({ code: 'rate-limited' });
  const batch = { items: [{ text: 'hello' }] };
  expect((await post('verify-batch', batch)).statusCode).toBe(200);
  expect((await post('verify-batch', batch)).statusCode).toBe(429);
  expect(
    (await test.app.inject({ method: 'POST', url: '/api/v1/scores/sim', payload: {} })).statusCode,
  ).toBe(200);
  await test.close();
});
