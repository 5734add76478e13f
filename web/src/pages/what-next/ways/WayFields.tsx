import { useState } from 'react';
import { SearchCombo, ToggleRow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { useUnitSearch } from '../what-if/useUnitSearch.js';
import { RunningLines } from './RunningLines.js';
import type { Ways } from './useWays.js';
import { WayLines } from './WayLines.js';
import type { WayEntry } from './way-entries.js';

/** All that is said of recognition and repeats, and any unit of the award to say it of. */
export function WayFields({ ways, target }: { readonly ways: Ways; readonly target: Target }) {
  const { say } = useWords();
  const search = useUnitSearch(target);
  const [about, setAbout] = useState<WayEntry['about']>('recognition');
  const [picks, setPicks] = useState(0);
  return (
    <div className="grid gap-3 pb-3">
      <RunningLines />
      {ways.entries().length === 0 ? (
        <p className="text-xs text-soft">{say('wishes.ways.none')}</p>
      ) : (
        <WayLines ways={ways} />
      )}
      <ToggleRow
        label={say('wishes.ways.what')}
        value={about}
        onChange={setAbout}
        options={(['recognition', 'failed'] as const).map((id) => ({
          id,
          label: say(`wishes.ways.${id}`),
        }))}
      />
      <SearchCombo
        key={picks}
        label={say('wishes.ways.find')}
        search={search}
        onPick={(unit) => {
          setPicks(picks + 1);
          ways.ask(unit, about);
        }}
      />
    </div>
  );
}
