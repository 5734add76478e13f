import { describe, expect, it } from 'vitest';
import { matches } from './release-caching.js';

describe('If-None-Match', () => {
  it.each([
    ['"a"', 'W/"a"', true],
    ['W/"a"', 'W/"a"', true],
    ['"x", W/"a"', 'W/"a"', true],
    ['*', 'W/"a"', true],
    ['"ab"', 'W/"a"', false],
    ['', 'W/"a"', false],
    [undefined, 'W/"a"', false],
  ])('%s against %s is %s', (header, tag, expected) => {
    expect(matches(header, tag)).toBe(expected);
  });
});
