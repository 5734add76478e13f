import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildCatalogue,
  type Catalogue,
  type Qualification,
  type Rule,
  readQualification,
  readUnitGroup,
  type Unit,
} from '../catalogue/index.js';
import { readDocument, readYaml } from '../documents/index.js';
import { type Holding, readWorkspace } from '../portfolio/index.js';
import { parseIsoDate, type Reading } from '../terms/index.js';
import { planRequestOf } from './plan-request-of.js';
import type { PlanningData } from './planning-data.js';
import type { PlanRequest } from './request.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** First day of every small case. */
export const START = parseIsoDate('2027-01-04');

/** A question with the data that it is asked on. */
export interface PlanningCase {
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/** The founding case of `samples/worked-case.yaml`. */
export function foundingCase(change: Partial<PlanRequest['limits']> = {}): PlanningCase {
  const text = readFileSync(`${ROOT}samples/worked-case.yaml`, 'utf8');
  const workspace = unwrap(readWorkspace(unwrap(readDocument(text))));
  const request = planRequestOf(workspace, START);
  return {
    request: { ...request, limits: { ...request.limits, ...change } },
    data: dataOf(buildCatalogue(workspace.units, workspace.qualifications)),
  };
}

/** The catalogue of the repository. */
export function realCatalogue(): Catalogue {
  const filesIn = (folder: string) =>
    readdirSync(`${ROOT}data/catalogue/${folder}`).map((file) => ({
      id: file.replace(/\.yaml$/, ''),
      value: unwrap(readYaml(readFileSync(`${ROOT}data/catalogue/${folder}/${file}`, 'utf8'))),
    }));
  return buildCatalogue(
    filesIn('units').flatMap(({ value }) => unwrap(readUnitGroup(value))),
    filesIn('qualifications').map(({ id, value }) => unwrap(readQualification(value, id))),
  );
}

/** Data over a catalogue in which no credit is converted and levels of one framework compare as numbers. */
export function dataOf(catalogue: Catalogue, more: Partial<PlanningData> = {}): PlanningData {
  return {
    catalogue,
    counting: {
      convert: () => undefined,
      levelAtLeast: (level, least) =>
        level.framework === least.framework ? Number(level.code) >= Number(least.code) : undefined,
    },
    creditFacts: () => undefined,
    version: 'test',
    hash: 'test',
    ...more,
  };
}

/** A unit of three weeks at four hours for 100.00 AUD, unless said otherwise. */
export function unitNamed(id: string, more: Partial<Unit> = {}): Unit {
  return {
    id,
    title: id,
    kind: 'unit',
    awardingBody: 'body',
    provider: 'provider',
    credit: { amount: 5, system: 'ects' },
    creditAt: [],
    workloadHours: 12,
    durationWeeks: 3,
    fee: { minor: 10_000, currency: 'AUD' },
    offerings: [],
    prerequisites: [],
    exclusions: [],
    skills: [],
    outcomes: [],
    isSlot: false,
    sources: [],
    checked: START,
    basis: 'official',
    knowing: 'read',
    knownFields: [],
    ...more,
  };
}

/** An award with a rule. */
export function awardNamed(
  id: string,
  rule: Rule,
  more: Partial<Qualification> = {},
): Qualification {
  return {
    id,
    title: id,
    kind: 'qualification',
    awardingBody: 'body',
    creditAt: [],
    status: 'open',
    rule,
    specialisations: [],
    alternatives: [],
    constraints: [],
    fees: [],
    sources: [],
    checked: START,
    confidence: 'high',
    knowing: 'read',
    ...more,
  };
}

/** Something held and claimed. */
export function holdingOf(unit: string, more: Partial<Holding> = {}): Holding {
  return { id: `held-${unit}`, title: unit, unit, state: 'claimed', ...more };
}

const RULE = { knowing: 'read', overlap: false } as const;
const POOL = { poolComplete: true, parts: [] } as const;

/** "All of these rules." */
export function allOf(id: string, of: readonly Rule[]): Rule {
  return { ...RULE, id, label: id, op: 'allOf', of };
}

/** "That unit." */
export function unitRule(unit: string): Rule {
  return { ...RULE, id: `needs-${unit}`, label: unit, op: 'unit', unit };
}

/** "At least `min` units of the pool." */
export function unitsFrom(
  id: string,
  min: number,
  pool: readonly string[],
  more: Partial<Rule & { readonly op: 'atLeast' }> = {},
): Rule & { readonly op: 'atLeast' } {
  return { ...RULE, ...POOL, id, label: id, op: 'atLeast', min, pool, ...more };
}

/** "At least `min` ECTS of the pool." */
export function creditsFrom(
  id: string,
  min: number,
  pool: readonly string[],
  more: Partial<Rule & { readonly op: 'creditsFrom' }> = {},
): Rule & { readonly op: 'creditsFrom' } {
  return { ...RULE, ...POOL, id, label: id, op: 'creditsFrom', system: 'ects', min, pool, ...more };
}

/** A question about an award over units, with ten hours a week and no other limit. */
export function smallCase(
  award: Qualification,
  units: readonly Unit[],
  more: Partial<Omit<PlanRequest, 'limits'>> & {
    readonly limits?: Partial<PlanRequest['limits']>;
  } = {},
): PlanningCase {
  return {
    request: {
      qualification: award.id,
      holdings: [],
      aims: ['time', 'cost', 'risk'],
      ...more,
      limits: { start: START, hoursPerWeek: 10, ...more.limits },
    },
    data: dataOf(buildCatalogue(units, [award])),
  };
}

function unwrap<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(reading.findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
