import type { SafeBound } from '../../bound/safe-bound.js';
import { isOpen } from '../../reduce/time-frame.js';
import type { Master } from '../master.js';
import type { FillJob, FillQuestion } from './fill-weeks.js';

/** What the relaxation of a frame says about the loss of a filling. */
export interface FillCosts {
  readonly proof: SafeBound;
  readonly hourLoss: number;
  /** Loss that a filling may have against the bound of the proof. */
  readonly mostLoss: number;
}

/**
 * The jobs of a frame [T, T] and their reduced costs: a plan costs at least the bound plus the reduced costs of
 * what it takes beyond the solution of the relaxation.
 */
export function fillQuestion(master: Master, costs: FillCosts): FillQuestion {
  const { model, frame } = master.context;
  const jobs = model.activities.flatMap((_, i) => {
    const loss = lossOf(master, costs.proof, i);
    return isOpen(frame, i) && loss <= costs.mostLoss ? [jobOf(master, i, loss)] : [];
  });
  return {
    jobs: jobs.sort((a, b) => a.loss - b.loss || a.activity - b.activity),
    weekHours: Array.from(
      { length: frame.hi },
      (_, t) => model.weekHours?.[t] ?? model.weeklyHours,
    ),
    hourLoss: costs.hourLoss,
    mostLoss: costs.mostLoss,
  };
}

/** Least reduced cost of the columns that take the activity. */
function lossOf({ context, upper }: Master, proof: SafeBound, activity: number): number {
  let least = Infinity;
  for (const c of context.space.ofActivity[activity] ?? [])
    if ((upper[c] ?? 0) > 0) least = Math.min(least, (proof.reduced[c] ?? 0) / proof.scale);
  return least;
}

function jobOf({ context }: Master, index: number, loss: number): FillJob {
  const { model, frame } = context;
  const activity = model.activities[index];
  const weeks = activity?.weeks ?? 1;
  return {
    activity: index,
    weeks,
    hours: activity?.hoursByWeek ?? new Array<number>(weeks).fill(activity?.hours ?? 0),
    loss,
    release: frame.est[index] ?? Infinity,
    lastStart: frame.lst[index] ?? -1,
    intakes: activity?.intakes && new Set(activity.intakes),
    clauses: activity?.clauses ?? [],
    companions: activity?.companions ?? [],
    excludes: activity?.excludes ?? [],
  };
}
