import { type HoldingSuggestion, isSure, type Suggested } from 'cairn/portfolio';

/** What a person may have to choose between. */
export type ChoiceField = 'entry' | 'level' | 'credit' | 'hours';

export const CHOICE_FIELDS: readonly ChoiceField[] = ['entry', 'level', 'credit', 'hours'];

/** A choice as the position in the suggestion's list; `none` is an answer too. */
export type Choices = Readonly<Partial<Record<ChoiceField, number | 'none'>>>;

/** A unit or award of the catalogue. */
export interface EntryRef {
  readonly kind: 'unit' | 'qualification';
  readonly id: string;
}

/** Units and awards in one list, the surest first. */
export function entriesOf({
  units,
  qualifications,
}: HoldingSuggestion): readonly Suggested<EntryRef>[] {
  const all = [
    ...units.map((each) => ({ ...each, value: { kind: 'unit', id: each.value } as const })),
    ...qualifications.map((each) => ({
      ...each,
      value: { kind: 'qualification', id: each.value } as const,
    })),
  ];
  return all.toSorted((a, b) => RANKS[a.certainty] - RANKS[b.certainty]);
}

const RANKS = { stated: 0, derived: 1, likely: 2, possible: 3 } as const;

/** What there is to choose from in a field. */
export function optionsOf(
  suggestion: HoldingSuggestion,
  field: ChoiceField,
): readonly Suggested<unknown>[] {
  switch (field) {
    case 'entry':
      return entriesOf(suggestion);
    case 'level':
      return suggestion.levels;
    case 'credit':
      return suggestion.credits;
    case 'hours':
      return suggestion.workloadHours;
    default:
      return field satisfies never;
  }
}

/** The person's choice; before it, the first sure value; undefined = nobody has chosen yet. */
export function chosenIn(
  suggestion: HoldingSuggestion,
  choices: Choices,
  field: ChoiceField,
): number | 'none' | undefined {
  const made = choices[field];
  if (made !== undefined) return made;
  const first = optionsOf(suggestion, field)[0];
  return first && isSure(first) ? 0 : undefined;
}

/** Fields that wait for the person: something looks alike, and nobody has said whether it is. */
export function openFields(
  suggestion: HoldingSuggestion,
  choices: Choices,
): readonly ChoiceField[] {
  return CHOICE_FIELDS.filter(
    (field) =>
      optionsOf(suggestion, field).length > 0 && chosenIn(suggestion, choices, field) === undefined,
  );
}
