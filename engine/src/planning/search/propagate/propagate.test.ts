import { describe, expect, it } from 'vitest';
import { type IntegerRow, integerRow } from '../../bound/integer-row.js';
import { groupRows } from './grouped-rows.js';
import { type Domain, propagate } from './propagate.js';

/** Nine columns of three activities and of none, rows over them, and what is open; the tenth column is the completion week. */
interface Question {
  readonly activities: readonly number[];
  readonly rows: readonly IntegerRow[];
  readonly domain: Domain;
}

const LAST_WEEK = 4;

describe('propagate on random rows over groups', () => {
  it('keeps every whole point that meets all rows, and says clash only where there is none', () => {
    let clashes = 0;
    let changes = 0;
    for (let seed = 1; seed <= 1_000; seed++) {
      const question = drawQuestion(seed, { rows: 1 + (seed % 4), isOneSided: false });
      const points = pointsOf(question);
      const outcome = run(question);
      if (outcome === 'clash') {
        clashes += 1;
        expect(points, `question ${seed}`).toEqual([]);
        continue;
      }
      if (outcome === 'changed') changes += 1;
      for (const point of points) expect(isInside(question.domain, point), `${seed}`).toBe(true);
    }
    expect(clashes).toBeGreaterThan(100);
    expect(changes).toBeGreaterThan(100);
  });

  it('leaves no column open that one row with one limit rules out', () => {
    let closed = 0;
    for (let seed = 1; seed <= 1_000; seed++) {
      const question = drawQuestion(seed, { rows: 1, isOneSided: true });
      const points = pointsOf(question);
      if (run(question) === 'clash') continue;
      for (const c of question.activities.keys()) {
        const isPossible = points.some((point) => point[c] === 1);
        expect((question.domain.upper[c] ?? 0) > 0, `question ${seed}, column ${c}`).toBe(
          isPossible,
        );
        if (!isPossible) closed += 1;
      }
    }
    expect(closed).toBeGreaterThan(300);
  });
});

function run({ activities, rows, domain }: Question) {
  const grouped = groupRows(
    activities.map((activity) => ({ activity })),
    rows,
  );
  return propagate(grouped, domain, grouped.columnsOf.keys());
}

/** A fixed sequence of whole numbers for each seed. */
function draws(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function drawQuestion(
  seed: number,
  wish: { readonly rows: number; readonly isOneSided: boolean },
): Question {
  const draw = draws(seed);
  const activities = [0, 0, 1, 1, 1, -1, 2, -1, 0];
  const rows = Array.from({ length: wish.rows }, () => {
    const terms = [...activities.keys(), activities.length].flatMap((c) =>
      draw(3) === 0 ? [] : [[c, draw(9) - 3] as const],
    );
    const min = draw(9) - 3;
    if (draw(2) === 0) return integerRow(terms, { min });
    return integerRow(terms, wish.isOneSided ? { max: min } : { min, max: min + draw(5) });
  });
  const size = activities.length + 1;
  const upper = Float64Array.from({ length: size }, () => (draw(8) === 0 ? 0 : 1));
  upper[size - 1] = LAST_WEEK;
  // Groups in the order of their first columns: activities 0, 1, a lone column, activity 2, a lone column, the week.
  const taken = Uint8Array.from([0, 1, 2, 3, 4, 5], (g) => (g < 5 && draw(4) === 0 ? 1 : 0));
  return { activities, rows, domain: { lower: new Float64Array(size), upper, taken } };
}

/** All whole points of a question that meet its rows, one after the other tried. */
function pointsOf({ activities, rows, domain }: Question): readonly (readonly number[])[] {
  const groups = [[0, 1, 8], [2, 3, 4], [5], [6], [7]];
  const { upper, taken } = domain;
  let points: number[][] = [activities.map(() => 0)];
  for (const [g, columns] of groups.entries())
    points = points.flatMap((point) => [
      ...(taken[g] === 1 ? [] : [point]),
      ...columns
        .filter((c) => (upper[c] ?? 0) > 0)
        .map((c) => point.map((value, at) => (at === c ? 1 : value))),
    ]);
  const weeks = Array.from({ length: LAST_WEEK + 1 }, (_, week) => week);
  return points
    .flatMap((point) => weeks.map((week) => [...point, week]))
    .filter((point) =>
      rows.every(({ columns, coefficients, min, max }) => {
        const sum = columns.reduce((s, c, k) => s + (coefficients[k] ?? 0) * (point[c] ?? 0), 0);
        return sum >= min && sum <= max;
      }),
    );
}

function isInside({ lower, upper }: Domain, point: readonly number[]): boolean {
  return point.every((value, c) => value >= (lower[c] ?? 0) && value <= (upper[c] ?? 0));
}
