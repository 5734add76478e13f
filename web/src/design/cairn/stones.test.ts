import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawCairn,
  gatherStones,
  LARGE,
  SMALL,
  type StoneItem,
  type StoneState,
  sortStones,
  stonePath,
} from './stones.js';

const states: readonly StoneState[] = ['verified', 'claimed', 'planned', 'missing'];
const anyItem: fc.Arbitrary<StoneItem> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  label: fc.string(),
  amount: fc.double({ min: 0, max: 500, noNaN: true }),
  state: fc.constantFrom(...states),
});
const items = (count: number, state: StoneState = 'verified'): readonly StoneItem[] =>
  Array.from({ length: count }, (_, i) => ({ id: `u${i}`, label: `Unit ${i}`, amount: 3, state }));

describe('gatherStones', () => {
  it('leaves a stack alone that fits exactly', () => {
    expect(gatherStones(items(14), 14).map((stone) => stone.count)).toEqual(Array(14).fill(1));
  });
  it('puts two together when there is one too many', () => {
    const counts = gatherStones(items(15), 14).map((stone) => stone.count);
    expect(counts).toHaveLength(14);
    expect(counts.filter((count) => count === 2)).toHaveLength(1);
  });
  it('keeps one stone of each state, however small the state', () => {
    const mixed = [...items(1000), ...items(1, 'claimed'), ...items(1, 'missing')];
    const gathered = gatherStones(sortStones(mixed), 7);
    expect(new Set(gathered.map((stone) => stone.state))).toEqual(
      new Set(['verified', 'claimed', 'missing']),
    );
    expect(gathered).toHaveLength(7);
  });
  it('loses neither items nor credit', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 40 }),
        fc.integer({ min: 4, max: 14 }),
        (all, most) => {
          const gathered = gatherStones(sortStones(all), most);
          const total = (list: readonly { amount: number }[]) =>
            list.reduce((t, s) => t + s.amount, 0);
          expect(gathered.reduce((t, s) => t + s.count, 0)).toBe(all.length);
          expect(total(gathered)).toBeCloseTo(total(all), 6);
          expect(gathered.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('drawCairn', () => {
  it('draws the same stones for the same data, in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { selector: (item) => item.id }), (all) => {
        const forward = drawCairn(all, [], LARGE);
        const backward = drawCairn([...all].reverse(), [], LARGE);
        expect(backward).toEqual(forward);
      }),
    );
  });
  it('keeps each stone inside the picture, none through the ground', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem),
        fc.array(anyItem),
        fc.constantFrom(LARGE, SMALL),
        (all, side, size) => {
          const drawing = drawCairn(all, side, size);
          for (const stone of drawing.stones) {
            expect(stone.y + stone.height / 2).toBeLessThanOrEqual(drawing.ground + 0.01);
            expect(stone.y - stone.height / 2).toBeGreaterThanOrEqual(0);
            expect(stone.x - stone.width / 2).toBeGreaterThanOrEqual(-1);
            expect(stone.x + stone.width / 2).toBeLessThanOrEqual(size.width + 1);
          }
        },
      ),
    );
  });
  it('makes the stone of twice the credit twice as wide at the same height', () => {
    const stack = [
      { id: 'a', label: 'a', amount: 6, state: 'verified' as const },
      { id: 'b', label: 'b', amount: 3, state: 'verified' as const },
    ];
    const [low, high] = drawCairn(stack, [], LARGE).stones;
    const taper = 1 - 0.34 / 5;
    expect((high?.width ?? 0) / taper / (low?.width ?? 1)).toBeCloseTo(0.5, 6);
  });
  it('lays verified below claimed below planned below missing', () => {
    const mixed = [...states]
      .reverse()
      .map((state, i) => ({ id: `${i}`, label: '', amount: 1, state }));
    const drawn = drawCairn(mixed, [], LARGE).stones;
    expect(drawn.map((stone) => stone.state)).toEqual(states);
    expect(drawn.map((stone) => stone.y)).toEqual([...drawn.map((s) => s.y)].sort((a, b) => b - a));
  });
  it('puts surplus beside the stack, never into it', () => {
    const { stones } = drawCairn(
      items(3),
      [{ ...items(1)[0], id: 'x', label: 'x', amount: 2, state: 'claimed' }],
      LARGE,
    );
    const stack = stones.filter((stone) => !stone.beside);
    const [side] = stones.filter((stone) => stone.beside);
    const right = Math.max(...stack.map((stone) => stone.x + stone.width / 2));
    expect((side?.x ?? 0) - (side?.width ?? 0) / 2).toBeGreaterThan(right);
  });
  it('is empty for nothing', () => {
    expect(drawCairn([], [], SMALL).stones).toEqual([]);
  });
});

describe('stonePath', () => {
  const box = { x: 50, y: 10, width: 80, height: 16 };
  it('differs by seed and stays by seed', () => {
    expect(stonePath(box, 'a')).toBe(stonePath(box, 'a'));
    expect(stonePath(box, 'a')).not.toBe(stonePath(box, 'b'));
  });
  it('is closed and has only numbers', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(stonePath(box, seed)).toMatch(/^M[-\d. C]+Z$/);
      }),
    );
  });
});
