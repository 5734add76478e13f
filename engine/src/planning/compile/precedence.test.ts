import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  dataOf,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';

const base = { id: 'x', text: 'text', knowing: 'read' } as const;
const named = (...ids: readonly string[]) => ids.map((id) => unitNamed(id));
const zLast = { ...base, kind: 'order', last: 'z' } as const;

type Question = Parameters<typeof smallCase>;

function ask(...question: Question): PlanAnswer {
  const { request, data } = smallCase(...question);
  return planQualification(request, data);
}

function weeksOf(answer: PlanAnswer) {
  if (answer.kind !== 'optimal') throw new Error(`${answer.kind} ${JSON.stringify(answer)}`);
  return answer.plan.steps.map(({ unit, startWeek }) => [unit, startWeek]);
}

describe('a last unit', () => {
  const award = awardNamed(
    'award',
    allOf('root', [unitRule('z'), unitRule('r'), unitsFrom('pool', 1, ['a', 'b'])]),
    { constraints: [zLast] },
  );
  const units = named('a', 'b', 'r', 'z');

  it('does not ask again for what is held, also as prior learning', () => {
    for (const heldAs of ['award', 'prior-learning'] as const) {
      const answer = ask(award, units, { holdings: [holdingOf('r', { heldAs })] });
      expect(weeksOf(answer)).toEqual([
        ['a', 0],
        ['z', 3],
      ]);
    }
  });

  it('starts at once when nothing else is left to take', () => {
    const holdings = [holdingOf('r'), holdingOf('a')];
    expect(weeksOf(ask(award, units, { holdings }))).toEqual([['z', 0]]);
    const deadline = addWeeks(START, 3);
    expect(ask(award, units, { holdings, limits: { deadline } }).kind).toBe('optimal');
  });

  it('waits for what is taken beside the rules', () => {
    const holdings = [holdingOf('r'), holdingOf('a')];
    expect(weeksOf(ask(award, units, { holdings, limits: { with: ['b'] } }))).toEqual([
      ['b', 0],
      ['z', 3],
    ]);
  });

  it('of an award inside the award comes last there, and not after what follows it', () => {
    const inner = awardNamed('inner', allOf('inner-root', [unitRule('a'), unitRule('z')]), {
      constraints: [zLast],
    });
    const asked = {
      op: 'qualification',
      id: 'asked',
      label: 'asked',
      knowing: 'read',
      overlap: false,
      qualification: 'inner',
    } as const;
    const outer = awardNamed('outer', allOf('root', [asked, unitRule('end')]), {
      constraints: [{ ...base, kind: 'order', last: 'end' }],
    });
    const { request } = smallCase(outer, []);
    const data = dataOf(buildCatalogue(named('a', 'z', 'end'), [inner, outer]));
    expect(weeksOf(planQualification(request, data))).toEqual([
      ['a', 0],
      ['z', 3],
      ['end', 6],
    ]);
  });
});

it('the second of a sequence starts at once when the first is not asked for', () => {
  const award = awardNamed('award', unitsFrom('pool', 1, ['a', 'b']), {
    constraints: [{ ...base, kind: 'order', sequence: ['a', 'b'] }],
  });
  expect(weeksOf(ask(award, named('a', 'b'), { limits: { without: ['a'] } }))).toEqual([['b', 0]]);
});

it('a last unit does not wait for a unit that something held was granted for', () => {
  const award = awardNamed('award', allOf('root', [unitRule('z'), unitRule('r')]), {
    constraints: [zLast],
  });
  const exceptions = [
    { kind: 'substitution', rule: 'needs-r', holding: 'held-other', reason: 'granted' },
  ] as const;
  const holdings = [holdingOf('other')];
  const answer = ask(award, named('r', 'z', 'other'), { holdings, exceptions });
  expect(weeksOf(answer)).toEqual([['z', 0]]);
});

it.each([
  [['z'], 1],
  [['r'], 0],
])('says when %j, held already, would have had to wait', (held, notes) => {
  const award = awardNamed('award', allOf('root', [unitRule('z'), unitRule('r')]), {
    constraints: [{ ...base, kind: 'order', sequence: ['r', 'z'] }],
  });
  const answer = ask(award, named('r', 'z'), { holdings: held.map((unit) => holdingOf(unit)) });
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  const found = answer.plan.notes.filter(
    ({ kind, about }) => kind === 'to-confirm' && about === 'x',
  );
  expect(found).toHaveLength(notes);
});

it('a last unit does not wait longer than for the units that are taken', () => {
  const award = awardNamed('award', allOf('root', [unitRule('z'), unitRule('r')]), {
    constraints: [zLast],
  });
  const long = unitsFrom('pool', 1, ['r', 'long']);
  const both = awardNamed('award', allOf('root', [award.rule, { ...long, overlap: true }]), {
    constraints: [zLast],
  });
  const units = [...named('r', 'z'), unitNamed('long', { durationWeeks: 8 })];
  expect(weeksOf(ask(both, units))).toEqual([
    ['r', 0],
    ['z', 3],
  ]);
});

describe('what an award wants first, held until it lapses', () => {
  const first = { ...base, kind: 'prerequisite', units: ['h'] } as const;
  const award = awardNamed('award', unitRule('a'), { constraints: [first] });
  const starts = [addWeeks(START, 1), addWeeks(START, 5)];
  const late = unitNamed('a', { offerings: [{ id: 'o', starts }] });
  const slot = unitNamed('h', { isSlot: true });
  const held = (days: number) => ({
    holdings: [holdingOf('h', { expiresOn: addDays(START, days) })],
  });

  it('serves what starts by its last valid day', () => {
    expect(weeksOf(ask(award, [late, slot], held(8)))).toEqual([['a', 1]]);
    const answer = ask(award, [late, slot], held(7));
    const conflict = answer.kind === 'infeasible' ? answer.conflict : [];
    expect(conflict.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['validity', 'constraint']),
    );
  });

  it('is taken anew for what starts later', () => {
    expect(weeksOf(ask(award, [late, unitNamed('h')], held(7)))).toEqual([
      ['h', 0],
      ['a', 5],
    ]);
  });

  it('serves recognition alike, which asks only for what the award prescribes', () => {
    const recognition = [{ unit: 'a', kind: 'prior-learning', weeks: 2 }] as const;
    const limits = { without: ['h'], deadline: addWeeks(START, 8) };
    const question = { recognition, limits };
    const unit = unitNamed('a', { prerequisites: [{ anyOf: ['x'] }] });
    expect(weeksOf(ask(award, [unit, slot], { ...question, ...held(1) }))).toEqual([['a', 0]]);
    expect(ask(award, [unit, slot], { ...question, ...held(0) }).kind).toBe('infeasible');
  });

  it('need not be valid any more where nothing else is to be taken', () => {
    const holdings = [...held(0).holdings, holdingOf('a')];
    expect(weeksOf(ask(award, [late, slot], { holdings }))).toEqual([]);
  });
});
