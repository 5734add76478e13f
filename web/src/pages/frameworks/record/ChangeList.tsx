import {
  type Change,
  type ChangeEvent,
  type ChangeState,
  changesOf,
  type FrameworkData,
} from 'cairn/frameworks';
import { Ban, CalendarClock, CircleHelp, Hourglass, type LucideIcon, Stamp } from 'lucide-react';
import { useMemo } from 'react';
import { Mark, Section, SourceLine, type Tone } from '../../../design/index.js';
import { useDayText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';

const STATES: Readonly<Record<ChangeState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  'in-force': { tone: 'good', icon: Stamp },
  scheduled: { tone: 'info', icon: CalendarClock },
  pending: { tone: 'caution', icon: Hourglass },
  'proposed-never-in-force': { tone: 'neutral', icon: Ban },
  unconfirmed: { tone: 'caution', icon: CircleHelp },
};

/** Everything that changed or may change, newest first, each with its state. */
export function ChangeList({ data, id }: { readonly data: FrameworkData; readonly id: string }) {
  const { say } = useWords();
  const changes = useMemo(() => changesOf(data, id).toReversed(), [data, id]);
  return (
    <Section title={say('frameworks.record.changes')} id="changes">
      {changes.length === 0 ? (
        <p className="text-soft">{say('frameworks.record.changes.none')}</p>
      ) : (
        <ol>
          {changes.map((change) => (
            <ChangeItem key={change.event.id} change={change} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function ChangeItem({ change: { event } }: { readonly change: Change }) {
  const { say } = useWords();
  const { day } = useDayText();
  const looks = STATES[event.state];
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <div>
        <p className="numerals text-sm font-medium">{dayOfChange(event, day, say)}</p>
        <p className="text-xs">
          <Mark {...looks}>{say(`frameworks.change.state.${event.state}`)}</Mark>
        </p>
      </div>
      <div className="measure min-w-0">
        <p className="text-xs text-soft">{say(`frameworks.change.kind.${event.kind}`)}</p>
        <p>{event.what}</p>
        {event.meaning ? <p className="mt-1 text-soft">{event.meaning}</p> : null}
        {event.transitionUntil ? (
          <p className="mt-1 text-sm text-soft">
            {say('frameworks.change.transition', { day: day(event.transitionUntil) })}
          </p>
        ) : null}
        <ul className="mt-1.5 grid gap-0.5 text-xs text-soft">
          {event.sources.map((source) => (
            <li key={`${source.title}|${source.url ?? ''}`}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

type DayOf = ReturnType<typeof useDayText>['day'];
type Say = ReturnType<typeof useWords>['say'];

/** The day in force, else the expected one, else the day of the proposal, else "no date known". */
function dayOfChange(event: ChangeEvent, day: DayOf, say: Say): string {
  if (event.on) return day(event.on, event.onPrecision);
  if (event.expected) {
    return say('frameworks.change.expected', {
      day: day(event.expected, event.expectedPrecision),
    });
  }
  if (event.proposed) {
    return say('frameworks.change.proposed', {
      day: day(event.proposed, event.proposedPrecision),
    });
  }
  return say('frameworks.change.noDay');
}
