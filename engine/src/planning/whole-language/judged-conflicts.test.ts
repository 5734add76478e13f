import { expect, it } from 'vitest';
import type { ConflictMember } from '../plan.js';
import { openPlanning } from '../sessions/open-planning.js';
import { type DrawnQuestion, dataOfQuestion, drawQuestion } from './drawn-question.contract.js';
import { withOnly } from './given-up.contract.js';
import { openJudge } from './judge-question.contract.js';
import { stepSets } from './judge-steps.contract.js';

/** Questions of each test, and the seed of the first; more of them by environment variables. */
const RUNS = Number(process.env.CAIRN_WHOLE_RUNS ?? 20);
const FIRST = Number(process.env.CAIRN_WHOLE_SEED ?? 1);
const seeds = Array.from({ length: RUNS }, (_, at) => FIRST + at);
/** A question with more sets of steps is not judged: without limits there may be millions. */
const MOST_SETS = 4_000;

/** Whether there is any plan, by trying all; undefined = there are too many to try. */
function isMet(question: DrawnQuestion): boolean | undefined {
  let sets = 0;
  for (const _ of stepSets(question)) {
    sets += 1;
    if (sets > MOST_SETS) return undefined;
  }
  const { onTheWay: _, ...request } = question.request;
  const [first] = openJudge({ ...question, request }).plans();
  return first !== undefined;
}

/** Whether only these can be met together; undefined = not judged. */
function canMeet(question: DrawnQuestion, members: readonly ConflictMember[]): boolean | undefined {
  const kept = withOnly(question, members);
  return kept && isMet(kept);
}

function without<T>(all: readonly T[], one: T): readonly T[] {
  return all.filter((each) => each !== one);
}

it('names a conflict that is one, and none without any of its members', () => {
  let judged = 0;
  for (const seed of seeds) {
    const question = drawQuestion(seed);
    const session = openPlanning(dataOfQuestion(question));
    const answer = session.ask(question.request, { conflictOnly: true });
    if (answer.kind !== 'infeasible') continue;
    const { conflict } = answer;
    const all = canMeet(question, conflict);
    if (all === undefined) continue;
    judged += 1;
    expect([seed, conflict, all]).toEqual([seed, conflict, false]);
    for (const one of conflict) {
      const rest = canMeet(question, without(conflict, one));
      expect([seed, conflict, one, rest ?? true]).toEqual([seed, conflict, one, true]);
    }
  }
  expect(judged).toBeGreaterThan(RUNS / 10);
}, 3_600_000);
