import { describe, expect, it } from 'vitest';
import { type Climbable, rungToward } from './move.js';

const level = (code: string) => ({ code });
const model: Climbable = {
  ladders: [
    { id: 'a', levels: ['1', '2', '3', '4'].map(level) },
    { id: 'b', levels: ['x', 'y'].map(level) },
  ],
  links: [{ from: { ladder: 'a', code: '4' }, to: { ladder: 'b', code: 'x' } }],
};
const go = (ladder: string, code: string, way: Parameters<typeof rungToward>[2]) =>
  rungToward(model, { ladder, code }, way);

describe('rungToward', () => {
  it('climbs and descends on one ladder, and stays at its ends', () => {
    expect(go('a', '2', 'up')?.code).toBe('3');
    expect(go('a', '2', 'down')?.code).toBe('1');
    expect(go('a', '4', 'up')).toBeUndefined();
    expect(go('a', '1', 'down')).toBeUndefined();
  });
  it('follows a line in both directions', () => {
    expect(go('a', '4', 'next')).toEqual({ ladder: 'b', code: 'x' });
    expect(go('b', 'x', 'before')).toEqual({ ladder: 'a', code: '4' });
  });
  it('keeps the height where no line leads', () => {
    expect(go('a', '1', 'next')).toEqual({ ladder: 'b', code: 'x' });
    expect(go('a', '3', 'next')).toEqual({ ladder: 'b', code: 'y' });
  });
  it('has nowhere to go beyond the outer ladders', () => {
    expect(go('a', '1', 'before')).toBeUndefined();
    expect(go('b', 'y', 'next')).toBeUndefined();
    expect(go('c', '1', 'up')).toBeUndefined();
  });
});
