import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addWeeks } from '../../terms/index.js';
import { planQualification } from '../plan-qualification.js';
import { smallQuestion } from '../small-questions.contract.js';
import { repairPlan } from './repair-plan.js';

it('goes on with a plan as it is, in any of its weeks, when nothing has changed', () => {
  let begun = 0;
  fc.assert(
    fc.property(smallQuestion, fc.integer({ min: 1, max: 3 }), ({ request, data }, week) => {
      const first = planQualification(request, data);
      if (first.kind !== 'optimal' || first.plan.weeks <= week) return;
      const limits = { ...request.limits, start: addWeeks(request.limits.start, week) };
      const answer = repairPlan(first.plan, { request: { ...request, limits }, data });
      expect(answer).toMatchObject({
        kind: 'repaired',
        closeness: { startedDropped: 0, changes: 0, shiftDays: 0 },
      });
      if (answer.kind === 'repaired' && answer.plan.steps.length > 0)
        expect(answer.plan.completesOn).toBe(first.plan.completesOn);
      if (answer.kind === 'repaired' && answer.running.length > 0) begun += 1;
    }),
    { seed: 20261122, numRuns: 120 },
  );
  expect(begun).toBeGreaterThan(0);
});
