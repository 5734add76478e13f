import { useMemo } from 'react';
import { rank } from '../../../app/search/rank.js';
import { type Option, SearchCombo, TextField } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { catalogueChoices } from './catalogue-choices.js';
import type { OrderDraft } from './order-draft.js';

interface AchievementFieldsProps {
  readonly draft: OrderDraft;
  readonly change: (part: Partial<OrderDraft>) => void;
  readonly error?: string | undefined;
  readonly label: string;
  readonly optional?: boolean;
}

const MOST = 12;
const OWN = 'own:';

/** A unit or an award of the catalogue, or an achievement in one's own words. */
export function AchievementFields(props: AchievementFieldsProps) {
  const { draft, change, error, label, optional = false } = props;
  const { say } = useWords();
  const search = useAchievementSearch();
  const isOwn = draft.entry === '' && draft.title.trim() !== '';
  return (
    <>
      <SearchCombo
        label={label}
        optional={optional}
        help={say('studio.issue.find.help')}
        placeholder={say('studio.issue.find.placeholder')}
        search={search}
        initialText={draft.title}
        error={error}
        onText={(title) => {
          if (title !== draft.title) change({ entry: '', title });
        }}
        onPick={(id) => {
          const [found] = search(draft.title).filter((option) => option.id === id);
          if (id.startsWith(OWN)) change({ entry: '', title: id.slice(OWN.length) });
          else change({ entry: id, title: found?.label ?? draft.title });
        }}
      />
      {isOwn ? (
        <>
          <TextField
            label={say('studio.issue.description')}
            optional
            rows={2}
            value={draft.description}
            onChange={(description) => change({ description })}
          />
          <TextField
            label={say('studio.issue.criteria')}
            help={say('studio.issue.criteria.help')}
            optional
            rows={3}
            value={draft.criteria}
            onChange={(criteria) => change({ criteria })}
          />
        </>
      ) : null}
    </>
  );
}

function useAchievementSearch(): (text: string) => readonly Option[] {
  const { say } = useWords();
  const release = useReleaseIfReady();
  const choices = useMemo(() => (release ? catalogueChoices(release) : []), [release]);
  return useMemo(
    () => (text) => {
      const own = text.trim();
      const found = rank(choices, own, MOST).map(({ id, title, note }) => ({
        id,
        label: title,
        note,
      }));
      return own
        ? [...found, { id: OWN + own, label: own, note: say('studio.issue.useOwn', { text: own }) }]
        : found;
    },
    [choices, say],
  );
}
