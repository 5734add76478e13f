import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Qualification, type Rule, type Unit } from '../../catalogue/index.js';
import { RISK_POINTS, type RiskDoubt } from '../../scoring/index.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  dataOf,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const LEVEL = (code: string) => ({ framework: 'au-aqf', code });
const OPEN = { open: { from: 'x', levels: { framework: 'au-aqf', codes: ['4'] } } };
const HINTED: Partial<Unit> = { levelIndicator: { ...LEVEL('4'), basis: 'indicated' } };
const NZ: Partial<Unit> = { credit: { amount: 60, system: 'nz' } };
const { workloadHours: _, durationWeeks: __, fee: ___, ...vague } = unitNamed('u');
const waiver = (rule: string) => ({ kind: 'waiver', rule, reason: 'agreed' }) as const;
const unit = (more: Partial<Unit> = {}) => unitNamed('u', more);
const award = (rule: Qualification['rule'], more: Partial<Qualification> = {}) =>
  awardNamed('award', rule, more);
const further = (rule: Qualification['rule'], more: Partial<Qualification> = {}) =>
  awardNamed('two', rule, more);
const condition = (qualification: string) => ({
  creditAt: [
    { qualification, amount: 5, system: 'ects', condition: 'on request' },
    { qualification: 'plain', amount: 5, system: 'ects' },
  ],
});

const anyOf = (of: readonly Rule[]): Rule => {
  return { id: 'or', label: 'or', knowing: 'read', overlap: false, op: 'anyOf', min: 1, of };
};
const ASK_INNER: Rule = {
  ...{ id: 'ask', label: 'ask', knowing: 'read', overlap: true },
  ...{ op: 'qualification', qualification: 'inner' },
};
const INNER = awardNamed('inner', unitsFrom('core', 1, ['u']));

interface Scene {
  readonly more?: readonly Qualification[];
  readonly unit?: Unit;
  readonly award?: Qualification;
  /** An award to finish as well; both may count the unit. */
  readonly two?: Qualification;
  readonly request?: Partial<Omit<PlanRequest, 'limits'>>;
}

const ASK = unitRule('u');
const POOL = creditsFrom('root', 5, ['u']);
const RECALLED = { knowing: 'recalled' } as const;
const grant = (more: object) => ({ unit: 'u', kind: 'exemption', weeks: 1, ...more }) as const;
const AUD = { minor: 100, currency: 'AUD' };
const OTHERS = [
  grant({ unit: 'v', fee: AUD, chance: { min: 1, max: 1 } }),
  grant({ kind: 'prior-learning', weeks: 9, fee: AUD, chance: { min: 1, max: 1 } }),
];

function planned(scene: Scene) {
  const { unit: own = unit(), award: first = award(ASK), two, more = [], request = {} } = scene;
  const awards = [first, ...(two === undefined ? [] : [two]), ...more];
  const wish: Partial<PlanRequest> =
    two === undefined
      ? {}
      : { also: [{ qualification: 'two' }], doubleCounting: { kind: 'allowed' } };
  const convert = () => ({ amount: { min: 20, max: 20 }, basis: 'official' }) as const;
  const plain = dataOf(buildCatalogue([own, unitNamed('v')], awards));
  const data = { ...plain, counting: { ...plain.counting, convert } };
  const question = smallCase(first, [own], { ...wish, ...request });
  const answer = planQualification(question.request, data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  return { request: question.request, data, plan: answer.plan };
}

const every = Object.keys(RISK_POINTS).filter((name): name is RiskDoubt => name in RISK_POINTS);

/** Doubts that the check asks for at the step of the unit: with one more or one less it refuses the plan. */
function doubtsOf(scene: Scene): readonly string[] {
  const { request, data, plan } = planned(scene);
  expect(checkPlan(request, plan, data)).toEqual([]);
  const own = plan.steps.find((step) => step.unit === 'u');
  for (const doubt of every) {
    const steps = plan.steps.map((step) => {
      if (step.unit !== 'u') return step;
      const rest = step.doubts.filter((one) => one !== doubt);
      return { ...step, doubts: rest.length < step.doubts.length ? rest : [...rest, doubt] };
    });
    const codes = checkPlan(request, { ...plan, steps }, data).map(({ code }) => code);
    expect([doubt, ...codes]).toContain('plan-told-wrong');
  }
  return own?.doubts.toSorted() ?? ['not taken'];
}

describe('what is left to confirm of a step', () => {
  it.each<[string, readonly RiskDoubt[], Scene]>([
    ['nothing', [], {}],
    ['a unit from memory', ['recalled-unit'], { unit: unit(RECALLED) }],
    ['a rule from memory', ['recalled-rule'], { award: award(ASK, RECALLED) }],
    [
      'a rule from memory where a read one counts it, too',
      [],
      { award: award(ASK, RECALLED), two: further(ASK) },
    ],
    [
      'rules from memory in both awards',
      ['recalled-rule'],
      { award: award(ASK, RECALLED), two: further(ASK, RECALLED) },
    ],
    [
      'a rule from memory that does not take it',
      [],
      { award: award(ASK), two: further(unitRule('v'), RECALLED) },
    ],
    [
      'an import',
      ['import-needs-approval'],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(creditsFrom('root', 5, [], OPEN)),
      },
    ],
    [
      'an import that another rule lists',
      [],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(
          allOf('all', [
            creditsFrom('root', 5, [], OPEN),
            { ...unitsFrom('beside', 1, ['u']), overlap: true },
          ]),
        ),
      },
    ],
    [
      'an import that a rule lists to which something else was granted',
      [],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(
          allOf('all', [
            creditsFrom('root', 5, [], OPEN),
            { ...unitsFrom('beside', 1, ['u']), overlap: true },
          ]),
        ),
        request: {
          exceptions: [{ kind: 'substitution', rule: 'beside', holding: 'x', reason: 'agreed' }],
        },
      },
    ],
    [
      'an import that only a waived rule lists',
      ['import-needs-approval'],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(
          allOf('all', [
            creditsFrom('root', 5, [], OPEN),
            allOf('inner', [{ ...unitsFrom('beside', 1, ['u']), overlap: true }]),
          ]),
        ),
        request: { exceptions: [waiver('inner')] },
      },
    ],
    [
      'an import that only a waived rule of another award lists',
      ['import-needs-approval'],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(creditsFrom('root', 5, [], OPEN)),
        two: further(allOf('all', [unitsFrom('core', 1, ['u'])])),
        request: { exceptions: [waiver('two:core')] },
      },
    ],
    [
      'an import that only a waived rule of one of two ways lists',
      ['import-needs-approval'],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(
          allOf('all', [
            creditsFrom('root', 5, [], OPEN),
            anyOf([{ ...unitsFrom('beside', 1, ['u']), overlap: true }, unitRule('v')]),
          ]),
        ),
        request: { exceptions: [waiver('beside')] },
      },
    ],
    ...['ask/core', 'core', 'ask'].map((rule): [string, readonly RiskDoubt[], Scene] => [
      `an import that only an award inside lists, of which is waived: ${rule}`,
      ['import-needs-approval'],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(allOf('all', [creditsFrom('root', 5, [], OPEN), ASK_INNER])),
        more: [INNER],
        request: { exceptions: [waiver(rule)] },
      },
    ]),
    ...['two:ask/core', 'two:core'].map((rule): [string, readonly RiskDoubt[], Scene] => [
      `an import that only an award inside another lists, of which is waived: ${rule}`,
      ['import-needs-approval'],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(creditsFrom('root', 5, [], OPEN)),
        two: further(ASK_INNER),
        more: [INNER],
        request: { exceptions: [waiver(rule)] },
      },
    ]),
    [
      'an import at a level by a hint',
      ['import-needs-approval', 'level-not-official'],
      { unit: unit(HINTED), award: award(creditsFrom('root', 5, [], OPEN)) },
    ],
    [
      'a least level by a hint',
      ['level-not-official'],
      { unit: unit(HINTED), award: award(creditsFrom('root', 5, ['u'], { minLevel: LEVEL('4') })) },
    ],
    [
      'a least level that is stated',
      [],
      {
        unit: unit({ level: LEVEL('4') }),
        award: award(creditsFrom('root', 5, ['u'], { minLevel: LEVEL('4') })),
      },
    ],
    ['a hint that nobody asks for', [], { unit: unit(HINTED), award: award(POOL) }],
    ['a hint at a unit that is named', [], { unit: unit(HINTED) }],
    [
      'a hint that one of two rules asks for',
      [],
      {
        unit: unit(HINTED),
        award: award(creditsFrom('root', 5, ['u'], { minLevel: LEVEL('4') })),
        two: further(ASK),
      },
    ],
    ['converted credit', ['credit-converted'], { unit: unit(NZ), award: award(POOL) }],
    [
      'converted credit at a level by a hint',
      ['credit-converted'],
      {
        unit: unit({ ...NZ, ...HINTED }),
        award: award(creditsFrom('root', 5, ['u'], { minLevel: LEVEL('4') })),
      },
    ],
    [
      'credit that nobody counts',
      [],
      { unit: unit(NZ), award: award(unitsFrom('root', 1, ['u'])) },
    ],
    [
      'converted credit in one of two rules',
      [],
      { unit: unit(NZ), award: award(POOL), two: further(ASK) },
    ],
    [
      'credit under a condition',
      ['credit-conditional'],
      { unit: unit(condition('award')), award: award(POOL) },
    ],
    [
      'credit under a condition of another award',
      [],
      { unit: unit(condition('other')), award: award(POOL) },
    ],
    [
      'credit under a condition of one of two awards',
      ['credit-conditional'],
      { unit: unit(condition('two')), award: award(POOL), two: further(POOL) },
    ],
    [
      'an assumed length',
      ['assumed-duration'],
      {
        unit: vague,
        request: { assumptions: { workloadHours: 24, hoursPerWeek: 6, fee: AUD } },
      },
    ],
    [
      'an assumed fee',
      [],
      {
        unit: { ...vague, workloadHours: 12, durationWeeks: 3 },
        request: { assumptions: { fee: AUD } },
      },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(doubtsOf(scene)).toEqual(expected);
  });

  it.each<[string, readonly RiskDoubt[], object]>([
    ['all is known', [], { fee: AUD, chance: { min: 0.5, max: 1 } }],
    ['the chance is not', ['recognition-chance-unknown'], { fee: AUD }],
    ['nothing is', ['recognition-chance-unknown', 'recognition-fee-unknown'], {}],
    ['the fee is not', ['recognition-fee-unknown'], { chance: { min: 0.5, max: 1 } }],
  ])('of recognition when %s', (_name, expected, known) => {
    const request = { recognition: [...OTHERS, grant(known)], aims: ['time'] } as const;
    expect(doubtsOf({ request })).toEqual(expected);
  });
});

it('leaves open in which way a unit was taken that counts nowhere', () => {
  const units = [
    unit({ level: LEVEL('4') }),
    unitNamed('v', { prerequisites: [{ anyOf: ['u'] }] }),
  ];
  const target = award(allOf('all', [unitRule('v'), creditsFrom('pool', 0, [], OPEN)]));
  const { request, data } = smallCase(target, units);
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  const { plan } = answer;
  const assignments = plan.assignments.filter(({ item }) => item !== 'u');
  const codes = (doubts: readonly RiskDoubt[], counted = assignments) => {
    const steps = plan.steps.map(({ countsAs, ...step }) => {
      const told = counted.find(({ item }) => item === step.unit);
      const use = told === undefined ? {} : { countsAs: told };
      return { ...step, ...use, ...(step.unit === 'u' ? { doubts } : {}) };
    });
    return checkPlan(request, { ...plan, assignments: counted, steps }, data)
      .map(({ code }) => code)
      .filter((code) => code === 'plan-told-wrong');
  };
  expect(codes([])).toEqual([]);
  expect(codes(['import-needs-approval'])).toEqual([]);
  expect(codes(['recalled-rule'])).toEqual(['plan-told-wrong']);
  const all = [...assignments, { item: 'u', rule: 'pool', amount: 5 }];
  expect(codes([], all)).toEqual(['plan-told-wrong']);
  expect(codes(['import-needs-approval'], all)).toEqual([]);
});
