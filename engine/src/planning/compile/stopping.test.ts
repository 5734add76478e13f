import { describe, expect, it } from 'vitest';
import { addDays } from '../../terms/index.js';
import { alternativePlans } from '../alternatives/alternative-plans.js';
import { planConflicts } from '../conflicts/plan-conflicts.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  creditsFrom,
  dataOf,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
} from '../planning-cases.contract.js';
import { repairPlan } from '../repair/repair-plan.js';
import { openPlanning } from '../sessions/open-planning.js';
import { planStaircase } from '../staircase/plan-staircase.js';
import { compileInTime, compileRequest } from './compile-request.js';

/** Units of which each may lapse, excludes the next, waits for one of two and starts on some days. */
function manyUnits(count: number): PlanningCase {
  const id = (at: number) => `u${at % count}`;
  const units = Array.from({ length: count }, (_, at) =>
    unitNamed(id(at), {
      exclusions: [id(at + 1)],
      validityMonths: 30,
      prerequisites: at < 3 ? [] : [{ anyOf: [id(at - 1), id(at - 3)] }],
      offerings:
        at % 2 === 0 ? [] : [{ id: 'o', starts: [START, addDays(START, 9), addDays(START, 16)] }],
    }),
  );
  const award = awardNamed(
    'award',
    creditsFrom(
      'root',
      10,
      units.map((unit) => unit.id),
    ),
  );
  return smallCase(award, units, { holdings: [1, 2, 3].map((at) => holdingOf(id(at))) });
}

/** Says "stop" at one call and at all after it; counts them. */
function stoppingAt(call: number) {
  const asked = { calls: 0 };
  const shouldStop = () => {
    asked.calls += 1;
    return asked.calls >= call;
  };
  return { asked, shouldStop };
}

function callsToCompile({ request, data }: PlanningCase): number {
  const { asked, shouldStop } = stoppingAt(Number.POSITIVE_INFINITY);
  expect(compileInTime(request, data, { shouldStop }).kind).toBe('compiled');
  return asked.calls;
}

describe('making a model', () => {
  const { request, data } = manyUnits(12);
  const calls = callsToCompile({ request, data });

  it('ends at the very call that says so, with nothing said of the request', () => {
    for (let call = 1; call <= calls; call++) {
      const { asked, shouldStop } = stoppingAt(call);
      expect(compileInTime(request, data, { shouldStop })).toMatchObject({
        kind: 'stopped',
        proof: { bound: 0, nodes: 0 },
      });
      expect(asked.calls).toBe(call);
    }
    expect(compileInTime(request, data, stoppingAt(calls + 1)).kind).toBe('compiled');
  });

  it('gives the same model whether it could be stopped or not', () => {
    const { shouldStop } = stoppingAt(Number.POSITIVE_INFINITY);
    const compiled = compileInTime(request, data, { shouldStop });
    expect(compiled.kind === 'compiled' && compiled.model).toEqual(
      'model' in compiled && compiledModel(request, data),
    );
  });

  it('is stopped in every kind of answer, before any search', () => {
    const plan = planQualification(request, data);
    if (plan.kind !== 'optimal') throw new Error('the case has a plan');
    const at = () => stoppingAt(3);
    const [none, noRepair, noOthers] = [
      planQualification(request, data, at()),
      repairPlan(plan.plan, { request, data }, {}, at()),
      alternativePlans(request, data, { most: 2, withinShare: 1 }, at()),
    ];
    for (const answer of [none, noRepair, noOthers, openPlanning(data).ask(request, at())]) {
      expect(answer).toMatchObject({ kind: 'stopped', proof: { nodes: 0 } });
      expect(answer).not.toHaveProperty('plan');
    }
    expect(planConflicts(request, data, at())).toEqual({ kind: 'not-known' });
    const stairs = planStaircase(request, data, at());
    expect(stairs).toMatchObject({ kind: 'staircase', points: [], complete: false, nodes: 0 });
    expect(stairs.kind === 'staircase' && stairs.gaps).toHaveLength(1);
  });

  it('leaves a session as it was', () => {
    const session = openPlanning(data);
    expect(session.ask(request, stoppingAt(3)).kind).toBe('stopped');
    expect(session.ask(request).kind).toBe('optimal');
  });

  it('passes on what went wrong', () => {
    const unknown = { ...request, qualification: 'nobody-knows' };
    expect(() => compileInTime(unknown, data, stoppingAt(1_000))).toThrow('nobody-knows');
  });
});

describe('a model of twice as many things', () => {
  /** Questions to the data and to the clock. */
  function effortOf(question: PlanningCase): number {
    let asked = 0;
    const { catalogue, counting } = question.data;
    const units = new Map(catalogue.units);
    const counted: typeof catalogue.units = Object.assign(units, {
      get: (id: string) => {
        asked += 1;
        return catalogue.units.get(id);
      },
    });
    const data = dataOf({ ...catalogue, units: counted }, { counting });
    return callsToCompile({ ...question, data }) + asked;
  }

  it('takes about twice the effort: units', () => {
    const [small, large] = [effortOf(manyUnits(40)), effortOf(manyUnits(80))];
    expect(large).toBeLessThan(2.2 * small);
  });

  it.each(['one unit', 'different units'])(
    'takes about twice the effort: holdings of %s',
    (kind) => {
      const holdings = (count: number) =>
        Array.from({ length: count }, (_, at) => ({
          ...holdingOf(kind === 'one unit' ? 'u1' : `u${at % 80}`),
          id: `held-${at}`,
        }));
      const question = manyUnits(80);
      const withHoldings = (count: number) => ({
        ...question,
        request: { ...question.request, holdings: holdings(count) },
      });
      const none = effortOf(withHoldings(0));
      const [small, large] = [effortOf(withHoldings(200)), effortOf(withHoldings(400))];
      expect(large - none).toBeLessThan(2.5 * (small - none));
    },
  );
});

function compiledModel(...question: Parameters<typeof compileRequest>) {
  const compiled = compileRequest(...question);
  return compiled.kind === 'compiled' ? compiled.model : undefined;
}
