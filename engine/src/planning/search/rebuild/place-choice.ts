import { jobsOf } from '../../schedule/jobs.js';
import { shortestSchedule } from '../../schedule/shortest-schedule.js';
import type { Choice } from './choice.js';
import type { Workshop } from './workshop.js';

/** Start weeks of the taken activities, and the week by which all have ended. */
export interface Placing {
  readonly starts: ReadonlyMap<number, number>;
  readonly completion: number;
}

/** Nodes of the scheduler for one week: what is harder counts as not fitting. */
const NODES = 60;

/** Start weeks with which the taken activities are a plan that completes by a week; undefined = none were found. */
export function placeChoice(
  { model, wide }: Workshop,
  { on, space, columnOf }: Choice,
  week: number,
): Placing | undefined {
  const chosen = on
    .flatMap((c) => {
      const { activity = -1 } = space.columns[c] ?? {};
      return activity < 0 ? [] : [activity];
    })
    .sort((a, b) => a - b);
  const absent = { has: (activity: number) => (columnOf[activity] ?? -1) < 0 };
  const question = jobsOf(model, wide, { chosen, absent });
  const limits = { maxNodes: NODES, shouldStop: () => false };
  const answer = shortestSchedule(question, { from: week, to: week }, limits);
  return answer.kind === 'found' ? answer : undefined;
}

/** Start weeks that complete in as few weeks as can be found from a known placing downwards, where weeks count. */
export function placeShort(workshop: Workshop, choice: Choice, known: Placing): Placing {
  let best = known;
  if (workshop.model.timeWeight === 0) return best;
  while (best.completion > 0) {
    const placing = placeChoice(workshop, choice, best.completion - 1);
    if (placing === undefined) return best;
    best = placing;
  }
  return best;
}
