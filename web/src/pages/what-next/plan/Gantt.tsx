import type { PlanLimits } from 'cairn/planning';
import { useMemo } from 'react';
import { classes, stonePath, useNarrow } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { lanesOf, type StepRow } from '../data/step-rows.js';
import { laneColour } from './colours.js';
import { type GanttBar, type GanttLayout, ganttLayout } from './gantt-layout.js';
import type { Selection } from './selection.js';
import { useStepWords } from './useStepWords.js';
import { useWidth } from './useWidth.js';

interface GanttProps {
  readonly rows: readonly StepRow[];
  readonly startsOn: StepRow['startsOn'];
  readonly weeks: number;
  readonly hoursLimit: number;
  readonly selection: Selection;
  readonly breaks?: PlanLimits['breaks'];
}

/** The plan week by week: stones as long as they take, and the hours of each week against the limit under them. */
export function Gantt(props: GanttProps) {
  const { rows, startsOn, weeks, hoursLimit, selection, breaks } = props;
  const { say } = useWords();
  const narrow = useNarrow();
  const describe = useStepWords(rows);
  const { ref, width } = useWidth<HTMLDivElement>();
  const mostTicks = Math.max(2, Math.floor(width / 76));
  const layout = useMemo(
    () => ganttLayout(rows, { startsOn, weeks, hoursLimit, mostTicks, breaks: breaks ?? [] }),
    [rows, startsOn, weeks, hoursLimit, mostTicks, breaks],
  );
  const lanes = lanesOf(rows).map(({ id }) => id);
  const grid = narrow ? 'block' : 'grid grid-cols-[minmax(170px,38%)_minmax(0,1fr)] gap-x-3';
  return (
    <div className="numerals">
      <ol aria-label={say('next.gantt.label')}>
        {layout.bars.map((bar) => (
          <li key={bar.row.unit}>
            <button
              type="button"
              aria-label={describe(bar.row)}
              aria-pressed={selection.unit === bar.row.unit}
              onClick={() => selection.select(bar.row.unit)}
              className={classes(
                grid,
                'w-full items-center rounded-tag text-start hover:bg-tint-slate',
                narrow ? 'py-1.5' : 'h-7 pointer-coarse:h-11',
                selection.unit === bar.row.unit && 'bg-tint',
              )}
            >
              <GanttName bar={bar} />
              <GanttTrack
                bar={bar}
                width={width}
                colour={laneColour(lanes.indexOf(bar.row.lane.id))}
              />
            </button>
          </li>
        ))}
      </ol>
      <div className={`${grid} mt-2`} aria-hidden>
        <span className="self-start text-xs text-soft">{say('next.gantt.load')}</span>
        <div ref={ref} className="min-w-0">
          <Load layout={layout} limit={hoursLimit} />
          <Months layout={layout} />
        </div>
      </div>
      <p className="sr-only">{say('next.gantt.twin')}</p>
    </div>
  );
}

function GanttName({ bar: { row } }: { readonly bar: GanttBar }) {
  return (
    <span className="flex min-w-0 gap-2 truncate text-xs leading-6">
      {row.code === undefined ? null : <b className="shrink-0 font-medium">{row.code}</b>}
      <span className={classes('truncate', row.code !== undefined && 'text-soft')}>
        {row.title}
      </span>
    </span>
  );
}

const BAR = 16;

/** The outline is drawn for the width on screen and stretched with it, so that it also fits paper. */
function GanttTrack({
  bar,
  width,
  colour,
}: {
  readonly bar: GanttBar;
  readonly width: number;
  readonly colour: string;
}) {
  const length = Math.max(8, bar.length * width);
  const isAssumed = bar.row.assumed.includes('durationWeeks');
  const outline = { x: length / 2, y: BAR / 2, width: length - 2, height: BAR - 1 };
  return (
    <span className="relative block h-5 min-w-0">
      <svg
        viewBox={`0 0 ${length} ${BAR}`}
        preserveAspectRatio="none"
        className="absolute top-0.5 block min-w-2 overflow-visible"
        style={{
          insetInlineStart: `${bar.from * 100}%`,
          width: `${bar.length * 100}%`,
          height: BAR,
        }}
        aria-hidden
      >
        <path
          d={stonePath(outline, bar.row.unit)}
          fill={colour}
          fillOpacity={isAssumed ? 0.55 : 0.95}
          stroke={colour}
          strokeWidth={1}
          strokeDasharray={isAssumed ? '4 3' : undefined}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </span>
  );
}

const LOAD = 40;

function Load({ layout, limit }: { readonly layout: GanttLayout; readonly limit: number }) {
  const { say } = useWords();
  const { number } = useFormats();
  return (
    <div className="relative border-b border-line" style={{ height: LOAD + 16 }}>
      {layout.breaks.map(({ from, length }) => (
        <span
          key={from}
          className="absolute inset-y-0 bg-tint-slate text-xs text-soft"
          style={{ insetInlineStart: `${from * 100}%`, width: `${length * 100}%` }}
        />
      ))}
      {layout.load.map(({ week, from, length, heightShare }) => (
        <span
          key={week}
          className="absolute bottom-0 bg-slate opacity-55"
          style={{
            insetInlineStart: `${from * 100}%`,
            width: `calc(${length * 100}% - 1px)`,
            height: heightShare * LOAD,
          }}
        />
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
    </div>
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
