import type { KeptLimits } from 'cairn/portfolio';
import { addDays, isIsoDate } from 'cairn/terms';
import { CalendarClock, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, DayField, Icon, NumberField } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';

interface HoursCalendarProps {
  readonly limits: KeptLimits;
  readonly onChange: (limits: KeptLimits) => void;
}

type Entry = NonNullable<KeptLimits['hoursCalendar']>[number];

const EMPTY = { from: '', until: '', hours: Number.NaN };
const HOURS_OF_A_WEEK = 168;

/** Times with more or fewer hours than usual. */
export function HoursCalendar({ limits, onChange }: HoursCalendarProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState(EMPTY);
  const entries = limits.hoursCalendar ?? [];
  const ready = entryOf(draft);
  const put = (next: readonly Entry[]) => {
    const { hoursCalendar: _, ...rest } = limits;
    onChange(next.length === 0 ? rest : { ...rest, hoursCalendar: next });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{say('wishes.calendar')}</legend>
      <p className="text-xs text-soft">{say('wishes.calendar.help')}</p>
      <EntryList
        entries={entries}
        onDrop={(entry) => put(entries.filter((one) => one !== entry))}
      />
      <div className="grid grid-cols-2 items-end gap-2">
        <DayField
          label={say('wishes.calendar.from')}
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
        />
        <DayField
          label={say('wishes.calendar.until')}
          value={draft.until}
          onChange={(until) => setDraft({ ...draft, until })}
        />
      </div>
      <NumberField
        label={say('wishes.calendar.hours')}
        value={draft.hours}
        onChange={(hours) => setDraft({ ...draft, hours })}
        min={0}
        max={HOURS_OF_A_WEEK}
        unit={say('next.hoursUnit')}
      />
      <div>
        <Button
          small
          icon={Plus}
          isDisabled={ready === undefined}
          onPress={() => {
            if (ready === undefined) return;
            put([...entries, ready].sort((a, b) => (a.from < b.from ? -1 : 1)));
            setDraft(EMPTY);
          }}
        >
          {say('wishes.calendar.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function EntryList({
  entries,
  onDrop,
}: {
  readonly entries: readonly Entry[];
  readonly onDrop: (entry: Entry) => void;
}) {
  const { say } = useWords();
  const { day, number } = useFormats();
  return (
    <ul className="grid gap-1 empty:hidden">
      {entries.map((entry) => (
        <li
          key={`${entry.from} ${entry.until} ${entry.hoursPerWeek}`}
          className="flex items-center gap-2 text-sm"
        >
          <Icon of={CalendarClock} size={15} className="text-soft" />
          <span className="numerals min-w-0 grow">
            {say('wishes.calendar.line', {
              hours: number(entry.hoursPerWeek, 1),
              from: day(entry.from),
              until: day(addDays(entry.until, -1)),
            })}
          </span>
          <Button
            kind="quiet"
            small
            icon={X}
            iconOnlyLabel={say('wishes.calendar.drop', { from: day(entry.from) })}
            onPress={() => onDrop(entry)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Intervals exclude their last day, people name it. */
function entryOf({ from, until, hours }: typeof EMPTY): Entry | undefined {
  if (!isIsoDate(from) || !isIsoDate(until) || until < from || !(hours >= 0)) return undefined;
  return { from, until: addDays(until, 1), hoursPerWeek: hours };
}
