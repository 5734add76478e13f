import { type ColumnSpace, keepColumns } from '../reduce/columns.js';
import type { Interval } from './intervals.js';
import type { Master } from './master.js';

/** Part of the columns that may be left when it is worth to begin again without the others. */
const FEW = 0.6;

/**
 * The columns of a frame that reduced costs have not fixed to 0, when they are few: every plan of the frame that is
 * better than the best known one is made of them.
 */
export function narrowedSpace(master: Master): ColumnSpace | undefined {
  const before = spaceBefore(master).columns.length;
  const space = keptSpace(master);
  return space.columns.length > FEW * before ? undefined : space;
}

/** The columns of a frame that are not fixed to 0, as they were before they were split. */
export function keptSpace(master: Master): ColumnSpace {
  const { columns, whole } = master.context.space;
  const left = new Set<number>();
  for (let c = 0; c < columns.length; c++)
    if ((master.upper[c] ?? 0) > 0) left.add(whole?.placeOf[c] ?? c);
  return keepColumns(spaceBefore(master), (c) => left.has(c));
}

/** The columns of a frame before they were split by start weeks. */
export function spaceBefore({ context }: Master): ColumnSpace {
  return context.space.whole?.space ?? context.space;
}

/** The columns of which a better plan in any of the open intervals is made; `whole` are those known before. */
export function spaceOf(open: readonly Interval[], whole: ColumnSpace): ColumnSpace {
  const [first] = open;
  if (first?.space !== undefined && open.every(({ space }) => space === first.space))
    return first.space;
  const spaces = new Set(open.flatMap(({ space }) => space ?? []));
  if (open.some(({ space }) => space === undefined)) return whole;
  const kept = new Set([...spaces].flatMap(({ columns }) => columns));
  return kept.size > FEW * whole.columns.length
    ? whole
    : keepColumns(whole, (c) => {
        const column = whole.columns[c];
        return column !== undefined && kept.has(column);
      });
}
