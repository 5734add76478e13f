import type { Plan } from 'cairn/planning';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button, NumberField, SearchCombo } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import type { Target } from '../data/useNext.js';
import { unitsInPlace } from './units-in-place.js';
import type { Hand } from './useProposal.js';

interface ChangeUnitProps {
  readonly row: StepRow;
  readonly plan: Plan;
  readonly target: Target;
  readonly holdings: readonly { readonly unit?: string }[];
  readonly hand: Hand;
  /** What a change that is being looked at would do. */
  readonly note: ReactNode;
}

const MOST_FOUND = 12;

/** Everything that can be done by hand to one unit, without a pointer: another week, another unit, none. */
export function ChangeUnit({ row, plan, target, holdings, hand, note }: ChangeUnitProps) {
  const { say } = useWords();
  const { day } = useFormats();
  const { unit, startWeek } = row;
  const now = hand.proposal?.adjustment;
  const week = now?.kind === 'move' && now.unit === unit ? now.startWeek : startWeek;
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-3">
      <h3 className="text-sm font-strong">{say('moves.unit.title')}</h3>
      <div className="max-w-52">
        <NumberField
          label={say('moves.unit.week')}
          help={say('moves.unit.weekHelp', { day: day(plan.startsOn) })}
          value={week + 1}
          min={1}
          step={1}
          onChange={(value) => {
            if (Number.isInteger(value) && value >= 1) {
              hand.propose({ kind: 'move', unit, startWeek: value - 1 }, 'unit');
            }
          }}
        />
      </div>
      {note}
      <SwapField {...{ row, plan, target, holdings, hand }} />
      <div>
        <Button small icon={Trash2} onPress={() => hand.propose({ kind: 'remove', unit }, 'unit')}>
          {say('moves.unit.remove')}
        </Button>
      </div>
    </div>
  );
}

function SwapField({ row, plan, target, holdings, hand }: Omit<ChangeUnitProps, 'note'>) {
  const { say } = useWords();
  const found = useMemo(
    () => unitsInPlace(row, plan, target, holdings),
    [row, plan, target, holdings],
  );
  const search = useMemo(
    () => (text: string) => {
      const wanted = text.trim().toLowerCase();
      return found
        .filter(({ code, title }) => `${code ?? ''} ${title}`.toLowerCase().includes(wanted))
        .slice(0, MOST_FOUND)
        .map(({ id, code, title }) => ({ id, label: title, ...(code ? { note: code } : {}) }));
    },
    [found],
  );
  if (row.countsAs === undefined) return null;
  if (found.length === 0) return <p className="text-soft">{say('moves.unit.swapNone')}</p>;
  return (
    <SearchCombo
      key={row.unit}
      label={say('moves.unit.swap')}
      help={say('moves.unit.swapHelp', { count: found.length })}
      search={search}
      onPick={(by) => hand.propose({ kind: 'replace', unit: row.unit, by }, 'unit')}
    />
  );
}
