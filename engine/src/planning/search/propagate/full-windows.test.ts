import { expect, it } from 'vitest';
import { rowContext } from '../../bound/frame-rows.js';
import { compileInstance } from '../../instance/compile-instance.js';
import { smallInstance } from '../../instance/small-instances.contract.js';
import { type IndexedModel, indexModel } from '../../model/indexed-model.js';
import type { ModelSolution } from '../../model/planning-model.js';
import { type ColumnSpace, columnSpace } from '../../reduce/columns.js';
import { findRelevance } from '../../reduce/relevance.js';
import { startColumns } from '../../reduce/start-columns.js';
import { timeFrame } from '../../reduce/time-frame.js';
import { solveModel } from '../solve-model.js';
import { closeFullWindows } from './full-windows.js';
import { groupRows } from './grouped-rows.js';

it('never closes a column of the best plan, whichever part of that plan is taken', () => {
  let closed = 0;
  for (let seed = 1; seed <= 600; seed++) {
    const model = compileInstance(smallInstance(seed));
    const answer = solveModel(model);
    if (answer.kind !== 'optimal') continue;
    const indexed = indexModel(model);
    const { completionWeek } = answer.solution;
    for (const [lo, hi] of [
      [completionWeek, completionWeek],
      [0, indexed.horizon],
    ] as const) {
      const frame = timeFrame(indexed, { lo, hi });
      const whole = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
      const space = columnSpace(indexed, findRelevance(indexed, whole));
      const columns = startColumns(indexed, space, { frame, effort: 'any' });
      const planned = plannedColumns(indexed, columns, answer.solution);
      for (let part = 1; part < 4; part++) {
        const taken = planned.filter((_, k) => (k + part) % 3 > 0);
        const rows = groupRows(columns.columns, []);
        const domain = {
          lower: new Float64Array(columns.columns.length + 1),
          upper: new Float64Array(columns.columns.length + 1).fill(1),
          taken: new Uint8Array(rows.columnsOf.length),
        };
        domain.lower[columns.columns.length] = lo;
        domain.upper[columns.columns.length] = hi;
        for (const own of taken) domain.taken[rows.groupOf[own[0] ?? 0] ?? 0] = 1;
        const context = rowContext(indexed, columns, frame);
        const groups = closeFullWindows({ context, rows, domain });
        expect(groups, `instance ${seed}`).toBeDefined();
        closed += groups?.size ?? 0;
        for (const own of planned)
          expect(
            own.some((c) => domain.upper[c] === 1),
            `instance ${seed}`,
          ).toBe(true);
      }
    }
  }
  expect(closed).toBeGreaterThan(100);
});

/** For each activity of a plan the columns it may stand for: those of its start. */
function plannedColumns(
  model: IndexedModel,
  { ofActivity, columns, activities }: ColumnSpace,
  { starts }: ModelSolution,
): readonly (readonly number[])[] {
  return activities.flatMap((i) => {
    const week = starts.get(model.activities[i]?.id ?? '');
    if (week === undefined) return [];
    return [(ofActivity[i] ?? []).filter((c) => (columns[c]?.start ?? week) === week)];
  });
}
