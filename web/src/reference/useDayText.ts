import type { Precision, Span } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';
import { type Formats, useFormats, useWords, type Words } from '../words/index.js';

export interface DayText {
  /** No more exact than the source: a year, a month, or a day. */
  readonly day: (day: IsoDate, precision?: Precision) => string;
  /** "6 Jun 2023 to …", "since 2019", "until 2019". */
  readonly span: (span: Span) => string;
}

export function useDayText(): DayText {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => dayTextOf(words, formats), [words, formats]);
}

function dayTextOf({ say }: Words, formats: Formats): DayText {
  const day = (on: IsoDate, precision?: Precision) => {
    if (precision === 'year') return on.slice(0, 4);
    return precision === 'month' ? formats.month(on) : formats.day(on);
  };
  const span = ({ from, until, fromPrecision, untilPrecision }: Span) => {
    if (from && until) {
      return say('reference.span.both', {
        from: day(from, fromPrecision),
        until: day(until, untilPrecision),
      });
    }
    if (from) return say('reference.span.since', { from: day(from, fromPrecision) });
    if (until) return say('reference.span.until', { until: day(until, untilPrecision) });
    return say('reference.span.always');
  };
  return { day, span };
}
