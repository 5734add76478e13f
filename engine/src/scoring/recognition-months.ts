import { type Figure, type IsoDate, monthsBetween } from '../terms/index.js';
import type { Metric } from './metric.js';

/*
 * Kaplan–Meier: S(t) = Π over months tᵢ ≤ t of (1 − dᵢ ⁄ nᵢ); dᵢ accepted in month tᵢ, nᵢ still open before it.
 * The median is the first month with S(t) ≤ ½. Questions still open count as open until today.
 */

/** One question to an employer: when it was asked, and when it was accepted (absent = still open). */
export interface RecognitionEvent {
  readonly askedOn: IsoDate;
  readonly acceptedOn?: IsoDate;
}

/** Fewest events for which a median is given; below it the answer is "not known". */
export const LEAST_RECOGNITION_EVENTS = 8;

/** The median as the methods page tells it. */
export const RECOGNITION_METRIC: Metric = {
  id: 'recognition-months',
  labelKey: 'metric.recognitionMonths',
  formula:
    'first month t with S(t) ≤ ½, S(t) = Π (1 − dᵢ ⁄ nᵢ) over the months tᵢ ≤ t (Kaplan–Meier)',
  constants: [
    {
      name: 'nLeast',
      value: LEAST_RECOGNITION_EVENTS,
      text: 'fewest dated events for which a median is shown',
    },
  ],
  unit: 'months',
  notes: [
    'Open questions are censored on the day of asking this figure; they are not failures.',
    'When fewer than half were accepted, the median is not known.',
  ],
};

/**
 * Median whole months from question to acceptance on a day, over the operator's own events.
 *
 * Events asked after `on` are left out; one accepted after `on` is still open. Unknown (with the missing input
 * named) below {@link LEAST_RECOGNITION_EVENTS} events, or when the curve never falls to one half.
 */
export function medianRecognitionMonths(events: readonly RecognitionEvent[], on: IsoDate): Figure {
  const spans = events
    .filter((event) => event.askedOn <= on)
    .map((event) => spanOf(event, on))
    .sort((a, b) => a.months - b.months);
  const count = { value: spans.length, unit: 'events', key: 'figure.recognitionEvents' };
  const base = { unit: 'months', key: 'figure.recognitionMonths', parts: [count] };
  if (spans.length < LEAST_RECOGNITION_EVENTS) {
    return { ...base, value: undefined, missing: ['recognitionEvents'] };
  }
  const median = firstMonthAtHalf(spans);
  return median === undefined
    ? { ...base, value: undefined, missing: ['acceptedEvents'] }
    : { ...base, value: median };
}

interface Span {
  readonly months: number;
  readonly isAccepted: boolean;
}

function spanOf(event: RecognitionEvent, on: IsoDate): Span {
  const isAccepted = event.acceptedOn !== undefined && event.acceptedOn <= on;
  const until = isAccepted && event.acceptedOn !== undefined ? event.acceptedOn : on;
  return { months: Math.max(0, monthsBetween(event.askedOn, until)), isAccepted };
}

function firstMonthAtHalf(spans: readonly Span[]): number | undefined {
  let survival = 1;
  for (const month of new Set(spans.map((span) => span.months))) {
    const open = spans.filter((span) => span.months >= month).length;
    const accepted = spans.filter((span) => span.months === month && span.isAccepted).length;
    survival *= 1 - accepted / open;
    // A product of fractions: half may come out one rounding step above ½.
    if (survival <= 0.5 + 1e-12) return month;
  }
  return undefined;
}
