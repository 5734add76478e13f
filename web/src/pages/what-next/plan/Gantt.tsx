import { type PlanLimits, subjectOf } from 'cairn/planning';
import { useMemo } from 'react';
import { classes, stonePath, useNarrow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { lanesOf, type StepRow } from '../data/step-rows.js';
import type { Hand, Proposal } from '../own/useProposal.js';
import { laneColour } from './colours.js';
import {
  type AwardMark,
  type GanttBar,
  type GanttLayout,
  ganttLayout,
  roomAfter,
} from './gantt-layout.js';
import type { Selection } from './selection.js';
import { useBarDrag } from './useBarDrag.js';
import { useBarKeys } from './useBarKeys.js';
import { useStepWords } from './useStepWords.js';
import { useWidth } from './useWidth.js';
import { WeekLoad } from './WeekLoad.js';

interface GanttProps {
  readonly rows: readonly StepRow[];
  readonly startsOn: StepRow['startsOn'];
  readonly weeks: number;
  readonly hoursLimit: number;
  readonly selection: Selection;
  readonly breaks?: PlanLimits['breaks'];
  readonly deadline?: PlanLimits['deadline'];
  readonly calendar?: PlanLimits['hoursCalendar'];
  readonly awards?: readonly AwardMark[] | undefined;
  /** Lets bars be moved; absent where the plan is only read. */
  readonly hand?: Hand | undefined;
  /** Rows as a change that is being looked at would make them. */
  readonly proposed?: readonly StepRow[] | undefined;
}

/** The plan week by week: stones as long as they take, and the hours of each week against the limit under them. */
export function Gantt(props: GanttProps) {
  const { rows, proposed = rows, selection, hoursLimit, hand } = props;
  const { say } = useWords();
  const narrow = useNarrow();
  const describe = useStepWords(proposed);
  const { ref, width } = useWidth<HTMLDivElement>();
  const layout = useGanttLayout(props, width);
  const drag = useBarDrag(hand, { width, weeks: layout.weeks });
  const keysOf = useBarKeys(hand);
  const marks = marksOf(hand?.proposal);
  const lanes = lanesOf(rows);
  const laneIds = lanes.map(({ id }) => id);
  const grid = narrow ? 'block' : 'grid grid-cols-[minmax(170px,38%)_minmax(0,1fr)] gap-x-3';
  const standing = new Map(rows.map((row) => [row.unit, row]));
  return (
    <div className="numerals">
      <ol aria-label={say('next.gantt.label')}>
        {layout.bars.map((bar) => (
          <li key={bar.row.unit}>
            <button
              type="button"
              aria-label={describe(bar.row)}
              aria-pressed={selection.unit === bar.row.unit}
              {...(hand ? { 'aria-keyshortcuts': 'Shift+ArrowRight Shift+ArrowLeft' } : {})}
              onClick={() => drag.takeDragged() || selection.select(bar.row.unit)}
              onKeyDown={keysOf(standing.get(bar.row.unit) ?? bar.row)}
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
                colour={laneColour(laneIds.indexOf(bar.row.lane.id))}
                isMoving={marks.moving === bar.row.unit}
                isBroken={marks.broken.has(bar.row.unit)}
                handle={drag.propsOf(standing.get(bar.row.unit) ?? bar.row)}
                canMove={hand !== undefined}
              />
            </button>
          </li>
        ))}
      </ol>
      <div className={`${grid} mt-2`} aria-hidden>
        <span className="self-start text-xs text-soft">{say('next.gantt.load')}</span>
        <div ref={ref} className="min-w-0">
          <WeekLoad layout={layout} limit={hoursLimit} />
        </div>
      </div>
      <LaneKey lanes={lanes} />
      <p className="sr-only">{say('next.gantt.twin')}</p>
    </div>
  );
}

/** What the colours stand for, where there is more than one; each bar says it in its own words, too. */
function LaneKey({ lanes }: { readonly lanes: readonly StepRow['lane'][] }) {
  const { say } = useWords();
  if (lanes.length < 2) return null;
  return (
    <ul aria-hidden className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {lanes.map(({ id, label }, at) => (
        <li key={id} className="flex min-w-0 items-center gap-1.5">
          <i
            className="block h-2 w-4 shrink-0 rounded-full"
            style={{ background: laneColour(at) }}
          />
          <span className="min-w-0">{label || say('next.lane.before')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Bars keep the order of the plan as it stands, so that none jumps away from under a pointer. */
function useGanttLayout(props: GanttProps, width: number): GanttLayout {
  const { rows, proposed = rows, startsOn, weeks, hoursLimit, breaks, deadline, hand } = props;
  const { calendar, awards } = props;
  const mostTicks = Math.max(2, Math.floor(width / 76));
  const room = hand === undefined ? 0 : roomAfter(weeks);
  const shown = proposed.reduce((last, { endWeek }) => Math.max(last, endWeek), weeks + room);
  return useMemo(() => {
    const order = new Map(rows.map(({ unit }, at) => [unit, at]));
    const placeOf = ({ unit }: StepRow) => order.get(unit) ?? rows.length;
    const inOrder = proposed.toSorted((a, b) => placeOf(a) - placeOf(b));
    return ganttLayout(inOrder, {
      startsOn,
      weeks: shown,
      hoursLimit,
      mostTicks,
      breaks: breaks ?? [],
      deadline,
      calendar,
      awards,
    });
  }, [rows, proposed, startsOn, shown, hoursLimit, mostTicks, breaks, deadline, calendar, awards]);
}

interface Marks {
  readonly moving?: string;
  /** Units about which something would break. */
  readonly broken: ReadonlySet<string>;
}

function marksOf(proposal: Proposal | undefined): Marks {
  const answer = proposal?.answer;
  if (proposal === undefined || answer?.kind !== 'adjusted') return { broken: new Set() };
  const units = new Set(answer.plan.steps.map(({ unit }) => unit));
  const about = proposal.open.map((finding) => subjectOf(finding, answer.plan));
  return {
    moving: proposal.adjustment.unit,
    broken: new Set(about.filter((subject) => units.has(subject))),
  };
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

/** Nothing is studied: the stone is only an outline. */
function isAskedFor({ by }: StepRow): boolean {
  return by === 'prior-learning' || by === 'exemption';
}

const BAR = 16;

interface GanttTrackProps {
  readonly bar: GanttBar;
  readonly width: number;
  readonly colour: string;
  readonly isMoving: boolean;
  readonly isBroken: boolean;
  readonly canMove: boolean;
  readonly handle: ReturnType<ReturnType<typeof useBarDrag>['propsOf']>;
}

/** The outline is drawn for the width on screen and stretched with it, so that it also fits paper. */
function GanttTrack(props: GanttTrackProps) {
  const { bar, width, colour, isMoving, isBroken, canMove, handle } = props;
  const length = Math.max(8, bar.length * width);
  const isAssumed = bar.row.assumed.includes('durationWeeks');
  const outline = { x: length / 2, y: BAR / 2, width: length - 2, height: BAR - 1 };
  const edge = isBroken ? 'var(--rust)' : isMoving ? 'var(--ink)' : colour;
  return (
    <span className="relative block h-5 min-w-0">
      <svg
        {...handle}
        viewBox={`0 0 ${length} ${BAR}`}
        preserveAspectRatio="none"
        className={classes(
          'absolute top-0.5 block min-w-2 overflow-visible',
          canMove && 'pointer-fine:cursor-grab pointer-fine:active:cursor-grabbing',
        )}
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
          fillOpacity={isMoving || isAssumed ? 0.55 : isAskedFor(bar.row) ? 0.2 : 0.95}
          stroke={edge}
          strokeWidth={isMoving || isBroken ? 2 : 1}
          strokeDasharray={isAssumed || isBroken ? '4 3' : undefined}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </span>
  );
}
