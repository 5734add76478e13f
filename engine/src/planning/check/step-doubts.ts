import type { Qualification, Unit } from '../../catalogue/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import type { PlanStep } from '../plan.js';
import { isGrantedStep } from './check-ways.js';
import { creditOf, takenBy } from './item-amounts.js';
import { itemOfStep, type PlanWorld } from './plan-world.js';
import { type CheckedNode, placesOf, type RulePlace, walkRules } from './rule-places.js';

/** An award to finish, of which the places that could count a unit are asked. */
export interface AskingAward {
  readonly prefix: string;
  readonly qualification: Qualification;
  readonly specialisation?: string | undefined;
}

interface Place {
  readonly award: Qualification;
  readonly place: RulePlace;
  readonly isOpen: boolean;
}

/**
 * What may stay to be confirmed of a step: a doubt about a place holds only when every place that could count the unit
 * has it. A unit that counts nowhere may have been taken in a way that could not count, so that its places are not
 * asked; then there are two answers.
 */
export function doubtsAllowed(
  asked: AskedStep,
  awards: readonly AskingAward[],
): readonly (readonly RiskDoubt[])[] {
  const places = awards.flatMap((award) => placesFor(asked, award));
  const target = awards.slice(0, 1).map(({ qualification }) => qualification);
  const doubts = doubtsAt(asked, places, target);
  return asked.step.countsAs === undefined ? [doubts, doubtsAt(asked, [], target)] : [doubts];
}

/** A step with the unit that it takes. */
export interface AskedStep {
  readonly world: PlanWorld;
  readonly step: PlanStep;
  readonly unit: Unit;
}

function doubtsAt(
  asked: AskedStep,
  places: readonly Place[],
  target: readonly Qualification[],
): readonly RiskDoubt[] {
  const { world, step, unit } = asked;
  const { recognition = [] } = world.request;
  const option = recognition.find((one) => one.unit === step.unit && one.kind === step.by);
  const every = (test: (place: Place) => boolean) => places.length > 0 && places.every(test);
  const awards = places.length === 0 ? target : places.map(({ award }) => award);
  const doubts: readonly (readonly [RiskDoubt, boolean])[] = [
    ['recalled-unit', unit.knowing === 'recalled'],
    ['recalled-rule', awards.every(({ knowing }) => knowing === 'recalled')],
    ['import-needs-approval', every(({ isOpen }) => isOpen)],
    ['credit-converted', every((place) => isConverted(asked, place))],
    [
      'credit-conditional',
      unit.creditAt.some(
        ({ qualification, condition }) =>
          condition !== undefined && awards.some(({ id }) => id === qualification),
      ),
    ],
    [
      'level-not-official',
      every((place) => !isConverted(asked, place) && isLevelHinted(asked, place)),
    ],
    ['assumed-duration', step.assumed.some((field) => field !== 'fee')],
    ['recognition-chance-unknown', isGrantedStep(step) && option?.chance === undefined],
    ['recognition-fee-unknown', isGrantedStep(step) && option?.fee === undefined],
  ];
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

/** The places of an award that take the unit, waived rules left out. */
function placesFor({ world, step, unit }: AskedStep, award: AskingAward): readonly Place[] {
  const { prefix, qualification, specialisation } = award;
  const item = itemOfStep(step, unit);
  const waived = (world.request.exceptions ?? []).flatMap((one) =>
    one.kind === 'waiver' ? [one.rule] : [],
  );
  const isWaived = ({ id, rule }: CheckedNode) =>
    waived.includes(prefix + id) || waived.includes(prefix + rule);
  const asked = (node: CheckedNode): readonly RulePlace[] => {
    if (isWaived(node)) return [];
    return node.kind === 'all' || node.kind === 'some'
      ? node.children.flatMap(asked)
      : placesOf(node);
  };
  return asked(walkRules(qualification, specialisation, world.data.catalogue)).flatMap((place) => {
    const taken = takenBy(world, place, item);
    return taken.kind === 'taken' ? [{ award: qualification, place, isOpen: taken.isOpen }] : [];
  });
}

function isConverted({ world, step, unit }: AskedStep, { place }: Place): boolean {
  const { rule, qualification } = place;
  if (rule.op !== 'creditsFrom') return false;
  return creditOf(world, itemOfStep(step, unit), qualification.id)?.system !== rule.system;
}

/** The level is asked for and known from a hint alone. */
function isLevelHinted({ unit }: AskedStep, { place: { rule }, isOpen }: Place): boolean {
  const least = 'minLevel' in rule ? rule.minLevel : undefined;
  return unit.level === undefined && (isOpen || least !== undefined);
}
