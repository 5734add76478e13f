import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR_TOKEN, openTestApp, type TestApp } from '../testing/test-app.js';

const PUBLIC_URL = 'https://badges.example.org';
/** A whole table of 1,000 takes a minute on a slow machine. */
const ISSUED = Number(process.env.CAIRN_ISSUED ?? 150);
const KEY = '0f8b2f9e-6f0e-4a58-9c74-6d2a4e5c1b77';
const ORDER = {
  achievement: { unit: 'aa-a' },
  recipient: { email: 'Ngaio@example.org' },
  evidence: [{ name: 'Report', url: 'https://example.org/report' }],
};

describe('issuing over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  async function makeIssuer(more: object = {}) {
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/v1/issuers',
      headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
      payload: { name: 'Institute of Examples', ...more },
    });
    expect(reply.statusCode).toBe(201);
    const { issuer, token } = reply.json();
    const url = `/api/v1/issuers/${issuer.id}`;
    const headers = { authorization: `Bearer ${token}` };
    const post = (path: string, payload: object, extra: object = {}) =>
      test.app.inject({
        method: 'POST',
        url: `${url}${path}`,
        payload,
        headers: { ...headers, ...extra },
      });
    const get = (path: string) => test.app.inject({ url: `${url}${path}`, headers });
    return { issuer, token, url, headers, post, get };
  }

  type TestIssuer = Awaited<ReturnType<typeof makeIssuer>>;

  async function issueOne(maker: TestIssuer, order: object = ORDER) {
    const reply = await maker.post('/credentials', order);
    expect(reply.json()).toMatchObject({ state: 'valid' });
    const { content, ...line } = reply.json();
    return { ...line, content, document: JSON.parse(content) };
  }

  async function publicText(url: string, headers: object = {}) {
    expect(url.startsWith(PUBLIC_URL)).toBe(true);
    return test.app.inject({ url: url.slice(PUBLIC_URL.length), headers: { ...headers } });
  }

  async function setBitsOf(url: string): Promise<readonly number[]> {
    const reply = await publicText(url);
    const encoded: string = reply.json().credentialSubject.encodedList;
    expect(encoded[0]).toBe('u');
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'));
    expect(bits.length * 8).toBeGreaterThanOrEqual(131_072);
    return [...bits].flatMap((byte, at) =>
      Array.from({ length: 8 }, (_, bit) => at * 8 + bit).filter(
        (index) => (byte & (0x80 >> (index & 7))) !== 0,
      ),
    );
  }

  it('says to everybody who may make an issuer, and of which kind it will be', async () => {
    const reply = await test.app.inject('/api/v1/issuing');
    expect(reply.json()).toEqual({ mode: 'did:web', publicUrl: PUBLIC_URL, makers: 'operator' });
  });

  it('issues a unit of the catalogue with its facts', async () => {
    const maker = await makeIssuer();
    const { document, title } = await issueOne(maker);
    expect(title).toBe('Unit A');
    expect(document.issuer.id).toBe(`did:web:badges.example.org:issuers:${maker.issuer.id}`);
    expect(document.credentialSubject.achievement).toMatchObject({
      name: 'Unit A',
      humanCode: 'A',
      creditsAvailable: 6,
    });
    expect(JSON.stringify(document).toLowerCase()).not.toContain('ngaio');
    const definition = await publicText(document.credentialSubject.achievement.id);
    expect(definition.json()).toEqual(document.credentialSubject.achievement);
  });

  it('publishes what a reader needs, open to pages of other origins', async () => {
    const maker = await makeIssuer();
    const { document } = await issueOne(maker);
    const did = await publicText(`${PUBLIC_URL}/issuers/${maker.issuer.id}/did.json`);
    expect(did.json()).toMatchObject({ id: document.issuer.id });
    expect(did.json().assertionMethod).toEqual([document.proof.verificationMethod]);
    const [{ statusListCredential }] = document.credentialStatus;
    const list = await publicText(statusListCredential);
    expect(list.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/vc/),
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
    expect(list.json()).toMatchObject({
      issuer: document.issuer.id,
      proof: { cryptosuite: 'eddsa-rdfc-2022' },
    });
    const again = await publicText(statusListCredential, { 'if-none-match': list.headers.etag });
    expect(again.statusCode).toBe(304);
    const instance = await publicText(`${PUBLIC_URL}/.well-known/did.json`);
    expect(instance.json()).toMatchObject({ id: 'did:web:badges.example.org' });
  });

  it('revokes by one bit, and nobody else is touched', async () => {
    const maker = await makeIssuer();
    const first = await issueOne(maker);
    const second = await issueOne(maker);
    const [revocation, suspension] = first.document.credentialStatus;
    expect(revocation.statusListCredential).toBe(
      second.document.credentialStatus[0].statusListCredential,
    );
    const before = (await publicText(revocation.statusListCredential)).headers.etag;
    expect(await setBitsOf(revocation.statusListCredential)).toEqual([]);
    const change = { action: 'revoke', reason: 'Issued to the wrong person' };
    const reply = await maker.post(`/credentials/${first.id}/status`, change);
    expect(reply.json()).toMatchObject({ state: 'revoked', changes: [change] });
    expect(await setBitsOf(revocation.statusListCredential)).toEqual([
      Number(revocation.statusListIndex),
    ]);
    expect(await setBitsOf(suspension.statusListCredential)).toEqual([]);
    expect((await publicText(revocation.statusListCredential)).headers.etag).not.toBe(before);
    const late = await maker.post(`/credentials/${first.id}/status`, {
      action: 'reinstate',
      reason: 'r',
    });
    expect(late.json()).toMatchObject({ status: 422, code: 'status-change-refused' });
  });

  it('suspends and reinstates', async () => {
    const maker = await makeIssuer();
    const { id, document } = await issueOne(maker);
    const { statusListCredential, statusListIndex } = document.credentialStatus[1];
    await maker.post(`/credentials/${id}/status`, { action: 'suspend', reason: 'Under review' });
    expect(await setBitsOf(statusListCredential)).toEqual([Number(statusListIndex)]);
    await maker.post(`/credentials/${id}/status`, { action: 'reinstate', reason: 'Settled' });
    expect(await setBitsOf(statusListCredential)).toEqual([]);
  });

  it('issues nothing twice under one Idempotency-Key', async () => {
    const maker = await makeIssuer();
    const replies = await Promise.all(
      [1, 2, 3].map(() => maker.post('/credentials', ORDER, { 'idempotency-key': KEY })),
    );
    expect(new Set(replies.map((reply) => reply.json().content)).size).toBe(1);
    const log = await maker.get('/credentials');
    expect(log.json().items).toHaveLength(1);
    const other = await maker.post(
      '/credentials',
      { ...ORDER, name: 'Another' },
      { 'idempotency-key': KEY },
    );
    expect(other.json().id).not.toBe(replies[0]?.json().id);
  });

  it('keeps old credentials good after a change of keys', async () => {
    const maker = await makeIssuer();
    const old = await issueOne(maker);
    const rotated = await maker.post('/keys', {});
    expect(rotated.json().keys).toHaveLength(2);
    const fresh = await issueOne(maker);
    const did = (await publicText(`${PUBLIC_URL}/issuers/${maker.issuer.id}/did.json`)).json();
    expect(did.assertionMethod).toEqual([
      old.document.proof.verificationMethod,
      fresh.document.proof.verificationMethod,
    ]);
    expect(did.verificationMethod[0]).not.toHaveProperty('revoked');
    await maker.post('/keys', { isOldLost: true, keyType: 'P-256' });
    const after = (await publicText(`${PUBLIC_URL}/issuers/${maker.issuer.id}/did.json`)).json();
    expect(after.verificationMethod[1]).toHaveProperty('revoked');
    expect((await issueOne(maker)).document.proof.cryptosuite).toBe('ecdsa-rdfc-2019');
  });

  it('issues anew, revokes the old one and links them', async () => {
    const maker = await makeIssuer();
    const old = await issueOne(maker);
    const path = `/credentials/${old.id}/reissue`;
    const [made, again] = [
      await maker.post(path, { reason: 'Name misspelt' }),
      await maker.post(path, { reason: 'Name misspelt' }),
    ];
    expect(made.json()).toMatchObject({ replaces: old.id, state: 'valid' });
    expect(again.json().id).toBe(made.json().id);
    const replaced = await maker.get(`/credentials/${old.id}`);
    expect(replaced.json()).toMatchObject({
      state: 'revoked',
      replacedBy: made.json().id,
      changes: [{ action: 'revoke', reason: 'Name misspelt' }],
    });
  });

  it('erases what a credential says and keeps the state', async () => {
    const maker = await makeIssuer();
    const { id } = await issueOne(maker);
    const mine = await maker.get('/credentials?recipient=NGAIO%40example.org');
    expect(mine.json().items).toHaveLength(1);
    const url = `${maker.url}/credentials/${id}`;
    await test.app.inject({ method: 'DELETE', url, headers: maker.headers });
    const left = (await maker.get(`/credentials/${id}`)).json();
    expect(left).toMatchObject({ state: 'valid', erasedAt: expect.any(String) });
    expect(left).not.toHaveProperty('content');
    expect((await maker.get('/credentials?recipient=ngaio@example.org')).json().items).toEqual([]);
    const again = await maker.post(`/credentials/${id}/reissue`, { reason: 'r' });
    expect(again.json()).toMatchObject({ status: 422, code: 'credential-erased' });
  });

  it('names every problem of every row and issues nothing until they are mended', async () => {
    const maker = await makeIssuer();
    const csv = [
      'email,unit,valid_from,valid_until',
      'a@example.org,aa-a,2026-01-01,2027-01-01',
      'not an address,aa-none,2026-02-31,2027-01-01',
      'b@example.org,aa-b,2027-01-01,2026-01-01',
      'c@example.org,aa-none,,',
    ].join('\n');
    const preview = (await maker.post('/batches/preview', { csv })).json();
    expect(preview.canIssue).toBe(false);
    const places = preview.findings.map(({ path }: { path: string }) => path);
    expect(places).toEqual([
      'rows.3.recipient.email',
      'rows.3.validFrom',
      'rows.4.validUntil',
      'rows.5.achievement.unit',
    ]);
    const batch = await maker.post('/batches', { csv, batchKey: KEY });
    expect(batch.json()).toMatchObject({ status: 422, code: 'batch-has-problems' });
    expect((await maker.get('/credentials')).json().items).toEqual([]);
  });

  it('issues a batch once, also when it is sent again with a row more', async () => {
    const maker = await makeIssuer();
    const csv = 'email,unit\na@example.org,aa-a\nb@example.org,aa-b';
    const first = (await maker.post('/batches', { csv, batchKey: KEY })).json();
    const more = `${csv}\nc@example.org,aa-a`;
    const second = (await maker.post('/batches', { csv: more, batchKey: KEY })).json();
    expect(second.rows.map(({ isRepeated }: { isRepeated: boolean }) => isRepeated)).toEqual([
      true,
      true,
      false,
    ]);
    expect(second.rows[0].credential).toEqual(first.rows[0].credential);
    expect((await maker.get('/credentials')).json().items).toHaveLength(3);
  });

  it('previews a table of 1,000 rows, and gives each of many that it issues a place of its own', async () => {
    const maker = await makeIssuer();
    const tableOf = (count: number) => {
      const rows = Array.from({ length: count }, (_, i) => `person${i}@example.org,aa-a`);
      return ['email,unit', ...rows].join('\n');
    };
    const preview = (await maker.post('/batches/preview', { csv: tableOf(1_000) })).json();
    expect(preview).toMatchObject({ canIssue: true, findings: [] });
    expect(preview.rows).toHaveLength(1_000);
    const batch = await maker.post('/batches', { csv: tableOf(ISSUED), batchKey: KEY });
    expect(batch.statusCode).toBe(201);
    const places = batch.json().rows.map(({ credential }: { credential: { content: string } }) => {
      const [{ id }] = JSON.parse(credential.content).credentialStatus;
      return id;
    });
    expect(new Set(places).size).toBe(ISSUED);
  });

  it('writes VC-JWT when asked', async () => {
    const maker = await makeIssuer({ keyType: 'P-256' });
    const reply = (await maker.post('/credentials', { ...ORDER, proof: 'vc-jwt' })).json();
    expect(reply).toMatchObject({ mediaType: 'application/vc+jwt' });
    const [head = ''] = reply.content.split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({
      alg: 'ES256',
      typ: 'vc+jwt',
    });
    const wrong = await maker.post('/credentials', { ...ORDER, proof: 'eddsa-rdfc-2022' });
    expect(wrong.json()).toMatchObject({ status: 422, code: 'proof-key-mismatch' });
  });
});
