import {
  type CreditSystem,
  type CreditsPerYear,
  creditsPerYearOn,
  type FrameworkData,
  type HoursPerCredit,
} from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { holdsOn } from '../list/framework-row.js';

export type CreditKind = 'convertible' | 'seat-time' | 'ended';

/** A credit system with what holds on the day. */
export interface CreditRow {
  readonly id: string;
  readonly label: string;
  readonly system: CreditSystem;
  readonly kind: CreditKind;
  readonly hours?: HoursPerCredit;
  readonly year?: CreditsPerYear;
}

export function toCreditRow(data: FrameworkData, system: CreditSystem, on: IsoDate): CreditRow {
  const hours = system.hours.find((entry) => holdsOn(entry, on));
  const year = creditsPerYearOn(data, system.id, on);
  return {
    id: system.id,
    label: system.label,
    system,
    kind: kindOf(system, on),
    ...(hours === undefined ? {} : { hours }),
    ...(year === undefined ? {} : { year }),
  };
}

function kindOf(system: CreditSystem, on: IsoDate): CreditKind {
  if (system.status === 'legacy' || (system.until !== undefined && system.until <= on)) {
    return 'ended';
  }
  return system.isConvertible ? 'convertible' : 'seat-time';
}

export function filterSystems(
  rows: readonly CreditRow[],
  { text, kind }: { readonly text: string; readonly kind: string | undefined },
): readonly CreditRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

function textOf({ id, label, system }: CreditRow): string {
  return [id, label, system.owner, ...system.jurisdictions].join(' ').toLowerCase();
}
