import type { Catalogue } from 'cairn/catalogue';
import { type Plan, type PlanRequest, subjectOf } from 'cairn/planning';
import type { Finding, IsoDate } from 'cairn/terms';
import type { Formats, Words } from '../../../words/index.js';
import type { RulePlaces } from '../data/rule-places.js';
import { weeklyLimits } from '../data/weekly-limits.js';

/** What sentences about a broken plan are made from. */
export interface BreakFrame {
  readonly plan: Plan;
  readonly request: PlanRequest;
  readonly catalogue: Catalogue;
  readonly places: RulePlaces | undefined;
}

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

const MOST_DAYS = 3;

/** What a plan breaks, in the person's words: one sentence for each thing, neighbouring weeks as one. */
export function breakSentences(
  findings: readonly Finding[],
  frame: BreakFrame,
  speech: Speech,
): readonly string[] {
  const full = findings.filter(({ code }) => code === 'plan-hours-exceeded');
  const others = findings.filter(({ code }) => code !== 'plan-hours-exceeded');
  const runs = runsOf(full.map(({ path }) => Number(path.split('.')[1])));
  const sentences = [
    ...runs.map((run) => hoursSentence(run, frame, speech)),
    ...others.map((finding) => sentenceOf(finding, frame, speech)),
  ];
  return [...new Set(sentences)];
}

interface Run {
  readonly from: number;
  readonly until: number;
}

function runsOf(weeks: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const week of weeks.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.until === week - 1) {
      runs[runs.length - 1] = { ...last, until: week };
    } else runs.push({ from: week, until: week });
  }
  return runs;
}

function hoursSentence(
  { from, until }: Run,
  { plan, request }: BreakFrame,
  { words: { say }, formats }: Speech,
): string {
  const hoursIn = (week: number) =>
    plan.steps
      .filter(({ startWeek, endWeek }) => startWeek <= week && week < endWeek)
      .reduce(
        (sum, { startWeek, hoursPerWeek, hoursByWeek }) =>
          sum + (hoursByWeek?.[week - startWeek] ?? hoursPerWeek),
        0,
      );
  const { hoursPerWeek: hoursLimit, hoursCalendar: calendar } = request.limits;
  const limits = weeklyLimits({ startsOn: plan.startsOn, hoursLimit, calendar }, until + 1);
  const weeks = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  return say('moves.break.hours', {
    many: String(until > from),
    from: from + 1,
    until: until + 1,
    hours: formats.number(Math.max(...weeks.map(hoursIn)), 1),
    limit: formats.number(Math.min(...limits.slice(from)), 1),
  });
}

function sentenceOf(finding: Finding, frame: BreakFrame, speech: Speech): string {
  const { plan, catalogue, places } = frame;
  const { say } = speech.words;
  const about = subjectOf(finding, plan);
  const title = titleOf(about, frame);
  switch (finding.code) {
    case 'plan-prerequisite-missing':
      return say('moves.break.first', { title, others: missingFirst(about, frame, speech) });
    case 'plan-start-missed':
      return startSentence(about, title, frame, speech);
    case 'plan-in-break':
      return say('moves.break.pause', { title });
    case 'plan-deadline-missed':
    case 'plan-budget-exceeded':
      return limitSentence(finding.code, frame, speech);
    case 'plan-rule-unmet':
      return say('moves.break.rule', { label: places?.labelOf(about) ?? about });
    case 'plan-exclusion':
      return say('moves.break.twice', { title });
    case 'plan-unit-refused':
      return say('moves.break.refused', { title });
    case 'plan-unit-missing': {
      const missing = (frame.request.limits.with ?? []).filter(
        (unit) => !plan.steps.some((step) => step.unit === unit),
      );
      const titles = missing.map((unit) => catalogue.units.get(unit)?.title ?? unit);
      return say('moves.break.wanted', { title: speech.formats.list(titles) });
    }
    case 'plan-expired':
    case 'plan-too-old':
      return say('moves.break.expired', { title });
    case 'plan-constraint-broken':
      return say('moves.break.text', { text: finding.message });
    default:
      return say('moves.break.other', { text: finding.message });
  }
}

function titleOf(about: string, { plan, request, catalogue }: BreakFrame): string {
  const step = plan.steps.find(({ unit }) => unit === about);
  const held = request.holdings.find(({ id }) => id === about);
  return step?.title ?? held?.title ?? catalogue.units.get(about)?.title ?? about;
}

/** Units that have to come first and do not: of each clause that nothing serves in time, all that would. */
function missingFirst(unit: string, frame: BreakFrame, { formats }: Speech): string {
  const { plan, request, catalogue } = frame;
  const start = plan.steps.find((step) => step.unit === unit)?.startsOn ?? plan.startsOn;
  const isDone = (id: string) =>
    request.holdings.some((held) => held.unit === id && held.state !== 'planned') ||
    plan.steps.some((step) => step.unit === id && step.endsOn < start);
  const open = (catalogue.units.get(unit)?.prerequisites ?? []).filter(
    ({ anyOf }) => anyOf.length > 0 && !anyOf.some(isDone),
  );
  const either = new Intl.ListFormat(formats.locale, { type: 'disjunction' });
  return formats.list(
    open.map(({ anyOf }) => either.format(anyOf.map((id) => titleOf(id, frame)))),
  );
}

function startSentence(
  unit: string,
  title: string,
  { plan, catalogue }: BreakFrame,
  { words: { say }, formats }: Speech,
): string {
  const days = nextStarts(unit, plan, catalogue);
  if (days.length === 0) return say('moves.break.start', { title });
  return say('moves.break.startOn', { title, days: formats.list(days.map(formats.day)) });
}

function nextStarts(unit: string, { startsOn }: Plan, { units }: Catalogue): readonly IsoDate[] {
  const days = (units.get(unit)?.offerings ?? []).flatMap(({ starts = [] }) => starts);
  return [...new Set(days)]
    .filter((day) => day >= startsOn)
    .toSorted()
    .slice(0, MOST_DAYS);
}

function limitSentence(
  code: 'plan-deadline-missed' | 'plan-budget-exceeded',
  { plan, request: { limits } }: BreakFrame,
  { words: { say }, formats }: Speech,
): string {
  if (code === 'plan-deadline-missed') {
    return say('moves.break.deadline', {
      day: formats.day(plan.completesOn),
      deadline: limits.deadline ? formats.day(limits.deadline) : '',
    });
  }
  return say('moves.break.budget', {
    amount: formats.money(plan.fees.min),
    budget: limits.budget ? formats.money(limits.budget) : '',
  });
}
