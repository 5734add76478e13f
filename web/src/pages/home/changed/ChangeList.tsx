import type { DataRelease } from 'cairn/catalogue';
import type { Change } from 'cairn/frameworks';
import { SourceLine, Tag } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { ChangesFor } from './changes-for.js';

interface ChangeListProps {
  readonly changes: ChangesFor;
  readonly release: DataRelease;
}

export function ChangeList({ changes: { changes, isMine }, release }: ChangeListProps) {
  const { say } = useWords();
  return (
    <div className="border-t border-line">
      <p className="pt-3 text-xs text-soft">
        {say(isMine ? 'home.changed.mine' : 'home.changed.all')}
      </p>
      {changes.length === 0 ? <p className="pt-2 text-soft">{say('home.changed.none')}</p> : null}
      <ol>
        {changes.map((change) => (
          <ChangeLine key={change.event.id} change={change} release={release} />
        ))}
      </ol>
    </div>
  );
}

function ChangeLine({
  change,
  release,
}: {
  readonly change: Change;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const { day, month } = useFormats();
  const { owner, event } = change;
  const { frameworks, creditSystems } = release.frameworks;
  const framework = frameworks.get(owner);
  const name =
    framework?.shortLabel ?? framework?.label ?? creditSystems.get(owner)?.label ?? owner;
  const when = event.on ?? event.expected;
  const shown =
    when === undefined
      ? undefined
      : dayText(when, event.onPrecision ?? event.expectedPrecision, { day, month });
  const [source] = event.sources;
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-soft">
        <span className="numerals font-medium text-ink">{name}</span>
        {shown ? <span className="numerals">{shown}</span> : null}
        {event.state === 'in-force' ? null : <Tag>{say('home.changed.ahead')}</Tag>}
      </p>
      <p className="measure mt-0.5">{event.what}</p>
      {event.meaning ? <p className="measure mt-0.5 text-sm text-soft">{event.meaning}</p> : null}
      {source ? (
        <p className="mt-1 text-xs text-soft">
          <SourceLine source={source} />
        </p>
      ) : null}
    </li>
  );
}

type DayFormats = Pick<ReturnType<typeof useFormats>, 'day' | 'month'>;

/** Never more exact than the source: a year stays a year, a month a month. */
function dayText(
  when: Parameters<DayFormats['day']>[0],
  precision: 'year' | 'month' | undefined,
  { day, month }: DayFormats,
): string {
  if (precision === 'year') return when.slice(0, 4);
  return precision === 'month' ? month(when) : day(when);
}
