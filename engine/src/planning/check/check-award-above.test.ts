import { expect, it } from 'vitest';
import { buildCatalogue, type Constraint, type Qualification } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import { barePlan } from '../every-plan.contract.js';
import type { AwardInPlan } from '../plan.js';
import {
  allOf,
  awardNamed,
  dataOf,
  START,
  smallCase,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { DoubleCounting } from '../request.js';
import { checkPlan } from './check-plan.js';
import { anyOf, asksFor, CLAIM_UNITS, condition } from './judged-claims.contract.js';
import { countedIn, UNTOLD } from './judged-plans.contract.js';

const KEPT: readonly string[] = [];
const TWICE = ['plan-double-counted'];
const FORBIDDEN: DoubleCounting = { kind: 'forbidden' };
const ALLOWED: DoubleCounting = { kind: 'allowed' };

const said = { text: 'text', knowing: 'read' } as const;
const share = (allowed: boolean): Constraint => ({
  ...said,
  id: 's',
  kind: 'doubleCount',
  allowed,
});
const other: Constraint = { ...said, id: 'o', kind: 'statement', about: 'text' };
const alone: Constraint = { ...said, id: 'n', kind: 'noDoubleUse' };

interface Awards {
  /** Awards that the target asks for. */
  readonly asked?: readonly string[];
  readonly above?: readonly Constraint[];
  readonly two?: readonly Constraint[];
}

/** A unit of three weeks that counts in the awards two and three, beside a target that counts nothing. */
function judge(
  { asked = ['two', 'three'], above = [], two = [] }: Awards,
  doubleCounting: DoubleCounting,
): readonly string[] {
  const units = CLAIM_UNITS.filter(({ id }) => id === 'b');
  const rule = anyOf([allOf('all', asked.map(asksFor)), condition('x')]);
  const target = awardNamed('target', rule, { constraints: above });
  const further: readonly Qualification[] = [
    awardNamed('two', unitsFrom('core', 1, ['b']), { constraints: two }),
    awardNamed('three', unitsFrom('heart', 1, ['b'])),
  ];
  const { request } = smallCase(target, units, {
    also: further.map(({ id }) => ({ qualification: id })),
    doubleCounting,
    conditionsMet: ['x'],
    limits: { hoursPerWeek: 100 },
  });
  const taken = units.map((unit) => ({ unit }));
  const claims = ['core', 'heart'].map(
    (place, at): AwardInPlan => ({
      qualification: further[at]?.id ?? '',
      week: 3,
      completesOn: addDays(addWeeks(START, 3), -1),
      assignments: countedIn(place, ['b']),
    }),
  );
  const plan = { ...barePlan(request, taken, [0]), assignments: [], uncounted: [], also: claims };
  const data = dataOf(buildCatalogue(units, [target, ...further]));
  const found = checkPlan(request, plan, data).map(({ code }) => code);
  return [...new Set(found.filter((code) => !UNTOLD.has(code)))];
}

it.each<[string, readonly string[], Awards, DoubleCounting]>([
  ['says nothing, and the person forbids it', TWICE, {}, FORBIDDEN],
  ['says nothing, and the person allows it', KEPT, {}, ALLOWED],
  ['allows it, and the person does not', KEPT, { above: [share(true)] }, FORBIDDEN],
  ['forbids it, and the person does not', TWICE, { above: [share(false)] }, ALLOWED],
  ['says something else, too', KEPT, { above: [other, share(true)] }, FORBIDDEN],
  ['says only something else', TWICE, { above: [other] }, FORBIDDEN],
  ['asks for the first only', TWICE, { asked: ['two'], above: [share(true)] }, FORBIDDEN],
  ['asks for the second only', TWICE, { asked: ['three'], above: [share(true)] }, FORBIDDEN],
  [
    'forbids it and asks for the first only',
    KEPT,
    { asked: ['two'], above: [share(false)] },
    ALLOWED,
  ],
  [
    'forbids it and asks for the second only',
    KEPT,
    { asked: ['three'], above: [share(false)] },
    ALLOWED,
  ],
  ['asks for neither', TWICE, { asked: ['four'], above: [share(true)] }, FORBIDDEN],
  ['allows it, and one of them does not', TWICE, { above: [share(true)], two: [alone] }, ALLOWED],
  ['says nothing, and one of them allows it', TWICE, { two: [share(true)] }, FORBIDDEN],
])('shares a unit of two awards or not when the one above %s', (_name, expected, awards, wish) => {
  expect(judge(awards, wish)).toEqual(expected);
});
