import type { DataRelease, Qualification, Unit } from 'cairn/catalogue';
import type { Findable } from '../../../app/search/rank.js';

/** A catalogue entry as the form offers it; `id` begins with `unit:` or `qualification:`. */
export interface Choice extends Findable {
  readonly note: string;
}

/** Everything that a person can hold: units that are real courses, and awards. */
export function choicesOf({ catalogue }: DataRelease): readonly Choice[] {
  const units = [...catalogue.units.values()].filter((unit) => !unit.isSlot);
  return [
    ...[...catalogue.qualifications.values()].map((entry) => choiceOf('qualification', entry)),
    ...units.map((entry) => choiceOf('unit', entry)),
  ];
}

/** The entry that a holding or a draft stands for. */
export function findEntry(
  { catalogue }: DataRelease,
  ids: { readonly unit?: string; readonly qualification?: string },
): Unit | Qualification | undefined {
  if (ids.unit !== undefined) return catalogue.units.get(ids.unit);
  return ids.qualification === undefined
    ? undefined
    : catalogue.qualifications.get(ids.qualification);
}

function choiceOf(kind: 'unit' | 'qualification', entry: Unit | Qualification): Choice {
  const { id, code, title, awardingBody, country } = entry;
  return {
    id: `${kind}:${id}`,
    title,
    also: [id, ...(code ? [code] : []), ...(awardingBody ? [awardingBody] : [])],
    note: [code, awardingBody, country].filter(Boolean).join(' · '),
  };
}
