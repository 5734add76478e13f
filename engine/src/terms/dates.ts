import { CairnError } from './errors.js';

declare const isoDateBrand: unique symbol;

/** A calendar day as `YYYY-MM-DD` (proleptic Gregorian, years 0001–9999). Sorts as text. */
export type IsoDate = string & { readonly [isoDateBrand]: 'IsoDate' };

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const LAST_YEAR = 9_999;
/** The calendar repeats after 400 years. Counting one turn later keeps `Date.UTC` from reading year 7 as 1907. */
const CALENDAR_YEARS = 400;
const ZERO = 48;
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;
/** Mean length of a month in days (365.2425 / 12), used wherever weeks are shown as months. */
export const DAYS_PER_MONTH = 30.436875;

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  const match = DAY_PATTERN.exec(value);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Reads a day.
 * @throws CairnError `date-invalid` when the text is not a real day written `YYYY-MM-DD`.
 */
export function parseIsoDate(value: unknown): IsoDate {
  if (isIsoDate(value)) return value;
  throw new CairnError('date-invalid', `Not a day of the form YYYY-MM-DD: ${String(value)}`, {
    value,
  });
}

/**
 * The first day that a partial date (`2021`, `2021-06`, `2021-06-03`) may mean. Sources often give only a
 * year or a month; the start of that period is taken, and the precision stays visible in the data.
 * @throws CairnError `date-invalid`
 */
export function firstDayOf(partial: string): IsoDate {
  const filled =
    partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial;
  return parseIsoDate(filled);
}

/**
 * The day `days` later (earlier when negative).
 * @throws CairnError `date-out-of-range` beyond the years 1 to 9999, as all that moves a day
 */
export function addDays(day: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(day) + days);
}

/** The day `weeks` × 7 days later. */
export function addWeeks(day: IsoDate, weeks: number): IsoDate {
  return addDays(day, weeks * DAYS_PER_WEEK);
}

/** The same day `months` calendar months later; the last day of the month when that day does not exist. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, dayOfMonth] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const nextYear = Math.floor(index / 12);
  const nextMonth = (index % 12) + 1;
  const nextDay = Math.min(dayOfMonth, daysInMonth(nextYear, nextMonth));
  return toText(nextYear, nextMonth, nextDay);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Whole calendar months completed from `from` to `to` (June 1 → August 1 of the fifth year after: 62). */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return toDay < fromDay ? months - 1 : months;
}

/** Weeks as months of mean length, unrounded: 35 weeks → 8.05. */
export function weeksToMonths(weeks: number): number {
  return (weeks * DAYS_PER_WEEK) / DAYS_PER_MONTH;
}

/** The calendar day of a moment given as milliseconds since 1970-01-01 UTC. */
export function dayOfEpochMs(epochMs: number): IsoDate {
  return fromDayNumber(Math.floor(epochMs / MS_PER_DAY));
}

/** By counting, with years that begin in March: plans ask for millions of them, and `Date` takes ten times as long. */
function toDayNumber(day: IsoDate): number {
  const [year, month, dayOfMonth] = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const beforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * marchYear + leapDays + beforeMonth + dayOfMonth - 1 - DAYS_BEFORE_1970;
}

function fromDayNumber(dayNumber: number): IsoDate {
  const date = new Date(dayNumber * MS_PER_DAY);
  return toText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function partsOf(day: IsoDate): [number, number, number] {
  const digit = (at: number) => day.charCodeAt(at) - ZERO;
  const year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3);
  return [year, 10 * digit(5) + digit(6), 10 * digit(8) + digit(9)];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year + CALENDAR_YEARS, month, 0)).getUTCDate();
}

function toText(year: number, month: number, day: number): IsoDate {
  if (!(year >= 1 && year <= LAST_YEAR)) {
    throw new CairnError('date-out-of-range', 'Days are kept from the year 1 to the year 9999.');
  }
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}
