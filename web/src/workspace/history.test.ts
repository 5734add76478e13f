import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, type History, redo, startHistory, undo } from './history.js';

const grown = (values: readonly number[]): History<number, string> =>
  values.reduce(
    (history, value) => commit(history, value, 'change'),
    startHistory<number, string>(-1),
  );

describe('history', () => {
  it('gives back each state by undo and again by redo', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 90 }), fc.nat({ max: 90 }), (values, steps) => {
        const full = grown(values);
        let back = full;
        for (let i = 0; i < steps; i += 1) back = undo(back);
        for (let i = 0; i < steps; i += 1) back = redo(back);
        expect(back).toEqual(full);
      }),
    );
  });
  it('forgets the future when something new happens after undo', () => {
    const history = commit(undo(grown([1, 2])), 3, 'change');
    expect(history.present).toBe(3);
    expect(redo(history)).toBe(history);
    expect(undo(history).present).toBe(1);
  });
  it('does not count a change to the same value', () => {
    const history = grown([1]);
    expect(commit(history, 1, 'nothing')).toBe(history);
  });
  it('keeps a hundred steps and no more', () => {
    const history = grown(Array.from({ length: 101 }, (_, i) => i));
    expect(history.past).toHaveLength(100);
    expect(grown(Array.from({ length: 100 }, (_, i) => i)).past[0]?.value).toBe(-1);
    expect(history.past[0]?.value).toBe(0);
  });
  it('stays as it is at both ends', () => {
    const start = startHistory(0);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });
});
