import {
  buildCatalogue,
  type Catalogue,
  readQualification,
  readUnit,
  type Unit,
} from 'cairn/catalogue';
import type { Plan, PlanRepair, PlanRequest } from 'cairn/planning';
import { addWeeks, parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from './answer-question.js';
import type { PlannerQuestion, PlannerRelease, PlannerReport } from './messages.js';

const START = parseIsoDate('2027-01-04');
const RELEASE: PlannerRelease = {
  catalogue: smallCatalogue(),
  frameworks: { frameworks: new Map(), creditSystems: new Map(), relations: new Map() },
  version: 'test',
  hash: 'test',
};
const REQUEST: PlanRequest = {
  qualification: 'award',
  holdings: [],
  aims: ['time', 'cost', 'risk'],
  limits: { start: START, hoursPerWeek: 10 },
  assumptions: { chances: [{ passes: { min: 0.5, max: 0.7 } }] },
};
const LATER: PlanRequest = { ...REQUEST, limits: { ...REQUEST.limits, start: addWeeks(START, 3) } };

describe('answerQuestion', () => {
  it('repairs a plan and simulates the repaired one, in the middle of a unit', () => {
    const plan = planOf(REQUEST);
    expect(plan.steps.map(({ unit }) => unit)).toEqual(['a', 'b']);
    const repair = repairOf(plan);
    expect(repair).toMatchObject({ running: ['a'], dropped: [], plan: { weeks: 9 } });
    const { request, units } = repair.question;
    const chances = (options: { readonly units?: readonly Unit[] }) =>
      lastOf({ kind: 'chances', id: 2, plan: repair.plan, request, options });
    expect(chances({ units })).toMatchObject({ kind: 'chances', chances: { runs: 2_000 } });
    // Without the units of the repair nobody knows what runs.
    expect(chances({})).toMatchObject({
      kind: 'failed',
      problem: { code: 'plan-not-of-request' },
    });
  });

  it('climbs on three axes and tells of the points', () => {
    const told = reportsOf({
      kind: 'staircase',
      id: 1,
      request: REQUEST,
      withRecognition: true,
      budgetMs: 60_000,
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toMatchObject({
      done: true,
      answer: { kind: 'staircase', axes: 'weeks-fees-recognition', complete: true },
    });
  });
});

function reportsOf(question: Exclude<PlannerQuestion, { readonly kind: 'release' }>) {
  const reports: PlannerReport[] = [];
  answerQuestion(question, RELEASE, {
    nowMs: () => 0,
    report: (report) => void reports.push(report),
  });
  return reports;
}

function lastOf(question: Exclude<PlannerQuestion, { readonly kind: 'release' }>) {
  return reportsOf(question).at(-1);
}

function planOf(request: PlanRequest): Plan {
  const report = lastOf({ kind: 'plan', id: 1, request, budgetMs: 60_000 });
  if (report?.kind !== 'answer' || report.answer.kind !== 'optimal') throw new Error(report?.kind);
  return report.answer.plan;
}

function repairOf(plan: Plan): PlanRepair {
  const report = lastOf({
    kind: 'repair',
    id: 1,
    plan,
    request: LATER,
    wish: {},
    budgetMs: 60_000,
  });
  if (report?.kind !== 'repair' || report.answer.kind !== 'repaired') throw new Error(report?.kind);
  return report.answer;
}

/** An award of two units, the second after the first. */
function smallCatalogue(): Catalogue {
  const facts = { checked: '2026-11-21', durationWeeks: 6, workloadHours: 36 };
  const units = [
    readUnit({ title: 'A', ...facts }, 'a'),
    readUnit({ title: 'B', ...facts, prerequisites: ['a'] }, 'b'),
  ];
  const award = {
    id: 'award',
    title: 'Award',
    awardingBody: 'Body',
    rule: { op: 'allOf', label: 'Both', of: ['a', 'b'] },
    sources: [{ title: 'Invented' }],
    checked: '2026-11-21',
    confidence: 'high',
  };
  const reading = readQualification(award, 'award');
  return buildCatalogue(
    units.flatMap((one) => (one.kind === 'read' ? [one.value] : [])),
    reading.kind === 'read' ? [reading.value] : [],
  );
}
