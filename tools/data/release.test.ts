import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limitsOn, openRelease } from 'cairn/catalogue';
import { isCairnError, parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { checkRelease, hashOfParts, sha256 } from '../../server/src/data/index.js';
import { checkDataSet } from './check-data-set.js';
import { listDataFiles } from './data-files.js';
import { countsOf, readDataSet } from './data-set.js';
import { makeRelease } from './make-release.js';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');
const files = listDataFiles(DATA);
const { data, findings } = readDataSet(files);
const made = makeRelease(data, '2026.11.21');
const textOf = (name: string) => made.files.find((file) => file.name === name)?.text ?? '';
const release = openRelease(JSON.parse(textOf('release.json')));

describe('the data of this project', () => {
  it('reads and holds together without a finding', () => {
    expect(findings).toEqual([]);
    expect(checkDataSet(data)).toEqual([]);
  });

  it('holds at least what the project was founded with', () => {
    const least = {
      frameworks: 150,
      creditSystems: 68,
      agreements: 64,
      standards: 29,
      registers: 37,
    };
    const counts: Readonly<Record<string, number>> = countsOf(data);
    for (const [part, count] of Object.entries(least)) {
      expect(counts[part], part).toBeGreaterThanOrEqual(count);
    }
  });

  it('gives each source with an address a title', () => {
    const sources = [
      ...data.agreements,
      ...data.standards,
      ...data.registers,
      ...data.units,
    ].flatMap((one) => one.sources);
    expect(sources.filter(({ url, title }) => url !== undefined && title.trim() === '')).toEqual(
      [],
    );
  });
});

describe('facts that two kinds carry', () => {
  it.each(['2018-08-22', '2021-12-31', '2022-01-01', '2026-11-21'])(
    'gives one size of a New Zealand microcredential on %s',
    (written) => {
      const on = parseIsoDate(written);
      const standard = data.standards.find(({ id }) => id === 'nz-nzqa-2022');
      const rule = data.frameworks
        .find(({ id }) => id === 'nz-nzqcf')
        ?.sizeRules.find(({ from = on, until }) => from <= on && (!until || on < until));
      const bounds = standard && limitsOn(standard, on)?.value.credits;
      expect(bounds?.max).toBe(rule?.maxCredits);
      expect(bounds?.min).toBe(rule?.minCredits);
    },
  );
});

describe('makeRelease', () => {
  it('gives back every record when it is opened', () => {
    const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
      new Map(records.map((one) => [one.id, one]));
    expect(release.frameworks.frameworks).toEqual(byId(data.frameworks));
    expect(release.frameworks.creditSystems).toEqual(byId(data.creditSystems));
    expect(byId(release.agreements)).toEqual(byId(data.agreements));
    expect(byId(release.standards)).toEqual(byId(data.standards));
    expect(byId(release.registers)).toEqual(byId(data.registers));
    expect(release.catalogue.units).toEqual(byId(data.units));
    expect([...release.catalogue.qualifications.keys()].sort()).toEqual(
      data.qualifications.map(({ id }) => id).sort(),
    );
  });

  it('answers from the opened release as from the files', () => {
    const nz = release.standards.find(({ id }) => id === 'nz-nzqa-2022');
    const bounds = ['2021-12-31', '2022-01-01'].map((on) =>
      nz ? limitsOn(nz, parseIsoDate(on))?.value.credits : undefined,
    );
    expect(bounds).toEqual([{ min: 5, max: 40 }, { max: 40 }]);
  });

  it('makes equal bytes from the files in another order', () => {
    const again = makeRelease(readDataSet([...files].reverse()).data, '2026.11.21');
    expect(again.manifest).toEqual(made.manifest);
  });

  it('has another hash when one fact changes, and the same for another version', () => {
    const registers = data.registers.map((one, index) =>
      index === 0 ? { ...one, covers: 'something else' } : one,
    );
    const changed = makeRelease({ ...data, registers }, 'x');
    expect(changed.manifest.hash).not.toBe(made.manifest.hash);
    expect(changed.manifest.parts.units).toEqual(made.manifest.parts.units);
    expect(makeRelease(data, 'x').manifest.hash).toBe(made.manifest.hash);
  });

  it('names each part by the hash of its text', () => {
    for (const { file, hash, bytes } of Object.values(made.manifest.parts)) {
      expect(sha256(textOf(file))).toBe(hash);
      expect(file).toContain(hash.slice(0, 8));
      expect(Buffer.byteLength(textOf(file))).toBe(bytes);
    }
    expect(hashOfParts((part) => made.manifest.parts[part].hash)).toBe(made.manifest.hash);
  });
});

describe('checkRelease', () => {
  const codeOf = (text: string) => {
    try {
      checkRelease(text, 'release.json');
    } catch (error) {
      return isCairnError(error) ? error.code : String(error);
    }
    return 'opened';
  };

  it.each([
    ['the release', (text: string) => text, 'opened'],
    ['a release cut off', (text: string) => text.slice(0, -1), 'release-corrupt'],
    [
      'a release with one letter changed',
      (text: string) => text.replace('Lisbon', 'Lisboa'),
      'release-corrupt',
    ],
    [
      'another format',
      (text: string) => text.replace('cairn-release/1', 'cairn-release/2'),
      'release-format',
    ],
    ['something else', () => '{"format": "cairn-release/1"}', 'release-format'],
    ['nothing', () => '', 'release-corrupt'],
  ])('answers %s', (_name, change, code) => {
    expect(codeOf(change(textOf('release.json')))).toBe(code);
  });
});
