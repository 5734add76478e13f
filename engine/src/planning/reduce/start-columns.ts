import type { IndexedModel } from '../model/indexed-model.js';
import { type Column, type ColumnSpace, indexColumns } from './columns.js';
import { isOpen, type TimeFrame } from './time-frame.js';

/** Start weeks of an activity in a frame above which its columns are not split. */
const MOST_STARTS = 12;
/** Columns of a split space. */
const MOST_COLUMNS = 4_000;
/** Part of its last week that the weeks of a frame may span: in wider ones starts say little about each other. */
const MOST_SPAN = 0.1;

/**
 * The columns of a frame with one for each start week of an activity that has few of them.
 *
 * A column with a known start knows in which weeks it takes its hours, when it ends and what it can wait for. Between
 * intakes far apart nothing else says that: the weeks that an activity must run whichever intake it takes are none.
 */
export function startColumns(
  model: IndexedModel,
  space: ColumnSpace,
  frame: TimeFrame,
): ColumnSpace {
  if (frame.hi - frame.lo > MOST_SPAN * frame.hi) return space;
  const parts = space.columns.map((column) => splitColumn(model, column, frame));
  const columns = parts.flat();
  if (columns.length === space.columns.length || columns.length > MOST_COLUMNS) return space;
  return {
    ...indexColumns(columns, {
      variables: space.ofVariable.length,
      activities: space.ofActivity.length,
      absorbed: space.absorbed,
    }),
    whole: { space, placeOf: parts.flatMap((part, c) => part.map(() => c)) },
  };
}

function splitColumn(model: IndexedModel, column: Column, frame: TimeFrame): readonly Column[] {
  const { activity } = column;
  const { intakes } = model.activities[activity] ?? {};
  if (intakes === undefined || !isOpen(frame, activity)) return [column];
  const first = frame.est[activity] ?? 0;
  const last = frame.lst[activity] ?? -1;
  const starts = intakes.filter((week) => week >= first && week <= last);
  if (starts.length < 2 || starts.length > MOST_STARTS) return [column];
  return starts.map((start) => ({ ...column, start }));
}
