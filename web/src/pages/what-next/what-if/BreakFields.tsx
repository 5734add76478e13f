import type { KeptLimits } from 'cairn/portfolio';
import { addDays, type IsoDate, isIsoDate } from 'cairn/terms';
import { CalendarOff, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, DayField, Icon } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';

interface BreakFieldsProps {
  readonly limits: KeptLimits;
  readonly onChange: (limits: KeptLimits) => void;
}

/** Times without study: holidays, a busy month at work. */
export function BreakFields({ limits, onChange }: BreakFieldsProps) {
  const { say } = useWords();
  const { day } = useFormats();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const breaks = limits.breaks ?? [];
  const isReady = isIsoDate(from) && isIsoDate(until) && from <= until;
  const put = (next: NonNullable<KeptLimits['breaks']>) => {
    const { breaks: _, ...rest } = limits;
    onChange(next.length === 0 ? rest : { ...rest, breaks: next });
  };
  const add = (first: IsoDate, last: IsoDate) => {
    // Intervals exclude their last day, people name it.
    put(
      [...breaks, { from: first, until: addDays(last, 1) }].sort((a, b) =>
        a.from < b.from ? -1 : 1,
      ),
    );
    setFrom('');
    setUntil('');
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{say('next.if.breaks')}</legend>
      <ul className="grid gap-1 empty:hidden">
        {breaks.map((pause) => (
          <li key={pause.from} className="flex items-center gap-2 text-sm">
            <Icon of={CalendarOff} size={15} className="text-soft" />
            <span className="numerals min-w-0 grow">
              {say('next.if.break', {
                from: day(pause.from),
                until: day(addDays(pause.until, -1)),
              })}
            </span>
            <Button
              kind="quiet"
              small
              icon={X}
              iconOnlyLabel={say('next.if.breakDrop', { from: day(pause.from) })}
              onPress={() => put(breaks.filter((other) => other !== pause))}
            />
          </li>
        ))}
      </ul>
      <DayField label={say('next.if.breakFrom')} value={from} onChange={setFrom} />
      <DayField label={say('next.if.breakUntil')} value={until} onChange={setUntil} />
      <div>
        <Button
          small
          icon={Plus}
          isDisabled={!isReady}
          onPress={() => {
            if (isIsoDate(from) && isIsoDate(until)) add(from, until);
          }}
        >
          {say('next.if.breakAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
