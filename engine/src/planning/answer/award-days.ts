import type { Assignment, Holding } from '../../portfolio/index.js';
import type { IsoDate } from '../../terms/index.js';
import { worldOfClaim } from '../check/award-claims.js';
import { awardFindings } from '../check/check-award.js';
import { planWorldOf } from '../check/plan-world.js';
import { qualificationNamed } from '../compile/awards.js';
import { compileScene } from '../compile/compile-request.js';
import { requestOfAward } from '../compile/own-request.js';
import { heldSceneOf } from '../compile/scene.js';
import { awardPrefix } from '../compile/scoped-graph.js';
import type { AwardInPlan, Plan, PlanNote, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { AwardTarget, PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { assignmentOf, countedChoices } from './assignments.js';
import { planNotesOf } from './plan-notes.js';

/** What the day of an award is looked for in. */
export interface AwardDayQuestion {
  readonly plan: Plan;
  readonly request: PlanRequest;
  readonly data: PlanningData;
  /** Holdings and units that may count; absent = all. */
  readonly items?: ReadonlySet<string>;
}

/** An award with what its rules leave to people. */
export interface CompleteAward {
  readonly claim: AwardInPlan;
  /** Conditions of the rules that it follows; each is about `<award>:<rule>`. */
  readonly notes: readonly PlanNote[];
}

/**
 * The first day of a plan on which an award is complete, with what counts in it then; undefined when it never is.
 *
 * On each day on which something ends, what is held and what has ended is laid before the rules of the award and
 * decided exactly. An answer that the check does not accept (an order of units that is not kept) is none.
 */
export function awardInPlan(
  asked: AwardTarget,
  question: AwardDayQuestion,
): CompleteAward | undefined {
  const { plan } = question;
  const days = new Set([plan.startsOn, ...plan.steps.map(({ endsOn }) => endsOn)]);
  for (const day of [...days].toSorted()) {
    const counted = countedOn(asked, question, day);
    if (counted === undefined) continue;
    const { assignments, notes } = counted;
    const ended = plan.steps.filter(({ endsOn }) => endsOn <= day);
    const week = ended.reduce((latest, { endWeek }) => Math.max(latest, endWeek), 0);
    const claim = { ...asked, week, completesOn: day, assignments };
    if (isAccepted(claim, question)) return { claim, notes };
  }
  return undefined;
}

interface CountedOn {
  readonly assignments: readonly Assignment[];
  readonly notes: readonly PlanNote[];
}

function countedOn(
  asked: AwardTarget,
  { plan, request, data, items }: AwardDayQuestion,
  day: IsoDate,
): CountedOn | undefined {
  const mayCount = (item: string) => items?.has(item) ?? true;
  const done = plan.steps.filter(({ endsOn, unit }) => endsOn <= day && mayCount(unit));
  const held = request.holdings.filter(({ id, state }) => state !== 'planned' && mayCount(id));
  const own = requestOfAward(request, asked, [...held, ...done.map(finished)]);
  const compiled = compileScene(heldSceneOf(own, data, day));
  const answer = solveModel(compiled.model, {});
  if (answer.kind !== 'optimal') return undefined;
  const prefix = awardPrefix(asked.qualification);
  return {
    assignments: countedChoices(compiled, answer.solution)
      .map(assignmentOf)
      .map((one) => ({ ...one, item: one.item.replace(FINISHED, '') })),
    notes: planNotesOf(compiled, answer.solution, [], { request: own, data })
      .filter(({ kind }) => kind === 'to-satisfy' || kind === 'stated')
      .map((note) => ({ ...note, about: prefix + note.about })),
  };
}

const FINISHED = /^step:/;

/** A step that has ended, as something held. */
function finished({ unit, title, endsOn, by }: PlanStep): Holding {
  const isRecognised = by === 'prior-learning' || by === 'exemption';
  return {
    id: `step:${unit}`,
    title,
    unit,
    state: 'claimed',
    earnedOn: endsOn,
    ...(isRecognised ? { heldAs: 'prior-learning' as const } : {}),
  };
}

function isAccepted(claim: AwardInPlan, { plan, request, data }: AwardDayQuestion): boolean {
  const award = qualificationNamed(claim.qualification, data);
  const world = planWorldOf(request, plan, data);
  const view = worldOfClaim(world, { asked: claim, claim }, claim.completesOn);
  return awardFindings(view, award).findings.every(({ severity }) => severity !== 'error');
}
