import { classes, stonePath } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import { laneColour } from './colours.js';
import type { PathNode, Pathway } from './pathway-layout.js';
import type { Roving } from './useRoving.js';
import { useStepWords } from './useStepWords.js';

/** Boxes in their weeks, lanes under names, thin lines for what comes first. */
export function PathLanes({
  pathway,
  nodes,
}: {
  readonly pathway: Pathway;
  readonly nodes: Roving;
}) {
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
