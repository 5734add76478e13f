import type { StaircaseGap } from 'cairn/planning';

/** A point of the picture: weeks to the right, fees (minor units) upward. */
export interface StairValue {
  readonly weeks: number;
  readonly fee: number;
  /** Keeps its place in the scale and is not drawn. */
  readonly isHidden?: boolean;
}

/** Where a point stands, in pixels from the start and the top; `labelled` = there is room for its words. */
export interface StairPlace {
  readonly x: number;
  readonly y: number;
  readonly labelled: boolean;
}

export interface StairsLayout {
  readonly places: readonly StairPlace[];
  /** The staircase as an SVG path: along each tread, then down to the next point that costs less. */
  readonly line: string;
  /** What the search has not ruled out. */
  readonly gaps: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room around the points; words stand above the tread that begins at a point. */
const START = 20;
const END = 104;
const TOP = 46;
const BOTTOM = 20;
const LABEL = { width: 100, height: 38 };
const LINE_OF_WORDS = 16;

/**
 * Lays out a staircase. Points by week, then fees; the chosen one and both ends get their words first. A point above
 * the line costs more and is later than another: it is there because something else speaks for it.
 */
export function stairsLayout(
  points: readonly StairValue[],
  gaps: readonly StaircaseGap[],
  { width, height, chosen, lines = 2 }: Size & { readonly chosen: number; readonly lines?: number },
): StairsLayout {
  const more = (lines - 2) * LINE_OF_WORDS;
  const scale = scaleOf(points, { width, height, top: TOP + more });
  const spots = points.map(({ weeks, fee }) => ({ x: scale.x(weeks), y: scale.y(fee) }));
  const isShown = (at: number) => points[at]?.isHidden !== true;
  const labelled = labelledOf(spots, { chosen, height: LABEL.height + more, isShown });
  return {
    places: spots.map((spot, at) => ({ ...spot, labelled: labelled.has(at) })),
    line: lineOf(onTheLine(spots.filter((_, at) => isShown(at))), width),
    gaps: gaps.map((gap) => gapOf(gap, scale, { width, height })),
  };
}

interface Scale {
  readonly x: (weeks: number) => number;
  readonly y: (fee: number) => number;
}

function scaleOf(
  points: readonly StairValue[],
  { width, height, top }: Size & { readonly top: number },
): Scale {
  const weeks = points.map((point) => point.weeks);
  const fees = points.map(({ fee }) => fee);
  const [firstWeek, lastWeek] = [Math.min(...weeks), Math.max(...weeks)];
  const [leastFee, mostFee] = [Math.min(...fees), Math.max(...fees)];
  const along = Math.max(0, width - START - END) / Math.max(1, lastWeek - firstWeek);
  const up = Math.max(0, height - top - BOTTOM) / Math.max(1, mostFee - leastFee);
  return {
    x: (week) => START + (week - firstWeek) * along,
    y: (fee) => height - BOTTOM - (fee - leastFee) * up,
  };
}

type Spot = Pick<StairPlace, 'x' | 'y'>;

/** Those that no earlier one undercuts. */
function onTheLine(spots: readonly Spot[]): readonly Spot[] {
  return spots.filter(({ y }, at) => spots.slice(0, at).every((before) => before.y < y));
}

function lineOf(spots: readonly Spot[], width: number): string {
  const [first] = spots;
  if (first === undefined) return '';
  const treads = spots.map(
    ({ y }, at) => `H ${spots[at + 1]?.x ?? width} V ${spots[at + 1]?.y ?? y}`,
  );
  return `M ${first.x} 0 V ${first.y} ${treads.join(' ')}`;
}

interface Words {
  readonly chosen: number;
  readonly height: number;
  readonly isShown: (at: number) => boolean;
}

function labelledOf(
  spots: readonly Spot[],
  { chosen, height, isShown }: Words,
): ReadonlySet<number> {
  const order = [chosen, 0, spots.length - 1, ...spots.keys()].filter(isShown);
  const placed = new Set<number>();
  for (const at of order) {
    const spot = spots[at];
    if (spot === undefined || placed.has(at)) continue;
    const isFree = [...placed].every((other) => !overlaps(spot, spots[other] ?? spot, height));
    if (isFree) placed.add(at);
  }
  return placed;
}

function overlaps(a: Spot, b: Spot, height: number): boolean {
  return Math.abs(a.x - b.x) < LABEL.width && Math.abs(a.y - b.y) < height;
}

function gapOf(gap: StaircaseGap, scale: Scale, { width, height }: Size) {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const from = within(scale.x(gap.fromWeek), width);
  const until = within(scale.x(gap.untilWeek), width);
  const top = gap.mostFee === undefined ? 0 : within(scale.y(gap.mostFee.minor), height);
  return { x: from, y: top, width: Math.max(2, until - from), height: Math.max(2, height - top) };
}
