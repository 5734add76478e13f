// How long a program waits for its data: the checked release beside its peers in the same run, the parse of its JSON
// alone and the parse of the folder it was made from.
// Run after `npm run build`: npx tsx --conditions=cairn-source bench/data/load-release.ts
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRelease } from 'cairn/catalogue';
import { readYaml } from 'cairn/documents';
import { checkRelease, defaultReleasePath, loadRelease } from '../../server/src/data/index.js';
import { listDataFiles } from '../../tools/data/data-files.js';
import { readDataSet } from '../../tools/data/data-set.js';

const ROUNDS = 9;
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');
const path = defaultReleasePath();
const text = readFileSync(path, 'utf8');
const files = listDataFiles(FOLDER);

const rows: readonly (readonly [string, () => unknown])[] = [
  ['read, check and open the release (what the server does)', () => loadRelease(path)],
  ['check and open, text in memory', () => checkRelease(text, path)],
  ['open, without checking the hash', () => openRelease(JSON.parse(text))],
  ['peer: JSON.parse alone', () => JSON.parse(text)],
  [
    `peer: YAML of ${files.length} files, parse alone`,
    () => files.map((file) => readYaml(file.text)),
  ],
  ['peer: YAML read into engine types', () => readDataSet(files)],
];

process.stdout.write(
  `release: ${(text.length / 1e6).toFixed(2)} M characters; ${ROUNDS} rounds each\n`,
);
process.stdout.write('|  | first ms | median ms | worst ms |\n|---|---|---|---|\n');
for (const [label, work] of rows) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const shown = [times[0], sorted[Math.floor(ROUNDS / 2)], sorted.at(-1)];
  process.stdout.write(`| ${label} | ${shown.map((ms) => ms?.toFixed(1)).join(' | ')} |\n`);
}
