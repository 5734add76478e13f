import { describe, expect, it } from 'vitest';
import { compareCells } from './columns.js';

const compareText = new Intl.Collator('en', { numeric: true }).compare;

describe('compareCells', () => {
  it('orders numbers by size, not by letters', () => {
    expect([10, 9, 2.5].sort((a, b) => compareCells(a, b, compareText))).toEqual([2.5, 9, 10]);
  });
  it('orders text as the language does', () => {
    expect(
      ['Unit 10', 'unit 9', 'Änne', 'Zoe'].sort((a, b) => compareCells(a, b, compareText)),
    ).toEqual(['Änne', 'unit 9', 'Unit 10', 'Zoe']);
  });
  it('puts numbers before text', () => {
    expect(compareCells(1, 'a', compareText)).toBeLessThan(0);
    expect(compareCells('a', 1, compareText)).toBeGreaterThan(0);
  });
});
