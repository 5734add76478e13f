import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import type { Reading } from '../terms/index.js';
import { buildCatalogue } from './catalogue.js';
import { checkCatalogue } from './check/check-catalogue.js';
import type { Constraint } from './constraints.js';
import { readQualification } from './read-qualification.js';
import { readUnitGroup } from './read-unit.js';
import { rulesOf } from './rule-walk.js';
import type { Rule } from './rules.js';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const units = filesOf('catalogue/units').flatMap((file) =>
  readOrFail(readUnitGroup(documentOf(`catalogue/units/${file}`))),
);
const qualifications = filesOf('catalogue/qualifications').map((file) =>
  readOrFail(
    readQualification(documentOf(`catalogue/qualifications/${file}`), file.replace(/\.yaml$/, '')),
  ),
);
const catalogue = buildCatalogue(units, qualifications);

describe('the catalogue of real awards', () => {
  it('holds every unit and award once', () => {
    expect(units).toHaveLength(476);
    expect(qualifications).toHaveLength(64);
    expect(catalogue.units.size).toBe(476);
  });

  it('contradicts itself nowhere', () => {
    const frameworks = new Map(codesOfFrameworks());
    const creditSystems = new Set(namesOf('credit-systems'));
    expect(checkCatalogue(units, qualifications, { frameworks, creditSystems })).toEqual([]);
  });

  it('gives every read value a source with a day, and marks the rest as recalled', () => {
    for (const entry of [...units, ...qualifications]) {
      const read = entry.sources.some((source) => source.knowing === 'read' && source.read);
      expect([entry.id, entry.knowing === 'recalled' || read]).toEqual([entry.id, true]);
    }
  });

  it('never turns "not known" into zero', () => {
    const unknown = units.flatMap((unit) =>
      unit.creditAt.filter((one) => one.amount === undefined),
    );
    expect(unknown).toHaveLength(2);
    expect(units.filter((unit) => unit.credit?.amount === 0)).toEqual([]);
    expect(units.filter((unit) => unit.fee !== undefined)).toHaveLength(17);
  });
});

describe('rules of real awards', () => {
  it('keeps groups, imports and totals of a training package (BSB40520)', () => {
    const electives = ruleOf('au-bsb40520', 'electives');
    expect(electives).toMatchObject({
      op: 'atLeast',
      min: 7,
      max: 7,
      open: { max: 2, levels: { framework: 'au-aqf', codes: ['4', '5', '6', '7', '8'] } },
      parts: [{ min: 4, max: 7 }, { max: 3 }, { max: 2, open: true, pool: [] }],
    });
  });

  it('keeps the stages of a time limit (Kufstein: seven years, three more for the thesis)', () => {
    expect(constraintOf('at-kufstein-bie', 'timeLimit')).toMatchObject({
      months: 84,
      from: 'first-counted',
      stages: [{ units: ['kufstein-thesis'], months: 120 }],
    });
  });

  it('keeps the oral within twelve months of the last module (BCS)', () => {
    expect(constraintOf('gb-bcs-ba-diploma', 'timeLimit')).toMatchObject({
      months: 12,
      from: 'previous-counted',
      units: ['bcs-oral'],
    });
  });

  it('finds the least hours of the CMI certificate by trying every set of units', () => {
    const rule = ruleOf('gb-cmi-l3-certificate', 'root');
    if (rule?.op !== 'hoursFrom') throw new Error('not a rule over hours');
    const best = cheapestSets(rule.pool, rule.min);
    expect(best.hours).toBe(130);
    expect(best.sets).toEqual([
      ['cmi-302', 'cmi-303', 'cmi-307'],
      ['cmi-303', 'cmi-306', 'cmi-307'],
    ]);
  });
});

function cheapestSets(pool: readonly string[], least: number) {
  const hoursOf = (id: string) => catalogue.units.get(id)?.workloadHours ?? Number.NaN;
  const sets = Array.from({ length: 2 ** pool.length }, (_, mask) =>
    pool.filter((_id, bit) => Math.floor(mask / 2 ** bit) % 2 === 1),
  )
    .map((set) => ({ set, hours: set.reduce((sum, id) => sum + hoursOf(id), 0) }))
    .filter(({ hours }) => hours >= least);
  const hours = Math.min(...sets.map((one) => one.hours));
  return { hours, sets: sets.filter((one) => one.hours === hours).map((one) => one.set) };
}

function ruleOf(qualification: string, id: string): Rule | undefined {
  const award = catalogue.qualifications.get(qualification);
  return award && [...rulesOf(award.rule)].find((rule) => rule.id === id);
}

function constraintOf(qualification: string, kind: Constraint['kind']): Constraint | undefined {
  const award = catalogue.qualifications.get(qualification);
  return award?.constraints.find((one) => one.kind === kind);
}

function codesOfFrameworks(): readonly (readonly [string, ReadonlySet<string>])[] {
  return namesOf('frameworks').map((id) => [
    id,
    new Set(
      [
        ...readFileSync(`${DATA}frameworks/${id}.yaml`, 'utf8').matchAll(/\bcode: '?([^',}\s]+)/g),
      ].map((match) => match[1] ?? ''),
    ),
  ]);
}

function namesOf(folder: string): readonly string[] {
  return filesOf(folder).map((file) => file.replace(/\.yaml$/, ''));
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(DATA + folder)) throw new Error(`data/${folder} is missing`);
  return readdirSync(DATA + folder).toSorted();
}

function documentOf(path: string): unknown {
  return readOrFail(readYaml(readFileSync(DATA + path, 'utf8')));
}

function readOrFail<T>(reading: Reading<T>): T {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings.slice(0, 5)));
  return reading.value;
}
