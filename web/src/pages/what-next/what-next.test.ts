import { readdirSync, readFileSync } from 'node:fs';
import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import { readYaml } from 'cairn/documents';
import { buildFrameworkData, readFramework } from 'cairn/frameworks';
import { type Plan, planningDataOf, planQualification, planRequestOf } from 'cairn/planning';
import { readWorkspace, type Workspace } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { type PlanFile, writeQuestion, writeSharedPlan } from '../../exports/plan-file.js';
import { readShared } from '../../exports/read-plan-file.js';
import { nearestAwards } from '../../planner/nearest.js';
import { answerOf } from './answer/answer-of.js';
import { besideFigure, feesFigure, heldFigure, paceFigure, workFigure } from './answer/figures.js';
import { evaluateGoal, evaluateWithPlan } from './data/evaluate.js';
import { planDelta } from './data/plan-delta.js';
import { rulePlacesOf } from './data/rule-places.js';
import { stepRowsOf, weeklyLoad } from './data/step-rows.js';
import { stonesOf } from './data/stones.js';
import { comparePlanList } from './keep/compare-plans.js';
import { keptPlansFor, withKeptPlan } from './keep/kept-plans.js';
import { ganttLayout } from './plan/gantt-layout.js';
import { pathwayLayout } from './plan/pathway-layout.js';
import { openShared } from './share/shared-target.js';
import { changedConditions } from './what-if/changed-conditions.js';

const ON = parseIsoDate('2026-11-21');
const workspace = readSample('worked-case');
const release: DataRelease = {
  version: 'test',
  hash: 'test',
  frameworks: readLevels(),
  catalogue: buildCatalogue(workspace.units, workspace.qualifications),
  agreements: [],
  standards: [],
  registers: [],
};
const { goal, qualification } = firstGoal();
const request = planRequestOf(workspace, ON, goal);
const data = planningDataOf(release, request.limits.start);
const answer = planQualification(request, data);
const plan = planOfAnswer();
const evaluation = evaluated();
const places = rulePlacesOf(qualification, release.catalogue);
const rows = stepRowsOf(plan, release.catalogue, places);

describe('the founding case on the page', () => {
  it('holds 7 of 12, takes two units, and leaves 2 credits over', () => {
    expect(evaluation.headline).toMatchObject({ counted: 7, required: 12, missing: 5 });
    expect(plan.steps.map(({ unit }) => unit)).toEqual([
      'data-driven-marketing',
      'e-commerce-integration',
    ]);
    expect(besideFigure(evaluation, plan).value).toBe(2);
  });

  it('answers with the plan once it is there, and with the old one while it searches', () => {
    const found = { kind: 'optimal', plan, proof: { nodes: 1, statement: '' } } as const;
    expect(answerOf(evaluation, found, true)).toEqual({ kind: 'plan', plan, isStale: false });
    expect(answerOf(evaluation, { kind: 'running', before: plan }, true)).toMatchObject({
      isStale: true,
    });
    expect(answerOf(evaluation, { kind: 'idle' }, false)).toEqual({ kind: 'needs-hours' });
  });

  it('opens every figure to parts that add up', () => {
    for (const figure of [workFigure(plan), feesFigure(plan)]) {
      const parts = (figure.parts ?? []).map(({ value }) =>
        typeof value === 'number' ? value : 0,
      );
      expect(parts.reduce((sum, value) => sum + value, 0)).toBe(figure.value);
    }
    expect(feesFigure(plan)).toMatchObject({ value: 105_000, unit: 'AUD' });
    expect(heldFigure(evaluation).parts).toHaveLength(4);
    expect(paceFigure(plan).value).toBeCloseTo(140 / ((35 * 7) / 30.436875), 6);
  });

  it('shows the stacking rate of all credit and of counted credit in the pace', () => {
    const values = new Map(paceFigure(plan).parts?.map(({ key, value }) => [key, value]));
    expect(values.get('figure.ser')).toBe(1.75);
    expect(values.get('figure.serCounted')).toBe(1.5);
  });

  it('draws as many stones as it counts, and what is missing without a plan', () => {
    const amount = (state: string, from = stonesOf(evaluation, plan, release.catalogue)) =>
      from.items.filter((item) => item.state === state).reduce((sum, item) => sum + item.amount, 0);
    expect(amount('claimed')).toBe(7);
    expect(amount('planned')).toBe(7);
    expect(amount('missing', stonesOf(evaluation, undefined, release.catalogue))).toBe(5);
  });
});

describe('table, weeks and way', () => {
  it('agree: they are made from one list', () => {
    const gantt = ganttLayout(rows, {
      startsOn: plan.startsOn,
      weeks: plan.weeks,
      hoursLimit: 6,
      mostTicks: 6,
    });
    const way = pathwayLayout(rows, { width: 900, weeks: plan.weeks });
    expect(gantt.bars.map(({ row }) => row)).toEqual(rows);
    expect(new Set(way.nodes.map(({ row }) => row))).toEqual(new Set(rows));
    for (const { row, from, length } of gantt.bars) {
      expect(Math.round(from * plan.weeks)).toBe(row.startWeek);
      expect(Math.round((from + length) * plan.weeks)).toBe(row.endWeek);
    }
  });

  it('never show more hours in a week than the person has', () => {
    expect(Math.max(...weeklyLoad(rows, plan.weeks))).toBeLessThanOrEqual(6);
  });

  it('name the rule that counts each unit', () => {
    expect(rows.map(({ countsFor }) => countsFor)).toEqual([
      '12 credits at level 4',
      '12 credits at level 4',
    ]);
  });
});

describe('the rules once the plan is done', () => {
  it('are all met', () => {
    const after = evaluateWithPlan(workspace, goal, { ...frame(), plan });
    expect(after.kind === 'evaluated' && after.evaluation.headline.missing).toBe(0);
  });
});

describe('comparing plans', () => {
  const only: Plan = {
    ...plan,
    steps: plan.steps.slice(0, 1),
    weeks: 20,
    completesOn: parseIsoDate('2027-05-23'),
    fees: { ...plan.fees, min: { minor: 60_000, currency: 'AUD' } },
  };
  const named = [
    { id: 'a', title: 'A', plan },
    { id: 'b', title: 'B', plan: only },
  ];

  it('puts differences first and traces fees to the units that cause them', () => {
    const { rows: compared, differences, inAll } = comparePlanList(named);
    const order = compared.map(({ isSame }) => isSame);
    expect(order).toEqual([...order].sort((a, b) => Number(a) - Number(b)));
    const fees = compared.find(({ id }) => id === 'fees')?.values[1]?.delta;
    expect(fees?.value).toBe(-45_000);
    expect(fees?.parts).toEqual([{ unit: 'AUD', key: 'E-commerce Integration', value: -45_000 }]);
    expect(compared.find(({ id }) => id === 'completesOn')?.values[1]?.delta?.value).toBe(-105);
    expect(differences.map(({ unit }) => unit)).toEqual(['e-commerce-integration']);
    expect(inAll).toEqual(['Data-Driven Marketing']);
  });

  it('says what another plan changes', () => {
    expect(planDelta(plan, only)).toMatchObject({ weeks: -15, feesMinor: -45_000, added: [] });
    const open = { ...only, fees: { ...only.fees, unknownSteps: 1 } };
    expect(planDelta(plan, open)).not.toHaveProperty('feesMinor');
  });
});

describe('a shared plan', () => {
  const { units, qualifications } = workspace;
  const file: PlanFile = {
    title: 'Mine',
    madeOn: ON,
    request,
    plan,
    proof: { kind: 'optimal', nodes: 1, statement: '' },
    units,
    qualifications,
  };
  const packed: unknown = JSON.parse(JSON.stringify(writeSharedPlan(file)));

  it('is read back with its question', () => {
    const reading = readShared(packed, ON);
    expect(reading).toMatchObject({ kind: 'read', file: { title: 'Mine', madeOn: ON } });
    if (reading.kind !== 'read') return;
    expect(reading.file.plan.steps).toEqual(plan.steps);
    expect(reading.file.request).toEqual(request);
    expect(reading.file.units.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
  });

  it('may be its question alone', () => {
    expect(readShared(writeQuestion(file), ON)).toMatchObject({
      kind: 'question',
      question: { title: 'Mine', request },
    });
  });

  it('says whether it is newer or something else', () => {
    const newer = { ...writeSharedPlan(file), format: 'cairn-shared-plan/2' };
    expect(readShared(newer, ON)).toEqual({ kind: 'refused', reason: 'newer' });
    const broken = { ...writeSharedPlan(file), plan: { ...plan, steps: [{}] } };
    for (const other of [null, 3, [], {}, broken]) {
      expect(readShared(other, ON)).toEqual({ kind: 'refused', reason: 'not-a-plan' });
    }
  });

  it('leaves evidence and notes with the person', () => {
    const [first] = request.holdings;
    if (first === undefined) throw new Error('The sample holds nothing');
    const noted = { ...first, note: 'private', evidence: [{ title: 'private' }] };
    const text = JSON.stringify(
      writeQuestion({ ...file, request: { ...request, holdings: [noted] } }),
    );
    expect(text).not.toContain('private');
  });

  it('brings its own units along, and is checked where it is opened', () => {
    const bare = { ...release, catalogue: buildCatalogue([], []) };
    const reading = readShared(packed, ON);
    if (reading.kind !== 'read') throw new Error('Cannot read what was written');
    expect(openShared(reading.file, bare)).toMatchObject({
      kind: 'known',
      isSameData: true,
      breaches: [],
    });
    const stripped = { ...reading.file, units: [], qualifications: [] };
    expect(openShared(stripped, bare)).toMatchObject({ kind: 'unknown-award' });
  });

  it('is kept under a free name, newest first', () => {
    const once = withKeptPlan(workspace, file, 'one');
    const twice = withKeptPlan(once, file, 'two');
    expect(keptPlansFor(twice, plan.qualification, ON).map(({ title }) => title)).toEqual([
      'Mine (2)',
      'Mine',
    ]);
    expect(keptPlansFor(twice, 'another', ON)).toEqual([]);
  });
});

describe('what is near', () => {
  it('puts the award with the largest counted share first', () => {
    const { holdings, exceptions, conditionsMet } = workspace;
    const question = { holdings, exceptions, conditionsMet, on: ON };
    const [first] = nearestAwards(question, {
      catalogue: release.catalogue,
      counting: data.counting,
    });
    expect(first).toMatchObject({ headline: { counted: 7, required: 12 }, verifiedShare: 0 });
  });
});

describe('what is tried', () => {
  it('is named by what differs', () => {
    const kept = { aims: workspace.aims, limits: { hoursPerWeek: 6 } };
    expect(changedConditions(kept, kept)).toEqual([]);
    expect(changedConditions(kept, { ...kept, limits: { hoursPerWeek: 8 } })).toEqual(['hours']);
    expect(
      changedConditions(kept, {
        aims: ['cost', 'time', 'risk'],
        limits: { hoursPerWeek: 6, deadline: ON },
      }),
    ).toEqual(['deadline', 'aims']);
  });
});

function readSample(name: string): Workspace {
  const folder = new URL('../../../../samples/', import.meta.url);
  expect(readdirSync(folder)).toContain(`${name}.yaml`);
  const document = readYaml(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));
  const reading = document.kind === 'read' ? readWorkspace(document.value) : undefined;
  if (reading?.kind !== 'read') throw new Error(`Cannot read the sample ${name}`);
  return reading.value;
}

function firstGoal() {
  const [first] = workspace.goals;
  const award = release.catalogue.qualifications.get(first?.qualification ?? '');
  if (first === undefined || award === undefined) throw new Error('The sample has no goal');
  return { goal: first, qualification: award };
}

function planOfAnswer(): Plan {
  if (answer.kind !== 'optimal') throw new Error(`Expected a proven plan, got ${answer.kind}`);
  return answer.plan;
}

function frame() {
  return { release, qualification, on: ON };
}

/** The sample asks for levels of one framework. */
function readLevels() {
  const file = new URL('../../../../data/frameworks/au-aqf.yaml', import.meta.url);
  const document = readYaml(readFileSync(file, 'utf8'));
  const reading = document.kind === 'read' ? readFramework(document.value, 'au-aqf') : undefined;
  if (reading?.kind !== 'read') throw new Error('Cannot read the framework');
  return buildFrameworkData([reading.value], []);
}

function evaluated() {
  const found = evaluateGoal(workspace, goal, frame());
  if (found.kind !== 'evaluated') throw new Error(found.message);
  return found.evaluation;
}
