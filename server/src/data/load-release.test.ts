import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASE_FORMAT, RELEASE_PARTS } from 'cairn/catalogue';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultReleasePath, loadRelease } from './load-release.js';
import { hashOfRelease } from './release-hash.js';

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
