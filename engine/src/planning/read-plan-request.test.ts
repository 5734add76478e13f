import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../terms/index.js';
import { readPlanRequest } from './read-plan-request.js';

const ON = parseIsoDate('2026-11-21');
const least = {
  format: 'cairn-plan-request/1',
  qualification: 'au-bsb40520',
  limits: { hoursPerWeek: 5 },
};

describe('readPlanRequest', () => {
  it('asks for an award of the data release, from today when no start is given', () => {
    expect(readPlanRequest(least, ON)).toEqual({
      kind: 'read',
      findings: [],
      value: {
        invented: false,
        units: [],
        qualifications: [],
        request: {
          qualification: 'au-bsb40520',
          holdings: [],
          pins: [],
          exceptions: [],
          conditionsMet: [],
          limits: { hoursPerWeek: 5, start: '2026-11-21' },
          aims: ['time', 'cost', 'risk'],
        },
      },
    });
  });

  it('takes an award in full as the target, with units of its own', () => {
    const award = { id: 'q', title: 'Q', awardingBody: 'B', checked: ON, rule: 'a' };
    const reading = readPlanRequest(
      { ...least, qualification: award, units: [{ id: 'a', title: 'A', checked: ON }] },
      ON,
    );
    expect(reading).toMatchObject({
      value: {
        request: { qualification: 'q' },
        units: [{ id: 'a' }],
        qualifications: [{ id: 'q', rule: { op: 'unit', id: 'root', unit: 'a' } }],
      },
    });
  });

  it('takes a calendar of hours, and says what is wrong with one', () => {
    const calendar = (from: string, until: string, hoursPerWeek: number) => ({
      hoursPerWeek: 5,
      hoursCalendar: [{ from, until, hoursPerWeek }],
    });
    for (const hours of [0, 168]) {
      const limits = calendar('2027-07-01', '2027-07-02', hours);
      expect(readPlanRequest({ ...least, limits }, ON)).toMatchObject({
        value: { request: { limits } },
      });
    }
    const at = 'limits.hoursCalendar.0';
    for (const [limits, path] of [
      [calendar('2027-07-01', '2027-07-01', 3), `${at}.until`],
      [calendar('2027-07-01', '2027-07-02', -1), `${at}.hoursPerWeek`],
      [calendar('2027-07-01', '2027-07-02', 169), `${at}.hoursPerWeek`],
      [calendar('2027-07-00', '2027-07-02', 3), `${at}.from`],
    ] as const) {
      const reading = readPlanRequest({ ...least, limits }, ON);
      expect(reading.findings.map((finding) => finding.path)).toEqual([path]);
    }
  });

  it('keeps the note on assumptions out of the request', () => {
    const reading = readPlanRequest({ ...least, assumptions: { hoursPerWeek: 3, note: 'n' } }, ON);
    expect(reading.kind === 'read' && reading.value.request.assumptions).toEqual({
      hoursPerWeek: 3,
    });
  });

  it('reads a workspace as a question about its first goal', () => {
    const workspace = {
      format: 'cairn-workspace/1',
      person: { label: 'Invented person' },
      invented: true,
      goals: [{ qualification: 'au-chc33021', specialisation: 'ageing' }, { qualification: 'x' }],
      limits: { hoursPerWeek: 4, start: '2027-01-04' },
    };
    expect(readPlanRequest(workspace, ON)).toMatchObject({
      value: {
        invented: true,
        request: {
          qualification: 'au-chc33021',
          specialisation: 'ageing',
          limits: { start: '2027-01-04' },
        },
      },
    });
  });

  it.each([
    [
      'no limits and no goal in a workspace',
      { format: 'cairn-workspace/1', person: { label: 'x' } },
      ['goal-missing goals', 'limits-missing limits'],
    ],
    [
      'a format of the future',
      { ...least, format: 'cairn-plan-request/2' },
      ['shape-value format'],
    ],
    ['no document at all', 'text', ['shape-type ']],
    [
      'more hours than a week has',
      { ...least, limits: { hoursPerWeek: 169 } },
      ['shape-value limits.hoursPerWeek'],
    ],
    [
      'a broken award, with its place',
      { ...least, qualification: { id: 'q', title: 'Q', awardingBody: 'B', checked: ON, rule: 3 } },
      ['shape-type qualification.rule'],
    ],
    ['a pin for nothing', { ...least, pins: [{ holding: 'h' }] }, ['holding-unknown pins.0']],
  ])('refuses %s', (_, value, expected) => {
    const reading = readPlanRequest(value, ON);
    expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});

describe('ways to earn a unit in a request', () => {
  const codesOf = (more: object) => {
    const reading = readPlanRequest({ ...least, ...more }, ON);
    return reading.findings.map(({ code, path }) => `${code} ${path}`);
  };
  const asked = { unit: 'a', kind: 'prior-learning', weeks: 1 };
  const chance = (min: number, max: number) => ({
    recognition: [{ ...asked, chance: { min, max } }],
  });

  it('keeps recognition, failed attempts and chances', () => {
    const more = {
      recognition: [{ ...asked, hoursPerWeek: 2, chance: { min: 0, max: 1 } }],
      failed: [{ unit: 'b', attempts: 2, mostAttempts: 2, notBefore: '2027-01-01' }],
      assumptions: { chances: [{ passes: { min: 0.5, max: 0.5 } }] },
    };
    const reading = readPlanRequest({ ...least, ...more }, ON);
    expect(reading.kind === 'read' && reading.value.request).toMatchObject(more);
  });

  it.each([
    ['no weeks', { recognition: [{ ...asked, weeks: 0 }] }, ['shape-value recognition.0.weeks']],
    ['parts of weeks', { recognition: [{ ...asked, weeks: 1.5 }] }, 1],
    ['a chance below 0', chance(-0.01, 1), 1],
    ['a chance above 1', chance(0, 1.01), 1],
    ['a chance whose ends are swapped', chance(0.6, 0.5), 1],
    ['an unknown kind', { recognition: [{ ...asked, kind: 'luck' }] }, 1],
    ['recognition twice', { recognition: [asked, asked] }, ['recognition-duplicate recognition.1']],
    ['no attempt', { failed: [{ unit: 'a', attempts: 0 }] }, 1],
    ['more attempts than there are', { failed: [{ unit: 'a', attempts: 3, mostAttempts: 2 }] }, 1],
    [
      'a unit failed twice',
      {
        failed: [
          { unit: 'a', attempts: 1 },
          { unit: 'a', attempts: 2 },
        ],
      },
      ['failed-unit-duplicate failed.1'],
    ],
    [
      'two chances for all units',
      {
        assumptions: { chances: [{ passes: { min: 1, max: 1 } }, { passes: { min: 0, max: 1 } }] },
      },
      ['chance-duplicate assumptions.chances.1'],
    ],
    ['an empty chance', { assumptions: { chances: [{ unit: 'a' }] } }, 1],
  ])('refuses %s', (_, more, expected) => {
    const codes = codesOf(more);
    if (typeof expected === 'number') expect(codes).toHaveLength(expected);
    else expect(codes).toEqual(expected);
  });

  it('takes both ends of what is allowed', () => {
    expect(codesOf(chance(0, 1))).toEqual([]);
    expect(codesOf(chance(0.5, 0.5))).toEqual([]);
    expect(codesOf({ recognition: [asked, { ...asked, kind: 'exemption' }] })).toEqual([]);
    expect(codesOf({ failed: [{ unit: 'a', attempts: 2, mostAttempts: 2 }] })).toEqual([]);
  });
});
