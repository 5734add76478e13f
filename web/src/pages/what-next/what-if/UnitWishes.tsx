import type { KeptLimits } from 'cairn/portfolio';
import { Ban, Pin, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Icon, SearchCombo, ToggleRow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { forgetUnit, withoutUnit, withUnit } from '../plan/unit-wishes.js';
import { useUnitSearch } from './useUnitSearch.js';

interface UnitWishesProps {
  readonly target: Target;
  readonly limits: KeptLimits;
  readonly onChange: (limits: KeptLimits) => void;
}

/** Units that must be in the plan, and units that must not. */
export function UnitWishes({ target, limits, onChange }: UnitWishesProps) {
  const { say } = useWords();
  const [wish, setWish] = useState<'with' | 'without'>('without');
  const { release } = target;
  const search = useUnitSearch(target);
  const add = (unit: string) =>
    onChange(wish === 'with' ? withUnit(limits, unit) : withoutUnit(limits, unit));
  const wishes = [
    ...(limits.with ?? []).map((unit) => ({ unit, kind: 'with' as const })),
    ...(limits.without ?? []).map((unit) => ({ unit, kind: 'without' as const })),
  ];
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{say('next.if.units')}</legend>
      <ToggleRow
        label={say('next.if.units')}
        value={wish}
        onChange={setWish}
        options={[
          { id: 'without', label: say('next.if.without') },
          { id: 'with', label: say('next.if.with') },
        ]}
      />
      <SearchCombo
        key={wishes.length}
        label={say('next.if.findUnit')}
        search={search}
        onPick={add}
      />
      <ul className="grid gap-1">
        {wishes.map(({ unit, kind }) => {
          const title = release.catalogue.units.get(unit)?.title ?? unit;
          return (
            <li key={unit} className="flex items-center gap-2 text-sm">
              <Icon of={kind === 'with' ? Pin : Ban} size={15} className="text-soft" />
              <span className="min-w-0 grow">
                {say(kind === 'with' ? 'next.if.wished' : 'next.if.refused', { title })}
              </span>
              <Button
                kind="quiet"
                small
                icon={X}
                iconOnlyLabel={say('next.if.forget', { title })}
                onPress={() => onChange(forgetUnit(limits, unit))}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
