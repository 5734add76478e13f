import { type FrameworkData, searchFrameworks } from 'cairn/frameworks';
import { X } from 'lucide-react';
import { useCallback } from 'react';
import { today } from '../../../app/clock.js';
import { Button, SearchCombo } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { usePlaces } from '../list/FrameworksTable.js';
import { MOST_LADDERS } from './ladders.js';

interface ChooseLaddersProps {
  readonly data: FrameworkData;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

const MOST_FOUND = 12;

/** The frameworks on the page, from left to right, and a field to add one. */
export function ChooseLadders({ data, chosen, onChoose }: ChooseLaddersProps) {
  const { say } = useWords();
  const places = usePlaces();
  const search = useCallback(
    (text: string) =>
      searchFrameworks(data, { text, withLadders: true, on: today() })
        .filter(({ id }) => !chosen.includes(id))
        .slice(0, MOST_FOUND)
        .map(({ id, label, shortLabel, jurisdiction }) => ({
          id,
          label: shortLabel ? `${shortLabel} · ${label}` : label,
          note: places(jurisdiction),
        })),
    [data, chosen, places],
  );
  return (
    <div className="grid min-w-0 gap-2 max-sm:grow sm:w-[26rem]">
      {chosen.length < MOST_LADDERS ? (
        <div>
          <SearchCombo
            key={chosen.join()}
            label={say('frameworks.compare.add')}
            placeholder={say('frameworks.compare.add.placeholder')}
            search={search}
            onPick={(id) => onChoose([...chosen, id])}
          />
        </div>
      ) : (
        <p className="text-sm text-soft">
          {say('frameworks.compare.full', { most: MOST_LADDERS })}
        </p>
      )}
      <ul className="flex flex-wrap gap-2" aria-label={say('frameworks.compare.chosen')}>
        {chosen.map((id) => {
          const name = data.frameworks.get(id)?.shortLabel ?? data.frameworks.get(id)?.label ?? id;
          return (
            <li
              key={id}
              className="inline-flex items-center rounded-full border border-line bg-sheet ps-3 text-sm"
            >
              {name}
              <Button
                kind="quiet"
                small
                icon={X}
                iconOnlyLabel={say('frameworks.compare.remove', { name })}
                onPress={() => onChoose(chosen.filter((one) => one !== id))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
