import { expect, it } from 'vitest';
import { entryAbout, isNamedIn } from './named-in.js';

it('finds the first entry about a unit, and the first about none', () => {
  const list = [
    { unit: 'a', at: 0 },
    { at: 1 },
    { unit: 'a', at: 2 },
    { unit: 'b', at: 3 },
    { at: 4 },
  ];
  expect(entryAbout(list, 'a')?.at).toBe(0);
  expect(entryAbout(list, 'b')?.at).toBe(3);
  expect(entryAbout(list, 'c')).toBeUndefined();
  expect(entryAbout(list, undefined)?.at).toBe(1);
  expect(entryAbout([], undefined)).toBeUndefined();
});

it('keeps lists apart', () => {
  expect(isNamedIn(['a'], 'a')).toBe(true);
  expect(isNamedIn(['b'], 'a')).toBe(false);
  expect(isNamedIn(undefined, 'a')).toBe(false);
});
