import type { LadderLink, LadderModel, LadderStub, Rung } from './ladders.js';

/** Where a rung is drawn, in pixels from the upper left. */
export interface RungBox extends Rung {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LadderLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly id: string; readonly x: number; readonly width: number }[];
  readonly boxes: readonly RungBox[];
  readonly lines: readonly { readonly link: LadderLink; readonly path: string }[];
  readonly ends: readonly {
    readonly stub: LadderStub;
    readonly path: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** Rungs are wide enough for a title. */
  readonly hasTitles: boolean;
}

/** Distance of two rungs and height of one; larger where fingers choose. */
const ROOMY = { step: 41, rung: 32 };
const NARROW = { step: 47, rung: 42 };
const NARROW_BELOW = 640;
const WIDEST_COLUMN = 250;
/** Gap between two ladders as a share of the width of one. */
const GAP_SHARE = 0.62;
const TITLES_FROM = 116;
const INDENT = 14;

/** Every ladder fills the height, so that a line that climbs says nothing by itself; only its ends do. */
export function layLadders({ ladders, links, stubs }: LadderModel, room: number): LadderLayout {
  const count = Math.max(ladders.length, 1);
  const shares = count + GAP_SHARE * (count - 1);
  const column = Math.min(WIDEST_COLUMN, room / shares);
  const gap = count > 1 ? Math.min((room - column * count) / (count - 1), column * 1.1) : 0;
  const size = room < NARROW_BELOW ? NARROW : ROOMY;
  const height = Math.max(...ladders.map(({ levels }) => levels.length), 1) * size.step;
  const columns = ladders.map(({ id }, i) => ({ id, x: i * (column + gap), width: column }));
  const boxes = ladders.flatMap(({ id, levels }, i) =>
    levels.map((level, place): RungBox => {
      const x = columns[i]?.x ?? 0;
      const inset = level.partOf === undefined ? 0 : Math.min(INDENT, column * 0.12);
      const step = height / levels.length;
      const middle = height - (place + 0.5) * step;
      const tall = Math.min(size.rung, step - 3);
      return {
        ladder: id,
        code: level.code,
        x: x + inset,
        y: middle - tall / 2,
        width: column - inset * 2,
        height: tall,
      };
    }),
  );
  const boxOf = (rung: Rung) =>
    boxes.find(({ ladder, code }) => ladder === rung.ladder && code === rung.code);
  return {
    width: columns.length > 0 ? (columns.at(-1)?.x ?? 0) + column : room,
    height,
    columns,
    boxes,
    lines: links.flatMap((link) => {
      const [from, to] = [boxOf(link.from), boxOf(link.to)];
      return from && to ? [{ link, path: curve(from, to) }] : [];
    }),
    ends: stubs.flatMap((stub) => {
      const from = boxOf(stub.from);
      return from ? [{ stub, ...stubPath(from, gap) }] : [];
    }),
    hasTitles: column >= TITLES_FROM,
  };
}

function curve(from: RungBox, to: RungBox): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const pull = (x2 - x1) * 0.45;
  return `M${px(x1)} ${px(y1)}C${px(x1 + pull)} ${px(y1)} ${px(x2 - pull)} ${px(y2)} ${px(x2)} ${px(y2)}`;
}

function stubPath(from: RungBox, gap: number) {
  const y = from.y + from.height / 2;
  const start = from.x + from.width;
  const end = start + Math.min(gap * 0.34, 34);
  return { path: `M${px(start)} ${px(y)}H${px(end)}`, x: end, y };
}

function px(value: number): string {
  return value.toFixed(1);
}
