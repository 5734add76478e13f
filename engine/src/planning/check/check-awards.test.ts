import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Constraint, type Qualification } from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import type { AwardInPlan, Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  dataOf,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { DoubleCounting } from '../request.js';
import { checkPlan } from './check-plan.js';

const UNITS = ['a', 'b', 'c', 'd'].map((id) => unitNamed(id));
const said = { text: 'text', knowing: 'read' } as const;
const ALLOWED: DoubleCounting = { kind: 'allowed' };

/** Awards `one` over a and b, `two` over b and c; the plan takes a and b, and b counts in both. */
function twoAwards(
  doubleCounting: DoubleCounting | undefined,
  constraints: readonly Constraint[] = [],
  more: readonly Qualification[] = [],
): PlanningCase {
  const one = awardNamed('one', unitsFrom('core', 2, ['a', 'b']), { constraints });
  const two = awardNamed('two', unitsFrom('core', 1, ['b', 'c']));
  const { request } = smallCase(one, UNITS, {
    also: [{ qualification: 'two' }],
    ...(doubleCounting === undefined ? {} : { doubleCounting }),
  });
  return { request, data: dataOf(buildCatalogue(UNITS, [one, two, ...more])) };
}

const shared = twoAwards(ALLOWED);
const plan = planOf(shared);

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

function codesOf(changed: Partial<Plan> = {}, { request, data } = shared): readonly string[] {
  return [...new Set(checkPlan(request, { ...plan, ...changed }, data).map(({ code }) => code))];
}

function withClaim(change: Partial<AwardInPlan>): Partial<Plan> {
  return { also: (plan.also ?? []).map((claim) => ({ ...claim, ...change })) };
}

it('accepts what counts in both', () => {
  expect(codesOf()).toEqual([]);
  expect(plan.steps.map(({ unit }) => unit).toSorted()).toEqual(['a', 'b']);
});

describe('what counts in two awards', () => {
  const TWICE = ['plan-double-counted'];
  const rule = (kind: 'noDoubleUse'): Constraint => ({ ...said, id: 'x', kind });

  it.each<[string, readonly string[], DoubleCounting | undefined, (readonly Constraint[])?]>([
    ['is refused when nothing is said', TWICE, undefined],
    ['is refused when it is forbidden', TWICE, { kind: 'forbidden' }],
    ['is refused by an award, whatever is asked', TWICE, ALLOWED, [rule('noDoubleUse')]],
    ['may be one unit', [], { kind: 'capped', max: 1, unit: 'units' }],
    ['may not be one more', TWICE, { kind: 'capped', max: 0, unit: 'units' }],
    ['may be its credit', [], { kind: 'capped', max: 5, unit: 'ects' }],
    ['may not be more credit', TWICE, { kind: 'capped', max: 4.9, unit: 'ects' }],
    ['may not be credit that is not known', TWICE, { kind: 'capped', max: 99, unit: 'nz' }],
  ])('%s', (_name, expected, policy, constraints) => {
    const asked = twoAwards(policy, constraints);
    const codes = codesOf({}, asked).filter((code) => code !== 'plan-note-missing');
    expect(codes).toEqual(expected);
  });

  it('is the most that it is worth in either', () => {
    const units = UNITS.map((unit) => ({
      ...unit,
      creditAt: [{ qualification: 'two', amount: 8, system: 'ects' }],
    }));
    const cap = (max: number) => {
      const { request, data } = twoAwards({ kind: 'capped', max, unit: 'ects' });
      const { qualifications } = data.catalogue;
      const catalogue = buildCatalogue(units, [...qualifications.values()]);
      return codesOf({}, { request, data: dataOf(catalogue) });
    };
    expect(cap(8)).toEqual([]);
    expect(cap(7.9)).toEqual(['plan-double-counted']);
  });

  it('is a holding and another one of the same unit, too', () => {
    const holdings = [holdingOf('b'), holdingOf('b', { id: 'again' })];
    const counts = (item: string) => [{ item, rule: 'core', amount: 1 }];
    const [claim] = plan.also ?? [];
    if (claim === undefined) throw new Error('no claim');
    const asked = twoAwards(undefined);
    const changed = {
      assignments: [...plan.assignments.filter(({ item }) => item !== 'b'), ...counts('held-b')],
      also: [{ ...claim, week: 0, completesOn: START, assignments: counts('again') }],
    };
    const request = { ...asked.request, holdings };
    expect(codesOf(changed, { ...asked, request })).toContain('plan-double-counted');
  });
});

describe('the claim of an award', () => {
  it.each<[string, string, Partial<Plan>]>([
    ['is missing', 'plan-award-missing', { also: [] }],
    [
      'stands there twice',
      'plan-award-unasked',
      { also: [...(plan.also ?? []), ...(plan.also ?? [])] },
    ],
    ['is of another award', 'plan-award-unasked', withClaim({ qualification: 'one' })],
    ['is of a specialisation', 'plan-award-unasked', withClaim({ specialisation: 'x' })],
    ['was not asked for on the way', 'plan-award-unasked', { onTheWay: plan.also ?? [] }],
    ['counts nothing', 'plan-rule-unmet', withClaim({ assignments: [] })],
    [
      'counts what it does not take',
      'plan-item-refused',
      withClaim({ assignments: [{ item: 'a', rule: 'core', amount: 1 }] }),
    ],
    [
      'counts more than there is',
      'plan-amount-wrong',
      withClaim({ assignments: [{ item: 'b', rule: 'core', amount: 2 }] }),
    ],
    ['is of another week', 'plan-award-week-wrong', withClaim({ week: 99 })],
    [
      'is of a day on which nothing ends',
      'plan-award-week-wrong',
      withClaim({ completesOn: addDays(plan.completesOn, 1) }),
    ],
  ])('%s', (_name, code, change) => {
    expect(codesOf(change)).toContain(code);
  });

  it('is of the first day on which it is complete', () => {
    const [claim] = plan.also ?? [];
    const first = plan.steps.find(({ unit }) => unit === 'b');
    expect(claim).toMatchObject({ completesOn: first?.endsOn, week: first?.endWeek });
  });

  it('is held to the pins, exceptions and conditions of its own name', () => {
    const pinned = (rule: string) => ({
      ...shared,
      request: {
        ...shared.request,
        holdings: [holdingOf('c')],
        pins: [{ holding: 'held-c', rule }],
      },
    });
    const uncounted = ['held-c'];
    expect(codesOf({ uncounted }, pinned('two:core'))).toContain('plan-pin-broken');
    expect(codesOf({ uncounted }, pinned('core'))).toContain('plan-pin-broken');
  });
});

describe('a further award on the way', () => {
  const asked = { ...shared.request, also: [], onTheWay: [{ qualification: 'two' }] };
  const { also: _, ...alone } = plan;
  const codes = (onTheWay: readonly AwardInPlan[]) =>
    checkPlan(asked, { ...alone, also: [], onTheWay }, shared.data).map(({ code }) => code);

  it('is named when the plan completes it', () => {
    expect(codes(plan.also ?? [])).toEqual([]);
    expect(codes([])).toEqual(['plan-award-missing']);
  });

  it('is not named when the plan does not', () => {
    const far = { qualification: 'far', week: 3, completesOn: plan.completesOn, assignments: [] };
    const data = dataOf(
      buildCatalogue(UNITS, [
        ...shared.data.catalogue.qualifications.values(),
        awardNamed('far', unitsFrom('core', 1, ['d'])),
      ]),
    );
    const request = { ...asked, onTheWay: [{ qualification: 'far' }] };
    const judged = (onTheWay: readonly AwardInPlan[]) =>
      checkPlan(request, { ...alone, also: [], onTheWay }, data).map(({ code }) => code);
    expect(judged([])).toEqual([]);
    expect(judged([far])).toContain('plan-rule-unmet');
  });
});
