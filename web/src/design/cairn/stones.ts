/**
 * The geometry of a cairn. Pure: the same items give the same stones, point by point.
 *
 * Width carries the credit of the item: it grows in proportion to the widest one, never below a fifth of it,
 * so that a small stone can still be seen. Upwards all stones shrink a little, as in a real cairn; compare
 * neighbours, and read exact amounts in the text beside the picture.
 */
export type StoneState = 'verified' | 'claimed' | 'planned' | 'missing';

/** One thing to draw: something held, planned, or still missing. */
export interface StoneItem {
  readonly id: string;
  readonly label: string;
  /** Credit, units or hours: any measure, but the same for all items of one picture. */
  readonly amount: number;
  readonly state: StoneState;
}

/** A drawn stone; `x` and `y` are its centre. */
export interface Stone {
  readonly id: string;
  readonly label: string;
  readonly state: StoneState;
  /** How many items it stands for: more than 1 when a tall stack was gathered. */
  readonly count: number;
  readonly beside: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

export interface CairnDrawing {
  readonly width: number;
  readonly height: number;
  /** Where the picture may be cut off above the highest stone. */
  readonly top: number;
  readonly ground: number;
  readonly stones: readonly Stone[];
}

export interface CairnSize {
  readonly width: number;
  readonly height: number;
  /** Most stones in the stack; beyond it neighbours of one state are gathered. */
  readonly most: number;
  /** Thickest stone. */
  readonly thick: number;
}

export const LARGE: CairnSize = { width: 300, height: 236, most: 14, thick: 23 };
export const SMALL: CairnSize = { width: 72, height: 56, most: 7, thick: 8 };

const ORDER: readonly StoneState[] = ['verified', 'claimed', 'planned', 'missing'];
const LEAST_WIDTH_SHARE = 0.24;
const TAPER = 0.34;
const MARGIN = 4;

/** Lays the stack from the ground up and surplus beside it, within the size. */
export function drawCairn(
  items: readonly StoneItem[],
  beside: readonly StoneItem[],
  size: CairnSize,
): CairnDrawing {
  const ground = size.height - MARGIN;
  const stack = layHeld(gatherStones(sortStones(items), size.most));
  const side = gatherStones(sortStones(beside), 3);
  const hasSide = side.length > 0;
  const room = { widest: size.width * (hasSide ? 0.64 : 0.86), ground };
  const centre = hasSide ? MARGIN + room.widest / 2 : size.width / 2;
  const stones = pile(stack, { ...room, centre, size });
  const widestSide = size.width - MARGIN * 2 - room.widest - size.width * 0.06;
  const sideCentre = size.width - MARGIN - widestSide / 2;
  const surplus = pile(side, { widest: widestSide, ground, centre: sideCentre, size }).map(
    (stone) => ({ ...stone, beside: true }),
  );
  const all = [...stones, ...surplus];
  const highest = Math.min(ground - size.thick, ...all.map(({ y, height }) => y - height / 2));
  const top = Math.max(0, highest - size.thick);
  return { width: size.width, height: size.height, top, ground, stones: all };
}

/** Verified first, then claimed, planned, missing; within a state the widest lies lowest, then by id. */
export function sortStones(items: readonly StoneItem[]): readonly StoneItem[] {
  return [...items].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      b.amount - a.amount ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** What is held lies by width, whether verified or claimed: a stack stands on its widest stone. */
function layHeld(stones: readonly GatheredStone[]): readonly GatheredStone[] {
  const isHeld = ({ state }: GatheredStone) => state === 'verified' || state === 'claimed';
  const each = ({ amount, count }: GatheredStone) => amount / count;
  const held = stones.filter(isHeld).sort((a, b) => each(b) - each(a));
  return [...held, ...stones.filter((stone) => !isHeld(stone))];
}

export interface GatheredStone extends StoneItem {
  readonly count: number;
}

/**
 * At most `most` stones: the state with the most stones has neighbours put together until it fits. Each state
 * that is there keeps at least one stone, so `most` is exceeded only when it is smaller than the states present.
 */
export function gatherStones(items: readonly StoneItem[], most: number): readonly GatheredStone[] {
  const groups = ORDER.map((state) => items.filter((item) => item.state === state));
  const quotas = groups.map((group) => group.length);
  while (sum(quotas) > most) {
    const largest = quotas.indexOf(Math.max(...quotas));
    const quota = quotas[largest] ?? 0;
    if (quota <= 1) break;
    quotas[largest] = quota - 1;
  }
  return groups.flatMap((group, i) => splitEvenly(group, quotas[i] ?? 0).map(putTogether));
}

/** A closed, gently irregular outline around a centre; the seed fixes its shape. */
export function stonePath(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  seed: string,
): string {
  const random = seededRandom(seed);
  const points = Array.from({ length: OUTLINE_POINTS }, (_, i) => {
    const angle = (i / OUTLINE_POINTS) * 2 * Math.PI;
    const across = bulge(Math.cos(angle)) * (1 + (random() - 0.5) * 0.09);
    const up = bulge(Math.sin(angle)) * (1 + (random() - 0.5) * 0.2);
    return [box.x + (across * box.width) / 2, box.y + (up * box.height) / 2] as const;
  });
  return smoothClosed(points);
}

const OUTLINE_POINTS = 14;

interface PileRoom {
  readonly widest: number;
  readonly ground: number;
  readonly centre: number;
  readonly size: CairnSize;
}

function pile(items: readonly GatheredStone[], room: PileRoom): readonly Stone[] {
  const largest = Math.max(...items.map((item) => item.amount / item.count), 0);
  const shares = items.map((item) =>
    largest > 0 ? Math.max(LEAST_WIDTH_SHARE, item.amount / item.count / largest) : 1,
  );
  const heights = heightsOf(shares, room.size);
  let y = room.ground;
  return items.map((item, i) => {
    const rise = items.length > 1 ? i / Math.max(items.length - 1, 5) : 0;
    const width = room.widest * (shares[i] ?? 1) * (1 - TAPER * rise);
    const height = heights[i] ?? room.size.thick;
    y -= height;
    const x = room.centre + swayOf(item.id, i) * Math.min(width, room.widest - width + 12);
    const box = { x, y: y + height / 2, width, height: height * 0.95 };
    const { id, label, state, count } = item;
    const path = stonePath(box, id);
    return { id, label, state, count, beside: false, ...box, path };
  });
}

/** Thickness falls by a third from the lowest to the highest stone, small stones are thinner, and all fit the height. */
function heightsOf(shares: readonly number[], size: CairnSize): readonly number[] {
  const raw = shares.map((share, i) => {
    const rise = shares.length > 1 ? i / (shares.length - 1) : 0;
    return size.thick * (1 - 0.34 * rise) * (0.55 + 0.45 * Math.sqrt(share));
  });
  const scale = Math.min(1, (size.height - 2 * MARGIN) / Math.max(sum(raw), 1));
  return raw.map((height) => height * scale);
}

/** A small lean to either side, alternating, so that the stack looks laid by hand. */
function swayOf(id: string, i: number): number {
  const lean = 0.03 + seededRandom(`${id}/sway`)() * 0.09;
  return i === 0 ? 0 : i % 2 === 0 ? lean : -lean;
}

function putTogether(group: readonly StoneItem[]): GatheredStone {
  const [first] = group;
  const amount = sum(group.map((item) => item.amount));
  const id = group.length === 1 ? (first?.id ?? '') : `${first?.id ?? ''}+${group.length - 1}`;
  const label = group.map((item) => item.label).join(', ');
  return { id, label, amount, state: first?.state ?? 'missing', count: group.length };
}

function splitEvenly<T>(items: readonly T[], parts: number): readonly (readonly T[])[] {
  return Array.from({ length: parts }, (_, i) =>
    items.slice(
      Math.floor((i * items.length) / parts),
      Math.floor(((i + 1) * items.length) / parts),
    ),
  );
}

/** A superellipse of exponent 2.7: flatter than an ellipse, softer than a box. */
function bulge(value: number): number {
  return Math.sign(value) * Math.abs(value) ** (2 / 2.7);
}

/** Catmull–Rom through the points, written as cubic Béziers. */
function smoothClosed(points: readonly (readonly [number, number])[]): string {
  const at = (i: number) => points[(i + points.length) % points.length] ?? [0, 0];
  const [startX, startY] = at(0);
  const curves = points.map((_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const one = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const two = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...one, ...two, ...to].map(short).join(' ')}`;
  });
  return `M${short(startX)} ${short(startY)}${curves.join('')}Z`;
}

function short(value: number): string {
  return value.toFixed(1);
}

/** mulberry32 on an FNV-1a hash of the seed: small, even enough, and the same everywhere. */
function seededRandom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
