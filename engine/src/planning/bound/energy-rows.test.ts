import { expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import { smallInstance } from '../instance/small-instances.contract.js';
import { indexModel } from '../model/indexed-model.js';
import { columnSpace } from '../reduce/columns.js';
import { findRelevance } from '../reduce/relevance.js';
import { startColumns } from '../reduce/start-columns.js';
import { timeFrame } from '../reduce/time-frame.js';
import { solveModel } from '../search/solve-model.js';
import { violatedEnergyRows } from './energy-rows.js';
import { frameRows, rowContext } from './frame-rows.js';
import { activityOf, type IntegerRow } from './integer-row.js';

it('holds for the best plan in every frame around its completion, whatever point asked for the row', () => {
  let rows = 0;
  let split = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const model = compileInstance(smallInstance(seed));
    const answer = solveModel(model);
    if (answer.kind !== 'optimal') continue;
    const { completionWeek, ones, starts } = answer.solution;
    const indexed = indexModel(model);
    const whole = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
    const space = columnSpace(indexed, findRelevance(indexed, whole));
    const isOne = new Set(ones);
    // A column stands for all its variables; one that stands for fewer (taken, not counted) comes second.
    const best = space.columns.map(({ variables }, c) =>
      variables.every((v) => isOne.has(v)) &&
      !space.columns.some(
        (other, d) =>
          d !== c &&
          other.variables.length > variables.length &&
          other.variables.every((v) => isOne.has(v)) &&
          variables.every((v) => other.variables.includes(v)),
      )
        ? 1
        : 0,
    );
    for (let lo = 0; lo <= completionWeek; lo += 2)
      for (let hi = completionWeek; hi <= indexed.horizon; hi += 3) {
        const frame = timeFrame(indexed, { lo, hi });
        const context = rowContext(indexed, space, frame);
        // Everything at once in the least time: the point that breaks most windows.
        const crowded = [...space.columns.map(() => 1), lo];
        const found = violatedEnergyRows(context, crowded, { most: 50, withLanes: true });
        rows += found.length;
        const plan = [...best, completionWeek];
        for (const row of [...found, ...frameRows(context)]) expectMet(row, plan, seed);
      }
    const frame = timeFrame(indexed, { lo: completionWeek, hi: completionWeek });
    const parts = startColumns(indexed, space, { frame, effort: 'short' });
    if (parts.whole === undefined) continue;
    const context = rowContext(indexed, parts, frame);
    const plan = parts.columns.map(({ activity, start }, c) => {
      const isIn = best[parts.whole?.placeOf[c] ?? 0] === 1;
      const week = starts.get(indexed.activities[activity]?.id ?? '');
      return isIn && (start ?? week) === week ? 1 : 0;
    });
    const crowded = [...plan.map(() => 1), completionWeek];
    const found = violatedEnergyRows(context, crowded, { most: 50, withLanes: true });
    split += found.length;
    for (const row of [...found, ...frameRows(context)])
      expectMet(row, [...plan, completionWeek], seed);
  }
  expect(rows).toBeGreaterThan(1_000);
  expect(split).toBeGreaterThan(100);
});

function expectMet(row: IntegerRow, plan: readonly number[], seed: number): void {
  const value = activityOf(row, plan);
  expect(value >= row.min && value <= row.max, `instance ${seed}`).toBe(true);
}
