import type { Lane } from '../data/rule-places.js';
import type { StepRow } from '../data/step-rows.js';
import { lanesOf } from '../data/step-rows.js';

/** A unit on the map of the way: a box of fixed size whose start side stands at its first week. */
export interface PathNode {
  readonly row: StepRow;
  readonly lane: number;
  readonly x: number;
  readonly y: number;
}

/** From the end side of a unit to the start side of one that needs it. */
export interface PathEdge {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

export interface PathLane extends Lane {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

export interface Pathway {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
  readonly lanes: readonly PathLane[];
}

interface PathRoom {
  readonly width: number;
  readonly weeks: number;
}

const NODE_HEIGHT = 52;
const ROW_GAP = 8;
const LANE_HEAD = 26;
const LANE_GAP = 14;
const COLUMN_GAP = 10;
const WIDEST = 230;

/**
 * Left to right in time, groups as lanes. Inside a lane a unit stands in the first row in which it does not cover
 * another; it keeps its week unless the page's edge pushes it back.
 */
export function pathwayLayout(rows: readonly StepRow[], { width, weeks }: PathRoom): Pathway {
  const nodeWidth = Math.min(WIDEST, Math.max(132, width / Math.min(4.2, rows.length)));
  const lanes = lanesOf(rows);
  const nodes: PathNode[] = [];
  const drawn: PathLane[] = [];
  let y = 0;
  for (const [index, lane] of lanes.entries()) {
    const own = rows.filter((row) => row.lane.id === lane.id);
    const placed = pack(own, { width, weeks, nodeWidth });
    const rowCount = Math.max(1, ...placed.map(({ line }) => line + 1));
    nodes.push(
      ...placed.map(({ row, x, line }) => ({
        row,
        lane: index,
        x,
        y: y + LANE_HEAD + line * (NODE_HEIGHT + ROW_GAP),
      })),
    );
    const height = LANE_HEAD + rowCount * (NODE_HEIGHT + ROW_GAP) - ROW_GAP;
    drawn.push({ ...lane, index, y, height });
    y += height + LANE_GAP;
  }
  const height = Math.max(0, y - LANE_GAP);
  const edges = edgesOf(nodes, nodeWidth);
  return { width, height, nodeWidth, nodeHeight: NODE_HEIGHT, nodes, edges, lanes: drawn };
}

interface Placed {
  readonly row: StepRow;
  readonly x: number;
  readonly line: number;
}

function pack(
  rows: readonly StepRow[],
  { width, weeks, nodeWidth }: PathRoom & { readonly nodeWidth: number },
): readonly Placed[] {
  const ends: number[] = [];
  return rows.map((row) => {
    const wanted = (row.startWeek / Math.max(1, weeks)) * width;
    const x = Math.max(0, Math.min(wanted, width - nodeWidth));
    const free = ends.findIndex((end) => end <= x);
    const line = free < 0 ? ends.length : free;
    ends[line] = x + nodeWidth + COLUMN_GAP;
    return { row, x, line };
  });
}

function edgesOf(nodes: readonly PathNode[], nodeWidth: number): readonly PathEdge[] {
  const byUnit = new Map(nodes.map((node) => [node.row.unit, node]));
  return nodes.flatMap((to) =>
    to.row.after.flatMap((unit) => {
      const from = byUnit.get(unit);
      if (from === undefined) return [];
      return [{ from: unit, to: to.row.unit, path: curve(from, to, nodeWidth) }];
    }),
  );
}

/** A gentle S from side to side; where the boxes overlap in time, it bends around the end side. */
function curve(from: PathNode, to: PathNode, nodeWidth: number): string {
  const [x1, y1] = [from.x + nodeWidth, from.y + NODE_HEIGHT / 2];
  const [x2, y2] = [to.x, to.y + NODE_HEIGHT / 2];
  const bend = Math.max(22, Math.abs(x2 - x1) / 2);
  return `M${at(x1)} ${at(y1)}C${at(x1 + bend)} ${at(y1)} ${at(x2 - bend)} ${at(y2)} ${at(x2)} ${at(y2)}`;
}

function at(value: number): string {
  return value.toFixed(1);
}

export type Direction = 'before' | 'after' | 'up' | 'down';

/**
 * Where an arrow key leads: along the edges first, else to the neighbour in time; up and down to the nearest unit of
 * the line above or below.
 */
export function neighbourOf(
  { nodes }: Pathway,
  unit: string,
  direction: Direction,
): string | undefined {
  const here = nodes.find(({ row }) => row.unit === unit);
  if (here === undefined) return undefined;
  if (direction === 'up' || direction === 'down') return verticalNeighbour(nodes, here, direction);
  const inTime = [...nodes].sort(byTime);
  if (direction === 'before') {
    return here.row.after[0] ?? inTime[inTime.indexOf(here) - 1]?.row.unit;
  }
  return here.row.neededBy[0] ?? inTime[inTime.indexOf(here) + 1]?.row.unit;
}

function byTime(a: PathNode, b: PathNode): number {
  return a.row.startWeek - b.row.startWeek || (a.row.unit < b.row.unit ? -1 : 1);
}

function verticalNeighbour(
  nodes: readonly PathNode[],
  here: PathNode,
  direction: 'up' | 'down',
): string | undefined {
  const beyond = nodes.filter(({ y }) => (direction === 'up' ? y < here.y : y > here.y));
  const distance = (node: PathNode) => Math.abs(node.y - here.y) * 1000 + Math.abs(node.x - here.x);
  return [...beyond].sort((a, b) => distance(a) - distance(b))[0]?.row.unit;
}
