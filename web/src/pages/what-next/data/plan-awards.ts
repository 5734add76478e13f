import type { DataRelease } from 'cairn/catalogue';
import type { AwardInPlan, AwardTarget, Plan, PlanRequest } from 'cairn/planning';
import type { AwardMark } from '../plan/gantt-layout.js';
import { awardTitle } from './award-title.js';
import { type RulePlaces, rulePlacesOf } from './rule-places.js';

/** A further award of a plan, with its title. */
export interface AwardOfPlan extends AwardInPlan {
  readonly title: string;
  /** It was to be finished; else it is earned on the way. */
  readonly isAlso: boolean;
}

interface World {
  readonly release: DataRelease;
}

/** Further awards that a plan completes, the earliest first. */
export function awardsOf({ also = [], onTheWay = [] }: Plan, world: World): readonly AwardOfPlan[] {
  return [
    ...also.map((award) => ({ ...award, title: titleOf(award, world), isAlso: true })),
    ...onTheWay.map((award) => ({ ...award, title: titleOf(award, world), isAlso: false })),
  ].sort((a, b) => a.week - b.week);
}

/** Titles of the awards that were worth having and that the plan does not bring. */
export function notEarned(
  { onTheWay = [] }: Plan,
  request: Pick<PlanRequest, 'onTheWay'>,
  world: World,
): readonly string[] {
  const earned = new Set(onTheWay.map(({ qualification }) => qualification));
  return (request.onTheWay ?? [])
    .filter(({ qualification }) => !earned.has(qualification))
    .map((award) => titleOf(award, world));
}

/** Where further awards stand in the picture of weeks. */
export function awardMarks(plan: Plan, world: World): readonly AwardMark[] {
  return awardsOf(plan, world).map(({ title, week }) => ({ title, week }));
}

/** Rules of the target, and of the awards finished with it: theirs are named `<award>:<rule>`. */
export function placesWithAwards(places: RulePlaces, plan: Plan, { release }: World): RulePlaces {
  const others = (plan.also ?? []).flatMap((award) => {
    const qualification = release.catalogue.qualifications.get(award.qualification);
    if (qualification === undefined) return [];
    const own = rulePlacesOf(qualification, release.catalogue, award.specialisation);
    const title = titleOf(award, { release });
    return [{ prefix: `${award.qualification}:`, title, own }];
  });
  if (others.length === 0) return places;
  const otherOf = (rule: string) => others.find(({ prefix }) => rule.startsWith(prefix));
  return {
    ...places,
    laneOf: (rule, part) => {
      const other = otherOf(rule);
      return other ? { id: other.prefix, label: other.title } : places.laneOf(rule, part);
    },
    labelOf: (rule, part) => {
      const other = otherOf(rule);
      return other
        ? other.own.labelOf(rule.slice(other.prefix.length), part)
        : places.labelOf(rule, part);
    },
  };
}

function titleOf(award: AwardTarget, { release }: World): string {
  return awardTitle(award, release.catalogue) ?? award.qualification;
}
