import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDataSet } from './check-data-set.js';
import { type DataFile, listDataFiles } from './data-files.js';
import { readDataSet } from './data-set.js';

const CASES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'cases', 'broken-data');

/** The credit system that the examples use: each broken file is judged in its company. */
const COMPANION: DataFile = {
  path: 'credit-systems/ects.yaml',
  text: readFileSync(join(CASES, '..', '..', 'data/credit-systems/ects.yaml'), 'utf8'),
};

describe.each(['agreements', 'standards', 'registers'])('broken data: %s', (kind) => {
  it.each(listDataFiles(join(CASES, kind)))(
    '$path is found, and nothing else',
    ({ path, text }) => {
      const findings = findingsOf({ path: `${kind}/example.yaml`, text });
      expect([...new Set(findings.map(({ code }) => code))]).toEqual([path.replace('.yaml', '')]);
      for (const { path: place, message } of findings) {
        expect(place).not.toBe('');
        expect(message).toMatch(/[.?]$/);
      }
    },
  );
});

it('names the place of a file that belongs to no kind', () => {
  const [finding] = findingsOf({ path: 'agreements/deeper/example.yaml', text: 'id: example' });
  expect(finding).toMatchObject({ code: 'data-file-misplaced', severity: 'error' });
});

it('gives the line of a file that cannot be parsed', () => {
  const [finding] = findingsOf({
    path: 'agreements/example.yaml',
    text: 'id: [example\nlabel: x\n',
  });
  expect(finding).toMatchObject({ code: 'document-syntax', line: 2 });
});

function findingsOf(file: DataFile) {
  const { data, findings } = readDataSet([COMPANION, file]);
  if (findings.length > 0) return findings;
  const relevant = (place: string) => !place.startsWith('ects');
  return checkDataSet(data).filter(({ path }) => relevant(path));
}
