import { describe, expect, it } from 'vitest';
import { evaluateQualification } from '../../portfolio/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import { foundingCase } from '../planning-cases.contract.js';
import { cairnCountOf, writeCairnText } from './cairn-text.js';
import { writePlanCalendar } from './plan-calendar.js';
import { writePlanDocument } from './plan-document.js';
import { writePlanTable } from './plan-table.js';
import { readPlanDocument } from './read-plan-document.js';

const { request, data } = foundingCase();
const answer = planQualification(request, data);
if (answer.kind !== 'optimal') throw new Error(answer.kind);
const { plan } = answer;
const options = { stamp: '2026-11-22T08:30:00Z', targetTitle: 'Certificate IV; Marketing' };

function withTitle(title: string): Plan {
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, title })) };
}

describe('writePlanCalendar', () => {
  it('writes one all-day event a step, ending on the day after its last', () => {
    const lines = writePlanCalendar(plan, options).split('\r\n');
    expect(lines.slice(0, 12)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Cairn//Plan//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:fictional-certificate-iv-marketing/data-driven-marketing@cairn',
      'DTSTAMP:20261122T083000Z',
      'DTSTART;VALUE=DATE:20270104',
      'DTEND;VALUE=DATE:20270524',
      'SUMMARY:Data-Driven Marketing',
      'TRANSP:TRANSPARENT',
    ]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines).toContain('SUMMARY:Certificate IV\\; Marketing');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('keeps the names of events when a step moves', () => {
    const moved = {
      ...plan,
      steps: plan.steps.map((step) => ({ ...step, startsOn: plan.startsOn })),
    };
    const names = (of: Plan) =>
      writePlanCalendar(of, options)
        .split('\r\n')
        .filter((line) => line.startsWith('UID:'));
    expect(names(moved)).toEqual(names(plan));
  });

  it('gives each further award a day of its own, where it is told how to call them', () => {
    const award = { week: 6, completesOn: plan.startsOn, assignments: [] };
    const more: Plan = {
      ...plan,
      also: [{ ...award, qualification: 'b' }],
      onTheWay: [{ ...award, qualification: 'a' }],
    };
    const awardTitle = ({ qualification }: { readonly qualification: string }) => qualification;
    const lines = writePlanCalendar(more, { ...options, awardTitle }).split('\r\n');
    expect(lines.filter((line) => line.includes('/award/'))).toEqual([
      `UID:${plan.qualification}/award/a@cairn`,
      `UID:${plan.qualification}/award/b@cairn`,
    ]);
    expect(writePlanCalendar(more, options)).toBe(writePlanCalendar(plan, options));
  });

  it('folds long lines at 75 octets without cutting a character, and unfolds to the same text', () => {
    const title = 'Größe ✓ 数据 '.repeat(12).trim();
    const text = writePlanCalendar(withTitle(title), options);
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
  });

  it('escapes what has a meaning in the format, so that a title cannot add lines', () => {
    const text = writePlanCalendar(withTitle('a,b\nEND:VCALENDAR\\'), {
      ...options,
      describeStep: (step) => `${step.hoursPerWeek} h`,
    });
    expect(text).toContain('SUMMARY:a\\,b\\nEND:VCALENDAR\\\\\r\n');
    expect(text).toContain('DESCRIPTION:4 h\r\n');
  });

  it('refuses a stamp that is not a moment in UTC', () => {
    expect(() => writePlanCalendar(plan, { ...options, stamp: '2026-11-22' })).toThrow(
      expect.objectContaining({ code: 'calendar-stamp-invalid' }),
    );
  });
});

describe('writePlanTable', () => {
  it('writes one line a step under the names of the columns', () => {
    expect(writePlanTable(plan).split('\r\n')).toEqual([
      'unit,title,offering,way,startsOn,endsOn,weeks,hoursPerWeek,hoursByWeek,workloadHours,feeMinor,feeCurrency,countedBy,countedAmount,neededBy,assumed,overrides',
      'data-driven-marketing,Data-Driven Marketing,,,2027-01-04,2027-05-23,20,4,,80,60000,AUD,root,4,,,',
      'e-commerce-integration,E-commerce Integration,,,2027-05-24,2027-09-05,15,4,,60,45000,AUD,root,3,,,',
      '',
    ]);
  });

  it('writes the hours of single weeks where they differ', () => {
    const steps = plan.steps.map((step) => ({ ...step, hoursByWeek: [4, 0, 2.5] }));
    const [, line] = writePlanTable({ ...plan, steps }).split('\r\n');
    expect(line).toContain(',20,4,4 0 2.5,80,');
    const reading = readPlanDocument(JSON.parse(writePlanDocument({ ...plan, steps })));
    expect(reading.kind === 'read' && reading.value.steps[0]?.hoursByWeek).toEqual([4, 0, 2.5]);
  });

  it.each([
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
  ])('writes the title %s as %s', (title, cell) => {
    expect(writePlanTable(withTitle(title)).split('\r\n')[1]).toContain(`marketing,${cell},`);
  });
});

it('keeps how a unit is got and how likely that is', () => {
  const chance = { min: 0.25, max: 0.5 };
  const steps = plan.steps.map((step) => ({ ...step, by: 'exemption' as const, chance }));
  const granted: Plan = { ...plan, steps, chance: { ...chance, unknown: ['x'] } };
  expect(readPlanDocument(JSON.parse(writePlanDocument(granted)))).toMatchObject({
    kind: 'read',
    value: granted,
  });
  expect(writePlanTable(granted).split('\r\n')[1]).toContain(',exemption,2027-01-04,');
  const wrong = { ...granted, chance: { min: 0, max: 1.1, unknown: [] } };
  expect(readPlanDocument(JSON.parse(writePlanDocument(wrong))).kind).toBe('refused');
});

it('keeps how many attempts at a unit were not passed before', () => {
  const again = (failedBefore: number) =>
    readPlanDocument(
      JSON.parse(
        writePlanDocument({
          ...plan,
          steps: plan.steps.map((step) => ({ ...step, by: 'repeat' as const, failedBefore })),
        }),
      ),
    );
  expect(again(2)).toMatchObject({ kind: 'read', value: { steps: [{ failedBefore: 2 }, {}] } });
  expect(again(0).kind).toBe('refused');
});

describe('what a person accepts although the check refuses it', () => {
  const accepted: Plan = {
    ...plan,
    overrides: [
      { code: 'plan-hours-exceeded', about: 'week.7', reason: 'a week of leave' },
      { code: 'plan-start-missed', about: 'e-commerce-integration', reason: 'agreed, by mail' },
    ],
  };
  it('stands in the table, with its step or else with the first', () => {
    const cells = writePlanTable(accepted)
      .split('\r\n')
      .map((line) => line.split(',,,').at(-1));
    expect(cells.slice(1, 3)).toEqual([
      'plan-hours-exceeded week.7 (a week of leave)',
      '"plan-start-missed (agreed, by mail)"',
    ]);
  });
  it('comes back from the document', () => {
    const reading = readPlanDocument(JSON.parse(writePlanDocument(accepted)));
    expect(reading.kind === 'read' && reading.value.overrides).toEqual(accepted.overrides);
  });
});

describe('the plan as a document', () => {
  it('comes back as it was', () => {
    const reading = readPlanDocument(JSON.parse(writePlanDocument(plan)));
    expect(reading).toEqual({ kind: 'read', value: plan, findings: [] });
  });

  it('keeps a figure without a value', () => {
    const figures = {
      ...plan.figures,
      pace: { value: undefined, unit: '', key: 'k', missing: ['m'] },
    };
    const reading = readPlanDocument(JSON.parse(writePlanDocument({ ...plan, figures })));
    expect(reading.kind === 'read' && reading.value.figures.pace.value).toBeUndefined();
  });

  it('names every problem of another document', () => {
    const { weeks: _, ...rest } = plan;
    const reading = readPlanDocument({ format: 'cairn-plan/2', plan: { ...rest, startsOn: 'x' } });
    expect(reading.findings.map(({ code, path }) => [code, path])).toEqual([
      ['shape-value', 'format'],
      ['shape-value', 'plan.startsOn'],
      ['shape-missing', 'plan.weeks'],
    ]);
  });
});

describe('the picture in words', () => {
  const count = { counted: 7, required: 12, missing: 5, surplus: 0, unit: 'fictional-credit' };

  it.each([
    [count, '7 of 12 counted · 5 missing'],
    [{ ...count, counted: 12, missing: 0 }, '12 of 12 counted · complete'],
    [{ ...count, counted: 12, missing: 0, surplus: 2 }, '12 of 12 counted · complete · 2 beyond'],
  ])('%o', (numbers, text) => {
    expect(writeCairnText(numbers)).toBe(text);
  });

  it('says of the founding case that 7 of 12 are there', () => {
    const award = data.catalogue.qualifications.get(request.qualification);
    if (award === undefined) throw new Error('no award');
    const evaluation = evaluateQualification({
      ...data.counting,
      catalogue: data.catalogue,
      qualification: award,
      holdings: request.holdings,
      on: request.limits.start,
    });
    expect(writeCairnText(cairnCountOf(evaluation))).toBe('7 of 12 counted · 5 missing');
  });
});
