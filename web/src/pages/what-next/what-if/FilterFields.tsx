import type { KeptLimits } from 'cairn/portfolio';
import { useMemo } from 'react';
import { CheckField } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { languageName } from '../impossible/conflict-words.js';
import { choicesOf } from './filter-choices.js';

interface FilterFieldsProps {
  readonly target: Target;
  readonly limits: KeptLimits;
  readonly onChange: (limits: KeptLimits) => void;
}

type Key = 'modes' | 'languages' | 'countries';

/** How, in which language and where; nothing ticked = no limit. */
export function FilterFields({ target, limits, onChange }: FilterFieldsProps) {
  const { say, sayAny } = useWords();
  const { locale, country } = useFormats();
  const { qualification, release } = target;
  const choices = useMemo(
    () => choicesOf(qualification, release.catalogue, limits),
    [qualification, release, limits],
  );
  const nameOf: Readonly<Record<Key, (id: string) => string>> = {
    modes: (mode) => sayAny(`next.mode.${mode}`, mode),
    languages: (tag) => languageName(locale, tag),
    countries: country,
  };
  const toggle = (key: Key, id: string, isOn: boolean) => {
    const before = limits[key] ?? [];
    const after = isOn ? [...before, id] : before.filter((other) => other !== id);
    const { [key]: _, ...rest } = limits;
    const base = { ...rest, hoursPerWeek: limits.hoursPerWeek };
    onChange(after.length === 0 ? base : { ...base, [key]: after });
  };
  const keys: readonly Key[] = ['modes', 'languages', 'countries'];
  return keys
    .filter((key) => choices[key].length > 0)
    .map((key) => (
      <fieldset key={key}>
        <legend className="mb-1 text-sm font-medium">{say(`next.if.${key}`)}</legend>
        <div className="grid grid-cols-2 gap-x-3">
          {choices[key].map((id) => (
            <CheckField
              key={id}
              label={<span className="text-sm">{nameOf[key](id)}</span>}
              value={limits[key]?.includes(id) ?? false}
              onChange={(isOn) => toggle(key, id, isOn)}
            />
          ))}
        </div>
        <p className="text-xs text-soft">{say('next.if.noneTicked')}</p>
      </fieldset>
    ));
}
