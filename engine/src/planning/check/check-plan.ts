import type { Finding } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import {
  type AwardClaim,
  checkClaimDay,
  checkUnnamed,
  claimsOf,
  worldOfClaim,
} from './award-claims.js';
import { breach, doubt } from './breach.js';
import { awardFindings, foundAt } from './check-award.js';
import { checkHoldings } from './check-counting.js';
import { checkDoubleCounting } from './check-double-counting.js';
import { checkFigures } from './check-figures.js';
import { checkNotes } from './check-notes.js';
import { checkSchedule } from './check-schedule.js';
import { checkSteps } from './check-steps.js';
import { checkTold } from './check-told.js';
import { checkTotals } from './check-totals.js';
import { checkChances } from './check-ways.js';
import { type PlanWorld, planWorldOf } from './plan-world.js';

/**
 * Checks a plan against every rule of its awards and every limit of the request, from the rule tree and the units as
 * they are written. Nothing here is shared with the code that makes plans, so that a fault there shows.
 *
 * @returns every finding at once; errors say that the plan breaks a rule, warnings that a rule could not be decided
 *   for lack of a fact. Empty = the plan holds.
 */
export function checkPlan(
  request: PlanRequest,
  plan: Plan,
  data: PlanningData,
): readonly Finding[] {
  const target = data.catalogue.qualifications.get(request.qualification);
  if (target === undefined || plan.qualification !== request.qualification) {
    const message = `The plan is for ${plan.qualification}, asked was ${request.qualification}.`;
    return [breach('plan-target-wrong', ['qualification'], message)];
  }
  if (plan.specialisation !== request.specialisation) {
    const message = `Asked was the specialisation ${request.specialisation ?? 'none'}.`;
    return [breach('plan-target-wrong', ['specialisation'], message)];
  }
  const world = planWorldOf(request, plan, data);
  const { counted, findings } = awardFindings(world, target);
  const { specialisation } = request;
  const first = { prefix: '', qualification: target, specialisation, counted };
  const also = claimsOf(world, 'also');
  const others = also.claims.map((one) => finishedAward(world, one));
  const awards = [first, ...others];
  const isMet = findings.every(({ severity }) => severity !== 'error');
  const told = [
    { ...first, assignments: plan.assignments },
    ...others.map((one) => ({ ...one, assignments: one.claim.assignments })),
  ];
  return [
    ...findings,
    ...checkSteps(world),
    ...checkSchedule(world),
    ...also.findings,
    ...others.flatMap((one) => one.findings),
    ...checkHoldings(world, awards),
    ...checkDoubleCounting(world, awards),
    ...checkAwardsOnTheWay(world),
    ...checkChances(world),
    ...checkTotals(world),
    ...checkFigures(world, { qualification: target, counted, isMet }),
    ...checkData(world),
    ...asOfData(world, [...checkTold(world, told), ...checkNotes(world, told)]),
  ];
}

function checkData({ plan, data }: PlanWorld): readonly Finding[] {
  if (isOfData({ plan, data })) return [];
  const message = `The plan was made from ${plan.data.version}, asked is ${data.version}.`;
  return [doubt('plan-data-other', ['data'], message)];
}

/** A plan from other data may be sound under these, although what it tells in words is out of date. */
function asOfData(world: PlanWorld, findings: readonly Finding[]): readonly Finding[] {
  if (isOfData(world)) return findings;
  return findings.map((one) => ({ ...one, severity: 'warning' }));
}

function isOfData({ plan, data }: Pick<PlanWorld, 'plan' | 'data'>): boolean {
  return plan.data.hash === data.hash && plan.data.version === data.version;
}

/**
 * What a further award counts, and findings on it: on its own day with what has ended by then, and once more on the
 * day on which all awards are finished, for what it counts must not have lapsed by then.
 */
function finishedAward(world: PlanWorld, one: AwardClaim) {
  const { asked, claim, qualification, at } = one;
  const atEnd = awardFindings(worldOfClaim(world, one, world.plan.completesOn), qualification);
  const onDay = awardFindings(worldOfClaim(world, one, claim.completesOn), qualification);
  const errors = onDay.findings.filter(({ severity }) => severity === 'error');
  return {
    claim,
    prefix: `${asked.qualification}:`,
    qualification,
    specialisation: asked.specialisation,
    counted: atEnd.counted,
    findings: [
      ...foundAt(at, atEnd.findings.length > 0 ? atEnd.findings : errors),
      ...checkClaimDay(world, one),
    ],
  };
}

function checkAwardsOnTheWay(world: PlanWorld): readonly Finding[] {
  const { claims, findings } = claimsOf(world, 'onTheWay');
  return [
    ...findings,
    ...claims.flatMap((one) => {
      const view = worldOfClaim(world, one, one.claim.completesOn);
      return [
        ...foundAt(one.at, awardFindings(view, one.qualification).findings),
        ...checkClaimDay(world, one),
      ];
    }),
    ...checkUnnamed(world, claims),
  ];
}
