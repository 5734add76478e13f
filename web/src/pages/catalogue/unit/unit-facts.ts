import type { Unit } from 'cairn/catalogue';

/** How a field of a unit is known: read in a source, recalled or derived, or not known at all. */
export type FieldKnowing = 'read' | 'derived' | 'not-known';

/** The fields that a unit is asked for, in the order of the page. */
export const UNIT_FIELDS = [
  'code',
  'title',
  'kind',
  'awardingBody',
  'provider',
  'platform',
  'country',
  'level',
  'credit',
  'workloadHours',
  'durationWeeks',
  'fee',
  'mode',
  'language',
  'assessment',
  'validityMonths',
] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** An absent field is not known, never zero; a present one is read only when the record says so. */
export function knowingOf(unit: Unit, field: UnitField): FieldKnowing {
  if (unit[field] === undefined) return 'not-known';
  return unit.knownFields.includes(field) ? 'read' : 'derived';
}

/** How many of the asked fields are known, and how many of those were read. */
export function countFields(unit: Unit): { readonly known: number; readonly read: number } {
  const all = UNIT_FIELDS.map((field) => knowingOf(unit, field));
  return {
    known: all.filter((one) => one !== 'not-known').length,
    read: all.filter((one) => one === 'read').length,
  };
}
