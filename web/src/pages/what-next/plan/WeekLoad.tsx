import { useId } from 'react';
import { classes } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { GanttLayout } from './gantt-layout.js';

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
      <span
        className="absolute inset-x-0 border-t border-dashed border-rust"
        style={{ bottom: layout.limitShare * LOAD }}
      />
      <span
        className="absolute end-0 text-xs leading-none text-rust"
        style={{ bottom: layout.limitShare * LOAD + 4 }}
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
