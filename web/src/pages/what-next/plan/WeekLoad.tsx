import { Flag } from 'lucide-react';
import { useId } from 'react';
import { classes, Icon } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Capacity, GanttLayout, Span } from './gantt-layout.js';

const LOAD = 40;

interface WeekLoadProps {
  readonly layout: GanttLayout;
  /** Hours that the person has in a week. */
  readonly limit: number;
}

/** Under the bars: hours of each week against the limit, times without study, the last day allowed, months. */
export function WeekLoad({ layout, limit }: WeekLoadProps) {
  return (
    <>
      <Load layout={layout} limit={limit} />
      <Months layout={layout} />
      <AwardMarks layout={layout} />
    </>
  );
}

function Load({ layout, limit }: WeekLoadProps) {
  const { say } = useWords();
  const { number } = useFormats();
  const hatch = useId();
  return (
    <div className="relative border-b border-line" style={{ height: LOAD + 16 }}>
      {layout.breaks.map(({ from, length }) => (
        <span
          key={from}
          className="absolute inset-y-0 bg-tint-slate text-xs text-soft"
          style={{ insetInlineStart: `${from * 100}%`, width: `${length * 100}%` }}
        />
      ))}
      {layout.capacity
        .filter(({ isOther }) => isOther)
        .map((other) => (
          <OtherHours key={other.from} capacity={other} />
        ))}
      {layout.load.map(({ week, from, length, heightShare, isOver }) => (
        <span
          key={week}
          className={classes('absolute bottom-0', isOver ? 'bg-rust' : 'bg-slate opacity-55')}
          style={{
            insetInlineStart: `${from * 100}%`,
            width: `calc(${length * 100}% - 1px)`,
            height: heightShare * LOAD,
          }}
        >
          {isOver ? <Hatching id={`${hatch}${week}`} /> : null}
        </span>
      ))}
      {layout.capacity.map(({ from, length, share, isOther }) => (
        <span
          key={from}
          className={classes(
            'absolute border-t border-dashed',
            isOther ? 'border-slate' : 'border-rust',
          )}
          style={{ ...placeOf({ from, length }), bottom: share * LOAD }}
        />
      ))}
      <span
        className="absolute text-xs leading-none text-rust"
        style={{
          insetInlineEnd: `${(1 - endOfUsual(layout)) * 100}%`,
          bottom: layout.limitShare * LOAD + 4,
        }}
      >
        {say('next.gantt.limit', { hours: number(limit, 1) })}
      </span>
      {layout.deadlineAt === undefined ? null : (
        <span
          className="absolute inset-y-0 border-s-2 border-ochre"
          style={{ insetInlineStart: `${layout.deadlineAt * 100}%` }}
        />
      )}
    </div>
  );
}

/** Weeks with other hours than usual, in a quiet band above the line of their hours. */
function OtherHours({ capacity }: { readonly capacity: Capacity }) {
  const { say } = useWords();
  const { number } = useFormats();
  const { share, hours } = capacity;
  return (
    <span
      className="absolute top-0 overflow-hidden bg-tint-slate ps-0.5 text-xs leading-4 whitespace-nowrap text-soft"
      style={{ ...placeOf(capacity), bottom: share * LOAD }}
    >
      {say('wishes.calendar.mark', { hours: number(hours, 1) })}
    </span>
  );
}

/** Where the line of the usual hours ends, as a share of the weeks; their name stands there. */
function endOfUsual({ capacity }: GanttLayout): number {
  const last = capacity.findLast(({ isOther }) => !isOther);
  return last === undefined ? 1 : last.from + last.length;
}

function placeOf({ from, length }: Span): { insetInlineStart: string; width: string } {
  return { insetInlineStart: `${from * 100}%`, width: `${length * 100}%` };
}

/** Under the months: where each further award is complete, on a line of its own. */
function AwardMarks({ layout }: { readonly layout: GanttLayout }) {
  return layout.awards.map(({ title, at }) => {
    const isLate = at > 0.5;
    return (
      <span key={title} className="relative flex h-5 items-center text-xs text-water">
        <span
          className={classes('absolute flex items-center gap-1', isLate && 'flex-row-reverse')}
          style={
            isLate
              ? { insetInlineEnd: `${(1 - at) * 100}%`, maxWidth: `${at * 100}%` }
              : { insetInlineStart: `${at * 100}%`, maxWidth: `${(1 - at) * 100}%` }
          }
        >
          <Icon of={Flag} size={13} />
          <span className="min-w-0 truncate">{title}</span>
        </span>
      </span>
    );
  });
}

/** Too many hours, told apart without colour. */
function Hatching({ id }: { readonly id: string }) {
  return (
    <svg className="absolute inset-0 size-full" aria-hidden>
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M 0 5 L 5 0" stroke="var(--sheet)" strokeWidth={1} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

function Months({ layout }: { readonly layout: GanttLayout }) {
  const { month } = useFormats();
  return (
    <div className="relative h-5">
      {layout.ticks.map((tick) => (
        <span
          key={tick.day}
          className="absolute top-1 text-xs whitespace-nowrap text-soft"
          style={{ insetInlineStart: `${tick.at * 100}%` }}
        >
          {month(tick.day)}
        </span>
      ))}
    </div>
  );
}
