import type { Json } from '../../json.js';

/** How a moment was written; a weaker form leaves more room for doubt. */
export type MomentForm =
  /** xsd:dateTimeStamp: date, time and zone. */
  | 'stamp'
  /** Date and time without a zone; read as UTC. */
  | 'zoneless'
  /** A day; read as the whole day in UTC. */
  | 'day'
  /** Seconds since 1970, as JWT and the first Open Badges write them. */
  | 'seconds';

/** A moment or a day as milliseconds since 1970-01-01T00:00Z. */
export interface Moment {
  readonly form: MomentForm;
  /** First millisecond that is meant. */
  readonly fromMs: number;
  /** Last millisecond that is meant; the same as `fromMs` but for a day. */
  readonly toMs: number;
  /** False when the time has no seconds (`T00:00Z`), which ISO 8601 allows and XML Schema does not. */
  readonly hasSeconds: boolean;
}

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,20}))?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
/** Seconds of the last millisecond of the year 9999; larger numbers are milliseconds by mistake or nonsense. */
const LAST_SECOND = 253_402_300_799;
const MAX_OFFSET_HOURS = 14;
/** 0001-01-01T00:00:00.000Z and 9999-12-31T23:59:59.999Z. */
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;

/**
 * Reads a moment in any of the forms that credentials use; each caller decides which forms its standard allows.
 * Refuses days that the calendar does not have, 24:00, leap seconds, lower-case letters, years before 0001 and
 * offsets beyond 14 hours. Digits of a second beyond the third are cut off.
 * @see https://www.w3.org/TR/xmlschema11-2/#dateTimeStamp
 */
export function readMoment(value: Json | undefined): Moment | undefined {
  if (typeof value === 'number') return fromSeconds(value);
  if (typeof value !== 'string') return undefined;
  const match = MOMENT.exec(value);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '0', second, fraction = '', zone] =
    match;
  const dayMs = toDayMs(Number(year), Number(month), Number(day));
  if (dayMs === undefined) return undefined;
  if (hour === undefined) return { form: 'day', hasSeconds: true, ...span(dayMs, MS_PER_DAY - 1) };
  const timeMs = toTimeMs(Number(hour), Number(minute), Number(second ?? 0), fraction);
  const offsetMs = toOffsetMs(zone);
  if (timeMs === undefined || offsetMs === undefined) return undefined;
  const form = zone === undefined ? 'zoneless' : 'stamp';
  return { form, hasSeconds: second !== undefined, ...span(dayMs + timeMs - offsetMs, 0) };
}

/** True for xsd:dateTimeStamp, the only form that VC data model 2.0 and Data Integrity allow. */
export function isDateTimeStamp(value: Json | undefined): boolean {
  const moment = typeof value === 'string' ? readMoment(value) : undefined;
  return moment?.form === 'stamp' && moment.hasSeconds;
}

function span(startMs: number, lengthMs: number): Pick<Moment, 'fromMs' | 'toMs'> {
  // An offset may lead out of the calendar at its very ends; then the end itself is meant.
  const fromMs = Math.min(Math.max(startMs, FIRST_MS), LAST_MS);
  return { fromMs, toMs: Math.min(fromMs + lengthMs, LAST_MS) };
}

function fromSeconds(value: number): Moment | undefined {
  if (!Number.isFinite(value) || value < 0 || value > LAST_SECOND) return undefined;
  return { form: 'seconds', hasSeconds: true, ...span(Math.floor(value * MS_PER_SECOND), 0) };
}

function toTimeMs(
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * MS_PER_SECOND + ms;
}

function toOffsetMs(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (minutes > 59 || hours * 60 + minutes > MAX_OFFSET_HOURS * 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * MS_PER_HOUR + minutes * MS_PER_MINUTE);
}

/** Days since 1970 by counting years from March, so that a leap day is the last day of its year. */
function toDayMs(year: number, month: number, day: number): number | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const marchYear = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return (marchYear * 365 + leapDays + dayOfYear - 719_468) * MS_PER_DAY;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
