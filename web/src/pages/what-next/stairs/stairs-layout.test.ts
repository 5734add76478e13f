import { describe, expect, it } from 'vitest';
import { stairsLayout } from './stairs-layout.js';

const SIZE = { width: 500, height: 200, chosen: -1 };
const POINTS = [
  { weeks: 35, fee: 105_000 },
  { weeks: 45, fee: 93_000 },
  { weeks: 52, fee: 75_000 },
];

describe('the picture of a staircase', () => {
  it('goes to the right by weeks and down by fees, inside its frame', () => {
    const { places } = stairsLayout(POINTS, [], SIZE);
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(Math.max(...xs)).toBeLessThan(SIZE.width);
    expect(Math.max(...ys)).toBeLessThan(SIZE.height);
  });

  it('draws treads to the next point and risers down to it', () => {
    const { line, places } = stairsLayout(POINTS, [], SIZE);
    expect(line).toMatch(/^M 20 0 V 46 H /);
    expect(line).toContain(`H ${places[1]?.x} V ${places[1]?.y}`);
    expect(line).toMatch(/H 500 V 180$/);
  });

  it('keeps words from running into each other, and never drops those of the chosen point', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => ({
      weeks: 20 + at,
      fee: 90_000 - 10 * at,
    }));
    const { places } = stairsLayout(crowd, [], { ...SIZE, chosen: 14 });
    const shown = places.flatMap(({ labelled }, at) => (labelled ? [at] : []));
    expect(shown).toContain(14);
    expect(shown.length).toBeLessThan(8);
  });

  it('puts a single point into the frame', () => {
    const { places, line } = stairsLayout([{ weeks: 9, fee: 0 }], [], SIZE);
    expect(places).toEqual([{ x: 20, y: 180, labelled: true }]);
    expect(line).toBe('M 20 0 V 180 H 500 V 180');
  });

  it('leads the line past points that another one undercuts', () => {
    const above = { weeks: 48, fee: 99_000 };
    const [first, second, third] = POINTS;
    const points = [first, second, above, third].flatMap((point) => point ?? []);
    expect(stairsLayout(points, [], SIZE).line).toBe(stairsLayout(POINTS, [], SIZE).line);
  });

  it('keeps the place of a point that is not drawn, without words, and draws no line to it', () => {
    const hidden = POINTS.map((point, at) => ({ ...point, isHidden: at === 0 }));
    const { places, line } = stairsLayout(hidden, [], SIZE);
    const all = stairsLayout(POINTS, [], SIZE).places;
    expect(places.map(({ x, y }) => ({ x, y }))).toEqual(all.map(({ x, y }) => ({ x, y })));
    expect(places.map(({ labelled }) => labelled)).toEqual([false, true, true]);
    expect(line).toMatch(new RegExp(`^M ${places[1]?.x} 0 V `));
  });

  it('leaves room for a third line of words', () => {
    const [top] = stairsLayout(POINTS, [], { ...SIZE, lines: 3 }).places;
    expect(top?.y).toBeCloseTo(62);
  });

  it('shows what is open inside the frame only', () => {
    const fee = { minor: 93_000, currency: 'AUD' };
    const { gaps } = stairsLayout(POINTS, [{ fromWeek: 46, untilWeek: 1_000, mostFee: fee }], SIZE);
    expect(gaps[0]?.x).toBeGreaterThan(20);
    expect((gaps[0]?.x ?? 0) + (gaps[0]?.width ?? 0)).toBe(SIZE.width);
    expect(stairsLayout(POINTS, [{ fromWeek: 0, untilWeek: 34 }], SIZE).gaps[0]).toMatchObject({
      x: 0,
      y: 0,
      height: SIZE.height,
    });
  });
});
