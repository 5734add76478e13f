import { expect, it } from 'vitest';
import { rowContext } from '../bound/frame-rows.js';
import { compileInstance } from '../instance/compile-instance.js';
import { smallInstance } from '../instance/small-instances.contract.js';
import { indexModel } from '../model/indexed-model.js';
import { columnSpace } from '../reduce/columns.js';
import { findRelevance } from '../reduce/relevance.js';
import { startColumns } from '../reduce/start-columns.js';
import { timeFrame } from '../reduce/time-frame.js';
import { fittingColumns, hoursUntil } from './fitting-space.js';
import { createMaster } from './master.js';
import { solveModel } from './solve-model.js';

it('keeps a way to take each activity of a best plan, whichever frame around its completion', () => {
  const dropped = { wide: 0, split: 0 };
  for (let seed = 1; seed <= 300; seed++) {
    const model = compileInstance(smallInstance(seed));
    const answer = solveModel(model);
    if (answer.kind !== 'optimal') continue;
    const { completionWeek, starts } = answer.solution;
    const indexed = indexModel(model);
    const whole = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
    const space = columnSpace(indexed, findRelevance(indexed, whole));
    for (const lo of [0, completionWeek]) {
      const frame = timeFrame(indexed, { lo, hi: completionWeek });
      const columns = lo === 0 ? space : startColumns(indexed, space, { frame, effort: 'any' });
      const context = rowContext(indexed, columns, frame);
      const work = (i: number) => indexed.activities[i]?.work ?? 0;
      const master = createMaster(context, [], work);
      const open = new Set(space.activities.filter((i) => (frame.lst[i] ?? -1) >= 0));
      const taken = [...starts.keys()].map((id) => model.activities.findIndex((a) => a.id === id));
      // No hour more than the plan needs: what is dropped then is dropped at the very boundary.
      const hours = taken.reduce((sum, i) => sum + work(i), 0);
      expect(hours).toBeLessThanOrEqual(hoursUntil(indexed, completionWeek));
      const left = fittingColumns(master, hours, () => false);
      expect(left?.activities, `instance ${seed}`).toEqual(expect.arrayContaining(taken));
      dropped[lo === 0 ? 'wide' : 'split'] += open.size - (left?.activities.length ?? 0);
    }
  }
  expect(dropped.wide).toBeGreaterThan(40);
  expect(dropped.split).toBeGreaterThan(40);
});

it('says that nothing fits one hour below the least work of a plan', () => {
  const unit = { id: 'u', credits: 10, level: 4, weeks: 4, hours: 5, cost: 1, risk: 0 };
  const model = compileInstance({
    ...smallInstance(1),
    held: [],
    units: [
      {
        ...unit,
        provider: 'p',
        groups: ['all'],
        intakes: null,
        validity: null,
        prereq: [],
        excludes: [],
      },
    ],
    horizon: 9,
    weeklyHours: 5,
    rules: {
      total: 10,
      groups: [{ id: 'all', min: 10, max: null }],
      levels: [],
      providerCap: null,
      heldCap: 0,
      require: { all: [] },
    },
  });
  const indexed = indexModel(model);
  const frame = timeFrame(indexed, { lo: 0, hi: 4 });
  const space = columnSpace(indexed, findRelevance(indexed, frame));
  const fitting = (hours: number) =>
    fittingColumns(
      createMaster(rowContext(indexed, space, frame), [], () => 20),
      hours,
      () => false,
    );
  expect(fitting(20)?.activities).toEqual([0]);
  expect(fitting(19)).toBeUndefined();
});
