import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from './read-workspace.js';
import type { Workspace } from './workspace.js';
import { writeWorkspace } from './write-workspace.js';

const least = { format: 'cairn-workspace/1', person: { label: 'Invented person' } };
const held = { id: 'h1', title: 'A badge', state: 'claimed' };

describe('readWorkspace', () => {
  it('fills in what a new workspace leaves out', () => {
    expect(readWorkspace(least)).toEqual({
      kind: 'read',
      findings: [],
      value: {
        person: { label: 'Invented person' },
        invented: false,
        holdings: [],
        units: [],
        qualifications: [],
        goals: [],
        aims: ['time', 'cost', 'risk'],
        pins: [],
        exceptions: [],
        conditionsMet: [],
        plans: [],
        credentials: [],
      },
    });
  });

  it('keeps an unknown day of award unknown', () => {
    const reading = readWorkspace({ ...least, holdings: [held] });
    expect(reading).toMatchObject({ value: { holdings: [held] } });
    expect(reading.kind === 'read' && 'earnedOn' in (reading.value.holdings[0] ?? {})).toBe(false);
  });

  it('keeps credentials with their reports as they were', () => {
    const kept = {
      id: 'ab12',
      title: 'A badge',
      format: 'open-badges-3.0',
      content: '{"z":1,"a":2}',
      keptOn: '2026-11-22',
      before: { y: 1, b: [] },
      report: { z: [1, null], a: {} },
    };
    const file = { ...least, credentials: [kept], holdings: [{ ...held, credential: 'ab12' }] };
    const reading = readWorkspace(file);
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
    expect(JSON.stringify(writeWorkspace(reading.value).credentials)).toBe(JSON.stringify([kept]));
  });

  it.each([
    [
      'two kept credentials with one id',
      {
        ...least,
        credentials: [1, 2].map((n) => ({
          id: 'ab12',
          title: `${n}`,
          format: 'f',
          content: 'c',
          keptOn: '2026-11-22',
        })),
      },
      ['kept-credential-duplicate credentials.1.id'],
    ],
    [
      'a holding from a credential that is not kept',
      { ...least, holdings: [{ ...held, credential: 'gone' }] },
      ['kept-credential-unknown holdings.0.credential'],
    ],
    ['another format', { ...least, format: 'cairn-workspace/2' }, ['shape-value format']],
    [
      'two holdings with one id',
      { ...least, holdings: [held, held] },
      ['holding-duplicate holdings.1.id'],
    ],
    ['a pin for nothing', { ...least, pins: [{ holding: 'h2' }] }, ['holding-unknown pins.0']],
    [
      'a substitution by nothing',
      {
        ...least,
        exceptions: [{ kind: 'substitution', rule: 'core', holding: 'h2', reason: 'r' }],
      },
      ['holding-unknown exceptions.0'],
    ],
    [
      'an end before the award',
      { ...least, holdings: [{ ...held, earnedOn: '2026-02-02', expiresOn: '2026-02-01' }] },
      ['shape-value holdings.0.expiresOn'],
    ],
    [
      'a deadline before the start',
      { ...least, limits: { hoursPerWeek: 5, start: '2026-02-02', deadline: '2026-02-01' } },
      ['shape-value limits.deadline'],
    ],
    [
      'a unit both wanted and refused',
      { ...least, limits: { hoursPerWeek: 5, with: ['a'], without: ['a'] } },
      ['shape-value limits.without'],
    ],
    [
      'own units with problems, each with its place',
      { ...least, units: [{ id: 'a' }, 3], qualifications: [{ id: 'q', title: 'Q' }] },
      [
        'shape-missing units.0.title',
        'shape-missing units.0.checked',
        'shape-type units.1.',
        'shape-missing qualifications.0.awardingBody',
        'shape-missing qualifications.0.rule',
        'shape-missing qualifications.0.checked',
      ],
    ],
    [
      'an award that is wanted twice, or beside itself',
      {
        ...least,
        goals: [
          { qualification: 'p' },
          { qualification: 'q', also: [{ qualification: 'q' }, { qualification: 'p' }] },
          {
            qualification: 'r',
            also: [{ qualification: 'p' }],
            onTheWay: [{ qualification: 'p' }],
          },
        ],
      },
      ['award-twice goals.1.also.0.qualification', 'award-twice goals.2.onTheWay.0.qualification'],
    ],
    [
      'weights of which none counts',
      { ...least, weights: { time: 0, cost: 0 } },
      ['shape-value weights'],
    ],
    ['the same aim twice', { ...least, aims: ['time', 'time'] }, ['shape-value aims']],
    [
      'the same kept plan twice',
      {
        ...least,
        plans: [
          { id: 'p', title: 'P', content: 1 },
          { id: 'p', title: 'P', content: 2 },
        ],
      },
      ['kept-plan-duplicate plans.1.id'],
    ],
  ])('refuses %s', (_, value, expected) => {
    const reading = readWorkspace(value);
    expect(reading.kind).toBe('refused');
    expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  it('keeps the awards wanted beside a goal, and the weights of the aims', () => {
    const goals = [
      { qualification: 'q', also: [{ qualification: 'p' }], doubleCounting: { kind: 'allowed' } },
      { qualification: 'p', onTheWay: [{ qualification: 'r', specialisation: 's' }] },
    ];
    const file = { ...least, goals, weights: { time: 2, awards: 1 } };
    expect(readOrFail(file)).toMatchObject({ goals, weights: { time: 2, awards: 1 } });
    expect(writeWorkspace(readOrFail(file))).toMatchObject(file);
  });

  it('takes limits on the day of the deadline, and an award that ends on its first day', () => {
    const day = '2026-02-02';
    const limits = { hoursPerWeek: 5, start: day, deadline: day };
    const holdings = [{ ...held, earnedOn: day, expiresOn: day }];
    expect(readWorkspace({ ...least, limits, holdings }).kind).toBe('read');
  });
});

describe('writeWorkspace', () => {
  it('gives back the same workspace when its text is read again', () => {
    fc.assert(
      fc.property(workspaces(), (document) => {
        const workspace = readOrFail(document);
        const text = JSON.stringify(writeWorkspace(workspace));
        expect(readOrFail(JSON.parse(text))).toEqual(workspace);
        expect(JSON.stringify(writeWorkspace(readOrFail(JSON.parse(text))))).toBe(text);
      }),
      { seed: 20_261_121, numRuns: 200 },
    );
  });

  it('writes keys in one order, whatever order they came in', () => {
    const { format, person } = least;
    const one = readOrFail({ format, person, holdings: [held], invented: true });
    const two = readOrFail({ invented: true, holdings: [held], person, format });
    expect(JSON.stringify(writeWorkspace(one))).toBe(JSON.stringify(writeWorkspace(two)));
  });
});

function readOrFail(value: unknown): Workspace {
  const reading = readWorkspace(value);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

function workspaces(): fc.Arbitrary<object> {
  const text = fc.stringMatching(/^[a-zé.]{1,12}$/);
  const day = fc.constantFrom('2019-12-31', '2024-02-29', '2026-11-21');
  const credit = fc.record({ amount: fc.integer({ min: 0, max: 60 }), system: text });
  const holding = (id: number) =>
    fc.record(
      {
        id: fc.constant(`h${id}`),
        title: text,
        state: fc.constantFrom('verified', 'claimed', 'planned'),
        unit: text,
        earnedOn: day,
        credit,
        skills: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: ['id', 'title', 'state'] },
    );
  const unit = fc.record(
    {
      id: fc.constant('own-unit'),
      title: text,
      checked: day,
      credit,
      prerequisites: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'title', 'checked'] },
  );
  const qualification = fc.record({
    id: fc.constant('own-award'),
    title: text,
    awardingBody: text,
    checked: day,
    duration: fc.constant({ min: 3, max: 9, unit: 'weeks' }),
    rule: fc.constant({ op: 'allOf', label: 'All', of: ['own-unit'] }),
    fees: fc.constant([{ what: 'whole', minor: 100, currency: 'EUR' }]),
  });
  return fc.record(
    {
      format: fc.constant('cairn-workspace/1'),
      person: fc.record({ label: text }),
      invented: fc.boolean(),
      holdings: fc
        .integer({ min: 0, max: 3 })
        .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => holding(index)))),
      units: fc.array(unit, { maxLength: 1 }),
      qualifications: fc.array(qualification, { maxLength: 1 }),
      goals: fc.array(fc.record({ qualification: text }), { maxLength: 2 }),
      limits: fc.record({ hoursPerWeek: fc.integer({ min: 1, max: 168 }), start: day }),
      aims: fc.constantFrom(['time'], ['cost', 'time'], ['risk', 'cost', 'time']),
      conditionsMet: fc.array(text, { maxLength: 2 }),
      plans: fc.array(
        fc.record({
          id: fc.constant('p'),
          title: text,
          content: fc.jsonValue() as fc.Arbitrary<object>,
        }),
        { maxLength: 1 },
      ),
    },
    { requiredKeys: ['format', 'person'] },
  );
}
