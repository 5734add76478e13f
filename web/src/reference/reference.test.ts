import { describe, expect, it } from 'vitest';
import { countFigure, shareFigure } from './count-figure.js';
import { distinctSources } from './SourceList.js';
import { changedSearch, textsOf } from './useAddress.js';

describe('the address', () => {
  it('reads numbers and yes or no back as the texts they came from', () => {
    const texts = textsOf({ amount: 3, on: '2026-11-21', flag: true, list: [1], nothing: null });
    expect([...texts]).toEqual([
      ['amount', '3'],
      ['on', '2026-11-21'],
      ['flag', 'true'],
    ]);
  });
  it('changes some keys, keeps the others, and drops empty ones', () => {
    const before = { q: 'old', country: 'NZ', level: 4 };
    expect(changedSearch(before, { q: 'new', country: undefined, kind: '' })).toEqual({
      q: 'new',
      level: '4',
    });
  });
});

describe('figures', () => {
  it('show of what a count is made', () => {
    const figure = countFigure('all', 5, [
      ['a', 2],
      ['b', 3],
    ]);
    expect(figure.arithmetic).toBe('2 + 3 = 5');
    expect(figure.parts?.map(({ value }) => value)).toEqual([2, 3]);
  });
  it('know no share of nothing', () => {
    expect(shareFigure('read', 0, 0).value).toBeUndefined();
    expect(shareFigure('read', 1, 4)).toMatchObject({ value: 0.25, arithmetic: '1 ÷ 4' });
  });
});

it('names a source once, however often it stands there', () => {
  const source = { title: 'Page', url: 'https://example.org/', knowing: 'read' as const };
  const other = { ...source, url: 'https://example.org/other' };
  expect(distinctSources([source, other, source])).toEqual([source, other]);
});
