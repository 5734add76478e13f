import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import type { StoneItem } from '../../../design/index.js';

/** The stones of the picture: what counts, what is planned, what is missing, and what lies beside. */
export interface CairnStones {
  readonly items: readonly StoneItem[];
  readonly beside: readonly StoneItem[];
}

/** Counted and missing as held today, or with the plan's units in place of what is missing. */
export function stonesOf(evaluation: Evaluation, plan: Plan | undefined): CairnStones {
  return {
    items:
      plan === undefined
        ? [...heldStones(evaluation), ...missingStones(evaluation)]
        : plannedStones(evaluation, plan),
    beside: besideStones(evaluation, plan),
  };
}

function heldStones(evaluation: Evaluation): readonly StoneItem[] {
  return heldOnce(evaluation, evaluation.assignments);
}

function plannedStones(evaluation: Evaluation, plan: Plan): readonly StoneItem[] {
  const planned = plan.steps.map(
    (step): StoneItem => ({
      id: step.unit,
      label: step.title,
      state: 'planned',
      amount: step.countsAs?.amount ?? 1,
    }),
  );
  return [...heldOnce(evaluation, plan.assignments), ...planned];
}

/** Each counted holding once, with the largest amount that a rule gives it. */
function heldOnce(
  { holdings }: Evaluation,
  assignments: Evaluation['assignments'],
): readonly StoneItem[] {
  return holdings.flatMap((holding) => {
    const amounts = assignments
      .filter(({ item }) => item === holding.id)
      .map(({ amount }) => amount);
    if (amounts.length === 0) return [];
    const { id, title, state } = holding;
    return [{ id, label: title, state, amount: Math.max(...amounts) }];
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
  { holdings, surplus, headline, assignments }: Evaluation,
  plan: Plan | undefined,
): readonly StoneItem[] {
  const counted = new Set((plan?.assignments ?? assignments).map(({ item }) => item));
  const left = new Set(plan === undefined ? surplus.map(({ holding }) => holding) : plan.uncounted);
  return holdings
    .filter(({ id }) => left.has(id) && !counted.has(id))
    .map(({ id, title, state, credit }) => ({
      id,
      label: title,
      state,
      amount:
        headline.system !== undefined && credit?.system === headline.system ? credit.amount : 1,
    }));
}
