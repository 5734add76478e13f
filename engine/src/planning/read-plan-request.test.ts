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
