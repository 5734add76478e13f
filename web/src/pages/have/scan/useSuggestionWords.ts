import type { HoldingSuggestion } from 'cairn/portfolio';
import { useMemo } from 'react';
import type { Option } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useFormats } from '../../../words/index.js';
import { findEntry } from '../form/catalogue-choices.js';
import { useSystemName } from '../list/useSystemName.js';
import { type ChoiceField, entriesOf } from './choices.js';

type OptionWords = readonly Omit<Option, 'id'>[];

/** The options of each question in words, in the order of the suggestion. */
export function useSuggestionWords(
  suggestion: HoldingSuggestion,
): Readonly<Record<ChoiceField, OptionWords>> {
  const release = useReleaseIfReady();
  const { number } = useFormats();
  const systemName = useSystemName();
  return useMemo(
    () => ({
      entry: entriesOf(suggestion).map(({ value: { kind, id } }) => {
        const entry = release && findEntry(release, { [kind]: id });
        const note = [entry?.code, entry?.awardingBody].filter(Boolean).join(' · ');
        return { label: entry?.title ?? id, note };
      }),
      level: suggestion.levels.map(({ value }) => {
        const framework = release?.frameworks.frameworks.get(value.framework);
        const name = framework?.shortLabel ?? framework?.label ?? value.framework;
        return { label: `${name} ${value.code}` };
      }),
      credit: suggestion.credits.map(({ value }) => ({
        label: `${number(value.amount)} ${systemName(value.system)}`,
      })),
      hours: suggestion.workloadHours.map(({ value }) => ({ label: `${number(value)} h` })),
    }),
    [suggestion, release, number, systemName],
  );
}
