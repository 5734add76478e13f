import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASE_FORMAT, RELEASE_PARTS } from 'cairn/catalogue';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadReleaseParts } from './load-parts.js';
import { defaultReleasePath, loadRelease } from './load-release.js';
import { hashOfRelease, sha256 } from './release-hash.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-release-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('opens a release whose hash fits', async () => {
  const parts = Object.fromEntries(RELEASE_PARTS.map((part) => [part, []]));
  const path = join(folder, 'empty.json');
  const hash = hashOfRelease(() => '[]');
  const file = { format: RELEASE_FORMAT, version: '2026.11.21', hash, builtFrom: {}, ...parts };
  await writeFile(path, JSON.stringify(file));
  expect(await loadRelease(path)).toMatchObject({ version: '2026.11.21', hash, standards: [] });
});

it('says what to do when there is no release', async () => {
  await expect(loadRelease(join(folder, 'missing.json'))).rejects.toMatchObject({
    code: 'release-missing',
    message: expect.stringContaining('npm run build'),
  });
});

it('says what to do when the release was cut off', async () => {
  const path = join(folder, 'cut.json');
  await writeFile(path, '{"format": "cairn-rel');
  await expect(loadRelease(path)).rejects.toMatchObject({
    code: 'release-corrupt',
    message: expect.stringContaining('npm run build'),
  });
});

it('expects the release in the folder of the build', () => {
  expect(defaultReleasePath()).toMatch(/[\\/]data[\\/]dist[\\/]release\.json$/);
});

async function writeParts(name: string, change: (manifest: object) => unknown) {
  const to = join(folder, name);
  await mkdir(to);
  const entry = (part: string) => ({
    file: `${part}.0a.json`,
    hash: sha256('[]'),
    count: 0,
    bytes: 2,
  });
  const parts = Object.fromEntries(RELEASE_PARTS.map((part) => [part, entry(part)]));
  const manifest = { format: RELEASE_FORMAT, version: '1', hash: 'f', parts };
  await writeFile(join(to, 'manifest.json'), JSON.stringify(change(manifest)));
  for (const part of RELEASE_PARTS) await writeFile(join(to, `${part}.0a.json`), '[]');
  return to;
}

it('gives the parts whose hashes fit', async () => {
  const { manifest, parts } = await loadReleaseParts(await writeParts('good', (all) => all));
  expect(parts.get(manifest.parts.units.file)).toEqual(Buffer.from('[]'));
});

it('refuses a part that was changed', async () => {
  const to = await writeParts('changed', (all) => all);
  await writeFile(join(to, 'units.0a.json'), '[1]');
  await expect(loadReleaseParts(to)).rejects.toMatchObject({ code: 'release-corrupt' });
});

it('refuses a manifest that names a file elsewhere', async () => {
  const to = await writeParts('elsewhere', (all) => ({
    ...all,
    parts: { units: { file: '../../secret.json' } },
  }));
  await expect(loadReleaseParts(to)).rejects.toMatchObject({ code: 'release-format' });
});

it('says so when there is no manifest', async () => {
  await expect(loadReleaseParts(join(folder, 'none'))).rejects.toMatchObject({
    code: 'release-missing',
  });
});
