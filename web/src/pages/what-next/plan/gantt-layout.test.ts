import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { ganttLayout, roomAfter } from './gantt-layout.js';
import { START, stepRow } from './step-row.fixture.js';

const FRAME = { startsOn: START, weeks: 8, hoursLimit: 6, mostTicks: 4 };

describe('ganttLayout', () => {
  const rows = [
    stepRow('a', { startWeek: 0, endWeek: 4, hoursPerWeek: 3 }),
    stepRow('b', { startWeek: 2, endWeek: 8, hoursPerWeek: 2 }),
  ];

  it('puts each bar where its weeks are', () => {
    const { bars } = ganttLayout(rows, FRAME);
    expect(bars.map(({ from, length }) => [from, length])).toEqual([
      [0, 0.5],
      [0.25, 0.75],
    ]);
  });

  it('adds the hours of what runs in a week, the last week excluded', () => {
    const { load } = ganttLayout(rows, FRAME);
    expect(load.map(({ hours }) => hours)).toEqual([3, 3, 5, 5, 2, 2, 2, 2]);
  });

  it('marks weeks with more hours than there are, and the limit itself not', () => {
    const over = (hoursLimit: number) =>
      ganttLayout(rows, { ...FRAME, hoursLimit }).load.map(({ isOver }) => isOver);
    expect(over(5)).toEqual(Array.from({ length: 8 }, () => false));
    expect(over(4.5)).toEqual([false, false, true, true, false, false, false, false]);
  });

  it('gives a week the least of its days by calendar, and its own mark when it has too little', () => {
    const until = parseIsoDate('2027-02-02');
    const calendar = [
      { from: parseIsoDate('2027-01-24'), until, hoursPerWeek: 4 },
      { from: parseIsoDate('2027-01-25'), until: parseIsoDate('2027-01-26'), hoursPerWeek: 0 },
    ];
    const { capacity, load, limitShare } = ganttLayout(rows, { ...FRAME, calendar });
    expect(capacity.map(({ from, hours, isOther }) => [from * 8, hours, isOther])).toEqual([
      [0, 6, false],
      [2, 4, true],
      [3, 0, true],
      [4, 4, true],
      [5, 6, false],
    ]);
    expect(load.map(({ isOver }) => isOver)).toEqual(
      [2, 3].reduce<boolean[]>((all, week) => all.with(week, true), Array(8).fill(false)),
    );
    expect(limitShare).toBe(1);
    const more = [{ from: START, until, hoursPerWeek: 12 }];
    expect(ganttLayout(rows, { ...FRAME, calendar: more }).limitShare).toBe(0.5);
  });

  it('marks awards at the end of the week in which they are complete', () => {
    const awards = [
      { title: 'A', week: 4 },
      { title: 'B', week: 9 },
    ];
    expect(ganttLayout(rows, { ...FRAME, awards }).awards).toEqual([
      { title: 'A', at: 0.5 },
      { title: 'B', at: 1 },
    ]);
  });

  it('draws the last day where it lies on the line', () => {
    const at = (text: string) =>
      ganttLayout(rows, { ...FRAME, deadline: parseIsoDate(text) }).deadlineAt;
    expect(at('2027-01-31')).toBe(0.5);
    expect(at('2027-02-27')).toBeCloseTo(55 / 56, 9);
    expect(at('2027-02-28')).toBeUndefined();
    expect(at('2026-12-31')).toBeUndefined();
  });

  it('leaves room after the end, so that a unit can be moved beyond it', () => {
    expect([1, 16, 17, 100].map(roomAfter)).toEqual([2, 2, 3, 12]);
  });

  it('scales the load to the limit, or to a week above it', () => {
    expect(ganttLayout(rows, FRAME).limitShare).toBe(1);
    const over = ganttLayout(rows, { ...FRAME, hoursLimit: 4 });
    expect(over.limitShare).toBeCloseTo(0.8, 9);
    expect(Math.max(...over.load.map(({ heightShare }) => heightShare))).toBe(1);
  });

  it('joins equal weeks of a plan longer than a year, and no others', () => {
    const long = [stepRow('a', { startWeek: 0, endWeek: 53, hoursPerWeek: 3 })];
    expect(ganttLayout(long, { ...FRAME, weeks: 53 }).load).toHaveLength(1);
    expect(ganttLayout(long, { ...FRAME, weeks: 52 }).load).toHaveLength(52);
  });

  it('names first days of months and never more than fit', () => {
    const { ticks } = ganttLayout(rows, FRAME);
    expect(ticks.map(({ day }) => day)).toEqual(['2027-01-04', '2027-02-01']);
    const year = ganttLayout(rows, { ...FRAME, weeks: 104, mostTicks: 5 });
    expect(year.ticks.length).toBeLessThanOrEqual(6);
    expect(year.ticks.every(({ at }) => at >= 0 && at < 1)).toBe(true);
  });

  it('draws a plan without weeks', () => {
    expect(ganttLayout([], { ...FRAME, weeks: 0 }).load.map(({ hours }) => hours)).toEqual([0]);
  });
});

describe('breaks', () => {
  const day = (text: string) => parseIsoDate(text);
  it('shade their own days, cut to the plan, the last day excluded', () => {
    const breaks = [
      { from: day('2027-01-11'), until: day('2027-01-18') },
      { from: day('2026-12-01'), until: day('2026-12-20') },
      { from: day('2027-02-22'), until: day('2027-05-01') },
    ];
    const { breaks: shaded } = ganttLayout([stepRow('a')], { ...FRAME, breaks });
    expect(shaded).toEqual([
      { from: 1 / 8, length: 1 / 8 },
      { from: 7 / 8, length: 1 / 8 },
    ]);
  });
});
