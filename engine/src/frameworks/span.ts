import type { IsoDate } from '../terms/index.js';

/** How exactly a source gives a day, when it does not give the day itself. */
export type Precision = 'year' | 'month';

/**
 * The days on which something holds: `from` is the first one, `until` the first one on which it no longer
 * does. A source that gives only a year or month is read as its first day, with the precision beside it.
 */
export interface Span {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** Absent = the source gives the day. */
  readonly fromPrecision?: Precision;
  readonly untilPrecision?: Precision;
}

/** True when the span includes the day. */
export function holdsOn(span: Span, on: IsoDate): boolean {
  return hasBegun(span, on) && !hasEnded(span, on);
}

/** True when the span began on or before the day; a span without a known beginning always has. */
export function hasBegun(span: Span, on: IsoDate): boolean {
  return span.from === undefined || span.from <= on;
}

/** True when the span ended on or before the day. */
export function hasEnded(span: Span, on: IsoDate): boolean {
  return span.until !== undefined && span.until <= on;
}
