import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCatalogue, rulesOf } from '../catalogue/index.js';
import { readDocument, readYaml } from '../documents/index.js';
import type { Reading } from '../terms/index.js';
import { readWorkspace } from './read-workspace.js';
import type { Workspace } from './workspace.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const samples = readdirSync(`${ROOT}samples`).filter((file) => file.endsWith('.yaml'));
const known = idsOfCatalogue();

describe.each(samples)('samples/%s', (file) => {
  const workspace = workspaceOf(file);

  it('says that its person is invented, in the label too', () => {
    expect(workspace.invented).toBe(true);
    expect(workspace.person.label).toMatch(/invented/i);
  });

  it('names only units and awards of the catalogue or its own', () => {
    const units = new Set([...known.units, ...workspace.units.map((unit) => unit.id)]);
    const awards = new Set([...known.awards, ...workspace.qualifications.map((one) => one.id)]);
    const heldUnits = workspace.holdings.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
    expect(heldUnits.filter((id) => !units.has(id))).toEqual([]);
    expect(workspace.goals.filter((goal) => !awards.has(goal.qualification))).toEqual([]);
  });

  it('has limits and a goal, so that a plan can be asked for', () => {
    expect(workspace.limits?.start).toBeDefined();
    expect(workspace.goals.length).toBeGreaterThan(0);
  });
});

describe.each(['aroha.yaml', 'deniz.yaml', 'marek.yaml'])('the person of samples/%s', (file) => {
  const { holdings, assumptions } = workspaceOf(file);

  it('holds verified, claimed and planned units, and one without a day', () => {
    expect(new Set(holdings.map((holding) => holding.state)).size).toBe(3);
    const undated = holdings.filter((one) => one.state !== 'planned' && !one.earnedOn);
    expect(undated).toHaveLength(1);
  });

  it('says where its assumptions come from', () => {
    expect(assumptions?.note).toBeDefined();
  });
});

describe('samples/worked-case.yaml', () => {
  const { units, qualifications, holdings } = workspaceOf('worked-case.yaml');
  const creditOf = (id: string) => units.find((unit) => unit.id === id)?.credit?.amount ?? 0;
  const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + creditOf(id), 0);

  it('holds 7 of 12 credits, and no known unit but the pair makes it 14', () => {
    const held = total(holdings.map((holding) => holding.unit ?? ''));
    expect(held).toBe(7);
    expect(held + total(['data-driven-marketing', 'e-commerce-integration'])).toBe(14);
    const rule = qualifications[0]?.rule;
    expect(rule?.op === 'creditsFrom' && rule.min).toBe(12);
  });

  it('contradicts itself nowhere', () => {
    const frameworks = new Map([['au-aqf', new Set(['3', '4'])]]);
    const creditSystems = new Set(['fictional-credit']);
    expect(checkCatalogue(units, qualifications, { frameworks, creditSystems })).toEqual([]);
    expect(qualifications.flatMap((one) => [...rulesOf(one.rule)])).toHaveLength(1);
  });
});

function workspaceOf(file: string): Workspace {
  const text = readFileSync(`${ROOT}samples/${file}`, 'utf8');
  return readOrFail(readWorkspace(readOrFail(readDocument(text, file))));
}

function idsOfCatalogue(): {
  readonly units: readonly string[];
  readonly awards: readonly string[];
} {
  const folder = `${ROOT}data/catalogue/`;
  const units = readdirSync(`${folder}units`).flatMap((file) => {
    const group = readOrFail(readYaml(readFileSync(`${folder}units/${file}`, 'utf8')));
    return (group as { units: readonly { id: string }[] }).units.map((unit) => unit.id);
  });
  const files = readdirSync(`${folder}qualifications`);
  return { units, awards: files.map((file) => file.replace('.yaml', '')) };
}

function readOrFail<T>(reading: Reading<T>): T {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}
