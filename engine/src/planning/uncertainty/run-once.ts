import type { ChanceRange } from '../request.js';
import type { Draw } from './draws.js';
import type { Attempt, UncertainPlan, UncertainStep } from './runs-of-plan.js';

/*
 * Policy: follow the plan. Units start in the planned order, none before its planned week. What is not passed is taken
 * again at the next start; its hours stay kept for it until then. What waits for it, or for its hours, starts later.
 *
 * With that, luck never hurts: let step j be the first to start later in the luckier world. There all steps before it
 * started and ended no later, so in any week from j's old start on no other of them runs than in the unlucky world,
 * and j could have started. (Hours that vary inside a unit may break this; weeks of equal hours cannot.)
 */

/** Which end of the chances is taken, and which step surely succeeds. */
export interface World {
  readonly end: keyof ChanceRange;
  readonly secured?: number;
}

/** The week in which the plan was completed, or the place of the step that ended it. */
export type Outcome =
  | { readonly kind: 'finished'; readonly week: number }
  | { readonly kind: 'ended'; readonly step: number };

interface Placed {
  readonly start: number;
  readonly end: number;
  /** Start and length of each attempt. */
  readonly tries: readonly { readonly start: number; readonly hoursIn: Attempt['hoursIn'] }[];
}

/** Lives through the plan once. */
export function runOnce(plan: UncertainPlan, draw: Draw, world: World): Outcome {
  const placed: Placed[] = [];
  let earliest = 0;
  let completion = 0;
  for (const [at, step] of plan.steps.entries()) {
    const isSecured = world.secured === at;
    const from = Math.max(earliest, step.plannedWeek, needsMetIn(step, placed));
    const start = firstStart({ plan, placed }, step, from);
    if (start === undefined) return { kind: 'ended', step: at };
    const one = live(step, start, draw, isSecured ? undefined : world.end);
    if (one === undefined) return { kind: 'ended', step: at };
    placed.push(one);
    earliest = start;
    completion = Math.max(completion, one.end);
  }
  return { kind: 'finished', week: completion };
}

/** A member that starts later in the plan cannot be what the step waits for. */
function needsMetIn({ needs }: UncertainStep, placed: readonly Placed[]): number {
  return needs.reduce((week, clause) => {
    const ends = clause.flatMap((member) => placed[member]?.end ?? []);
    return ends.length === 0 ? week : Math.max(week, Math.min(...ends));
  }, 0);
}

interface Board {
  readonly plan: UncertainPlan;
  readonly placed: readonly Placed[];
}

function firstStart(board: Board, { attempts }: UncertainStep, from: number): number | undefined {
  const [first] = attempts;
  if (first === undefined) return undefined;
  for (let week = nextStart(first, from); week !== undefined && week <= board.plan.lastWeek; ) {
    if (hasHours(board, first, week)) return week;
    week = nextStart(first, week + 1);
  }
  return undefined;
}

/** The first week from a week on in which an attempt may start. */
function nextStart({ starts, openFrom }: Attempt, from: number): number | undefined {
  if (starts === undefined || from >= openFrom) return from;
  return starts.find((week) => week >= from) ?? (openFrom === Infinity ? undefined : openFrom);
}

function hasHours({ plan, placed }: Board, attempt: Attempt, start: number): boolean {
  // Nothing that has begun needs more hours later on, and nothing else begins: the first week is the fullest.
  const weeks = plan.isPlain ? 1 : attempt.weeks;
  for (let k = 0; k < weeks; k++) {
    const week = start + k;
    const used = placed.reduce((sum, one) => sum + hoursUsed(one, week), 0);
    if (used + attempt.hoursIn(k) > plan.hoursOf(week)) return false;
  }
  return true;
}

function hoursUsed({ start, end, tries }: Placed, week: number): number {
  if (week < start || week >= end) return 0;
  const current = tries.findLast((one) => one.start <= week);
  return current === undefined ? 0 : current.hoursIn(week - current.start);
}

/** All attempts at a unit; undefined = it is never passed, or not recognised. `end` undefined = it surely succeeds. */
function live(
  step: UncertainStep,
  start: number,
  draw: Draw,
  end: keyof ChanceRange | undefined,
): Placed | undefined {
  const tries: { readonly start: number; readonly hoursIn: Attempt['hoursIn'] }[] = [];
  let week = start;
  for (const [number, attempt] of step.attempts.entries()) {
    const begin = number === 0 ? start : nextStart(attempt, week);
    if (begin === undefined) return undefined;
    tries.push({ start: begin, hoursIn: attempt.hoursIn });
    week = begin + weeksOf(step, attempt, draw(step.key, number, 'duration'));
    const passes = end === undefined || draw(step.key, number, 'passes') < attempt.passes[end];
    if (!passes) continue;
    const isRecognised =
      end === undefined || draw(step.key, number, 'recognised') < attempt.recognised[end];
    return isRecognised ? { start, end: week, tries } : undefined;
  }
  return undefined;
}

const CRUMB = 1e-9;

function weeksOf({ share: { min, max } }: UncertainStep, { weeks }: Attempt, draw: number): number {
  return Math.max(1, Math.ceil(weeks * (min + draw * (max - min)) - CRUMB));
}
