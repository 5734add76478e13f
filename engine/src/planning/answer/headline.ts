import { creditAtTarget, itemOfUnit } from '../../catalogue/index.js';
import { evaluateHeadline, type Pin } from '../../portfolio/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import { groupBy } from '../compile/grouping.js';
import type { PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { finishedStep } from './finished-step.js';

/** How far a finished plan goes, in the measure in which the award is told everywhere. */
export interface Headline {
  /** Credit system, `units`, `hours` or `rules`. */
  readonly unit: string;
  /** Amounts of the counted items, each once; empty where one of them is not known in the unit. */
  readonly items: readonly { readonly item: string; readonly amount: number }[];
  /** Σ of the amounts, at least what is counted. */
  readonly earned: number;
  /** What of it the rules ask for. */
  readonly counted: number;
  readonly required: number;
}

/** What a headline is worked out from. */
export interface HeadlineQuestion {
  readonly compiled: CompiledRequest;
  readonly counted: readonly CountChoice[];
  readonly steps: readonly PlanStep[];
  readonly completesOn: IsoDate;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/**
 * The headline on the day of completion, in the measure in which an evaluation tells the award. A plan meets every
 * rule, so that what is asked for is what counts.
 */
export function headlineOf(question: HeadlineQuestion): Headline {
  const { compiled, steps, request, data } = question;
  const { exceptions, conditionsMet, specialisation, limits } = request;
  const headline = evaluateHeadline({
    ...data.counting,
    catalogue: data.catalogue,
    qualification: compiled.target,
    holdings: [
      ...compiled.held.map((item) => item.holding),
      ...steps.map((step) => finishedStep(step, `step:${step.unit}`)),
    ],
    on: question.completesOn,
    startOn: limits.start,
    pins: pinsOf(question),
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(conditionsMet === undefined ? {} : { conditionsMet }),
    ...(specialisation === undefined ? {} : { specialisation }),
  });
  const unit = headline.system ?? headline.measure;
  const items = amountsOf(question, unit);
  const sum = items.reduce((total, { amount }) => total + amount, 0);
  return {
    unit,
    items,
    earned: Math.max(headline.required, sum),
    counted: headline.required,
    required: headline.required,
  };
}

/** Everything where the plan counts it, so that of several ways the one is told that the plan follows. */
function pinsOf({ counted, request }: HeadlineQuestion): readonly Pin[] {
  const places = counted.toReversed().map(({ item, node, source }): [string, Pin] => {
    const holding = source.kind === 'held' ? item : `step:${item}`;
    return [holding, { holding, rule: node.id }];
  });
  const own = (request.pins ?? []).map((pin): [string, Pin] => [pin.holding, pin]);
  return [...new Map([...own, ...places]).values()];
}

function amountsOf(question: HeadlineQuestion, unit: string): Headline['items'] {
  const byItem = groupBy(question.counted, (choice) => choice.item);
  const items = [...byItem].map(([item, choices]) => ({
    item,
    amount: amountIn(question, choices, unit),
  }));
  return items.every((entry) => entry.amount !== undefined)
    ? items.map(({ item, amount }) => ({ item, amount: amount ?? 0 }))
    : [];
}

function amountIn(
  { compiled, data }: HeadlineQuestion,
  choices: readonly CountChoice[],
  unit: string,
): number | undefined {
  if (unit === 'units') return 1;
  const measured = choices.find(({ slot: { measure } }) =>
    measure.kind === 'credits' ? measure.system === unit : measure.kind === unit,
  );
  if (measured !== undefined) return measured.amount;
  const source = choices[0]?.source;
  if (source === undefined) return undefined;
  const item = source.kind === 'held' ? source.held : itemOfUnit(source.unit);
  const credit = creditAtTarget(item, compiled.target.id);
  if (credit === undefined) return undefined;
  return credit.system === unit
    ? credit.amount
    : data.counting.convert(credit, unit, item.level)?.amount.min;
}
