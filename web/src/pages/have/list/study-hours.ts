import type { DataRelease, Qualification, Unit } from 'cairn/catalogue';
import { hoursOf } from 'cairn/frameworks';
import type { Holding } from 'cairn/portfolio';
import {
  type Basis,
  type CreditValue,
  exactly,
  type Figure,
  type IsoDate,
  type Range,
  type Source,
} from 'cairn/terms';

/** Hours of study behind a holding, and how they are known. */
export interface StudyHours {
  readonly range: Range;
  /** The hours most used inside the range. */
  readonly typical: number;
  readonly figure: Figure;
  readonly basis: Basis | 'selfEntered';
}

export interface HoursQuestion {
  readonly holding: Holding;
  readonly known: Unit | Qualification | undefined;
  readonly credit: CreditValue | undefined;
  readonly country: string | undefined;
  readonly release: DataRelease | undefined;
  readonly on: IsoDate;
}

/** Stated hours first, then the catalogue's, then what the credit stands for on the day of award. */
export function studyHoursOf(question: HoursQuestion): StudyHours | undefined {
  const { holding, known } = question;
  if (holding.workloadHours !== undefined) return stated(holding.workloadHours, 'selfEntered', []);
  const workload = known && 'workloadHours' in known ? known.workloadHours : undefined;
  if (known && workload !== undefined) return stated(workload, 'published', known.sources);
  return fromCredit(question);
}

function stated(hours: number, basis: StudyHours['basis'], sources: readonly Source[]): StudyHours {
  const figure = { value: hours, unit: 'hours', key: 'figure.workloadHours', sources };
  return { range: exactly(hours), typical: hours, figure, basis };
}

function fromCredit({
  holding,
  credit,
  country,
  release,
  on,
}: HoursQuestion): StudyHours | undefined {
  if (!credit || !release) return undefined;
  const day = holding.earnedOn ?? on;
  const hours = hoursOf(release.frameworks, credit, day, country);
  if (hours.kind !== 'known') return undefined;
  const range = hours.hours;
  const perCredit = { min: range.min / credit.amount, max: range.max / credit.amount };
  const figure: Figure = {
    value: range.min === range.max ? range.min : range,
    unit: 'hours',
    key: 'figure.workloadHours',
    arithmetic: `${credit.amount} × ${textOf(perCredit)} h = ${textOf(range)} h`,
    sources: hours.sources,
  };
  return { range, typical: hours.typical, figure, basis: hours.basis };
}

function textOf({ min, max }: Range): string {
  return min === max ? String(min) : `${min}–${max}`;
}
