import { type ColumnSpace, keepColumns } from '../reduce/columns.js';
import type { Interval } from './intervals.js';
import type { Master } from './master.js';

/** Part of the columns that may be left when it is worth to begin again without the others. */
const FEW = 0.6;

/**
 * The columns of a frame that reduced costs have not fixed to 0, when they are few: every plan of the frame that is
 * better than the best known one is made of them.
 */
export function narrowedSpace({ context, upper }: Master): ColumnSpace | undefined {
  const { columns, whole } = context.space;
  const space = whole?.space ?? context.space;
  const left = new Set<number>();
  for (let c = 0; c < columns.length; c++)
    if ((upper[c] ?? 0) > 0) left.add(whole?.placeOf[c] ?? c);
  return left.size > FEW * space.columns.length
    ? undefined
    : keepColumns(space, (c) => left.has(c));
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
