import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Constraint } from '../../catalogue/index.js';
import { canBeMet, type Question } from '../answer/feasibility.js';
import { compileRequest } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import { compileInstance } from '../instance/compile-instance.js';
import { smallInstance } from '../instance/small-instances.contract.js';
import type { ConflictMember } from '../plan.js';
import {
  awardNamed,
  dataOf,
  holdingOf,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { DoubleCounting } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { smallQuestion } from '../small-questions.contract.js';
import { enumerateConflicts } from './enumerate-conflicts.js';
import { conflictOfInstance, instanceWorld } from './instance-conflicts.js';
import { openOracle } from './oracle.js';
import { planConflicts } from './plan-conflicts.js';
import { requestWorld } from './request-world.js';

const NO_LIMITS = { most: 1_000, mostTries: 10_000 };

describe('enumerateConflicts', () => {
  const members = ['a', 'b', 'c', 'd', 'e'];

  it('finds all smallest conflicts and corrections of any clash, and only those', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(members), { minLength: 1, maxLength: 6 }), (sets) => {
        const canMeet = (kept: readonly string[]) =>
          !sets.some((set) => set.every((member) => kept.includes(member)));
        const { conflicts, corrections, complete } = enumerateConflicts(
          members,
          canMeet,
          NO_LIMITS,
        );
        expect(complete).toBe(true);
        expect(inOrder(conflicts)).toEqual(inOrder(conflictsByTrying(members, canMeet)));
        expect(inOrder(corrections)).toEqual(inOrder(correctionsByTrying(members, canMeet)));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('says that it did not find all when a limit ends it', () => {
    const pairs = members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b]));
    const canMeet = (kept: readonly string[]) => kept.length < 2;
    const all = enumerateConflicts(members, canMeet, NO_LIMITS);
    expect([all.conflicts.length, all.corrections.length]).toEqual([pairs.length, members.length]);
    for (const limits of [
      { most: pairs.length - 1, mostTries: 1_000 },
      { most: 1_000, mostTries: 5 },
      { ...NO_LIMITS, shouldStop: () => true },
    ]) {
      expect(enumerateConflicts(members, canMeet, limits).complete).toBe(false);
    }
    expect(enumerateConflicts(members, canMeet, { most: pairs.length, mostTries: 1_000 })).toEqual(
      all,
    );
  });

  it('calls nothing a conflict that it could not decide', () => {
    const answer = enumerateConflicts(
      members,
      (kept) => (kept.includes('c') ? undefined : true),
      NO_LIMITS,
    );
    expect(answer).toMatchObject({ conflicts: [], complete: false, isVague: true });
  });
});

describe('the conflicts of a request', () => {
  it('are exactly those that trying every set of rules and limits finds', () => {
    let several = 0;
    fc.assert(
      fc.property(smallQuestion, ({ request, data }) => {
        const compiled = compileRequest(request, data);
        if (compiled.kind !== 'compiled') return;
        const question: Question = { request, data, solve: solveModel, search: {}, root: 'root' };
        if (canBeMet(question, new Set()) === true) {
          expect(planConflicts(request, data)).toEqual({ kind: 'possible' });
          return;
        }
        const { members, ...world } = requestWorld(question, compiled);
        // Every set of seven members is tried, so the others are always kept: the structure of rules, mostly.
        const tried = members.slice(-7);
        const always = members.slice(0, -7);
        const byTrying = (kept: readonly Relaxation[]) =>
          canBeMet(
            question,
            new Set(members.filter((one) => !kept.includes(one) && !always.includes(one))),
          ) === true;
        const canMeet = openOracle({ members, ...world }, solveModel, {});
        const found = enumerateConflicts(tried, (kept) => canMeet([...always, ...kept]), NO_LIMITS);
        if (found.conflicts.length > 1) several += 1;
        const known = new Map<string, boolean>();
        const once = (kept: readonly Relaxation[]) => {
          const key = kept.join(' ');
          const answer = known.get(key) ?? byTrying(kept);
          known.set(key, answer);
          return answer;
        };
        expect(inOrder(found.conflicts)).toEqual(inOrder(conflictsByTrying(tried, once)));
        expect(inOrder(found.corrections)).toEqual(inOrder(correctionsByTrying(tried, once)));
        expect(found.complete).toBe(true);
      }),
      { seed: 8, numRuns: Number(process.env.CAIRN_CONFLICT_RUNS ?? 25) },
    );
    expect(several).toBeGreaterThan(0);
  });
});

it('names a constraint that has nothing to say before something else is given up', () => {
  const refused: Constraint = {
    id: 'refused',
    text: 'text',
    knowing: 'read',
    kind: 'rpl',
    uncapped: true,
    excludeUnits: ['h'],
  };
  const award = awardNamed('award', unitRule('h'), { constraints: [refused] });
  const { request, data } = smallCase(award, [unitNamed('h', { isSlot: true })], {
    holdings: [holdingOf('h', { heldAs: 'prior-learning' })],
    pins: [{ holding: 'held-h' }],
  });
  const answer = planConflicts(request, data);
  const kinds = (sets: readonly (readonly ConflictMember[])[]) =>
    sets.map((set) => set.map(({ kind }) => kind).toSorted());
  if (answer.kind !== 'conflicts') throw new Error(answer.kind);
  expect(kinds(answer.conflicts).toSorted()).toEqual([
    ['constraint', 'rule'],
    ['pin', 'rule'],
  ]);
  expect(kinds(answer.corrections)).toEqual([['rule'], ['constraint', 'pin']]);
});

it('does not take what an award forbids as the last word on sharing', () => {
  const apart: Constraint = { id: 'apart', text: 'text', knowing: 'read', kind: 'noDoubleUse' };
  const award = awardNamed('award', unitRule('h'), { constraints: [apart] });
  const other = awardNamed('other', unitRule('h'));
  const units = [unitNamed('h', { isSlot: true })];
  const { request } = smallCase(award, units, {
    holdings: [holdingOf('h')],
    also: [{ qualification: 'other' }],
  });
  const correctionsOf = (doubleCounting: DoubleCounting) => {
    const data = dataOf(buildCatalogue(units, [award, other]));
    const answer = planConflicts({ ...request, doubleCounting }, data);
    if (answer.kind !== 'conflicts') throw new Error(answer.kind);
    return answer.corrections.map((set) => set.map(({ kind }) => kind).toSorted());
  };
  expect(correctionsOf({ kind: 'allowed' })).toContainEqual(['constraint']);
  const corrections = correctionsOf({ kind: 'forbidden' });
  expect(corrections).not.toContainEqual(['constraint']);
  expect(corrections).toContainEqual(['constraint', 'double-counting']);
});

describe('the conflict of an instance', () => {
  it('cannot be met, can without any one part, and all conflicts are those of trying all sets', () => {
    let conflicts = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const instance = smallInstance(seed);
      const { conflict, isSmallest } = conflictOfInstance(instance);
      const world = instanceWorld(compileInstance(instance));
      const isMet = (kept: readonly string[]) => {
        const model = world.modelOf(new Set(kept));
        const any = { time: 0, cost: 0, risk: 0 };
        return model !== undefined && solveModel({ ...model, objective: any }).kind === 'optimal';
      };
      expect(conflict === undefined, instance.id).toBe(isMet(world.members));
      if (conflict === undefined) continue;
      conflicts += 1;
      expect(isSmallest).toBe(true);
      expect(isMet(conflict), instance.id).toBe(false);
      for (const one of conflict) expect(isMet(without(conflict, one)), instance.id).toBe(true);
      if (world.members.length > 8) continue;
      const all = enumerateConflicts(world.members, openOracle(world, solveModel, {}), NO_LIMITS);
      expect(inOrder(all.conflicts)).toEqual(inOrder(conflictsByTrying(world.members, isMet)));
    }
    expect(conflicts).toBeGreaterThan(10);
  });
});

function without<T>(set: readonly T[], one: T): readonly T[] {
  return set.filter((member) => member !== one);
}

function conflictsByTrying<T>(
  members: readonly T[],
  canMeet: (kept: readonly T[]) => boolean,
): readonly (readonly T[])[] {
  const bad = subsetsOf(members).filter((set) => !canMeet(set));
  return bad.filter((set) => set.every((one) => canMeet(without(set, one))));
}

function correctionsByTrying<T>(
  members: readonly T[],
  canMeet: (kept: readonly T[]) => boolean,
): readonly (readonly T[])[] {
  const restOf = (set: readonly T[]) => members.filter((member) => !set.includes(member));
  const good = subsetsOf(members).filter((set) => canMeet(restOf(set)));
  return good.filter((set) => set.every((one) => !canMeet([...restOf(set), one])));
}

function subsetsOf<T>(members: readonly T[]): readonly (readonly T[])[] {
  return members.reduce<readonly (readonly T[])[]>(
    (sets, member) => sets.concat(sets.map((set) => [...set, member])),
    [[]],
  );
}

function inOrder<T>(sets: readonly (readonly T[])[]): readonly string[] {
  return sets.map((set) => set.map(String).toSorted().join(' ')).toSorted();
}
