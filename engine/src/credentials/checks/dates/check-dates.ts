import { dayOfEpochMs } from '../../../terms/index.js';
import type { VerifyOptions } from '../../ports.js';
import { mayWithhold } from '../../proofs/withheld-claims.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { shownText } from '../data-model/shown-text.js';
import { checksFrom } from '../make-check.js';
import { type StatedDate, statedDates } from './date-fields.js';
import { DATES_CODES } from './dates-codes.js';
import { type Moment, readMoment } from './read-moment.js';

const check = checksFrom(DATES_CODES);
const DEFAULT_SKEW_SECONDS = 60;
const MS_PER_DAY = 86_400_000;

interface ReadDate extends StatedDate {
  readonly moment: Moment;
}

/**
 * Judges the dates of a credential by `options.now`, with the tolerance for clocks that differ (60 s) on both ends:
 * a credential that begins within the tolerance has begun, one that ended within it has not ended. A day counts whole,
 * in UTC. Of several ends the earliest decides, of several beginnings the latest.
 * @throws RangeError when `options.now` is not a moment with a zone
 * @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period
 */
export function checkDates(read: ReadCredential, options: VerifyOptions): readonly Check[] {
  const nowMs = toNowMs(options.now);
  const skewMs = (options.clockSkewSeconds ?? DEFAULT_SKEW_SECONDS) * 1000;
  const dates = statedDates(read).map((date) => ({ ...date, moment: momentOf(date) }));
  const unreadable = dates.filter((date) => date.moment === undefined).map(sayUnreadable);
  const readable = dates.flatMap(({ moment, ...date }) => (moment ? [{ ...date, moment }] : []));
  const begin = latest(readable.filter((date) => date.role !== 'ends'));
  const end = earliest(readable.filter((date) => date.role === 'ends'));
  return [
    ...unreadable,
    ...(begin && begin.moment.fromMs - skewMs > nowMs ? [sayNotBegun(begin)] : []),
    ...judgeEnd(end, nowMs, skewMs),
    ...(end || unreadable.length > 0 ? [] : [sayNoEnd(read, options)]),
  ];
}

function toNowMs(now: string): number {
  const moment = readMoment(now);
  if (moment?.form !== 'stamp') throw new RangeError(`options.now is not a moment: ${now}`);
  return moment.fromMs;
}

/** Seconds since 1970 are a date only in tokens and in the first Open Badges. */
function momentOf(date: StatedDate): Moment | undefined {
  const isCount = typeof date.value === 'number';
  if (isCount && !date.path.startsWith('token.') && date.role === 'begins') return undefined;
  return readMoment(date.value);
}

function judgeEnd(end: ReadDate | undefined, nowMs: number, skewMs: number): readonly Check[] {
  if (!end) return [];
  const params = { until: dayOfEpochMs(end.moment.toMs) };
  const evidence = evidenceOf(end);
  if (nowMs > end.moment.toMs + skewMs) {
    return [check('dates-expired', { params, evidence, clause: end.clause })];
  }
  const days = String(Math.max(0, Math.floor((end.moment.toMs - nowMs) / MS_PER_DAY)));
  return [
    check('dates-valid-until', { params: { ...params, days }, evidence, clause: end.clause }),
  ];
}

function sayNoEnd(read: ReadCredential, { cryptography }: VerifyOptions): Check {
  const result = mayWithhold(read, cryptography);
  return result ? check('dates-end-may-be-withheld', { result }) : check('dates-no-end');
}

function sayNotBegun(begin: ReadDate): Check {
  const code = begin.role === 'issued' ? 'dates-issued-in-future' : 'dates-not-yet-valid';
  return check(code, {
    params: { from: dayOfEpochMs(begin.moment.fromMs) },
    evidence: evidenceOf(begin),
    clause: begin.clause,
  });
}

function sayUnreadable(date: StatedDate): Check {
  return check('dates-unreadable', {
    params: { member: date.path, found: shownText(date.value) },
    evidence: evidenceOf(date),
    clause: date.clause,
  });
}

function evidenceOf(date: StatedDate): Check['evidence'] {
  return [{ label: 'date', value: shownText(date.value), path: date.path }];
}

function latest(dates: readonly ReadDate[]): ReadDate | undefined {
  return dates.reduce<ReadDate | undefined>(
    (best, date) => (best && best.moment.fromMs >= date.moment.fromMs ? best : date),
    undefined,
  );
}

function earliest(dates: readonly ReadDate[]): ReadDate | undefined {
  return dates.reduce<ReadDate | undefined>(
    (best, date) => (best && best.moment.toMs <= date.moment.toMs ? best : date),
    undefined,
  );
}
