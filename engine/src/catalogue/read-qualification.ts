import {
  type Finding,
  type Knowing,
  problemAt,
  type Range,
  type Reading,
  readShape,
  weeksToMonths,
} from '../terms/index.js';
import { type QualificationEntry, qualificationShape } from './qualification-shapes.js';
import type { Qualification, Specialisation, StatedDuration } from './qualifications.js';
import { type RulePlace, readRule } from './read-rule.js';
import { rulesOf } from './rule-walk.js';
import type { Rule } from './rules.js';

const MONTHS_PER_YEAR = 12;

/**
 * Reads one qualification with its whole rule tree. `knowing` of rules, constraints, fees and duration follows the
 * qualification where it is left out; specialisations overlap the tree unless they say otherwise. An `id` inside
 * the value must be the one asked for.
 */
export function readQualification(value: unknown, id: string): Reading<Qualification> {
  const written =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { id, ...value } : value;
  const reading = readShape(qualificationShape, written);
  if (reading.kind === 'refused') return reading;
  const entry = reading.value;
  const rule = readRule(entry.rule, placeOf(entry, ['rule'], 'root', false));
  const specialisations = entry.specialisations.map((one, index) =>
    readSpecialisation(entry, one, index),
  );
  const findings = [
    ...(entry.id === id ? [] : [problemAt('qualification-id-mismatch', ['id'], `Write ${id}.`)]),
    ...[rule, ...specialisations].flatMap((part) => part.findings),
  ];
  if (rule.kind === 'refused' || findings.length > 0) return { kind: 'refused', findings };
  const read = specialisations.flatMap((one) => (one.kind === 'read' ? [one.value] : []));
  const repeated = repeatedIds(entry, [rule.value, ...read.map((one) => one.rule)]);
  return repeated.length > 0
    ? { kind: 'refused', findings: repeated }
    : { kind: 'read', value: complete(entry, rule.value, read), findings: [] };
}

function readSpecialisation(
  entry: QualificationEntry,
  one: QualificationEntry['specialisations'][number],
  index: number,
): Reading<Specialisation> {
  const path = ['specialisations', index, 'rule'];
  const rule = readRule(one.rule, placeOf(entry, path, `specialisation/${one.id}`, true));
  return rule.kind === 'refused'
    ? rule
    : { kind: 'read', value: { ...one, rule: rule.value }, findings: [] };
}

function placeOf(
  entry: QualificationEntry,
  path: readonly (string | number)[],
  id: string,
  overlap: boolean,
): RulePlace {
  return { path, id, knowing: entry.knowing, overlap, depth: 0 };
}

function repeatedIds(entry: QualificationEntry, roots: readonly Rule[]): readonly Finding[] {
  const rules = roots.flatMap((root) => [...rulesOf(root)]);
  const ids = [
    ...rules.map((rule) => rule.id),
    ...rules.flatMap((rule) => ('parts' in rule ? rule.parts.map((part) => part.id) : [])),
    ...entry.constraints.map((constraint) => constraint.id),
  ];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const one of ids) {
    if (seen.has(one)) repeated.add(one);
    seen.add(one);
  }
  return [...repeated].map((one) =>
    problemAt('rule-id-duplicate', ['rule', one], `${one} stands for two rules: rename one.`),
  );
}

function complete(
  entry: QualificationEntry,
  rule: Rule,
  specialisations: readonly Specialisation[],
): Qualification {
  const { duration, ...rest } = entry;
  const known = <T extends { readonly knowing?: Knowing }>(one: T) => ({
    ...one,
    knowing: one.knowing ?? entry.knowing,
  });
  return {
    ...rest,
    rule,
    specialisations,
    constraints: entry.constraints.map(known),
    fees: entry.fees.map(known),
    ...(duration === undefined
      ? {}
      : { duration: known(duration), durationMonths: toMonths(duration) }),
  };
}

function toMonths({ min, max, unit }: Pick<StatedDuration, 'min' | 'max' | 'unit'>): Range {
  const convert = {
    weeks: weeksToMonths,
    months: (amount: number) => amount,
    years: (amount: number) => amount * MONTHS_PER_YEAR,
  }[unit];
  return { min: convert(min), max: convert(max) };
}
