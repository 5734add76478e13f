// Makes the data release that the server loads and the web app fetches: data/dist. Does nothing when neither the
// data nor the code that reads it has changed since the last time.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../server/src/data/index.js';
import { checkDataSet } from './data/check-data-set.js';
import { type DataFile, listDataFiles } from './data/data-files.js';
import { type DataFinding, lineOf, readDataSet } from './data/data-set.js';
import { makeRelease } from './data/make-release.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DATA = join(ROOT, 'data');
const OUT = join(DATA, 'dist');
const STAMP = join(OUT, '.inputs');

/** Code whose change may change the release. */
const CODE = ['engine/src', 'tools/data', 'server/src/data'];

const version = readFileSync(join(DATA, 'VERSION'), 'utf8').trim();
const files = listDataFiles(DATA);
const inputs = fingerprintOf([
  ...files,
  ...CODE.flatMap((folder) => listDataFiles(join(ROOT, folder))),
]);

if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) {
  process.stdout.write('data release: unchanged\n');
} else {
  build();
}

function build(): void {
  const { data, findings: inFiles } = readDataSet(files);
  const findings: readonly DataFinding[] = inFiles.length > 0 ? inFiles : checkDataSet(data);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    process.stderr.write(errors.map((error) => `${lineOf(error)}\n`).join(''));
    process.stderr.write('data release: not made; correct the files above\n');
    process.exitCode = 1;
    return;
  }
  const { manifest, files: outputs } = makeRelease(data, version);
  mkdirSync(OUT, { recursive: true });
  for (const { name, text } of outputs) writeFileSync(join(OUT, name), text);
  removeOldParts(new Set(outputs.map(({ name }) => name)));
  writeFileSync(STAMP, inputs);
  process.stdout.write(
    `data release ${version} ${manifest.hash.slice(0, 12)} from ${files.length} files\n`,
  );
}

function removeOldParts(current: ReadonlySet<string>): void {
  for (const name of readdirSync(OUT)) {
    if (name.endsWith('.json') && !current.has(name)) rmSync(join(OUT, name));
  }
}

function fingerprintOf(sources: readonly DataFile[]): string {
  return sha256(
    `${version}\n${sources.map(({ path, text }) => `${path} ${sha256(text)}\n`).join('')}`,
  );
}
