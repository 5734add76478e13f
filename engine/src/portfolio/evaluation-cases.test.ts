import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Catalogue,
  readQualification,
  readUnit,
  readUnitGroup,
} from '../catalogue/index.js';
import { readYaml } from '../documents/index.js';
import type { LevelRef, Reading } from '../terms/index.js';
import { completabilityOf } from './completability.js';
import { type Deadline, deadlinesOf } from './deadlines.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import { evaluateHeadline, evaluateQualification } from './evaluate.js';
import type { Evaluation, RuleStanding } from './evaluation.js';
import {
  type EvaluationCase,
  type EvaluationCaseFile,
  evaluationCasesShape,
} from './evaluation-cases.contract.js';
import { holdingShape } from './holding-shapes.js';
import { smallestCompletions } from './smallest-completions.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const realCatalogue = loadCatalogue();

for (const folder of ['portfolio', 'worked-questions']) {
  const files = readdirSync(`${ROOT}cases/${folder}`).filter((name) => name.endsWith('.yaml'));
  describe.each(files)(`cases/${folder}/%s`, (name) => {
    const file = evaluationCasesShape.parse(documentAt(`cases/${folder}/${name}`));
    it.each(file.cases.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
      check(file, entry);
    });
  });
}

function check(file: EvaluationCaseFile, entry: EvaluationCase): void {
  const request = requestOf(file, entry);
  const found = evaluateQualification(request);
  const wanted = entry.expect;
  expect(found.proof).toEqual({ kind: 'exact' });
  if (wanted.state) expect(found.state).toBe(wanted.state);
  if (wanted.headline) expect(found.headline).toMatchObject(wanted.headline);
  const { surplus: _, ...headline } = found.headline;
  expect(evaluateHeadline(request)).toEqual(headline);
  if (wanted.unitHeadline) expect(found.unitHeadline).toMatchObject(wanted.unitHeadline);
  if (wanted.counted) expect(rulesByItem(found)).toEqual(wanted.counted);
  for (const [rule, items] of Object.entries(wanted.countedIn ?? {})) {
    expect([rule, itemsUnder(found, rule)]).toEqual([rule, items]);
  }
  if (wanted.uncertain) expect(pick(found, 'uncertain')).toEqual(wanted.uncertain);
  if (wanted.exceptions) expect(pick(found, 'exception')).toEqual(wanted.exceptions);
  const reasons = Object.fromEntries(found.surplus.map((one) => [one.holding, one.reason]));
  if (wanted.surplus) expect(reasons).toMatchObject(wanted.surplus);
  for (const [holding, values] of Object.entries(wanted.surplusValues ?? {})) {
    expect(found.surplus.find((one) => one.holding === holding)?.values).toMatchObject(values);
  }
  const notes = Object.fromEntries(found.notes.map((note) => [note.constraint, note.state]));
  if (wanted.notes) expect(notes).toMatchObject(wanted.notes);
  for (const [rule, standing] of Object.entries(wanted.rules ?? {})) {
    expect(standingOf(found.root, rule)).toMatchObject(standing);
  }
  if (wanted.pinCost !== undefined) expect(found.pinCost ?? null).toEqual(wanted.pinCost);
  if (wanted.pinsNotHonoured) expect(found.pinsNotHonoured).toEqual(wanted.pinsNotHonoured);
  if (wanted.deadlines) expect(deadlinesOf(request).map(plainDeadline)).toEqual(wanted.deadlines);
  if (wanted.completions) {
    const completions = smallestCompletions({
      ...request,
      ...(entry.aims && { aims: entry.aims }),
    });
    expect(completions).toMatchObject(wanted.completions);
  }
  if (wanted.clash) {
    const answer = completabilityOf(request);
    const clash = answer.kind === 'impossible' ? answer.clash.map((member) => member.id) : [];
    expect(clash).toEqual(wanted.clash);
  }
  if (entry.greedy !== undefined) {
    expect(greedyMissing(request)).toBe(entry.greedy);
    expect(found.headline.missing).toBeLessThan(entry.greedy);
  }
}

/** What the first rule with room takes, holding by holding: the answer that must not be given. */
function greedyMissing(request: EvaluationRequest): number {
  const rule = request.qualification.rule;
  const rules = rule.op === 'allOf' ? rule.of : [rule];
  const room = new Map(rules.map((one) => [one.id, 'min' in one ? (one.min ?? 1) : 1]));
  for (const holding of request.holdings) {
    const taker = rules.find((one) => {
      const pool = 'pool' in one ? one.pool : one.op === 'unit' ? [one.unit] : [];
      return pool.includes(holding.unit ?? '') && (room.get(one.id) ?? 0) > 0;
    });
    if (taker === undefined) continue;
    const unit = request.catalogue.units.get(holding.unit ?? '');
    const amount = taker.op === 'creditsFrom' ? (unit?.credit?.amount ?? 0) : 1;
    room.set(taker.id, Math.max(0, (room.get(taker.id) ?? 0) - amount));
  }
  return [...room.values()].reduce((total, left) => total + left, 0);
}

function requestOf(file: EvaluationCaseFile, entry: EvaluationCase): EvaluationRequest {
  const catalogue = entry.qualification === undefined ? ownCatalogue(file, entry) : realCatalogue;
  const qualification = catalogue.qualifications.get(entry.qualification ?? 'award');
  if (qualification === undefined) throw new Error(`No award in ${entry.name}`);
  const { on, pins, exceptions, conditionsMet } = entry;
  return {
    qualification,
    catalogue,
    holdings: entry.holdings.map((one) =>
      holdingShape.parse(
        typeof one === 'string'
          ? { id: one, title: one, unit: one, state: 'verified', ...entry.each }
          : { title: one.id, state: 'verified', ...one },
      ),
    ),
    on,
    pins,
    exceptions,
    conditionsMet,
    ...(entry.startOn === undefined ? {} : { startOn: entry.startOn }),
    ...(entry.specialisation === undefined ? {} : { specialisation: entry.specialisation }),
    convert: (credit, system) => {
      const rate = entry.conversions.find((one) => one.from === credit.system && one.to === system);
      return (
        rate && {
          amount: { min: credit.amount * rate.min, max: credit.amount * rate.max },
          basis: 'case',
        }
      );
    },
    levelAtLeast,
  };
}

function levelAtLeast(level: LevelRef, least: LevelRef): boolean | undefined {
  return level.framework === least.framework ? Number(level.code) >= Number(least.code) : undefined;
}

function ownCatalogue(file: EvaluationCaseFile, entry: EvaluationCase): Catalogue {
  const units = listOf(entry.units, file.unitLists).map((one) => {
    const fields: Record<string, unknown> = typeof one === 'string' ? { id: one } : one;
    const id = String(fields.id);
    return readOrThrow(readUnit({ title: id, checked: '2026-01-01', ...fields, id }, id));
  });
  const award = typeof entry.award === 'string' ? file.awards[entry.award] : entry.award;
  const others = listOf(entry.others, file.otherLists);
  const qualifications = [{ ...award, id: 'award' }, ...others].map((one) => {
    const fields: Record<string, unknown> = typeof one === 'string' ? { id: one } : one;
    const id = String(fields.id);
    const base = { title: id, awardingBody: 'Some College', checked: '2026-01-01' };
    return readOrThrow(readQualification({ ...base, ...fields, id }, id));
  });
  return buildCatalogue(units, qualifications);
}

function listOf<T>(
  list: string | readonly T[] | undefined,
  shared: Readonly<Record<string, readonly T[]>>,
): readonly T[] {
  return typeof list === 'string' ? (shared[list] ?? []) : (list ?? []);
}

function loadCatalogue(): Catalogue {
  const names = (folder: string) =>
    existsSync(`${ROOT}${folder}`) ? readdirSync(`${ROOT}${folder}`).sort() : [];
  const units = names('data/catalogue/units').flatMap((name) =>
    readOrThrow(readUnitGroup(documentAt(`data/catalogue/units/${name}`))),
  );
  const qualifications = names('data/catalogue/qualifications').map((name) => {
    const id = name.replace(/\.yaml$/, '');
    return readOrThrow(readQualification(documentAt(`data/catalogue/qualifications/${name}`), id));
  });
  return buildCatalogue(units, qualifications);
}

function documentAt(path: string): unknown {
  return readOrThrow(readYaml(readFileSync(`${ROOT}${path}`, 'utf8')));
}

function readOrThrow<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}

function rulesByItem(found: Evaluation): Readonly<Record<string, string>> {
  return Object.fromEntries(found.assignments.map((one) => [one.item, one.rule]));
}

function itemsUnder(found: Evaluation, rule: string): readonly string[] {
  return found.assignments
    .filter((one) => one.rule === rule || one.part === rule || one.rule.startsWith(`${rule}/`))
    .map((one) => one.item);
}

function pick(
  found: Evaluation,
  key: 'uncertain' | 'exception',
): Readonly<Record<string, string | undefined>> {
  const marked = found.assignments.filter((one) => one[key] !== undefined);
  return Object.fromEntries(marked.map((one) => [one.item, one[key]]));
}

function standingOf(root: RuleStanding, rule: string): RuleStanding | undefined {
  if (root.rule === rule) return root;
  for (const child of root.children) {
    const found = standingOf(child, rule);
    if (found) return found;
  }
  return undefined;
}

function plainDeadline({ kind, by, units, holding }: Deadline): Record<string, unknown> {
  return { kind, by, ...(units && { units }), ...(holding && { holding }) };
}
