import { expect, it } from 'vitest';
import { addDays } from '../../terms/index.js';
import { applyRepair } from '../answer/apply-repair.js';
import { planConflicts } from '../conflicts/plan-conflicts.js';
import type { ConflictMember, Repair } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import { openPlanning } from '../sessions/open-planning.js';
import { type DrawnQuestion, dataOfQuestion, drawQuestion } from './drawn-question.contract.js';
import { givingUp, withOnly } from './given-up.contract.js';
import { isJudgeable, openJudge } from './judge-question.contract.js';
import { stepSets } from './judge-steps.contract.js';

/** Questions of each test, and the seed of the first; more of them by environment variables. */
const RUNS = Number(process.env.CAIRN_WHOLE_RUNS ?? 20);
const FIRST = Number(process.env.CAIRN_WHOLE_SEED ?? 1);
const seeds = Array.from({ length: RUNS }, (_, at) => FIRST + at);
/** A question with more sets of steps is not judged: without limits there may be millions. */
const MOST_SETS = 4_000;

/** Whether there is any plan, by trying all; undefined = there are too many to try. */
function isMet(question: DrawnQuestion): boolean | undefined {
  if (!isJudgeable(question)) return undefined;
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

it('names what to give up so that the rest can be met, and no more than that', () => {
  let judged = 0;
  for (const seed of seeds.slice(0, Math.ceil(RUNS / 2))) {
    const question = drawQuestion(seed);
    const { onTheWay: _, ...request } = question.request;
    const answer = planConflicts(request, dataOfQuestion(question), { most: 4, mostTries: 40 });
    if (answer.kind !== 'conflicts') continue;
    for (const correction of answer.corrections.slice(0, 2)) {
      const isMetWithout = (given: readonly ConflictMember[]) => {
        const rest = givingUp(question, given);
        return rest && isMet(rest);
      };
      const all = isMetWithout(correction);
      if (all === undefined) continue;
      judged += 1;
      expect([seed, correction, all]).toEqual([seed, correction, true]);
      for (const one of correction) {
        const fewer = isMetWithout(without(correction, one)) ?? false;
        expect([seed, correction, one, fewer]).toEqual([seed, correction, one, false]);
      }
    }
  }
  expect(judged).toBeGreaterThan(RUNS / 20);
}, 3_600_000);

/** A little less of an amount that was called least; undefined = it is no amount. */
function lessThan({ kind, amount, untilDay, isLeast, also }: Repair): Partial<Repair> | undefined {
  if (isLeast === false || also !== undefined) return undefined;
  if (kind === 'move-deadline' && untilDay !== undefined)
    return { untilDay: addDays(untilDay, -1) };
  const isAmount = kind === 'raise-budget' || kind === 'add-hours';
  return isAmount && amount !== undefined ? { amount: amount - 1 } : undefined;
}

it('repairs so that there is a plan, with the least that is enough', () => {
  let judged = 0;
  for (const seed of seeds.slice(0, Math.ceil(RUNS / 2))) {
    const question = drawQuestion(seed);
    const { onTheWay: _, ...request } = question.request;
    const answer = planQualification(request, dataOfQuestion(question));
    if (answer.kind !== 'infeasible') continue;
    for (const repair of answer.repairs) {
      const isMetAfter = (change: Partial<Repair>) => {
        const after = applyRepair(request, { ...repair, ...change });
        return after && isMet({ ...question, request: after });
      };
      const all = isMetAfter({});
      if (all === undefined) continue;
      judged += 1;
      expect([seed, repair, all]).toEqual([seed, repair, true]);
      const less = lessThan(repair);
      const fewer = less === undefined ? false : (isMetAfter(less) ?? false);
      expect([seed, repair, fewer]).toEqual([seed, repair, false]);
    }
  }
  expect(judged).toBeGreaterThan(RUNS / 20);
}, 3_600_000);
