import { useMemo } from 'react';
import { rank } from '../../../app/search/rank.js';
import { SearchCombo, SelectField } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { levelCodes } from './draft.js';
import type { FormPartProps } from './form-part.js';

const MOST = 12;

/** A framework, found by country or name, and one of its levels. */
export function LevelFields({ draft, change, errorOf }: FormPartProps) {
  const { say } = useWords();
  const { country } = useFormats();
  const release = useReleaseIfReady();
  const choices = useMemo(
    () =>
      [...(release?.frameworks.frameworks.values() ?? [])].map(
        ({ id, label, shortLabel, jurisdiction }) => ({
          id,
          title: label,
          also: [
            id,
            shortLabel ?? '',
            ...jurisdiction.countries.map(country),
            jurisdiction.region ?? '',
          ],
          note: [shortLabel, ...jurisdiction.countries.map(country)].filter(Boolean).join(' · '),
        }),
      ),
    [release, country],
  );
  const search = useMemo(
    () => (text: string) =>
      rank(choices, text, MOST).map(({ id, title, note }) => ({ id, label: title, note })),
    [choices],
  );
  const levels = levelCodes(release, draft.framework);
  const initialText = choices.find(({ id }) => id === draft.framework)?.title ?? draft.framework;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SearchCombo
        label={say('have.form.framework')}
        help={say('have.form.framework.help')}
        optional
        initialText={initialText}
        search={search}
        onText={(text) => {
          if (!text.trim()) change({ framework: '', level: '' });
        }}
        onPick={(framework) => change({ framework, level: '' })}
      />
      <SelectField
        label={say('have.form.level')}
        optional
        placeholder={say('have.form.level.choose')}
        options={levels.map(({ code, label }) => ({ id: code, label }))}
        value={draft.level || undefined}
        onChange={(level) => change({ level })}
        error={errorOf('level')}
      />
    </div>
  );
}
