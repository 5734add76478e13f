import type { IndexedModel } from '../model/indexed-model.js';
import { type Column, type ColumnSpace, indexColumns } from './columns.js';
import { isOpen, type TimeFrame } from './time-frame.js';

/** Start weeks of an activity in a frame above which its columns are not split for its intakes alone. */
const MOST_STARTS = 12;
/** Columns of a space split by intakes. */
const MOST_COLUMNS = 4_000;
/** Columns of a space in which everything is split. */
const MOST_OF_ALL = 1_500;
/** How many times as many the columns may become then. */
const MOST_TIMES = { short: 3, any: 6 };
/** Part of its last week that the weeks of a frame may span: in wider ones starts say little about each other. */
const MOST_SPAN = 0.1;

/** Which splits pay: `short` = only those of short frames, in which every activity has few starts. */
export type SplitEffort = 'short' | 'any';

/** Whether the weeks of a frame span so few that starts, windows and rows say much about each other. */
export function isNarrow({ lo, hi }: Pick<TimeFrame, 'lo' | 'hi'>): boolean {
  return hi - lo <= MOST_SPAN * hi;
}

/**
 * The columns of a frame with one for each start week: of every activity where that makes few columns, else of those
 * with few intakes. As they are where nobody has intakes.
 *
 * A column with a known start knows in which weeks it takes its hours, when it ends and what it can wait for. Between
 * intakes far apart nothing else says that: the weeks that an activity must run whichever intake it takes are none.
 * What may start in any week fills the gaps between those, which is told week by week only when it is split, too.
 */
export function startColumns(
  model: IndexedModel,
  space: ColumnSpace,
  { frame, effort }: { readonly frame: TimeFrame; readonly effort: SplitEffort },
): ColumnSpace {
  if (!isNarrow(frame)) return space;
  if (space.activities.every((i) => model.activities[i]?.intakes === undefined)) return space;
  const all = space.columns.map(({ activity }) => startsIn(model, frame, activity));
  if (sizeOf(all) <= Math.min(MOST_OF_ALL, MOST_TIMES[effort] * space.columns.length))
    return splitSpace(space, all);
  const some = space.columns.map(({ activity }) => fewIntakes(model, frame, activity));
  return effort === 'short' || sizeOf(some) > MOST_COLUMNS ? space : splitSpace(space, some);
}

/** Start weeks by column; fewer than two = not split. */
type Starts = readonly (readonly number[])[];

function fewIntakes(model: IndexedModel, frame: TimeFrame, activity: number): readonly number[] {
  if (model.activities[activity]?.intakes === undefined) return [];
  const starts = startsIn(model, frame, activity);
  return starts.length > MOST_STARTS ? [] : starts;
}

/** Weeks in which an activity may start; none when it is not open. */
function startsIn(model: IndexedModel, frame: TimeFrame, activity: number): readonly number[] {
  if (activity < 0 || !isOpen(frame, activity)) return [];
  const first = frame.est[activity] ?? 0;
  const last = frame.lst[activity] ?? -1;
  const { intakes } = model.activities[activity] ?? {};
  return intakes === undefined
    ? Array.from({ length: last - first + 1 }, (_, k) => first + k)
    : intakes.filter((week) => week >= first && week <= last);
}

function sizeOf(starts: Starts): number {
  return starts.reduce((sum, weeks) => sum + Math.max(1, weeks.length), 0);
}

function splitSpace(space: ColumnSpace, starts: Starts): ColumnSpace {
  if (starts.every((weeks) => weeks.length < 2)) return space;
  const parts = space.columns.map((column, c) => splitColumn(column, starts[c] ?? []));
  return {
    ...indexColumns(parts.flat(), {
      variables: space.ofVariable.length,
      activities: space.ofActivity.length,
      absorbed: space.absorbed,
    }),
    whole: { space, placeOf: parts.flatMap((part, c) => part.map(() => c)) },
  };
}

function splitColumn(column: Column, starts: readonly number[]): readonly Column[] {
  return starts.length < 2 ? [column] : starts.map((start) => ({ ...column, start }));
}
