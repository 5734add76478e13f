import { BadgeCheck, Check, Pencil } from 'lucide-react';
import { Button, Mark, StateMark } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { openFields } from './choices.js';
import { StateReasons } from './StateReasons.js';
import { SuggestionFacts } from './SuggestionFacts.js';
import type { ScanItem } from './scan-items.js';
import type { Scan } from './useScan.js';

interface StandsForProps {
  readonly item: ScanItem;
  readonly scan: Scan;
  /** True when this is the one thing to do on the page. */
  readonly isMain: boolean;
  readonly onCorrect: (item: ScanItem) => void;
  readonly onOpen: (id: string) => void;
}

/** What a credential would be on the list: its state with the reason, its facts with where they come from, and what to do. */
export function StandsFor({ item, scan, isMain, onCorrect, onOpen }: StandsForProps) {
  const { say } = useWords();
  const { suggestion, choices, key, held, claim } = item;
  const state = claim.content === undefined ? 'claimed' : suggestion.state.state;
  const open = openFields(suggestion, choices).length;
  return (
    <section className="min-w-0">
      <h3 className="text-xs font-medium text-soft">{say('scan.standsFor')}</h3>
      <div className="py-2">
        <p className="font-medium">
          <StateMark state={state} />
        </p>
        <StateReasons report={claim.report} because={suggestion.state.because} />
        {claim.content === undefined ? (
          <p className="text-sm text-soft">{say('scan.notKept')}</p>
        ) : null}
      </div>
      <SuggestionFacts
        suggestion={suggestion}
        choices={choices}
        onChoose={(field, choice) => scan.choose(key, field, choice)}
      />
      {held ? (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          <Mark tone="good" icon={BadgeCheck}>
            {say('scan.held')}
          </Mark>
          <Button small onPress={() => onOpen(held.id)}>
            {say('scan.show')}
          </Button>
        </p>
      ) : (
        <div className="mt-3">
          <div className="flex flex-wrap gap-2">
            <Button
              icon={Check}
              kind={isMain ? 'primary' : 'plain'}
              onPress={() => scan.add([item])}
            >
              {say('scan.add')}
            </Button>
            <Button kind="quiet" icon={Pencil} onPress={() => onCorrect(item)}>
              {say('scan.correct')}
            </Button>
          </div>
          {open > 0 ? (
            <p className="mt-1.5 text-xs text-soft">{say('scan.open', { count: open })}</p>
          ) : null}
        </div>
      )}
    </section>
  );
}
