import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { classes, stonePath, useNarrow } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import { laneColour } from './colours.js';
import {
  type Direction,
  neighbourOf,
  type PathNode,
  type Pathway,
  pathwayLayout,
} from './pathway-layout.js';
import type { Selection } from './selection.js';
import { useStepWords } from './useStepWords.js';
import { useWidth } from './useWidth.js';

interface PathwayProps {
  readonly rows: readonly StepRow[];
  readonly weeks: number;
  readonly selection: Selection;
}

/** The way to the award: units as stones, left to right in time, groups as lanes, thin lines for what comes first. */
export function PathwayMap({ rows, weeks, selection }: PathwayProps) {
  const { say } = useWords();
  const narrow = useNarrow();
  const { ref, width } = useWidth<HTMLDivElement>();
  const pathway = useMemo(() => pathwayLayout(rows, { width, weeks }), [rows, width, weeks]);
  const nodes = useRoving(pathway, selection);
  return (
    <section ref={ref} aria-label={say('next.path.label')}>
      {narrow ? (
        <PathList rows={rows} nodes={nodes} />
      ) : (
        <PathLanes pathway={pathway} nodes={nodes} />
      )}
      <p className="mt-3 text-xs text-soft">{say('next.path.hint')}</p>
    </section>
  );
}

/** Arrow keys move along the edges; one stone at a time is in the tab order. */
interface Roving {
  readonly propsOf: (row: StepRow) => {
    readonly ref: (element: HTMLButtonElement | null) => void;
    readonly tabIndex: number;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onClick: () => void;
    readonly onFocus: () => void;
    readonly 'aria-pressed': boolean;
  };
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function useRoving(pathway: Pathway, selection: Selection): Roving {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [current, setCurrent] = useState<string | undefined>();
  const first = pathway.nodes[0]?.row.unit;
  const isKnown = pathway.nodes.some(({ row }) => row.unit === current);
  const inTabOrder = isKnown ? current : (selection.unit ?? first);
  const move = (unit: string, event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbourOf(pathway, unit, turned(direction));
    if (next !== undefined) buttons.current.get(next)?.focus();
  };
  return {
    propsOf: ({ unit }) => ({
      ref: (element) => {
        if (element) buttons.current.set(unit, element);
        else buttons.current.delete(unit);
      },
      tabIndex: unit === inTabOrder ? 0 : -1,
      onKeyDown: (event) => move(unit, event),
      onClick: () => selection.select(unit),
      onFocus: () => setCurrent(unit),
      'aria-pressed': selection.unit === unit,
    }),
  };
}

/** Where text runs from right to left, so does time. */
function turned(direction: Direction): Direction {
  if (document.documentElement.dir !== 'rtl') return direction;
  if (direction === 'before') return 'after';
  return direction === 'after' ? 'before' : direction;
}

function PathLanes({ pathway, nodes }: { readonly pathway: Pathway; readonly nodes: Roving }) {
  const describe = useStepWords(pathway.nodes.map(({ row }) => row));
  const { say } = useWords();
  return (
    <div className="relative" style={{ height: pathway.height }}>
      {pathway.lanes.map((lane) => (
        <div
          key={lane.id}
          className="absolute inset-x-0 border-t border-line pt-1.5"
          style={{ top: lane.y, height: lane.height }}
        >
          <span className="flex items-center gap-1.5 text-xs text-soft">
            <i className="size-2 rounded-full" style={{ background: laneColour(lane.index) }} />
            {lane.label || say('next.lane.before')}
          </span>
        </div>
      ))}
      <svg
        width={pathway.width}
        height={pathway.height}
        className="pointer-events-none absolute inset-0 rtl:-scale-x-100"
        aria-hidden
      >
        {pathway.edges.map(({ from, to, path }) => (
          <path
            key={`${from}>${to}`}
            d={path}
            fill="none"
            stroke="var(--edge)"
            strokeWidth={1.25}
          />
        ))}
      </svg>
      {pathway.nodes.map((node) => (
        <button
          type="button"
          key={node.row.unit}
          {...nodes.propsOf(node.row)}
          aria-label={describe(node.row)}
          className={classes(
            'absolute flex items-center gap-2 rounded-control border bg-sheet px-2 text-start text-xs leading-tight hover:border-edge',
            nodes.propsOf(node.row)['aria-pressed'] ? 'border-lichen bg-tint' : 'border-line',
          )}
          style={{
            insetInlineStart: node.x,
            top: node.y,
            width: pathway.nodeWidth,
            height: pathway.nodeHeight,
          }}
        >
          <NodeStone row={node.row} lane={node.lane} />
          <NodeWords row={node.row} />
        </button>
      ))}
    </div>
  );
}

/** On a phone: downwards in time, one under the other, with what comes first in words. */
function PathList({ rows, nodes }: { readonly rows: readonly StepRow[]; readonly nodes: Roving }) {
  const describe = useStepWords(rows);
  const { say } = useWords();
  const { day, list } = useFormats();
  const laneIds = [...new Set(rows.map(({ lane }) => lane.id))];
  const short = new Map(rows.map((row) => [row.unit, row.short]));
  return (
    <ol className="relative">
      {rows.map((row) => (
        <li key={row.unit} className="relative ps-6 pb-3">
          <i className="absolute start-[5px] top-5 bottom-0 w-px bg-line" aria-hidden />
          <i
            className="absolute start-0 top-4 size-2.5 rounded-full"
            style={{ background: laneColour(laneIds.indexOf(row.lane.id)) }}
            aria-hidden
          />
          <button
            type="button"
            {...nodes.propsOf(row)}
            aria-label={describe(row)}
            className={classes(
              'w-full rounded-control border bg-sheet px-3 py-2 text-start text-sm leading-snug',
              nodes.propsOf(row)['aria-pressed'] ? 'border-lichen bg-tint' : 'border-line',
            )}
          >
            <span className="block text-xs text-soft">
              {day(row.startsOn)} · {row.lane.label || say('next.lane.before')}
            </span>
            {row.title}
            {row.after.length > 0 ? (
              <span className="block text-xs text-soft">
                {say('next.path.after', {
                  titles: list(row.after.map((unit) => short.get(unit) ?? unit)),
                })}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ol>
  );
}

function NodeStone({ row, lane }: { readonly row: StepRow; readonly lane: PathNode['lane'] }) {
  return (
    <svg width={26} height={16} className="shrink-0" aria-hidden>
      <path
        d={stonePath({ x: 13, y: 8, width: 23, height: 13 }, row.unit)}
        fill={laneColour(lane)}
        fillOpacity={0.9}
      />
    </svg>
  );
}

function NodeWords({ row }: { readonly row: StepRow }) {
  return (
    <span className="min-w-0">
      {row.code === undefined ? null : <b className="block truncate font-medium">{row.code}</b>}
      <span className={row.code === undefined ? 'line-clamp-3' : 'line-clamp-2 text-soft'}>
        {row.title}
      </span>
    </span>
  );
}
