import { buildCatalogue } from 'cairn/catalogue';
import { buildFrameworkData } from 'cairn/frameworks';
import { planningDataOf, planQualification, planRequestOf, repairPlan } from 'cairn/planning';
import { readWorkspace, type Workspace, writeWorkspace } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { isSameQuestion } from './own-plan.js';
import { entersMore, withRepair } from './take-repair.js';

const ON = parseIsoDate('2027-01-04');
const unit = (id: string) => ({
  id,
  title: id,
  provider: 'p',
  workloadHours: 24,
  durationWeeks: 6,
  fee: { minor: 10_000, currency: 'AUD' },
  checked: '2026-11-21',
});

/** Three units, one after the other for lack of hours; the last one is asked to be recognised meanwhile. */
const workspace = read({
  format: 'cairn-workspace/1',
  person: { label: 'Somebody' },
  goals: [{ qualification: 'award' }],
  limits: { start: '2027-01-04', hoursPerWeek: 4 },
  aims: ['time', 'cost', 'risk'],
  recognition: [
    {
      unit: 'c',
      kind: 'prior-learning',
      weeks: 10,
      fee: { minor: 5000, currency: 'AUD' },
      chance: { min: 0.5, max: 0.9 },
    },
  ],
  units: ['a', 'b', 'c'].map(unit),
  qualifications: [
    {
      id: 'award',
      title: 'Award',
      awardingBody: 'p',
      rule: {
        op: 'atLeast',
        label: 'All three',
        min: 3,
        pool: ['a', 'b', 'c'],
        poolComplete: true,
      },
      checked: '2026-11-21',
    },
  ],
});

function read(file: unknown): Workspace {
  const reading = readWorkspace(file);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

function questionOf(of: Workspace, start: string) {
  const asked = { ...of, limits: { hoursPerWeek: 4, start: parseIsoDate(start) } };
  const request = planRequestOf(asked, ON);
  const catalogue = buildCatalogue(of.units, of.qualifications);
  const release = { catalogue, frameworks: buildFrameworkData([], []), version: '1', hash: 'h' };
  return { asked, request, data: planningDataOf(release, request.limits.start) };
}

function repairedFrom(start: string) {
  const first = questionOf(workspace, '2027-01-04');
  const answer = planQualification(first.request, first.data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  const later = questionOf(workspace, start);
  const repair = repairPlan(answer.plan, later);
  if (repair.kind !== 'repaired') throw new Error(repair.kind);
  return { repair, ...later };
}

describe('taking a repaired plan', () => {
  it.each([
    ['before anything has begun', '2027-01-04', false, { done: 0, running: 0 }],
    ['in the middle of one unit', '2027-01-18', true, { done: 0, running: 1 }],
    ['when one unit is over', '2027-02-22', true, { done: 1, running: 1 }],
  ])('makes its question that of the workspace: %s', (_when, start, isMore, count) => {
    const { repair, asked, request } = repairedFrom(start);
    expect({ done: repair.done.length, running: repair.running.length }).toEqual(count);
    expect(entersMore(repair, request)).toBe(isMore);
    // What is kept must be read again after a reload.
    const after = read(writeWorkspace(withRepair(asked, repair)));
    expect(isSameQuestion(planRequestOf(after, ON), repair.question.request)).toBe(true);
    const plan = planQualification(repair.question.request, questionOf(after, start).data);
    expect(plan).toMatchObject({ kind: 'optimal', plan: { weeks: repair.plan.weeks } });
  });
});
