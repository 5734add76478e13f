import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FetchDocument,
  portableCryptography,
  readCredentials,
  verifyCredential,
} from 'cairn/credentials';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectPath } from '../settings.js';
import { smallRelease } from '../testing/small-release.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { runCli } from './program.js';

const NOW = '2026-11-21T10:00:00Z';
const REQUEST = projectPath('samples/issuing/request.yaml');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-issuing-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

async function cairn(...words: readonly string[]) {
  let out = '';
  let err = '';
  const exit = await runCli(words, COMMANDS, {
    data: async () => smallRelease(),
    io: {
      ...processIo(),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      showsProgress: false,
      nowMs: () => Date.parse(NOW),
      today: () => '2026-11-21',
    },
  });
  return { exit, out, err, json: () => JSON.parse(out) };
}

let count = 0;
async function makeIssuer(...more: readonly string[]): Promise<string> {
  count += 1;
  const path = join(folder, `issuer-${count}.json`);
  const made = await cairn('issuer', 'create', '--name', 'Institute', '--key', path, ...more);
  expect(made).toMatchObject({ exit: 0 });
  return path;
}

/** A reader elsewhere: only what was published as files, no network. */
async function checksOf(text: string, site?: string) {
  const fetchDocument: FetchDocument = async (url) => {
    const path = join(site ?? folder, url.replace('https://badges.example.org/', ''));
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return { kind: 'failed', code: 'http-404', message: url };
    const rest = { redirected: false, mediaType: 'application/json', fetchedAt: NOW };
    return { kind: 'fetched', url, bytes, ...rest };
  };
  const cryptography = portableCryptography;
  const reading = await readCredentials(new TextEncoder().encode(text), { cryptography });
  if (reading.kind !== 'read') throw new Error(reading.kind);
  const [read] = reading.credentials;
  if (read === undefined) throw new Error('nothing read');
  const { checks } = await verifyCredential(read, { now: NOW, cryptography, fetchDocument });
  const worst = (area: string) =>
    ['fail', 'unknown', 'warn', 'pass'].find((result) =>
      checks.some((check) => check.area === area && check.result === result),
    );
  return { proof: worst('proof'), binding: worst('key-binding'), status: worst('status') };
}

describe('cairn record', () => {
  it.each(['eddsa-rdfc-2022', 'vc-jwt'])(
    'puts credentials of one person under one signature (%s), each with its own proof',
    async (proof) => {
      const key = await makeIssuer();
      const badge = join(folder, `inner-${proof}.json`);
      await cairn('issue', REQUEST, '--key', await makeIssuer(), '-o', badge);
      const token = join(folder, `inner-${proof}.txt`);
      const record = await cairn('record', badge, '--key', key, '--proof', 'vc-jwt');
      await writeFile(token, record.out);
      const made = await cairn('record', badge, token, '--key', key, '--proof', proof);
      expect(made).toMatchObject({ exit: 0 });
      const cryptography = portableCryptography;
      const bytes = new TextEncoder().encode(made.out.trim());
      const reading = await readCredentials(bytes, { cryptography });
      if (reading.kind !== 'read' || !reading.credentials[0]) throw new Error(reading.kind);
      const report = await verifyCredential(reading.credentials[0], { now: NOW, cryptography });
      expect(report.format.id).toBe('clr-2.0');
      expect(report.checks.filter(({ result }) => result === 'fail')).toEqual([]);
      expect(report.parts.map(({ trusted }) => trusted)).toEqual([true, true]);
    },
  );

  it('takes no credential that was changed, and none of another person', async () => {
    const key = await makeIssuer();
    const badge = join(folder, 'honest.json');
    await cairn('issue', REQUEST, '--key', key, '-o', badge);
    const text = await readFile(badge, 'utf8');
    const forged = join(folder, 'forged.json');
    await writeFile(forged, text.replace(/"validFrom":"20\d\d/, '"validFrom":"2019'));
    const answer = await cairn('record', forged, '--key', key);
    expect(answer.exit).not.toBe(0);
    expect(answer.err).toContain('The record is not made');
    const other = join(folder, 'other.json');
    await writeFile(
      other,
      text.replace(/"credentialSubject":\{/, '"credentialSubject":{"id":"did:example:eve",'),
    );
    const third = join(folder, 'third.json');
    await writeFile(
      third,
      text.replace(/"credentialSubject":\{/, '"credentialSubject":{"id":"did:example:ada",'),
    );
    expect((await cairn('record', other, third, '--key', key)).err).toContain('different persons');
  });
});

describe('cairn issuer, issue and revoke with a key file', () => {
  it('issues the sample without a server', async () => {
    const key = await makeIssuer();
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const out = join(folder, 'badge.json');
    expect(await cairn('issue', REQUEST, '--key', key, '-o', out)).toMatchObject({ exit: 0 });
    const text = await readFile(out, 'utf8');
    expect(await checksOf(text)).toMatchObject({ proof: 'pass', binding: 'pass' });
    const id = JSON.parse(text).id;
    const revoked = await cairn('revoke', id, '--reason', 'test', '--key', key);
    expect(revoked).toMatchObject({ exit: 1, err: expect.stringContaining('public address') });
  });

  it('keeps an existing key file', async () => {
    const key = await makeIssuer();
    const before = await readFile(key, 'utf8');
    const again = await cairn('issuer', 'create', '--name', 'Other', '--key', key);
    expect(again).toMatchObject({ exit: 2, err: expect.stringContaining('file-exists') });
    expect(await readFile(key, 'utf8')).toBe(before);
  });

  it('publishes, revokes, suspends and reinstates as did:web', async () => {
    const key = await makeIssuer('--public-url', 'https://badges.example.org');
    const issue = async () => (await cairn('issue', REQUEST, '--key', key)).out;
    const [first, second] = [await issue(), await issue()];
    const site = join(folder, 'site');
    const publish = () => cairn('issuer', 'publish', '--key', key, '--out', site);
    expect((await publish()).exit).toBe(0);
    expect(await checksOf(first, site)).toEqual({ proof: 'pass', binding: 'pass', status: 'pass' });
    const id = JSON.parse(first).id;
    const revoke = (...more: readonly string[]) =>
      cairn('revoke', id, '--reason', 'test', '--key', key, ...more);
    expect((await revoke('--suspend')).exit).toBe(0);
    await publish();
    expect((await checksOf(first, site)).status).not.toBe('pass');
    expect((await revoke('--reinstate')).exit).toBe(0);
    await publish();
    expect((await checksOf(first, site)).status).toBe('pass');
    expect((await revoke()).exit).toBe(0);
    await publish();
    expect((await checksOf(first, site)).status).toBe('fail');
    expect((await checksOf(second, site)).status).toBe('pass');
    expect((await revoke('--reinstate')).exit).toBe(1);
  });

  it('keeps old credentials good after a change of keys, and not after a loss', async () => {
    const key = await makeIssuer('--public-url', 'https://badges.example.org');
    const { out } = await cairn('issue', REQUEST, '--key', key);
    const site = join(folder, 'site-of-rotation');
    const publish = () => cairn('issuer', 'publish', '--key', key, '--out', site);
    await cairn('issuer', 'rotate', '--key', key, '--key-type', 'P-256');
    await publish();
    expect(await checksOf(out, site)).toMatchObject({ proof: 'pass', binding: 'pass' });
    const fresh = (await cairn('issue', REQUEST, '--key', key)).out;
    expect(JSON.parse(fresh).proof.cryptosuite).toBe('ecdsa-rdfc-2019');
    await cairn('issuer', 'rotate', '--key', key, '--old-lost');
    await publish();
    expect((await checksOf(fresh, site)).binding).not.toBe('pass');
    expect(await checksOf(out, site)).toMatchObject({ binding: 'pass' });
  });

  it('opens sealed keys with the same secret only', async () => {
    vi.stubEnv('CAIRN_KEY_SECRET', 'the first secret of this test');
    const key = await makeIssuer();
    expect(JSON.parse(await readFile(key, 'utf8'))).not.toHaveProperty('secret');
    expect((await cairn('issue', REQUEST, '--key', key)).exit).toBe(0);
    vi.stubEnv('CAIRN_KEY_SECRET', 'another secret of this test');
    const wrong = await cairn('issue', REQUEST, '--key', key);
    expect(wrong.err).toContain('[key-secret-wrong]');
    expect(wrong.out).toBe('');
    vi.stubEnv('CAIRN_KEY_SECRET', '');
    expect((await cairn('issue', REQUEST, '--key', key)).err).toContain('[key-secret-missing]');
  });

  it('previews a table, then issues it once', async () => {
    const key = await makeIssuer();
    const csv = join(folder, 'people.csv');
    await writeFile(csv, 'email\na@example.org\nbroken\n');
    const words = ['issue', REQUEST, '--csv', csv, '--key', key];
    const preview = await cairn(...words, '--preview');
    expect(preview).toMatchObject({ exit: 1, err: expect.stringContaining('rows.3.recipient') });
    expect(await cairn(...words)).toMatchObject({ exit: 1, out: '' });
    await writeFile(csv, 'email\na@example.org\nb@example.org\n');
    const out = join(folder, 'issued');
    expect(await cairn(...words, '-o', out)).toMatchObject({ exit: 0 });
    expect(await readdir(out)).toHaveLength(2);
    const again = await cairn(...words, '--json');
    expect(again.json()).toEqual([]);
  });

  it('says how to make a key file when the file is something else', async () => {
    const path = join(folder, 'else.json');
    await writeFile(path, '{}');
    const answer = await cairn('issue', REQUEST, '--key', path);
    expect(answer).toMatchObject({ exit: 2, err: expect.stringContaining('cairn issuer create') });
  });
});
