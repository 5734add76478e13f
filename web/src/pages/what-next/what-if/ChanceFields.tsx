import type { KeptAssumptions } from 'cairn/portfolio';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, SearchCombo } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { RangeField } from './RangeField.js';
import { saidOf, type UnitSaying, unitsSpokenOf, withSaying } from './unit-sayings.js';
import { useUnitSearch } from './useUnitSearch.js';

interface ChanceFieldsProps {
  readonly target: Target;
  readonly assumptions: KeptAssumptions;
  readonly onChange: (assumptions: KeptAssumptions) => void;
}

/** Ten times as long, as far as a file may say. */
const LONGEST_PERCENT = 1000;

/** What to take for chances and lengths: of every unit, and of single ones. */
export function ChanceFields({ target, assumptions, onChange }: ChanceFieldsProps) {
  const { say } = useWords();
  const search = useUnitSearch(target);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const spoken = unitsSpokenOf(assumptions);
  const own = [...spoken, ...opened.filter((unit) => !spoken.includes(unit))];
  const put = (unit: string | undefined, saying: UnitSaying) =>
    onChange(withSaying(assumptions, unit, saying));
  const titleOf = (unit: string) => target.release.catalogue.units.get(unit)?.title ?? unit;
  return (
    <div className="grid gap-4 border-t border-line pt-3">
      <p className="text-sm font-medium">{say('wishes.chances')}</p>
      <p className="-mt-3 text-xs text-soft">{say('wishes.chances.help')}</p>
      <Sayings
        title={say('wishes.chance.every')}
        saying={saidOf(assumptions, undefined)}
        onChange={(saying) => put(undefined, saying)}
      />
      {own.map((unit) => (
        <Sayings
          key={unit}
          title={titleOf(unit)}
          saying={saidOf(assumptions, unit)}
          onChange={(saying) => put(unit, saying)}
          onForget={() => {
            setOpened(opened.filter((other) => other !== unit));
            put(unit, {});
          }}
        />
      ))}
      <SearchCombo
        key={own.length}
        label={say('wishes.chance.own')}
        search={search}
        onPick={(unit) => setOpened([...opened, unit])}
      />
    </div>
  );
}

interface SayingsProps {
  readonly title: string;
  readonly saying: UnitSaying;
  readonly onChange: (saying: UnitSaying) => void;
  readonly onForget?: () => void;
}

function Sayings({ title, saying, onChange, onForget }: SayingsProps) {
  const { say } = useWords();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 flex w-full items-center gap-2 text-sm text-soft">
        <span className="min-w-0 grow">{title}</span>
        {onForget ? (
          <Button
            kind="quiet"
            small
            icon={X}
            iconOnlyLabel={say('wishes.chance.forget', { title })}
            onPress={onForget}
          />
        ) : null}
      </legend>
      <RangeField
        label={say('wishes.chance.passes')}
        value={saying.passes}
        onChange={(passes) => onChange({ ...saying, passes })}
      />
      <RangeField
        label={say('wishes.chance.recognised')}
        value={saying.recognised}
        onChange={(recognised) => onChange({ ...saying, recognised })}
      />
      <RangeField
        label={say('wishes.chance.duration')}
        value={saying.duration}
        onChange={(duration) => onChange({ ...saying, duration })}
        least={1}
        most={LONGEST_PERCENT}
      />
    </fieldset>
  );
}
