import { addDays, addWeeks, daysBetween } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { drawsOf } from './draws.js';
import { estimateOf } from './estimate.js';
import type {
  ChancesOptions,
  EstimateRange,
  FinishByWeek,
  PlanChances,
  StepToSecure,
} from './plan-chances.js';
import { type Outcome, runOnce, type World } from './run-once.js';
import { type UncertainPlan, type UncertainStep, uncertainPlan } from './runs-of-plan.js';

const DEFAULT_RUNS = 2_000;
const DEFAULT_ATTEMPTS = 3;
const QUANTILES: readonly number[] = [0.1, 0.25, 0.5, 0.75, 0.9];
const DAYS_PER_WEEK = 7;

const ASSUMPTIONS: readonly string[] = [
  'Chances are those that the request takes; units without one are taken as certain.',
  'Units pass or fail independently of each other.',
  'A unit that is not passed is taken again at its next start; its weekly hours stay kept for it.',
  'Units start in the planned order and never before their planned week; what waits for another unit or for free hours starts later.',
  'A unit may take any length within its range, each equally likely; without a range it takes its planned weeks.',
  'When recognition of prior learning is refused, the unit is studied instead; when a passed unit is not recognised, or no attempt is left, this plan is not finished.',
  'Whether something held or passed expires before a later finish is not looked at.',
];

/**
 * Chance to finish a plan by a day, by seeded simulation of what the request takes for chances and lengths.
 *
 * Each run follows the plan and repeats what fails (see `runOnce`). The least and the greatest chances are lived
 * through with the same luck, and so is each step made certain: the differences are not noise.
 * @throws CairnError `plan-not-of-request` when the plan is not one of the request
 */
export function simulatePlan(
  plan: Plan,
  asked: { readonly request: PlanRequest; readonly data: PlanningData },
  options: ChancesOptions = {},
): PlanChances {
  const { seed = 1, attempts = DEFAULT_ATTEMPTS } = options;
  const by = options.by ?? asked.request.limits.deadline ?? plan.completesOn;
  const uncertain = uncertainPlan(plan, asked, attempts);
  const lives = liveAll(uncertain, seed, options);
  const runs = lives.low.length;
  // Week w of the plan ends on start + 7w − 1.
  const untilWeek = Math.floor((daysBetween(plan.startsOn, by) + 1) / DAYS_PER_WEEK);
  const range = (isHit: (outcome: Outcome) => boolean): EstimateRange => ({
    low: estimateOf(lives.low.filter(isHit).length, runs),
    high: estimateOf(lives.high.filter(isHit).length, runs),
  });
  const finishedBy = (week: number) => (outcome: Outcome) =>
    outcome.kind === 'finished' && outcome.week <= week;
  return {
    runs,
    seed,
    attempts,
    target: { on: by, ...range(finishedBy(untilWeek)) },
    ever: range(({ kind }) => kind === 'finished'),
    curve: weeksOf([...lives.low, ...lives.high]).map(
      (weeks): FinishByWeek => ({
        weeks,
        on: addDays(addWeeks(plan.startsOn, weeks), weeks === 0 ? 0 : -1),
        ...range(finishedBy(weeks)),
      }),
    ),
    quantiles: QUANTILES.map((share) => ({
      share,
      low: quantileOf(lives.low, share),
      high: quantileOf(lives.high, share),
    })),
    secure: stepsToSecure({ uncertain, lives, seed }, finishedBy(untilWeek)),
    takenAsCertain: namesOf(uncertain, ({ isAssumedCertain }) => isAssumedCertain),
    notKnown: namesOf(uncertain, ({ isNotKnown }) => isNotKnown),
    assumptions: ASSUMPTIONS,
  };
}

interface Lives {
  readonly low: readonly Outcome[];
  readonly high: readonly Outcome[];
}

function liveAll(plan: UncertainPlan, seed: number, options: ChancesOptions): Lives {
  const { runs = DEFAULT_RUNS, shouldStop = () => false } = options;
  const low: Outcome[] = [];
  const high: Outcome[] = [];
  for (let run = 0; run < runs; run++) {
    if (run > 0 && shouldStop()) break;
    const draw = drawsOf(seed, run);
    low.push(runOnce(plan, draw, { end: 'min' }));
    high.push(runOnce(plan, draw, { end: 'max' }));
  }
  return { low, high };
}

/** Every week in which a run finished. */
function weeksOf(outcomes: readonly Outcome[]): readonly number[] {
  const weeks = outcomes.flatMap((outcome) => (outcome.kind === 'finished' ? [outcome.week] : []));
  return [...new Set(weeks)].toSorted((a, b) => a - b);
}

function quantileOf(outcomes: readonly Outcome[], share: number): number | undefined {
  const weeks = outcomes
    .flatMap((outcome) => (outcome.kind === 'finished' ? [outcome.week] : []))
    .toSorted((a, b) => a - b);
  return weeks[Math.max(0, Math.ceil(share * outcomes.length) - 1)];
}

interface Lived {
  readonly uncertain: UncertainPlan;
  readonly lives: Lives;
  readonly seed: number;
}

function stepsToSecure(
  lived: Lived,
  isInTime: (outcome: Outcome) => boolean,
): readonly StepToSecure[] {
  const { steps } = lived.uncertain;
  const open = [...steps.entries()].filter(([, step]) => isUncertain(step));
  return open
    .map(([at, { unit, title }]): StepToSecure => {
      const ends = (outcomes: readonly Outcome[]) =>
        estimateOf(
          outcomes.filter((outcome) => outcome.kind === 'ended' && outcome.step === at).length,
          outcomes.length,
        );
      return {
        unit,
        title,
        gain: {
          low: gainOf(lived, { end: 'min', secured: at }, isInTime),
          high: gainOf(lived, { end: 'max', secured: at }, isInTime),
        },
        ends: { low: ends(lived.lives.low), high: ends(lived.lives.high) },
      };
    })
    .toSorted((a, b) => meanGain(b) - meanGain(a) || (a.unit < b.unit ? -1 : 1));
}

function isUncertain({ attempts: [first] }: UncertainStep): boolean {
  return first !== undefined && first.passes.min * first.recognised.min < 1;
}

/** Runs that are in time only when the step is secured. */
function gainOf(
  { uncertain, lives, seed }: Lived,
  world: World,
  isInTime: (outcome: Outcome) => boolean,
) {
  const before = world.end === 'min' ? lives.low : lives.high;
  const saved = before.filter(
    (outcome, run) => !isInTime(outcome) && isInTime(runOnce(uncertain, drawsOf(seed, run), world)),
  );
  return estimateOf(saved.length, before.length);
}

function meanGain({ gain }: StepToSecure): number {
  return (gain.low.share + gain.high.share) / 2;
}

function namesOf(
  { steps }: UncertainPlan,
  isMeant: (step: UncertainStep) => boolean,
): readonly string[] {
  return steps
    .filter(isMeant)
    .map(({ unit }) => unit)
    .toSorted();
}
