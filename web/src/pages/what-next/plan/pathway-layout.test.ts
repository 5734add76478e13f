import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourOf, pathwayLayout } from './pathway-layout.js';
import { stepRow } from './step-row.fixture.js';

const CORE = { id: 'core', label: 'Core' };
const FREE = { id: 'free', label: 'Electives' };

describe('pathwayLayout', () => {
  it('stands left to right in time, groups as lanes in the order of their start', () => {
    const rows = [
      stepRow('a', { startWeek: 0, endWeek: 4, lane: CORE }),
      stepRow('b', { startWeek: 10, endWeek: 14, lane: FREE }),
    ];
    const { lanes, nodes } = pathwayLayout(rows, { width: 1000, weeks: 20 });
    expect(lanes.map(({ label }) => label)).toEqual(['Core', 'Electives']);
    expect(nodes.map(({ row, x }) => [row.unit, x])).toEqual([
      ['a', 0],
      ['b', 500],
    ]);
  });

  it('leads an edge from each unit to those that need it', () => {
    const rows = [
      stepRow('a', { neededBy: ['b'] }),
      stepRow('b', { startWeek: 4, endWeek: 8, after: ['a'] }),
    ];
    const { edges } = pathwayLayout(rows, { width: 900, weeks: 8 });
    expect(edges.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
  });

  it('never lays one unit over another, and keeps all inside', () => {
    const unit = fc.record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 20 }),
      lane: fc.constantFrom(CORE, FREE),
    });
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 320, max: 1100 }),
        (units, width) => {
          const rows = units
            .map(({ start, length, lane }, i) =>
              stepRow(`u${i}`, { startWeek: start, endWeek: start + length, lane }),
            )
            .sort((a, b) => a.startWeek - b.startWeek);
          const way = pathwayLayout(rows, { width, weeks: 80 });
          for (const one of way.nodes) {
            expect(one.x).toBeGreaterThanOrEqual(0);
            expect(one.x + way.nodeWidth).toBeLessThanOrEqual(width + 0.001);
            for (const other of way.nodes) {
              if (one === other || one.y !== other.y) continue;
              expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(way.nodeWidth);
            }
          }
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('neighbourOf', () => {
  const rows = [
    stepRow('a', { startWeek: 0, endWeek: 4, neededBy: ['c'], lane: CORE }),
    stepRow('b', { startWeek: 4, endWeek: 8, lane: FREE }),
    stepRow('c', { startWeek: 8, endWeek: 12, after: ['a'], lane: CORE }),
  ];
  const way = pathwayLayout(rows, { width: 900, weeks: 12 });

  it('follows an edge before it follows time', () => {
    expect(neighbourOf(way, 'a', 'after')).toBe('c');
    expect(neighbourOf(way, 'c', 'before')).toBe('a');
    expect(neighbourOf(way, 'b', 'after')).toBe('c');
    expect(neighbourOf(way, 'b', 'before')).toBe('a');
  });
  it('goes to the next line up and down', () => {
    expect(neighbourOf(way, 'a', 'down')).toBe('b');
    expect(neighbourOf(way, 'b', 'up')).toBe('a');
  });
  it('stays where there is nothing', () => {
    expect(neighbourOf(way, 'a', 'before')).toBeUndefined();
    expect(neighbourOf(way, 'b', 'down')).toBeUndefined();
    expect(neighbourOf(way, 'nobody', 'after')).toBeUndefined();
  });
});
