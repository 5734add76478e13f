import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRequest } from '../compile/compile-request.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  holdingOf,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import { solveModel } from '../search/solve-model.js';
import { smallQuestion } from '../small-questions.contract.js';
import { possibleMembers } from './conflict-members.js';
import { conflictOf } from './explain-infeasible.js';
import { canBeMet, type Question } from './feasibility.js';
import { smallestConflict } from './smallest-conflict.js';

describe('smallestConflict', () => {
  const members = ['a', 'b', 'c', 'd', 'e', 'f'];
  const clash =
    (...sets: readonly (readonly string[])[]) =>
    (kept: readonly string[]) =>
      !sets.some((set) => set.every((member) => kept.includes(member)));

  it.each([
    [[['c']], ['c']],
    [[['a', 'f']], ['a', 'f']],
    [[members], members],
  ])('finds the only conflict %j', (sets, expected) => {
    expect(smallestConflict(members, clash(...sets))).toEqual(expected);
  });

  it('is empty where not even nothing can be met', () => {
    expect(smallestConflict(members, () => false)).toEqual([]);
  });

  it('stays a conflict when no part could be decided', () => {
    expect(smallestConflict(members, () => true)).toEqual(members);
  });

  it('finds a conflict of which every part is needed', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(members, { minLength: 1 }), { minLength: 1 }), (sets) => {
        const canMeet = clash(...sets);
        const conflict = smallestConflict(members, canMeet);
        expect(canMeet(conflict)).toBe(false);
        for (const one of conflict) {
          expect(canMeet(conflict.filter((member) => member !== one))).toBe(true);
        }
      }),
      { seed: 11 },
    );
  });
});

describe('the conflict of a request that cannot be met', () => {
  it('stays one when everything else is given up, and is none without any of its members', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(smallQuestion, ({ request, data }) => {
        const compiled = compileRequest(request, data);
        if (compiled.kind !== 'compiled') return;
        const question: Question = { request, data, solve: solveModel, search: {}, root: 'root' };
        if (canBeMet(question, new Set()) === true) return;
        conflicts += 1;
        const { conflict, isSmallest } = conflictOf(question, possibleMembers(compiled, request));
        expect(isSmallest).toBe(true);
        const others = possibleMembers(compiled, request).filter((one) => !conflict.includes(one));
        expect(canBeMet(question, new Set(others))).toBe(false);
        for (const member of conflict) {
          expect(canBeMet(question, new Set([...others, member]))).toBe(true);
        }
      }),
      { seed: 5, numRuns: 80 },
    );
    expect(conflicts).toBeGreaterThan(15);
  });

  it('is repaired by the least budget and the earliest deadline, and by no less', () => {
    let repairs = 0;
    fc.assert(
      fc.property(smallQuestion, ({ request, data }) => {
        const answer = planQualification(request, data);
        if (answer.kind !== 'infeasible') return;
        const kindWith = (limits: Partial<typeof request.limits>) =>
          planQualification({ ...request, limits: { ...request.limits, ...limits } }, data).kind;
        for (const repair of answer.repairs.filter(({ also }) => also === undefined)) {
          repairs += 1;
          if (repair.kind === 'raise-budget' && repair.amount !== undefined) {
            const budget = (minor: number) => ({ budget: { minor, currency: 'AUD' } });
            expect(kindWith(budget(repair.amount))).toBe('optimal');
            expect(kindWith(budget(repair.amount - 1))).toBe('infeasible');
          }
          if (repair.kind === 'add-hours' && repair.amount !== undefined) {
            expect(kindWith({ hoursPerWeek: repair.amount })).toBe('optimal');
            expect(kindWith({ hoursPerWeek: repair.amount - 1 })).toBe('infeasible');
          }
          if (repair.kind === 'move-deadline' && repair.untilDay !== undefined) {
            expect(kindWith({ deadline: repair.untilDay })).toBe('optimal');
          }
        }
      }),
      { seed: 6, numRuns: 120 },
    );
    expect(repairs).toBeGreaterThan(10);
  });
});

it('names the pin that keeps the only unit out, and offers to drop it', () => {
  const award = awardNamed('award', unitRule('a'));
  const { request, data } = smallCase(award, [unitNamed('a')], {
    holdings: [holdingOf('a')],
    pins: [{ holding: 'held-a' }],
  });
  expect(planQualification(request, data)).toMatchObject({
    kind: 'infeasible',
    conflict: [{ kind: 'rule' }, { kind: 'pin', about: 'held-a' }],
    repairs: [{ kind: 'drop-pin', about: 'held-a' }],
  });
});
