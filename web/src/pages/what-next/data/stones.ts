import type { Catalogue } from 'cairn/catalogue';
import type { Plan } from 'cairn/planning';
import type { Evaluation, Holding } from 'cairn/portfolio';
import type { StoneItem } from '../../../design/index.js';

/** The stones of the picture: what counts, what is planned, what is missing, and what lies beside. */
export interface CairnStones {
  readonly items: readonly StoneItem[];
  readonly beside: readonly StoneItem[];
}

/** Counted and missing as held today, or with the plan's units in place of what is missing. */
export function stonesOf(
  evaluation: Evaluation,
  plan: Plan | undefined,
  catalogue: Catalogue,
): CairnStones {
  const amountOf = amountsIn(evaluation, catalogue);
  const held = heldStones(evaluation, plan?.assignments ?? evaluation.assignments, amountOf);
  const rest =
    plan === undefined
      ? missingStones(evaluation)
      : plan.steps.map(
          (step): StoneItem => ({
            id: step.unit,
            label: step.title,
            state: 'planned',
            amount: amountOf(step.unit, undefined, step.countsAs?.amount ?? 1),
          }),
        );
  return { items: [...held, ...rest], beside: besideStones(evaluation, plan, amountOf) };
}

type AmountOf = (unit: string | undefined, own: Holding['credit'], otherwise: number) => number;

/**
 * Amounts in the measure of the award's headline: where an award counts credits but its rules name units, a stone is
 * as wide as the unit's credit.
 */
function amountsIn({ headline }: Evaluation, { units }: Catalogue): AmountOf {
  const { measure, system } = headline;
  return (unit, own, otherwise) => {
    if (measure !== 'credits') return otherwise;
    const credit = own ?? units.get(unit ?? '')?.credit;
    return credit !== undefined && credit.system === system ? credit.amount : otherwise;
  };
}

/** Each counted holding once, with the largest amount that a rule gives it. */
function heldStones(
  { holdings }: Evaluation,
  assignments: Evaluation['assignments'],
  amountOf: AmountOf,
): readonly StoneItem[] {
  return holdings.flatMap((holding) => {
    const amounts = assignments
      .filter(({ item }) => item === holding.id)
      .map(({ amount }) => amount);
    if (amounts.length === 0) return [];
    const { id, title, state, unit, credit } = holding;
    return [{ id, label: title, state, amount: amountOf(unit, credit, Math.max(...amounts)) }];
  });
}

/** One stone for each missing unit or rule; one for all that is missing of credit or hours. */
function missingStones({ headline }: Evaluation): readonly StoneItem[] {
  const { measure, missing } = headline;
  if (missing <= 0) return [];
  const isCountable = measure === 'units' || measure === 'rules';
  const amounts = isCountable ? Array.from({ length: Math.ceil(missing) }, () => 1) : [missing];
  return amounts.map((amount, i) => ({
    id: `missing-${i}`,
    label: '',
    state: 'missing',
    amount,
  }));
}

function besideStones(
  { holdings, surplus, assignments }: Evaluation,
  plan: Plan | undefined,
  amountOf: AmountOf,
): readonly StoneItem[] {
  const counted = new Set((plan?.assignments ?? assignments).map(({ item }) => item));
  const left = new Set(plan?.uncounted ?? surplus.map(({ holding }) => holding));
  return holdings
    .filter(({ id }) => left.has(id) && !counted.has(id))
    .map(({ id, title, state, unit, credit }) => ({
      id,
      label: title,
      state,
      amount: amountOf(unit, credit, 1),
    }));
}
