import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { runCli } from './program.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-verify-'));
  process.env.CAIRN_OFFLINE = '1';
});
afterAll(async () => {
  delete process.env.CAIRN_OFFLINE;
  await rm(folder, { recursive: true });
});

/** An invented credential that nobody signed. */
const UNSIGNED = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:6f1f6a5e-6a0e-4a6f-9a51-0d7e1f7a9d11',
  type: ['VerifiableCredential'],
  issuer: 'https://uni.example.org/issuer',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:ada' },
});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

async function cairn(...words: readonly string[]) {
  let out = '';
  let err = '';
  const exit = await runCli(words, COMMANDS, {
    data: () => loadRelease(),
    io: {
      ...processIo(),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      showsProgress: false,
      nowMs: () => 1_795_219_200_000,
    },
  });
  return { exit, out, err, json: () => JSON.parse(out) };
}

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('cairn verify', () => {
  it('prints one line, then every check with a mark, a word and what to do', async () => {
    const path = await fileOf('unsigned.json', UNSIGNED);
    const { exit, out } = await cairn('verify', path);
    expect(exit).toBe(1);
    expect(out).toMatch(/✗ failed {3}proof/);
    expect(out).toMatch(/→ /);
    expect(out).not.toMatch(/\[proof-|SHA-256/);
    const detailed = await cairn('verify', path, '--details');
    expect(detailed.out).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  it('gives the same report as JSON, judged by the moment that is asked for', async () => {
    const path = await fileOf('unsigned.json', UNSIGNED);
    const { exit, json } = await cairn('verify', path, '--json', '--now', '2026-06-01');
    expect(exit).toBe(1);
    expect(json()).toMatchObject([
      {
        source: path,
        reading: { kind: 'read' },
        reports: [{ reportFormat: 'cairn-credential-report/1', worst: 'fail' }],
      },
    ]);
    expect(json()[0].reports[0].checkedAt).toMatch(/^2026-06-01T00:00:00/);
  });

  it('says what is no credential, what is not there, and ends with the worst of all', async () => {
    const unsigned = await fileOf('unsigned.json', UNSIGNED);
    const other = await fileOf('letter.txt', 'Dear Ada');
    const foreign = await cairn('verify', other);
    expect(foreign).toMatchObject({ exit: 1, out: expect.stringContaining('looks like') });
    const missing = join(folder, 'nowhere.json');
    const all = await cairn('verify', '--brief', unsigned, other, missing);
    expect(all.exit).toBe(2);
    expect(all.out.trimEnd().split('\n')).toHaveLength(3);
    expect(all.out).toContain('nowhere.json');
  });

  it('prints several one after the other and all of them in short', async () => {
    const unsigned = await fileOf('unsigned.json', UNSIGNED);
    const { out } = await cairn('verify', unsigned, unsigned);
    expect(out).toContain('In short:');
    const list = await cairn('verify', unsigned, unsigned, '--json');
    expect(list.json()).toHaveLength(2);
  });

  it('asks no address when the network is off', async () => {
    const { exit, json } = await cairn('verify', 'https://badges.example.org/1', '--json');
    expect(exit).toBe(1);
    expect(json()[0].reading).toMatchObject({ kind: 'not-fetched', code: 'offline' });
  });

  it.each([
    [['--now', 'tomorrow'], 'argument-invalid'],
    [['--trust-list', 'nowhere.yaml'], 'operator-file-unreadable'],
  ])('refuses %j', async (words, code) => {
    const path = await fileOf('unsigned.json', UNSIGNED);
    const { exit, err } = await cairn('verify', path, ...words);
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });
});

describe('cairn bake and unbake', () => {
  it('put a credential into a picture and take it out to the letter', async () => {
    const [image, credential] = [
      await fileOf('empty.svg', SVG),
      await fileOf('credential.json', UNSIGNED),
    ];
    const baked = join(folder, 'baked.svg');
    expect((await cairn('bake', image, credential, '-o', baked)).exit).toBe(0);
    expect((await cairn('unbake', baked)).out).toBe(`${UNSIGNED}\n`);
    const copy = join(folder, 'copy.json');
    expect((await cairn('unbake', baked, '-o', copy)).exit).toBe(0);
    expect(await readFile(copy, 'utf8')).toBe(UNSIGNED);
  });

  it('replace a file only when told to', async () => {
    const [image, credential] = [
      await fileOf('empty.svg', SVG),
      await fileOf('credential.json', UNSIGNED),
    ];
    const there = await fileOf('there.svg', 'mine');
    const refused = await cairn('bake', image, credential, '-o', there);
    expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining('file-exists') });
    expect(await readFile(there, 'utf8')).toBe('mine');
    expect((await cairn('bake', image, credential, '-o', there, '--force')).exit).toBe(0);
    expect(await readFile(there, 'utf8')).toContain('<svg');
  });

  it('say no when there is nothing to take or no picture to fill', async () => {
    const image = await fileOf('empty.svg', SVG);
    const credential = await fileOf('credential.json', UNSIGNED);
    expect((await cairn('unbake', image)).exit).toBe(1);
    const text = await fileOf('letter.txt', 'Dear Ada');
    expect((await cairn('bake', text, credential, '-o', join(folder, 'x.svg'))).exit).toBe(1);
    expect((await cairn('bake', image, credential)).exit).toBe(2);
  });
});
