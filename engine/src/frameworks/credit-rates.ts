import {
  exactly,
  type IsoDate,
  type Knowing,
  type LevelRef,
  type Range,
  type Source,
} from '../terms/index.js';
import { hoursBehind } from './credit-hours.js';
import type { CreditSystem, RatioKind, StatedRatio } from './credit-system.js';
import { holdsOn } from './span.js';

/**
 * What a rate rests on. `official`, `conventional`, `published`: somebody states it. `year-share`: a full-time
 * year is a full-time year. `hours`: an hour is an hour.
 */
export type ConversionBasis = RatioKind | 'year-share' | 'hours';

/** One number with its range, on one side of a rate. */
export interface Measure {
  readonly range: Range;
  readonly typical: number;
  readonly unit: string;
}

/** How much one credit of a system is worth in another: `numerator` ⁄ `denominator`. */
export interface Rate {
  readonly basis: ConversionBasis;
  readonly numerator: Measure;
  readonly denominator: Measure;
  readonly knowing: Knowing;
  /** What the rate is for, when it is not workload. */
  readonly purpose?: string;
  readonly statedBy?: string;
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

/** The two systems of a conversion, the day, and the country that sets hours. */
export interface Pair {
  readonly from: CreditSystem;
  readonly to: CreditSystem;
  readonly on: IsoDate;
  readonly country?: string;
  /** Level of what carries the credit; absent = not known. */
  readonly level?: LevelRef;
}

/** The system through which stated rates are chained. */
const PIVOT = 'ects';

/** Weakest last; a chain of two statements is as strong as the weaker one. */
const KINDS: readonly RatioKind[] = ['official', 'conventional', 'published'];

/** Rates that somebody states between the two systems themselves, in either direction. */
export function directRates({ from, to, ...when }: Pair): readonly Rate[] {
  const forward = ratiosTo(from, to.id, when).map((ratio) => toRate(ratio, to.id, from.id, false));
  const backward = ratiosTo(to, from.id, when).map((ratio) => toRate(ratio, to.id, from.id, true));
  return [...forward, ...backward];
}

/** Rates chained over ECTS, each from what is stated about one of the two systems. */
export function pivotRates({ from, to, ...when }: Pair): readonly Rate[] {
  if (from.id === PIVOT || to.id === PIVOT) return [];
  const general = (system: CreditSystem) =>
    ratiosTo(system, PIVOT, when).filter((ratio) => ratio.purpose === undefined);
  return general(from).flatMap((first) =>
    general(to).map((second) => chain(first, second, { from: from.id, to: to.id })),
  );
}

/** The rate by share of a full-time year, when both years are known. */
export function yearRate({ from, to, on }: Pair): readonly Rate[] {
  const [year, other] = [from, to].map((system) =>
    system.creditsPerYear.find((entry) => holdsOn(entry, on)),
  );
  if (!year || !other) return [];
  return [
    {
      basis: 'year-share',
      numerator: { range: other.credits, typical: other.typical, unit: to.id },
      denominator: { range: year.credits, typical: year.typical, unit: from.id },
      knowing: weaker(year.knowing, other.knowing),
      notes: notesOf([year, other]),
      sources: sourcesOf([year, other]),
    },
  ];
}

/** The rate by hours, when both systems count the whole workload. */
export function hourRate({ from, to, on, country }: Pair): readonly Rate[] {
  const [behind, other] = [from, to].map((system) => hoursBehind(system, on, country));
  if (behind?.counts !== 'total-learner-workload' || other?.counts !== behind.counts) return [];
  return [
    {
      basis: 'hours',
      numerator: { range: behind.hours, typical: behind.typical, unit: 'hours' },
      denominator: { range: other.hours, typical: other.typical, unit: 'hours' },
      knowing: weaker(behind.knowing, other.knowing),
      notes: notesOf([behind, other]),
      sources: sourcesOf([behind, other]),
    },
  ];
}

/**
 * Rates of a system that hold on a day. One for the level of what carries the credit goes before those for every level;
 * where the level, or its place beside another framework, is not known, any of them may hold.
 */
function ratiosTo(
  system: CreditSystem,
  to: string,
  { on, level }: Pick<Pair, 'on' | 'level'>,
): readonly StatedRatio[] {
  const stated = system.ratios.filter((ratio) => ratio.to === to && holdsOn(ratio, on));
  const isComparable = ({ levels }: StatedRatio) =>
    levels === undefined || levels.framework === level?.framework;
  if (level === undefined || !stated.every(isComparable)) return stated;
  const own = stated.filter(({ levels }) => levels?.codes.includes(level.code));
  return own.length > 0 ? own : stated.filter(({ levels }) => levels === undefined);
}

function toRate(ratio: StatedRatio, to: string, from: string, isInverse: boolean): Rate {
  const worth: Measure = {
    range: { min: ratio.equals, max: ratio.equalsUpTo ?? ratio.equals },
    typical: ratio.equals,
    unit: isInverse ? from : to,
  };
  const credits: Measure = {
    range: exactly(ratio.credits),
    typical: ratio.credits,
    unit: isInverse ? to : from,
  };
  return {
    basis: ratio.kind,
    numerator: isInverse ? credits : worth,
    denominator: isInverse ? worth : credits,
    knowing: weaker(ratio.knowing, ratio.datesKnowing ?? ratio.knowing),
    ...(ratio.purpose && { purpose: ratio.purpose }),
    ...(ratio.statedBy && { statedBy: ratio.statedBy }),
    notes: notesOf([ratio]),
    sources: ratio.sources,
  };
}

function chain(
  first: StatedRatio,
  second: StatedRatio,
  ids: { readonly from: string; readonly to: string },
): Rate {
  const there = toRate(first, PIVOT, ids.from, false);
  const back = toRate(second, ids.to, PIVOT, true);
  return {
    basis: weakerKind(first.kind, second.kind),
    numerator: product(there.numerator, back.numerator, ids.to),
    denominator: product(there.denominator, back.denominator, ids.from),
    knowing: weaker(there.knowing, back.knowing),
    notes: notesOf([first, second]),
    sources: sourcesOf([first, second]),
  };
}

function product(a: Measure, b: Measure, unit: string): Measure {
  return {
    range: { min: a.range.min * b.range.min, max: a.range.max * b.range.max },
    typical: a.typical * b.typical,
    unit,
  };
}

function weakerKind(a: RatioKind, b: RatioKind): RatioKind {
  return KINDS.indexOf(a) >= KINDS.indexOf(b) ? a : b;
}

function weaker(a: Knowing, b: Knowing): Knowing {
  return a === 'recalled' ? a : b;
}

function notesOf(parts: readonly { readonly note?: string }[]): readonly string[] {
  return parts.flatMap((part) => part.note ?? []);
}

function sourcesOf(parts: readonly { readonly sources: readonly Source[] }[]): readonly Source[] {
  const byTitle = parts.flatMap((part) => part.sources).map((s) => [s.title, s] as const);
  return [...new Map(byTitle).values()];
}
