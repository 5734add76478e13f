import { buildFrameworkData } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { answerOf, questionOf } from './question.js';

const on = parseIsoDate('2026-11-21');
const asked = (entries: Readonly<Record<string, string>>) =>
  questionOf({ get: (key) => entries[key] }, on);
const nothing = buildFrameworkData([], []);

describe('questionOf', () => {
  it('starts with three ECTS in New Zealand', () => {
    expect(asked({})).toEqual({ amount: 3, from: 'ects', to: 'nz-credit', on });
  });
  it('takes a basis that exists and leaves out another', () => {
    expect(asked({ basis: 'hours' }).basis).toBe('hours');
    expect(asked({ basis: 'magic' }).basis).toBeUndefined();
  });
});

describe('answerOf', () => {
  it('asks for an amount when there is none', () => {
    expect(answerOf(nothing, asked({ amount: 'none' })).kind).toBe('no-amount');
    expect(answerOf(nothing, asked({ amount: 'three' })).kind).toBe('no-amount');
  });
  it('refuses less than nothing, and takes nothing', () => {
    expect(answerOf(nothing, asked({ amount: '-1' }))).toEqual({ kind: 'negative', amount: -1 });
    expect(answerOf(nothing, asked({ amount: '0' })).kind).toBe('answered');
  });
  it('passes on what the engine says', () => {
    const answer = answerOf(nothing, asked({ amount: '1', from: 'x' }));
    expect(answer).toEqual({
      kind: 'answered',
      conversion: { kind: 'unknown-system', system: 'x' },
    });
  });
});
