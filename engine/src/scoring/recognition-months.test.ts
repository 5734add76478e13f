import { describe, expect, it } from 'vitest';
import { addMonths, parseIsoDate } from '../terms/index.js';
import { medianRecognitionMonths, type RecognitionEvent } from './recognition-months.js';

const asked = parseIsoDate('2025-01-01');
const on = parseIsoDate('2026-01-01');

function acceptedAfter(...months: readonly number[]): RecognitionEvent[] {
  return months.map((count) => ({ askedOn: asked, acceptedOn: addMonths(asked, count) }));
}

describe('medianRecognitionMonths', () => {
  it('gives the plain median when every question was answered', () => {
    const events = acceptedAfter(1, 2, 3, 4, 5, 6, 7, 8);
    expect(medianRecognitionMonths(events, on).value).toBe(4);
  });

  it('is unknown with seven events', () => {
    const figure = medianRecognitionMonths(acceptedAfter(1, 2, 3, 4, 5, 6, 7), on);
    expect(figure.value).toBeUndefined();
    expect(figure.missing).toEqual(['recognitionEvents']);
  });

  it('counts open questions as still open, so the median comes later', () => {
    const events = [...acceptedAfter(1, 2, 3, 4, 5), ...stillOpen(3)];
    // 1 − 1/8, … : 7/8 · 6/7 · 5/6 · 4/5 = 4/8 at month 4.
    expect(medianRecognitionMonths(events, on).value).toBe(4);
  });

  it('is unknown when fewer than half were ever accepted', () => {
    const events = [...acceptedAfter(1, 2, 3), ...stillOpen(5)];
    const figure = medianRecognitionMonths(events, on);
    expect(figure.value).toBeUndefined();
    expect(figure.missing).toEqual(['acceptedEvents']);
  });

  it('does not know an acceptance that comes after the day asked about', () => {
    const events = acceptedAfter(1, 1, 1, 1, 24, 24, 24, 24);
    expect(medianRecognitionMonths(events, on).value).toBe(1);
    expect(medianRecognitionMonths(acceptedAfter(1, 1, 1, 24, 24, 24, 24, 24), on).value).toBe(
      undefined,
    );
  });
});

function stillOpen(count: number): RecognitionEvent[] {
  return Array.from({ length: count }, () => ({ askedOn: asked }));
}
