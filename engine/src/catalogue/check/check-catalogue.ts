import { type Finding, problemAt } from '../../terms/index.js';
import { buildCatalogue } from '../catalogue.js';
import type { Qualification } from '../qualifications.js';
import type { Unit } from '../units.js';
import { findPrerequisiteCycles, findQualificationCycles } from './check-cycles.js';
import { checkQualificationReferences, checkUnitReferences } from './check-references.js';
import { checkRules } from './check-rules.js';
import type { KnownIds } from './known-ids.js';

/**
 * Every contradiction inside a catalogue: repeated ids, references to nothing, circles, and rules that no set of
 * units can ever meet. Each finding names its place as `units.<id>…` or `qualifications.<id>…`.
 */
export function checkCatalogue(
  units: readonly Unit[],
  qualifications: readonly Qualification[],
  known: KnownIds,
): readonly Finding[] {
  const catalogue = buildCatalogue(units, qualifications);
  return [
    ...checkIds(units, qualifications),
    ...units.flatMap((unit) => checkUnitReferences(unit, catalogue, known)),
    ...units.flatMap(checkSlot),
    ...qualifications.flatMap((one) => checkQualificationReferences(one, catalogue, known)),
    ...findPrerequisiteCycles(catalogue.units),
    ...findQualificationCycles(catalogue.qualifications),
    ...qualifications.flatMap((one) => checkRules(one, catalogue)),
  ];
}

function checkIds(
  units: readonly Unit[],
  qualifications: readonly Qualification[],
): readonly Finding[] {
  const unitIds = new Set(units.map((unit) => unit.id));
  return [
    ...repeatedOf(units.map((unit) => unit.id)).map((id) =>
      problemAt('unit-duplicate', ['units', id], `${id} stands twice: keep one.`),
    ),
    ...repeatedOf(qualifications.map((one) => one.id)).map((id) =>
      problemAt('qualification-duplicate', ['qualifications', id], `${id} stands twice: keep one.`),
    ),
    ...qualifications
      .filter((one) => unitIds.has(one.id))
      .map((one) =>
        problemAt(
          'catalogue-id-ambiguous',
          ['qualifications', one.id],
          `${one.id} is also the id of a unit, so a pool cannot say which it means: rename one.`,
        ),
      ),
  ];
}

function checkSlot(unit: Unit): readonly Finding[] {
  if (!unit.isSlot || unit.offerings.length === 0) return [];
  const message = 'A slot stands for a choice and cannot be on sale: remove its offerings.';
  return [problemAt('unit-slot-offered', ['units', unit.id, 'offerings'], message)];
}

function repeatedOf(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated];
}
