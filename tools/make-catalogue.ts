// Writes a large invented catalogue for load tests and demos: never into data/, always with ids `generated-…`.
//   npx tsx --conditions=cairn-source tools/make-catalogue.ts --units 1000 --qualifications 50 --seed 1 --out FOLDER
//   … --json FILE   writes one JSON document instead of a folder of YAML files
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeYaml } from 'cairn/documents';
import { type GeneratedCatalogue, generateCatalogue } from './catalogue/generate-catalogue.js';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', 'data');
const UNITS_PER_FILE = 500;

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '1000' },
    qualifications: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});

const target = values.out ?? values.json;
if (target === undefined || (values.out !== undefined && values.json !== undefined)) {
  stop('Name a folder with --out or a file with --json.');
} else if (!relative(DATA, resolve(target)).startsWith('..')) {
  stop('data/ holds facts about real awards: write generated ones elsewhere.');
} else {
  const catalogue = generateCatalogue({
    seed: wholeNumber('seed'),
    units: wholeNumber('units'),
    qualifications: wholeNumber('qualifications'),
  });
  if (values.json === undefined) writeFolder(target, catalogue);
  else writeFileSync(target, `${JSON.stringify(catalogue)}\n`);
  const { units, qualifications } = catalogue;
  console.log(`${target}: ${units.length} units, ${qualifications.length} qualifications`);
}

function writeFolder(folder: string, { units, qualifications }: GeneratedCatalogue): void {
  mkdirSync(join(folder, 'units'), { recursive: true });
  mkdirSync(join(folder, 'qualifications'), { recursive: true });
  for (let at = 0; at < units.length; at += UNITS_PER_FILE) {
    const name = `generated-${String(at / UNITS_PER_FILE + 1).padStart(4, '0')}.yaml`;
    const group = { units: units.slice(at, at + UNITS_PER_FILE) };
    writeFileSync(join(folder, 'units', name), writeYaml(group));
  }
  for (const one of qualifications) {
    writeFileSync(join(folder, 'qualifications', `${one.id}.yaml`), writeYaml(one));
  }
}

function wholeNumber(name: 'units' | 'qualifications' | 'seed'): number {
  const amount = Number(values[name]);
  if (Number.isInteger(amount) && amount >= 0) return amount;
  stop(`--${name} takes a whole number, not ${values[name]}.`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
