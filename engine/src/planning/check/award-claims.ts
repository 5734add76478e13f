import type { Qualification } from '../../catalogue/index.js';
import { evaluateQualification, type Holding } from '../../portfolio/index.js';
import type { Finding, IsoDate } from '../../terms/index.js';
import type { AwardInPlan, PlanStep } from '../plan.js';
import type { AwardTarget, PlanRequest } from '../request.js';
import { breach } from './breach.js';
import { awardFindings } from './check-award.js';
import { isGrantedStep } from './check-ways.js';
import { type PlanWorld, planWorldOf } from './plan-world.js';

/** An award that a plan says is complete from a day on, beside its target. */
export interface AwardClaim {
  readonly kind: 'also' | 'onTheWay';
  readonly asked: AwardTarget;
  readonly qualification: Qualification;
  readonly claim: AwardInPlan;
  readonly at: readonly (string | number)[];
}

/** The claims of a plan, in its order, and what was asked for and is not there, or is there and was not asked for. */
export function claimsOf(
  world: PlanWorld,
  kind: AwardClaim['kind'],
): { readonly claims: readonly AwardClaim[]; readonly findings: readonly Finding[] } {
  const asked = world.request[kind] ?? [];
  const stated = world.plan[kind] ?? [];
  const claims: AwardClaim[] = [];
  const findings: Finding[] = [];
  for (const [index, claim] of stated.entries()) {
    const at = [kind, index];
    const wish = asked.find((one) => isSame(one, claim));
    const qualification = world.data.catalogue.qualifications.get(claim.qualification);
    const isFirst = stated.findIndex((one) => isSame(one, claim)) === index;
    if (wish === undefined || qualification === undefined || !isFirst) {
      const message = `${claim.qualification} was not asked for here, or stands here twice.`;
      findings.push(breach('plan-award-unasked', at, message));
    } else claims.push({ kind, asked: wish, qualification, claim, at });
  }
  const missing = asked.filter((one) => !stated.some((claim) => isSame(one, claim)));
  if (kind === 'also') findings.push(...missing.map((one) => notFinished(one)));
  return { claims, findings };
}

function isSame(a: AwardTarget, b: AwardTarget): boolean {
  return a.qualification === b.qualification && a.specialisation === b.specialisation;
}

function notFinished({ qualification }: AwardTarget): Finding {
  const message = `${qualification} is to be finished as well, and the plan does not say when.`;
  return breach('plan-award-missing', ['also'], message);
}

/** The plan as it stands for one of its awards on a day: what has ended by then, its own pins and exceptions. */
export function worldOfClaim(
  world: PlanWorld,
  { asked, claim }: Pick<AwardClaim, 'asked' | 'claim'>,
  on: IsoDate,
): PlanWorld {
  const { request, plan, data } = world;
  const view = planWorldOf(
    ownRequest(request, asked),
    {
      ...plan,
      qualification: asked.qualification,
      steps: plan.steps.filter(({ endsOn }) => endsOn <= on),
      assignments: claim.assignments,
      completesOn: on,
    },
    data,
  );
  return { ...view, isOneOfSeveral: true };
}

/** What of a request is about one further award: its rules are named `<award>:<rule>` there, and plainly here. */
function ownRequest(request: PlanRequest, asked: AwardTarget): PlanRequest {
  const lead = `${asked.qualification}:`;
  const named = (rule: string) => (rule.startsWith(lead) ? [rule.slice(lead.length)] : []);
  const { limits, holdings, aims } = request;
  return {
    ...asked,
    holdings,
    limits,
    aims,
    exceptions: (request.exceptions ?? []).flatMap((one) =>
      named(one.rule).map((rule) => ({ ...one, rule })),
    ),
    conditionsMet: (request.conditionsMet ?? []).flatMap(named),
    pins: (request.pins ?? []).flatMap(({ holding, rule }) =>
      rule === undefined ? [{ holding }] : named(rule).map((own) => ({ holding, rule: own })),
    ),
  };
}

/** Findings on the day and week of a claim: they are those of a step, and the award was not complete before. */
export function checkClaimDay(world: PlanWorld, one: AwardClaim): readonly Finding[] {
  const { claim, at } = one;
  const days = [world.plan.startsOn, ...world.plan.steps.map(({ endsOn }) => endsOn)];
  const ended = world.plan.steps.filter(({ endsOn }) => endsOn <= claim.completesOn);
  const week = ended.reduce((latest, { endWeek }) => Math.max(latest, endWeek), 0);
  if (!days.includes(claim.completesOn) || claim.week !== week) {
    const message = `Nothing ends on ${claim.completesOn} in week ${claim.week}.`;
    return [breach('plan-award-week-wrong', [...at, 'week'], message)];
  }
  const items =
    one.kind === 'also' ? new Set(claim.assignments.map(({ item }) => item)) : undefined;
  const earlier = firstDayOf(world, one, items, (day) => day < claim.completesOn);
  if (earlier === undefined) return [];
  const message = `${claim.qualification} is complete on ${earlier} already.`;
  return [breach('plan-award-week-wrong', [...at, 'completesOn'], message)];
}

/** Findings on awards on the way that the plan completes and does not name. */
export function checkUnnamed(world: PlanWorld, claims: readonly AwardClaim[]): readonly Finding[] {
  return (world.request.onTheWay ?? []).flatMap((asked) => {
    const qualification = world.data.catalogue.qualifications.get(asked.qualification);
    if (qualification === undefined || claims.some((one) => one.asked === asked)) return [];
    const day = firstDayOf(world, { asked, qualification }, undefined, () => true);
    if (day === undefined) return [];
    const message = `${asked.qualification} is complete on ${day}, and the plan does not say so.`;
    return [breach('plan-award-missing', ['onTheWay'], message)];
  });
}

/**
 * The first of the days on which something ends and the award is complete. The counting comes from the evaluation of
 * holdings, and is believed only when the check itself accepts it.
 */
function firstDayOf(
  world: PlanWorld,
  award: Pick<AwardClaim, 'asked' | 'qualification'>,
  items: ReadonlySet<string> | undefined,
  isAsked: (day: IsoDate) => boolean,
): IsoDate | undefined {
  const days = [world.plan.startsOn, ...world.plan.steps.map(({ endsOn }) => endsOn)];
  return [...new Set(days)]
    .toSorted()
    .filter(isAsked)
    .find((day) => isCompleteOn(world, award, items, day));
}

function isCompleteOn(
  world: PlanWorld,
  { asked, qualification }: Pick<AwardClaim, 'asked' | 'qualification'>,
  items: ReadonlySet<string> | undefined,
  on: IsoDate,
): boolean {
  const { data, plan } = world;
  const isOpen = (item: string) => items?.has(item) ?? true;
  const done = plan.steps.filter(({ endsOn, unit }) => endsOn <= on && isOpen(unit));
  const { assignments, state } = evaluateQualification({
    ...ownRequest(world.request, asked),
    ...data.counting,
    catalogue: data.catalogue,
    qualification,
    holdings: [...[...world.holdings.values()].filter(({ id }) => isOpen(id)), ...done.map(asHeld)],
    on,
    startOn: plan.startsOn,
  });
  if (state === 'incomplete') return false;
  const counted = assignments.map((one) => ({ ...one, item: one.item.replace(DONE, '') }));
  const claim = { ...asked, week: 0, completesOn: on, assignments: counted };
  const view = worldOfClaim(world, { asked, claim }, on);
  return awardFindings(view, qualification).findings.every(({ severity }) => severity !== 'error');
}

const DONE = /^step:/;

function asHeld(step: PlanStep): Holding {
  const { unit, title, endsOn } = step;
  return {
    id: `step:${unit}`,
    title,
    unit,
    state: 'claimed',
    earnedOn: endsOn,
    ...(isGrantedStep(step) ? { heldAs: 'prior-learning' } : {}),
  };
}
