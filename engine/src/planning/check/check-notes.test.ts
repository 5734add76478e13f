import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Constraint,
  type Qualification,
  type Rule,
  type Unit,
} from '../../catalogue/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  dataOf,
  holdingOf,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';

const BASE = { knowing: 'read', overlap: false } as const;
const said = { text: 'in words', knowing: 'read' } as const;
const waiver = (rule: string) => ({ kind: 'waiver', rule, reason: 'agreed' }) as const;

function condition(id: string): Rule {
  return { ...BASE, id, label: id, op: 'condition', kind: 'work', text: id, anyOf: [] };
}

function anyOf(id: string, of: readonly Rule[]): Rule {
  return { ...BASE, id, label: id, op: 'anyOf', min: 1, of };
}

interface Scene {
  readonly rule: Rule;
  readonly constraints?: readonly Constraint[];
  readonly units?: readonly Unit[];
  readonly two?: Rule;
  readonly request?: Partial<Omit<PlanRequest, 'limits'>>;
  readonly limits?: Partial<PlanRequest['limits']>;
}

function planned({ rule, constraints = [], units = [], two, request = {}, limits = {} }: Scene) {
  const all = [...units, ...['a', 'b'].map((id) => unitNamed(id))];
  const award: Qualification = awardNamed('award', rule, { constraints });
  const awards = two === undefined ? [award] : [award, awardNamed('two', two)];
  const also = two === undefined ? {} : { also: [{ qualification: 'two' }] };
  const asked = smallCase(award, all, { ...also, ...request, limits }).request;
  const data = dataOf(buildCatalogue(all, awards));
  const answer = planQualification(asked, data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  return { request: asked, data, plan: answer.plan };
}

/**
 * What a plan must have a note about: those without which the check refuses it. Further notes are accepted; those of
 * the planner stand in brackets.
 */
function dueOf(scene: Scene): readonly string[] {
  const { request, data, plan } = planned(scene);
  const codes = (notes: Plan['notes']) =>
    checkPlan(request, { ...plan, notes }, data).map(({ code, path }) => `${code} ${path}`);
  const more = { kind: 'to-read', about: 'more', text: '' } as const;
  expect(codes([...plan.notes, more])).toEqual([]);
  const due = plan.notes.filter((note) => {
    const found = codes(plan.notes.filter((one) => one !== note));
    if (found.length > 0) expect(new Set(found)).toEqual(new Set(['plan-note-missing notes']));
    return found.length > 0;
  });
  const others = plan.notes.filter((note) => !due.includes(note)).map(({ about }) => `(${about})`);
  return [...due.map(({ kind, about }) => `${kind} ${about}`), ...others].toSorted();
}

const A = unitRule('a');
const recency: Constraint = { ...said, id: 'age', kind: 'recency', months: 1, relativeTo: 'start' };
const granted = { unit: 'a', kind: 'exemption', weeks: 1 } as const;

describe('notes that go with a plan', () => {
  it.each<[string, readonly string[], Scene]>([
    ['none', [], { rule: A }],
    ['a condition', ['to-satisfy work'], { rule: allOf('all', [A, condition('work')]) }],
    [
      'a condition that is stated',
      ['stated work'],
      { rule: allOf('all', [A, condition('work')]), request: { conditionsMet: ['x', 'work'] } },
    ],
    [
      'none about a condition that is waived',
      ['(work)'],
      {
        rule: allOf('all', [A, condition('work')]),
        request: { exceptions: [waiver('x'), waiver('work')] },
      },
    ],
    [
      'a condition beside another one that is waived',
      ['to-satisfy work'],
      {
        rule: allOf('all', [A, condition('work')]),
        request: {
          holdings: [holdingOf('b')],
          exceptions: [
            waiver('x'),
            { kind: 'substitution', rule: 'work', holding: 'held-b', reason: 'r' },
          ],
        },
      },
    ],
    [
      'a condition of a further award, by its name there',
      ['to-satisfy two:work'],
      { rule: A, two: allOf('all', [unitRule('b'), condition('work')]) },
    ],
    [
      'a condition of a further award that is stated',
      ['stated two:work'],
      {
        rule: A,
        two: allOf('all', [unitRule('b'), condition('work')]),
        request: { conditionsMet: ['two:work'] },
      },
    ],
    [
      'a condition of a further award that is stated of the first',
      ['to-satisfy two:work'],
      {
        rule: A,
        two: allOf('all', [unitRule('b'), condition('work')]),
        request: { conditionsMet: ['work'] },
      },
    ],
    [
      'none about a condition of a further award that is waived',
      ['(two:work)'],
      {
        rule: A,
        two: allOf('all', [unitRule('b'), condition('work')]),
        request: { exceptions: [waiver('two:work')] },
      },
    ],
    [
      'a condition in the way that is taken',
      ['to-satisfy work'],
      {
        rule: anyOf('or', [
          allOf('one', [
            unitsFrom('pool', 1, ['a']),
            unitsFrom('none', 0, ['x']),
            condition('work'),
          ]),
          allOf('two', [unitRule('nowhere'), condition('other')]),
        ]),
      },
    ],
    [
      'a rule in words',
      ['to-read x'],
      { rule: A, constraints: [{ ...said, id: 'x', kind: 'load' }] },
    ],
    [
      'a rule on grades',
      ['to-read x'],
      { rule: A, constraints: [{ ...said, id: 'x', kind: 'grade' }] },
    ],
    [
      'a rule against double use',
      ['to-read x'],
      { rule: A, constraints: [{ ...said, id: 'x', kind: 'noDoubleUse' }] },
    ],
    [
      'a time from the item before',
      ['to-read x'],
      {
        rule: A,
        constraints: [{ ...said, id: 'x', kind: 'timeLimit', months: 1, from: 'previous-counted' }],
      },
    ],
    [
      'a time from admission',
      [],
      {
        rule: A,
        constraints: [{ ...said, id: 'x', kind: 'timeLimit', months: 9, from: 'admission' }],
      },
    ],
    [
      'the age of what is recognised',
      ['to-confirm age'],
      {
        rule: allOf('all', [A, unitRule('b')]),
        constraints: [recency],
        request: { recognition: [granted], aims: ['time'] },
      },
    ],
    [
      'the age of what is studied',
      [],
      { rule: allOf('all', [A, unitRule('b')]), constraints: [recency] },
    ],
    [
      'the age of other units than are recognised',
      [],
      {
        rule: allOf('all', [A, unitRule('b')]),
        constraints: [{ ...recency, units: ['b'] }],
        request: { recognition: [granted], aims: ['time'] },
      },
    ],
    [
      'the age of named units that are recognised',
      ['to-confirm age'],
      {
        rule: allOf('all', [A, unitRule('b')]),
        constraints: [{ ...recency, units: ['a'] }],
        request: { recognition: [granted], aims: ['time'] },
      },
    ],
    [
      'none about the age of what is recognised and counts in another award',
      ['(age)'],
      {
        rule: unitRule('b'),
        two: A,
        constraints: [recency],
        request: { recognition: [granted], aims: ['time'] },
      },
    ],
    [
      'words about what comes before, not units',
      ['to-satisfy c'],
      {
        rule: unitRule('c'),
        units: [
          unitNamed('c', {
            prerequisites: [
              { anyOf: [], text: 'an interview' },
              { anyOf: ['a'], text: 'a first' },
              { anyOf: [] },
            ],
          }),
        ],
      },
    ],
    [
      'words about what goes beside',
      ['to-satisfy c'],
      {
        rule: unitRule('c'),
        units: [unitNamed('c', { corequisites: [{ anyOf: [], text: 'a job' }] })],
      },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(dueOf(scene)).toEqual(expected);
  });

  const c = (more: Partial<Unit>) => [unitNamed('c', more)];
  const both = allOf('all', [unitRule('c'), unitRule('d')]);
  const known = { language: 'en', mode: 'online', country: 'AU' } as const;
  const within = { languages: ['en'], modes: ['online'], countries: ['AU'] };
  const d = unitNamed('d', known);
  const offering = (more: object) => ({ offerings: [{ id: 'o', ...more }] });

  it.each<[string, readonly string[], Partial<Unit>, Partial<PlanRequest['limits']>]>([
    ['all of it is known', [], known, within],
    ['nothing is limited', [], {}, {}],
    [
      'nothing is known',
      ['to-confirm country', 'to-confirm language', 'to-confirm mode'],
      {},
      within,
    ],
    [
      'the offering that is named does not tell',
      ['to-confirm language'],
      { offerings: [{ id: 'fr', language: 'fr' }, { id: 'o' }] },
      { languages: ['en'] },
    ],
    ['only the language is limited', ['to-confirm language'], {}, { languages: ['en'] }],
    [
      'the language is not known',
      ['to-confirm language'],
      { mode: 'online', country: 'AU' },
      within,
    ],
    [
      'the offering tells them',
      [],
      { country: 'AU', ...offering({ language: 'en', mode: 'online' }) },
      within,
    ],
    [
      'the offering tells nothing of what the unit tells',
      [],
      { ...known, ...offering({}) },
      within,
    ],
    [
      'the offering tells one',
      ['to-confirm mode'],
      { country: 'AU', ...offering({ language: 'en' }) },
      within,
    ],
  ])('on limits: %s', (_name, expected, more, limits) => {
    expect(dueOf({ rule: both, units: [...c(more), d], limits })).toEqual(expected);
  });
});
