import { addRanges, type CreditValue, type Figure, type IsoDate, type Range } from 'cairn/terms';
import type { StoneItem } from '../../../design/index.js';
import type { HoldingRow } from './holding-row.js';

/** The list as a whole: what its head says. Planned items are counted apart: they are not held. */
export interface HaveSummary {
  readonly held: number;
  readonly verified: number;
  readonly claimed: number;
  readonly planned: number;
  readonly expired: number;
  readonly soon: number;
  readonly levelUnknown: number;
  /** Sum by credit system, largest first; two systems are never added. */
  readonly credit: readonly CreditValue[];
  readonly hours: Range | undefined;
  readonly hoursUnknown: number;
  readonly hoursFigure: Figure;
  readonly highest: HoldingRow | undefined;
  readonly nextExpiry: { readonly row: HoldingRow; readonly day: IsoDate } | undefined;
}

export function summarise(rows: readonly HoldingRow[], on: IsoDate): HaveSummary {
  const held = rows.filter(({ state }) => state !== 'planned');
  const withHours = held.filter(({ hours }) => hours !== undefined);
  const count = (test: (row: HoldingRow) => boolean) => held.filter(test).length;
  const hours = withHours
    .flatMap((row) => row.hours?.range ?? [])
    .reduce<Range | undefined>((sum, range) => (sum ? addRanges(sum, range) : range), undefined);
  return {
    held: held.length,
    verified: count(({ state }) => state === 'verified'),
    claimed: count(({ state }) => state === 'claimed'),
    planned: rows.length - held.length,
    expired: count(({ expiry }) => expiry === 'expired'),
    soon: count(({ expiry }) => expiry === 'soon'),
    levelUnknown: count(({ level }) => level === undefined),
    credit: sumCredit(held),
    hours,
    hoursUnknown: held.length - withHours.length,
    hoursFigure: hoursFigure(withHours, hours),
    highest: highestOf(held),
    nextExpiry: nextExpiryOf(held, on),
  };
}

/** The cairn of everything held and planned, with what its widths stand for. */
export interface HaveStones {
  readonly measure: 'hours' | 'items';
  readonly stones: readonly StoneItem[];
}

/**
 * Widths are typical study hours when all items have them; otherwise each item is one stone of the same width, since
 * a picture that mixes hours and unknown hours would compare what cannot be compared.
 */
export function toStones(rows: readonly HoldingRow[]): HaveStones {
  const measure = rows.every(({ hours }) => hours !== undefined) ? 'hours' : 'items';
  const stones = rows.map(({ id, title, state, hours }) => ({
    id,
    label: title,
    state,
    amount: measure === 'hours' ? (hours?.typical ?? 0) : 1,
  }));
  return { measure, stones };
}

/** EQF levels of a row, lowest first; empty when none is known. */
export function eqfCodes({ eqf }: HoldingRow): readonly string[] {
  return eqf && 'levels' in eqf ? eqf.levels.map(({ code }) => code) : [];
}

function sumCredit(rows: readonly HoldingRow[]): readonly CreditValue[] {
  const sums = new Map<string, number>();
  for (const { credit } of rows) {
    if (credit) sums.set(credit.system, (sums.get(credit.system) ?? 0) + credit.amount);
  }
  return [...sums]
    .map(([system, amount]) => ({ system, amount }))
    .sort((a, b) => b.amount - a.amount || (a.system < b.system ? -1 : 1));
}

function hoursFigure(rows: readonly HoldingRow[], sum: Range | undefined): Figure {
  const base = { unit: 'hours', key: 'figure.workloadHours' };
  if (!sum) return { ...base, value: undefined };
  const value = sum.min === sum.max ? sum.min : sum;
  const parts = rows
    .slice(0, MOST_PARTS)
    .flatMap(({ title, hours }) => (hours ? [{ ...hours.figure, key: title }] : []));
  return { ...base, value, parts };
}

/** A pop-over lists this many parts; the table below holds all of them. */
const MOST_PARTS = 40;

function highestOf(rows: readonly HoldingRow[]): HoldingRow | undefined {
  const best = (row: HoldingRow) =>
    Math.max(0, ...eqfCodes(row).map(Number).filter(Number.isFinite));
  return rows
    .filter((row) => best(row) > 0)
    .reduce<HoldingRow | undefined>(
      (top, row) => (top && best(top) >= best(row) ? top : row),
      undefined,
    );
}

function nextExpiryOf(rows: readonly HoldingRow[], on: IsoDate): HaveSummary['nextExpiry'] {
  return rows
    .flatMap((row) => {
      const day = row.holding.expiresOn;
      return day !== undefined && day >= on ? [{ row, day }] : [];
    })
    .reduce<HaveSummary['nextExpiry']>(
      (first, each) => (first && first.day <= each.day ? first : each),
      undefined,
    );
}
