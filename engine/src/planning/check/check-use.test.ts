import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Constraint,
  type Qualification,
  type Rule,
  type Unit,
} from '../../catalogue/index.js';
import type { Assignment, Holding } from '../../portfolio/index.js';
import { addWeeks } from '../../terms/index.js';
import { barePlan } from '../every-plan.contract.js';
import type { PlanStep } from '../plan.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const said = { text: 'text', knowing: 'read' } as const;
const BASE = { knowing: 'read', overlap: false } as const;
const asks = (qualification: string): Rule => {
  return { ...BASE, id: 'ask', label: 'ask', op: 'qualification', qualification };
};
const first = (units: readonly string[]): readonly Constraint[] => [
  { ...said, id: 'y', kind: 'statement', about: 'words' },
  { ...said, id: 'x', kind: 'prerequisite', units },
];

interface Scene {
  readonly units?: readonly Unit[];
  readonly constraints?: readonly Constraint[];
  readonly rule?: Rule;
  readonly more?: readonly Qualification[];
  readonly request?: Partial<Omit<PlanRequest, 'limits'>>;
  readonly held?: readonly Holding[];
  readonly steps: Readonly<Record<string, Partial<PlanStep>>>;
}

const COUNTS: readonly Assignment[] = ['b', 'c'].map((item) => {
  return { item, rule: `needs-${item}`, amount: 1 };
});

/** a, then b, then c are taken; b and c count. Fields that a step tells wrongly. */
function judge(scene: Scene): readonly string[] {
  const { units = ['a', 'b', 'c'].map((id) => unitNamed(id)), constraints = [], more = [] } = scene;
  const { rule = allOf('all', [unitRule('b'), unitRule('c')]), held = [] } = scene;
  const award = awardNamed('award', rule, { constraints });
  const { request } = smallCase(award, units, { holdings: held, ...scene.request });
  const bare = barePlan(
    request,
    units.map((unit) => ({ unit })),
    units.map((_, index) => 3 * index),
  );
  const steps = bare.steps.map((step) => {
    const countsAs = COUNTS.find(({ item }) => item === step.unit);
    return {
      ...step,
      ...(countsAs === undefined ? {} : { countsAs }),
      ...scene.steps[step.unit],
    };
  });
  const data = dataOf(buildCatalogue(units, [award, ...more]));
  const uncounted = held.map(({ id }) => id);
  return checkPlan(request, { ...bare, steps, assignments: COUNTS, uncounted }, data)
    .filter(({ code }) => code === 'plan-told-wrong')
    .map(({ path }) => path);
}

const KEPT: readonly string[] = [];
const NEEDED = ['steps.0.neededBy'];

describe('what needs a step', () => {
  const all = { a: { neededBy: ['b', 'c'] } };
  const one = { a: { neededBy: ['b'] } };
  const inner = awardNamed('inner', unitRule('b'), { constraints: first(['a']) });
  const needing = [
    unitNamed('a'),
    unitNamed('b', { prerequisites: [{ anyOf: ['x', 'a'] }] }),
    unitNamed('c', { corequisites: [{ anyOf: ['a'] }] }),
  ];

  it.each<[string, readonly string[], Scene]>([
    ['is nothing', KEPT, { steps: {} }],
    ['is not told of what asks for nothing', NEEDED, { steps: one }],
    ['is what an award wants it before', KEPT, { constraints: first(['x', 'a']), steps: all }],
    ['need not be told of what an award wants', KEPT, { constraints: first(['a']), steps: {} }],
    [
      'is no other unit that an award wants first',
      NEEDED,
      { constraints: first(['c']), steps: all },
    ],
    ['is not itself', NEEDED, { constraints: first(['a']), steps: { a: { neededBy: ['a'] } } }],
    [
      'is nothing that is not taken',
      NEEDED,
      { constraints: first(['a']), steps: { a: { neededBy: ['x'] } } },
    ],
    [
      'is what an award inside wants it before',
      KEPT,
      { rule: allOf('all', [asks('inner'), unitRule('c')]), more: [inner], steps: all },
    ],
    ['is not what an award wants that nobody asks for', NEEDED, { more: [inner], steps: all }],
    [
      'is what a further award wants',
      KEPT,
      { more: [inner], steps: all, request: { also: [{ qualification: 'inner' }] } },
    ],
    [
      'is what an award on the way wants',
      KEPT,
      { more: [inner], steps: all, request: { onTheWay: [{ qualification: 'inner' }] } },
    ],
    [
      'is not what an unknown award wants',
      NEEDED,
      { steps: all, request: { onTheWay: [{ qualification: 'inner' }] } },
    ],
    ['is what asks for it, before and beside', KEPT, { units: needing, steps: all }],
    ['is all of that', NEEDED, { units: needing, steps: one }],
    ['is told once', NEEDED, { units: needing, steps: { a: { neededBy: ['b', 'c', 'b'] } } }],
    [
      'may leave out that for which something is held',
      KEPT,
      { units: needing, held: [holdingOf('x')], steps: { a: { neededBy: ['c'] } } },
    ],
    [
      'may not leave it out when that has lapsed',
      NEEDED,
      {
        units: needing,
        held: [holdingOf('x', { expiresOn: addWeeks(START, 3) })],
        steps: { a: { neededBy: ['c'] } },
      },
    ],
    [
      'is not what is granted',
      KEPT,
      {
        units: needing,
        request: { recognition: [{ unit: 'b', kind: 'exemption', weeks: 3 }] },
        steps: {
          a: { neededBy: ['c'] },
          b: { by: 'exemption', doubts: ['recognition-chance-unknown', 'recognition-fee-unknown'] },
        },
      },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(judge(scene)).toEqual(expected);
  });
});

describe('what a step counts as that counts in no award to finish', () => {
  const told = (rule: string, more: Partial<Assignment> = {}) => ({
    a: { countsAs: { item: 'a', rule, amount: 1, ...more } },
  });
  const two = awardNamed('two', allOf('all', [unitRule('d'), unitRule('a')]));
  const credit = awardNamed('two', creditsFrom('core', 5, ['a']));
  const way = { onTheWay: [{ qualification: 'far' }, { qualification: 'two' }] };
  const USE = ['steps.0.countsAs'];

  it.each<[string, readonly string[], Scene]>([
    [
      'is a place of an award on the way',
      KEPT,
      { more: [two], request: way, steps: told('two:needs-a') },
    ],
    [
      'is not a place that does not take it',
      USE,
      { more: [two], request: way, steps: told('two:needs-d') },
    ],
    ['is not a place that is not there', USE, { more: [two], request: way, steps: told('two:x') }],
    ['is not a place of the target', USE, { more: [two], request: way, steps: told('needs-a') }],
    [
      'is not a place of an award that is not asked for',
      USE,
      { more: [two], steps: told('two:needs-a') },
    ],
    [
      'is not another amount',
      USE,
      { more: [two], request: way, steps: told('two:needs-a', { amount: 2 }) },
    ],
    [
      'is not another item',
      USE,
      { more: [two], request: way, steps: told('two:needs-a', { item: 'b' }) },
    ],
    [
      'is its credit there',
      KEPT,
      { more: [credit], request: way, steps: told('two:core', { amount: 5 }) },
    ],
    ['is nothing', KEPT, { more: [two], request: way, steps: {} }],
    [
      'is a place of an award that is to be finished',
      KEPT,
      { more: [two], request: { also: way.onTheWay }, steps: told('two:needs-a') },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(judge(scene)).toEqual(expected);
  });
});
