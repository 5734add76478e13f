import { readFileSync } from 'node:fs';
import { buildCatalogue } from 'cairn/catalogue';
import { readYaml } from 'cairn/documents';
import { buildFrameworkData } from 'cairn/frameworks';
import {
  acceptErrors,
  adjustPlan,
  comparePlans,
  type Plan,
  type PlanAdjustment,
  planningDataOf,
  planQualification,
  planRequestOf,
} from 'cairn/planning';
import { readWorkspace, type Workspace } from 'cairn/portfolio';
import { addDays, type LevelRef, parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../../words/index.js';
import { languageOf } from '../../../words/languages.js';
import { makeI18n, speak, wordsOf } from '../../../words/words.js';
import { compareRows } from '../compare/compare-rows.js';
import { evaluateGoal } from '../data/evaluate.js';
import { rulePlacesOf } from '../data/rule-places.js';
import type { Target } from '../data/useNext.js';
import { keptPlansFor } from '../keep/kept-plans.js';
import { breakSentences } from './break-words.js';
import { acceptedIn, overrideGroups, overrideReasons } from './override-lines.js';
import { isSameQuestion, ownPlanFor, withOwnPlan, withoutOwnPlan } from './own-plan.js';
import { unitsInPlace } from './units-in-place.js';

const i18n = makeI18n();
await speak(i18n, languageOf('en'), 'en-GB');
const speech = { words: wordsOf(i18n), formats: makeFormats('en-GB') };

const ON = parseIsoDate('2026-11-21');
const workspace = readSample();
const catalogue = buildCatalogue(workspace.units, workspace.qualifications);
const frameworks = buildFrameworkData([], []);
const request = planRequestOf(workspace, ON, goalIn());
// Levels of one framework are compared by their codes here.
const data = {
  ...planningDataOf({ catalogue, frameworks, version: 'test', hash: 'test' }, ON),
  counting: { convert: () => undefined, levelAtLeast },
};
const question = { request, data };
const plan = found();
const [first, second] = plan.steps.map(({ unit }) => unit);
const target = targetIn();
const frameOf = (of: Plan) => ({ plan: of, request, catalogue, places: target.places });

/** All levels of the sample are of one framework. */
function levelAtLeast(level: LevelRef, least: LevelRef): boolean {
  return Number(level.code) >= Number(least.code);
}

function changed(adjustment: PlanAdjustment, from = plan) {
  const answer = adjustPlan(from, adjustment, question);
  if (answer.kind !== 'adjusted') throw new Error(answer.kind);
  return answer;
}

const early = changed({ kind: 'move', unit: second ?? '', startWeek: 15 });
const accepted = acceptErrors(early.plan, early.findings, 'I take leave then.');

describe('what a change breaks, in words', () => {
  it('says neighbouring overfull weeks at once, counted from 1, with the hours that they ask for', () => {
    expect(breakSentences(early.findings, frameOf(early.plan), speech)).toEqual([
      'Weeks 16–20 ask for up to 8 h each; you have 6 h.',
    ]);
    const one = changed({ kind: 'move', unit: second ?? '', startWeek: 19 });
    expect(breakSentences(one.findings, frameOf(one.plan), speech)).toEqual([
      'Week 20 asks for 8 h; you have 6 h.',
    ]);
    const none = changed({ kind: 'move', unit: second ?? '', startWeek: 20 });
    expect(breakSentences(none.findings, frameOf(none.plan), speech)).toEqual([]);
  });

  it('says the fewest hours of those weeks, where a calendar gives them others', () => {
    const hoursCalendar = [
      { from: plan.startsOn, until: addDays(plan.startsOn, 7 * 16), hoursPerWeek: 2 },
    ];
    const own = { ...request, limits: { ...request.limits, hoursCalendar } };
    const frame = { ...frameOf(early.plan), request: own };
    expect(breakSentences(early.findings, frame, speech)).toEqual([
      'Weeks 16–20 ask for up to 8 h each; you have 2 h.',
    ]);
  });

  it('names the rule that is short, and the limit that is passed', () => {
    const short = changed({ kind: 'remove', unit: second ?? '' });
    expect(breakSentences(short.findings, frameOf(short.plan), speech)).toEqual([
      'Rule not met: 12 credits at level 4.',
    ]);
    const late = changed({ kind: 'move', unit: second ?? '', startWeek: 60 });
    expect(breakSentences(late.findings, frameOf(late.plan), speech)).toEqual([
      'It ends on 11 Jun 2028; you want to be ready by 2 Jan 2028.',
    ]);
  });

  it.each([
    ['plan-prerequisite-missing', / needs .* first\.$/],
    ['plan-start-missed', /does not start in that week/],
    ['plan-in-break', /time without study/],
    ['plan-exclusion', /may not be counted together/],
    ['plan-unit-refused', /against one of your limits/],
    ['plan-expired', /no longer valid/],
    ['plan-constraint-broken', /^A rule of the award is broken: M$/],
    ['plan-of-the-future', /^The plan is no longer right: M$/],
  ])('has words for %s', (code, text) => {
    const finding = { code, path: 'steps.0', message: 'M', severity: 'error' } as const;
    expect(breakSentences([finding], frameOf(plan), speech)[0]).toMatch(text);
  });
});

describe('what is accepted against the check', () => {
  it('is told with its reason, overfull weeks in a row as one thing', () => {
    const [group, ...others] = overrideGroups({ plan: accepted }, early.findings);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ reason: 'I take leave then.', findings: early.findings });
    expect(acceptedIn(accepted)).toBe(1);
    expect(acceptedIn(plan)).toBe(0);
    const gap = { code: 'plan-hours-exceeded', about: 'week.30', reason: 'r' };
    expect(acceptedIn({ ...accepted, overrides: [...(accepted.overrides ?? []), gap] })).toBe(2);
  });

  it('goes with the first step where it is about none', () => {
    expect(overrideReasons(accepted, first ?? '')).toEqual(['I take leave then.']);
    expect(overrideReasons(accepted, second ?? '')).toEqual([]);
  });
});

describe('the version of a goal', () => {
  const goal = goalIn();
  const proof = { kind: 'own', nodes: 0, statement: '' } as const;
  const { units, qualifications } = workspace;
  const file = { title: 'Mine', madeOn: ON, request, plan: accepted, proof, units, qualifications };
  const kept = withOwnPlan(workspace, goal, file);

  it('comes back with its reasons, and is no kept plan yet', () => {
    const read = ownPlanFor(kept, goal, ON);
    expect(read).toMatchObject({ plan: { overrides: accepted.overrides }, proof });
    expect(read && isSameQuestion(read.request, request)).toBe(true);
    expect(keptPlansFor(kept, goal.qualification, ON)).toEqual([]);
  });

  it('is one for each goal, and goes without a trace', () => {
    expect(withOwnPlan(kept, goal, file).plans).toHaveLength(1);
    expect(ownPlanFor(kept, { ...goal, specialisation: 'other' }, ON)).toBeUndefined();
    expect(withoutOwnPlan(kept, goal)).toEqual(workspace);
  });

  it('belongs to its question alone', () => {
    const limits = { ...request.limits, hoursPerWeek: 7 };
    expect(isSameQuestion(request, { ...request, limits })).toBe(false);
    const turned = Object.fromEntries(Object.entries(request.limits).reverse());
    expect(isSameQuestion(request, { ...request, limits: { ...request.limits, ...turned } })).toBe(
      true,
    );
  });
});

describe('units in place of another', () => {
  it('are those of its rule that are neither held nor planned', () => {
    const [step] = plan.steps;
    const fitting = step ? unitsInPlace(step, plan, target, request.holdings) : [];
    expect(fitting.map(({ title }) => title)).toContain('Marketing Law');
    const used = [...plan.steps, ...request.holdings].map(({ unit }) => unit);
    expect(fitting.filter(({ id }) => used.includes(id))).toEqual([]);
    expect(unitsInPlace({}, plan, target, [])).toEqual([]);
  });
});

describe('two plans side by side', () => {
  it('has lines that differ first, signs, and causes that add up', () => {
    const other = changed({ kind: 'replace', unit: second ?? '', by: 'marketing-law' }).plan;
    const rows = compareRows(
      comparePlans(plan, other, data),
      { a: plan, b: other, target },
      speech,
    );
    const fees = rows.find(({ id }) => id === 'fees');
    expect(fees).toMatchObject({ a: 'AUD 1,050', b: 'AUD 900', change: '−AUD 150' });
    expect(fees?.causes.map(({ change }) => change).toSorted()).toEqual(['+AUD 300', '−AUD 450']);
    const isSame = rows.map(({ change }) => change === '');
    expect(isSame).toEqual(isSame.toSorted((x, y) => Number(x) - Number(y)));
    expect(rows.some(({ group }) => group === 'rules')).toBe(true);
  });

  it('never leaves out what is accepted against the check', () => {
    const frame = { a: plan, b: accepted, target };
    const rows = compareRows(comparePlans(plan, accepted, data), frame, speech);
    expect(rows.find(({ id }) => id === 'accepted')).toMatchObject({
      a: '0',
      b: '1',
      change: '+1',
    });
    const same = compareRows(comparePlans(plan, plan, data), { a: plan, b: plan, target }, speech);
    expect(same.every(({ change }) => change === '')).toBe(true);
  });
});

function readSample(): Workspace {
  const file = new URL('../../../../../samples/worked-case.yaml', import.meta.url);
  const document = readYaml(readFileSync(file, 'utf8'));
  const reading = document.kind === 'read' ? readWorkspace(document.value) : undefined;
  if (reading?.kind !== 'read') throw new Error('Cannot read the sample');
  return reading.value;
}

function goalIn() {
  const [goal] = workspace.goals;
  if (goal === undefined) throw new Error('The sample has no goal');
  return goal;
}

function found(): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

function targetIn(): Target {
  const goal = goalIn();
  const qualification = catalogue.qualifications.get(goal.qualification);
  if (qualification === undefined) throw new Error('The sample has no award');
  const rest = { agreements: [], standards: [], registers: [] };
  const release = { version: 'test', hash: 'test', frameworks, catalogue, ...rest };
  const answer = evaluateGoal(workspace, goal, { release, qualification, on: ON });
  const places = rulePlacesOf(qualification, catalogue, goal.specialisation);
  return { goal, qualification, release, places, answer };
}
