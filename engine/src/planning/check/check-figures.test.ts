import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Qualification, type Rule, type Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  holdingOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const ECTS = (amount: number) => ({ credit: { amount, system: 'ects' } });
const { credit: _, ...worthless } = unitNamed('w');
const UNITS: readonly Unit[] = [
  unitNamed('a'),
  unitNamed('b', ECTS(7)),
  unitNamed('c', ECTS(2)),
  unitNamed('p', { ...ECTS(4), prerequisites: [{ anyOf: ['c'] }] }),
  unitNamed('nz', { credit: { amount: 60, system: 'nz' } }),
  worthless,
];
const OTHER = awardNamed('other', unitRule('a'), ECTS(3));
const award = (rule: Rule, more: Partial<Qualification> = {}) => awardNamed('award', rule, more);
const heldAward: Holding = {
  ...{ id: 'whole', title: 'other', state: 'claimed' },
  qualification: 'other',
};
const hours: Rule = {
  ...unitsFrom('root', 20, ['a', 'b']),
  ...{ op: 'hoursFrom', measure: 'workloadHours' },
};
const work: Rule = {
  ...{ id: 'work', label: 'work', knowing: 'read', overlap: false },
  ...{ op: 'condition', kind: 'work', text: 'work', anyOf: [] },
};
const anyOf = (of: readonly Rule[]): Rule => {
  return { id: 'or', label: 'or', knowing: 'read', overlap: false, op: 'anyOf', min: 1, of };
};
const inEcts = ECTS(10);

type Change = Partial<Omit<PlanRequest, 'limits'>> & {
  readonly limits?: Partial<PlanRequest['limits']>;
};
type Scene = readonly [Qualification, Change?];

function planned([first, request = {}]: Scene): PlanningCase & { readonly plan: Plan } {
  const data = dataOf(buildCatalogue(UNITS, [first, OTHER]));
  const question = smallCase(first, UNITS, { aims: ['cost', 'time'], ...request });
  const answer = planQualification(question.request, data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  return { request: question.request, data, plan: answer.plan };
}

/** Counted, surplus and months, after the check accepted them and refused others. */
function figuresOf(scene: Scene): readonly unknown[] {
  const { request, data, plan } = planned(scene);
  expect(checkPlan(request, plan, data)).toEqual([]);
  for (const name of ['counted', 'surplus', 'pace'] as const) {
    const { value } = plan.figures[name];
    const figure = { ...plan.figures[name], value: typeof value === 'number' ? value + 1 : 1 };
    const wrong = { ...plan, figures: { ...plan.figures, [name]: figure } };
    expect(checkPlan(request, wrong, data)).toEqual([
      expect.objectContaining({ code: 'plan-figure-wrong', path: `figures.${name}` }),
    ]);
  }
  const { counted, surplus, pace } = plan.figures;
  return [counted.unit, counted.value, surplus.value, pace.value];
}

describe('what is counted and left over, in the measure of the award', () => {
  const credit = (min: number, pool: readonly string[]) => award(creditsFrom('root', min, pool));

  it.each<[string, readonly unknown[], Scene]>([
    ['credit that is just enough', ['ects', 5, 0, 5], [credit(5, ['a'])]],
    ['credit beyond what is asked', ['ects', 6, 1, 7], [credit(6, ['b'])]],
    ['units', ['units', 1, 0, 1], [award(unitsFrom('root', 1, ['a']))]],
    ['hours', ['hours', 20, 4, 24], [award(hours)]],
    [
      'what is held and counts nowhere',
      ['ects', 5, 2, 5],
      [credit(5, ['a']), { holdings: [holdingOf('c')] }],
    ],
    [
      'what is held for other credit than its unit',
      ['ects', 5, 9, 5],
      [credit(5, ['a']), { holdings: [holdingOf('c', ECTS(9))] }],
    ],
    [
      'what is held in another system, or for no credit',
      ['ects', 5, 0, 5],
      [credit(5, ['a']), { holdings: [holdingOf('nz'), holdingOf('w')] }],
    ],
    ['an award that is held', ['ects', 5, 3, 5], [credit(5, ['a']), { holdings: [heldAward] }]],
    ['what is taken for another unit only', ['ects', 4, 2, 4], [credit(4, ['p'])]],
    [
      'units that are held and count nowhere, and no awards',
      ['units', 1, 1, 1],
      [award(unitsFrom('root', 1, ['a'])), { holdings: [holdingOf('c'), heldAward] }],
    ],
    [
      'what counts by an exception',
      ['ects', 5, 0, undefined],
      [
        credit(5, ['a']),
        {
          holdings: [holdingOf('w', ECTS(5))],
          exceptions: [{ kind: 'substitution', rule: 'root', holding: 'held-w', reason: 'r' }],
        },
      ],
    ],
    [
      'a rule that is waived',
      ['ects', 5, 0, 5],
      [
        award(allOf('all', [creditsFrom('root', 5, ['a']), creditsFrom('more', 7, ['b'])])),
        { exceptions: [{ kind: 'waiver', rule: 'more', reason: 'r' }] },
      ],
    ],
    [
      'a way that is stated',
      ['ects', 5, 0, 5],
      [
        award(allOf('all', [creditsFrom('root', 5, ['a']), anyOf([unitRule('b'), work])])),
        { conditionsMet: ['work'] },
      ],
    ],
    [
      'a specialisation',
      ['ects', 7, 0, 7],
      [
        award(creditsFrom('root', 7, ['a', 'b']), {
          specialisations: [{ id: 's', title: 's', rule: unitRule('b') }],
        }),
        { specialisation: 's' },
      ],
    ],
    [
      'an award of credit that names units',
      ['ects', 12, 0, 12],
      [award(allOf('all', [unitRule('a'), unitRule('b')]), inEcts)],
    ],
    [
      'a unit and credit beside it',
      ['ects', 12, 0, 12],
      [award(allOf('all', [unitRule('b'), creditsFrom('root', 5, ['a'])]), inEcts)],
    ],
    [
      'recognised learning within a cap',
      ['ects', 5, 0, 5],
      [
        award(creditsFrom('root', 5, ['a']), {
          constraints: [
            { id: 'x', kind: 'rpl', max: 5, unit: 'ects', text: 'text', knowing: 'read' },
          ],
        }),
        { recognition: [{ unit: 'a', kind: 'prior-learning', weeks: 4 }] },
      ],
    ],
    [
      'the way that is taken',
      ['ects', 7, 0, 7],
      [
        award(anyOf([creditsFrom('x', 5, ['a']), creditsFrom('y', 7, ['b'])])),
        { limits: { without: ['a'] } },
      ],
    ],
    [
      'the way in which something is held',
      ['ects', 7, 0, undefined],
      [
        award(anyOf([creditsFrom('x', 5, ['a']), creditsFrom('y', 7, ['b'])])),
        { holdings: [holdingOf('b')] },
      ],
    ],
    [
      'rules, where credit is not known of all',
      ['rules', 2, 0, 2],
      [award(allOf('all', [creditsFrom('root', 5, ['b']), unitRule('w')]))],
    ],
    [
      'a pin to a rule',
      ['ects', 7, 5, 12],
      [
        credit(7, ['a', 'b']),
        { holdings: [holdingOf('a')], pins: [{ holding: 'held-a', rule: 'root' }] },
      ],
    ],
  ])('%s', (_name, expected, scene) => {
    expect(figuresOf(scene)).toEqual(expected);
  });
});

describe('a plan that does not meet its rules', () => {
  const ten = award(creditsFrom('root', 10, ['a', 'b', 'c']));
  const gone = { id: 'x', kind: 'exclude', units: ['a'], text: 'text', knowing: 'read' } as const;
  const three = allOf('all', [
    creditsFrom('root', 5, ['a']),
    creditsFrom('more', 7, ['b']),
    unitRule('c'),
  ]);
  const units = award(unitsFrom('root', 2, ['a', 'b', 'c']));

  /** Whether the check finds fault with a counted figure, when an item is left out. */
  function isWrong(
    target: Qualification,
    without: string,
    figure: Partial<Plan['figures']['months']>,
  ) {
    const { request, data, plan } = planned([{ ...target, constraints: [] }]);
    const assignments = plan.assignments.filter(({ item }) => item !== without);
    const counted = { ...plan.figures.counted, ...figure };
    const changed = { ...plan, assignments, figures: { ...plan.figures, counted } };
    const judged = { ...data, catalogue: buildCatalogue(UNITS, [target, OTHER]) };
    const paths = checkPlan(request, changed, judged).map(({ path }) => path);
    expect(paths.some((path) => /^(rules|assignments)/.test(path))).toBe(true);
    return paths.includes('figures.counted');
  }

  it('tells how far it goes, where one rule counts all of its credit', () => {
    expect(isWrong(ten, 'b', { value: 5 })).toBe(false);
    expect(isWrong(ten, 'b', { value: 5.1 })).toBe(true);
    expect(isWrong(ten, 'b', { value: 10 })).toBe(true);
  });

  it('tells no more than the rule asks for', () => {
    const broken = { ...ten, constraints: [gone] };
    expect(isWrong(broken, 'c', { value: 10 })).toBe(false);
    expect(isWrong(broken, 'c', { value: 12 })).toBe(true);
  });

  it('tells what it likes where several rules count, or no credit, or in another unit', () => {
    expect(isWrong(award(three), 'c', { value: 99 })).toBe(false);
    expect(isWrong(units, 'b', { value: 99 })).toBe(false);
    expect(isWrong(ten, 'b', { value: 99, unit: 'other' })).toBe(false);
  });

  it('is none for a rule that could not be decided', () => {
    const cap = { kind: 'providerCap', max: 99, unit: 'ects' } as const;
    const unsure = award(unitsFrom('root', 1, ['w']), {
      constraints: [{ id: 'x', text: 'text', knowing: 'read', ...cap }],
    });
    const { request, data, plan } = planned([unsure]);
    const surplus = { ...plan.figures.surplus, value: 99 };
    const changed = { ...plan, figures: { ...plan.figures, surplus } };
    expect(checkPlan(request, plan, data).map(({ severity }) => severity)).toEqual(['warning']);
    expect(checkPlan(request, changed, data).map(({ path }) => path)).toEqual([
      'constraints.x',
      'figures.surplus',
    ]);
  });

  it('is told nothing about what follows from the rules', () => {
    const { request, data, plan } = planned([ten]);
    const surplus = { ...plan.figures.surplus, value: 99 };
    const changed = { ...plan, assignments: [], figures: { ...plan.figures, surplus } };
    const codes = checkPlan(request, changed, data).map(({ path }) => path);
    expect(codes).not.toContain('figures.surplus');
  });
});
