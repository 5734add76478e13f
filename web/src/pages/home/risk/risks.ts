import { daysBetween, type IsoDate } from 'cairn/terms';
import type { HoldingRow } from '../../have/list/holding-row.js';

/** Something held that has ended or ends within a year. */
export interface Risk {
  readonly id: string;
  readonly title: string;
  readonly kind: 'expired' | 'soon';
  readonly day: IsoDate;
  /** Days from today; negative when it has ended. */
  readonly days: number;
}

/** What ends first stands first; what has ended follows, latest first. */
export function risksOf(rows: readonly HoldingRow[], on: IsoDate): readonly Risk[] {
  const risks = rows.flatMap(({ id, title, state, expiry, holding }): readonly Risk[] => {
    const day = holding.expiresOn;
    if (state === 'planned' || day === undefined) return [];
    if (expiry !== 'expired' && expiry !== 'soon') return [];
    return [{ id, title, kind: expiry, day, days: daysBetween(on, day) }];
  });
  const ended = risks.filter(({ kind }) => kind === 'expired').sort((a, b) => b.days - a.days);
  const ending = risks.filter(({ kind }) => kind === 'soon').sort((a, b) => a.days - b.days);
  return [...ending, ...ended];
}
