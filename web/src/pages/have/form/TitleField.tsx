import { useMemo } from 'react';
import { rank } from '../../../app/search/rank.js';
import { type Option, SearchCombo, TextField } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { choicesOf, findEntry } from './catalogue-choices.js';
import { type Draft, keepOwnTitle, pickEntry } from './draft.js';
import { FactsLine } from './FactsLine.js';
import type { FormPartProps } from './form-part.js';

const MOST = 12;
const OWN = 'own:';

/** One field that finds a catalogue entry by title or code, or takes the text as the person's own title. */
export function TitleField({
  draft,
  change,
  errorOf,
  isNew,
  replace,
}: FormPartProps & { readonly isNew: boolean; readonly replace: (draft: Draft) => void }) {
  const { say } = useWords();
  const release = useReleaseIfReady();
  const choices = useMemo(() => (release ? choicesOf(release) : []), [release]);
  const search = useMemo(
    () =>
      (text: string): readonly Option[] => {
        const own = text.trim();
        const found = rank(choices, own, MOST).map(({ id, title, note }) => ({
          id,
          label: title,
          note,
        }));
        return own
          ? [...found, { id: OWN + own, label: own, note: say('have.form.useOwn', { text: own }) }]
          : found;
      },
    [choices, say],
  );
  const entry = release ? findEntry(release, draft) : undefined;
  if (!isNew) {
    return (
      <>
        <TextField
          label={say('have.form.title')}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={errorOf('title')}
        />
        {entry ? <FactsLine entry={entry} /> : null}
      </>
    );
  }
  return (
    <div>
      <SearchCombo
        label={say('have.form.find')}
        help={say('have.form.find.help')}
        placeholder={say('have.form.find.placeholder')}
        search={search}
        autoFocus
        initialText={draft.title}
        error={errorOf('title')}
        onText={(text) => {
          if (text !== draft.title) replace(keepOwnTitle(draft, text));
        }}
        onPick={(id) => {
          const picked = release
            ? findEntry(release, { [id.split(':')[0] ?? '']: id.slice(id.indexOf(':') + 1) })
            : undefined;
          replace(
            id.startsWith(OWN) || !picked
              ? keepOwnTitle(draft, id.slice(OWN.length))
              : pickEntry(draft, id.startsWith('unit:') ? 'unit' : 'qualification', picked),
          );
        }}
      />
      {entry ? <FactsLine entry={entry} /> : null}
    </div>
  );
}
