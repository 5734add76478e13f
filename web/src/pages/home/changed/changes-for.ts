import type { DataRelease } from 'cairn/catalogue';
import { type Change, changesAhead, changesBetween } from 'cairn/frameworks';
import { addDays, addMonths, type IsoDate } from 'cairn/terms';
import type { HoldingRow } from '../../have/list/holding-row.js';

/** Changes of rules worth showing on the first page. */
export interface ChangesFor {
  /** True when they were chosen by what the person holds. */
  readonly isMine: boolean;
  readonly changes: readonly Change[];
}

const BACK_MONTHS = 36;
const MOST = 5;
/** These ask nothing of a holder. */
const QUIET = new Set(['document-updated', 'edition']);

/** Changes of the last three years in what the person's items stand on, newest first; all frameworks without items. */
export function changesFor(
  rows: readonly HoldingRow[],
  { frameworks }: DataRelease,
  on: IsoDate,
): ChangesFor {
  const isLoud = ({ event }: Change) => !QUIET.has(event.kind);
  const past = changesBetween(frameworks, addMonths(on, -BACK_MONTHS), addDays(on, 1))
    .filter(isLoud)
    .toReversed();
  const all = [...changesAhead(frameworks).filter(isLoud), ...past];
  const mine = new Set(rows.flatMap(({ level, credit }) => [level?.framework, credit?.system]));
  const touching = all.filter(
    ({ owner, event }) => mine.has(owner) || event.alsoIn.some((id) => mine.has(id)),
  );
  const isMine = mine.size > 1 || (mine.size === 1 && !mine.has(undefined));
  return { isMine, changes: (isMine ? touching : past).slice(0, MOST) };
}
