import { describe, expect, it } from 'vitest';
import type { Unit } from '../../catalogue/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  holdingOf,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';

type More = Parameters<typeof smallCase>[2];

/** A plan for all of `wanted`. */
function ask(wanted: readonly string[], units: readonly Unit[], more: More = {}): PlanAnswer {
  const award = awardNamed('award', allOf('root', wanted.map(unitRule)));
  const { request, data } = smallCase(award, units, more);
  return planQualification(request, data);
}

function weeksOf(answer: PlanAnswer) {
  if (answer.kind !== 'optimal') return answer.kind;
  return Object.fromEntries(answer.plan.steps.map(({ unit, startWeek }) => [unit, startWeek]));
}

const hoursIn = (week: number, hoursPerWeek: number, weeks = 1) => ({
  from: addWeeks(START, week),
  until: addWeeks(START, week + weeks),
  hoursPerWeek,
});

describe('a calendar of hours', () => {
  it('keeps units out of weeks with too few hours, and no further', () => {
    const calendar = (hoursPerWeek: number) => ({
      limits: { hoursCalendar: [hoursIn(2, hoursPerWeek)] },
    });
    expect(weeksOf(ask(['a'], [unitNamed('a')], calendar(4)))).toEqual({ a: 0 });
    expect(weeksOf(ask(['a'], [unitNamed('a')], calendar(3.9)))).toEqual({ a: 3 });
  });

  it('lets a unit pause in a week without hours, where its own weeks ask for none', () => {
    const paused = unitNamed('a', { hoursByWeek: [6, 6, 0] });
    const limits = { hoursCalendar: [hoursIn(2, 0)] };
    expect(weeksOf(ask(['a'], [paused], { limits }))).toEqual({ a: 0 });
  });

  it('gives more hours than usual as well', () => {
    const units = [unitNamed('a'), unitNamed('b'), unitNamed('c')];
    const limits = { hoursCalendar: [hoursIn(0, 12, 3)] };
    expect(weeksOf(ask(['a', 'b', 'c'], units))).toEqual({ a: 0, b: 0, c: 3 });
    expect(weeksOf(ask(['a', 'b', 'c'], units, { limits }))).toEqual({ a: 0, b: 0, c: 0 });
  });

  it('is told as what is in the way, with the usual hours as repair', () => {
    const answer = ask(['a'], [unitNamed('a')], {
      limits: { hoursCalendar: [hoursIn(1, 0)], deadline: addDays(addWeeks(START, 3), -1) },
    });
    expect(answer).toMatchObject({
      kind: 'infeasible',
      conflict: [
        { kind: 'rule' },
        { kind: 'calendar', label: 'at most 0 hours a week from 2027-01-11 to 2027-01-17' },
        { kind: 'deadline' },
      ],
      repairs: expect.arrayContaining([
        expect.objectContaining({ kind: 'usual-hours', amount: 10 }),
      ]),
    });
  });

  it('with more hours than usual is no limit that could be given up', () => {
    const limits = { hoursCalendar: [hoursIn(0, 12, 3)], deadline: addDays(START, 20) };
    const units = [unitNamed('a', { workloadHours: 36 })];
    expect(weeksOf(ask(['a'], units, { limits }))).toEqual({ a: 0 });
    const late = ask(['a', 'b'], [...units, unitNamed('b')], { limits });
    const kinds = late.kind === 'infeasible' ? late.conflict.map(({ kind }) => kind) : [];
    expect(kinds).toContain('hours');
    expect(kinds).not.toContain('calendar');
  });
});

describe('hours that differ between the weeks of a unit', () => {
  it('let the quiet weeks of one run beside the full weeks of another', () => {
    const units = (last: number) => [
      unitNamed('a', { hoursByWeek: [9, 9, 1] }),
      unitNamed('b', { hoursByWeek: [9, 1, last] }),
    ];
    expect(weeksOf(ask(['a', 'b'], units(9)))).toEqual({ a: 0, b: 2 });
    const both = weeksOf(
      ask(
        ['a', 'b'],
        [unitNamed('a', { hoursByWeek: [1, 9] }), unitNamed('b', { hoursByWeek: [9, 1] })],
      ),
    );
    expect(both).toEqual({ a: 0, b: 0 });
  });

  it('are those of the offering, unless it has another length or pace', () => {
    const hoursOf = (offering: object) => {
      const unit = unitNamed('a', {
        hoursByWeek: [8, 2, 2],
        offerings: [{ id: 'o', ...offering }],
      });
      const answer = ask(['a'], [unit]);
      if (answer.kind !== 'optimal') return answer.kind;
      const [step] = answer.plan.steps;
      return [step?.hoursPerWeek, step?.hoursByWeek];
    };
    expect(hoursOf({})).toEqual([8, [8, 2, 2]]);
    expect(hoursOf({ durationWeeks: 3 })).toEqual([8, [8, 2, 2]]);
    expect(hoursOf({ hoursByWeek: [5, 7] })).toEqual([7, [5, 7]]);
    expect(hoursOf({ hoursPerWeek: 4 })).toEqual([4, undefined]);
    expect(hoursOf({ durationWeeks: 4 })).toEqual([3, undefined]);
  });

  it('give the workload where nothing else says it', () => {
    const { workloadHours: _, credit: __, ...bare } = unitNamed('a', { hoursByWeek: [8, 2, 2.5] });
    expect(ask(['a'], [bare])).toMatchObject({ plan: { steps: [{ workloadHours: 12.5 }] } });
  });

  it('count for both weeks that they touch when the unit starts inside a week', () => {
    const starts = [addDays(START, 3)];
    const inside = unitNamed('a', { hoursByWeek: [2, 9, 1], offerings: [{ id: 'o', starts }] });
    const beside = unitNamed('b', { hoursByWeek: [1, 1, 1, 8], workloadHours: 11 });
    // Plan weeks of a: 2, 9, 9, 1.
    expect(weeksOf(ask(['a', 'b'], [inside, beside]))).toEqual({ a: 0, b: 0 });
    const heavy = unitNamed('b', { hoursByWeek: [1, 1, 2, 8], workloadHours: 12 });
    expect(weeksOf(ask(['a', 'b'], [inside, heavy]))).not.toEqual({ a: 0, b: 0 });
  });
});

describe('something held that lapses', () => {
  const needing = unitNamed('a', { prerequisites: [{ anyOf: ['h', 'c'] }] });
  const units = [needing, unitNamed('h'), unitNamed('c'), unitNamed('z')];
  const held = (expiresOn: string) => ({
    holdings: [holdingOf('h', { expiresOn: addDays(START, Number(expiresOn)) })],
  });

  it('serves a unit that starts by its last valid day', () => {
    expect(weeksOf(ask(['a'], units, held('1')))).toEqual({ a: 0 });
    expect(weeksOf(ask(['a', 'z'], units, held('1')))).toEqual({ a: 0, z: 0 });
  });

  it('does not serve one that starts later: then another way is taken', () => {
    expect(weeksOf(ask(['a'], units, held('0')))).toMatchObject({ a: 3 });
    const late = (day: number) =>
      weeksOf(
        ask(
          ['a'],
          [
            unitNamed('a', {
              prerequisites: [{ anyOf: ['h'] }],
              offerings: [{ id: 'o', starts: [addDays(START, 9), addDays(START, 30)] }],
            }),
            unitNamed('h'),
          ],
          held(String(day)),
        ),
      );
    expect(late(10)).toEqual({ a: 1 });
    // h has to be taken again before the second start.
    expect(late(9)).toEqual({ h: 0, a: 4 });
  });

  it('lets several things lapse one after the other', () => {
    const two = unitNamed('a', { prerequisites: [{ anyOf: ['h'] }, { anyOf: ['i'] }] });
    const blocked = (weeks: number) =>
      weeksOf(
        ask(['a'], [two, unitNamed('h'), unitNamed('i')], {
          holdings: [
            holdingOf('h', { expiresOn: addDays(START, 8) }),
            holdingOf('i', { expiresOn: addDays(START, 22) }),
          ],
          limits: { hoursCalendar: weeks === 0 ? [] : [hoursIn(0, 2, weeks)] },
        }),
      );
    expect(blocked(0)).toEqual({ a: 0 });
    expect(blocked(1)).toEqual({ a: 1 });
    // From week 2 on h is needed anew, from week 4 on both.
    expect(blocked(2)).toEqual({ h: 2, i: 2, a: 5 });
  });

  it('is named by the step that takes it again', () => {
    const answer = ask(['a'], units, held('0'));
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    expect(answer.plan.steps.map(({ unit, neededBy }) => [unit, neededBy])).toEqual([
      [expect.stringMatching(/^[ch]$/), ['a']],
      ['a', []],
    ]);
  });

  it('and is taken in the plan itself is told to be confirmed', () => {
    const startOn = (week: number) => ({
      offerings: [{ id: 'o', starts: [addWeeks(START, week)] }],
    });
    const notesOf = (week: number) => {
      const asking = unitNamed('a', { prerequisites: [{ anyOf: ['p'] }], ...startOn(week) });
      const answer = ask(['a'], [asking, unitNamed('p', { validityMonths: 1, ...startOn(0) })]);
      if (answer.kind !== 'optimal') throw new Error(answer.kind);
      return answer.plan.notes.map(({ kind, about }) => [kind, about]);
    };
    // p ends on 24 January and lapses on 24 February; a starts on the 22nd, or on 1 March.
    expect(notesOf(7)).toEqual([]);
    expect(notesOf(8)).toEqual([['to-confirm', 'a']]);
  });

  it('is told as what is in the way when nothing else serves', () => {
    const slot = unitNamed('h', { isSlot: true });
    const asking = unitNamed('a', { prerequisites: [{ anyOf: ['h'] }] });
    expect(weeksOf(ask(['a'], [asking, slot], held('1')))).toEqual({ a: 0 });
    const answer = ask(['a'], [asking, slot], held('0'));
    const kinds = answer.kind === 'infeasible' ? answer.conflict.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(expect.arrayContaining(['validity', 'prerequisites']));
  });
});

describe('units to begin with', () => {
  it('are taken although no rule asks for them, and start no later', () => {
    const units = [unitNamed('a', { corequisites: [{ anyOf: ['b'] }] }), unitNamed('b')];
    const answer = ask(['a'], units);
    expect(weeksOf(answer)).toEqual({ a: 0, b: 0 });
    expect(weeksOf(ask(['a'], units, { limits: { hoursPerWeek: 7 } }))).toEqual({ a: 3, b: 0 });
    expect(weeksOf(ask(['a'], units, { holdings: [holdingOf('b')] }))).toEqual({ a: 0 });
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    expect(answer.plan.steps.find(({ unit }) => unit === 'b')?.neededBy).toEqual(['a']);
  });

  it('that name each other start together', () => {
    const starts = [addWeeks(START, 2)];
    const units = [
      unitNamed('a', { corequisites: [{ anyOf: ['b'] }] }),
      unitNamed('b', { corequisites: [{ anyOf: ['a'] }], offerings: [{ id: 'o', starts }] }),
    ];
    expect(weeksOf(ask(['a', 'b'], units))).toEqual({ a: 2, b: 2 });
    const answer = ask(['a', 'b'], units, { limits: { hoursPerWeek: 7 } });
    const kinds = answer.kind === 'infeasible' ? answer.conflict.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(expect.arrayContaining(['prerequisites', 'hours']));
  });

  it('in words go with the plan', () => {
    const unit = unitNamed('a', { corequisites: [{ anyOf: [], text: 'a place of work' }] });
    expect(ask(['a'], [unit])).toMatchObject({
      plan: { notes: [{ kind: 'to-satisfy', about: 'a', text: 'a place of work' }] },
    });
  });
});
