import { z } from 'zod';
import { RISK_POINTS, type RiskDoubt } from '../../scoring/index.js';
import {
  type Figure,
  isoDateShape,
  moneyShape,
  type Reading,
  rangeShape,
  readShape,
  sourceShape,
  textShape,
} from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { PLAN_FORMAT } from './plan-document.js';

/** A century; plans of the planner take twenty years at most. What is checked week by week must end. */
const MOST_WEEKS = 5_200;
const MOST_STEPS = 2_000;
/** So many weeks from here on are still days that are kept. */
const BEGIN_BEFORE = '9800-01-01';

const wholeShape = z.int().min(0);
const weekShape = wholeShape.max(MOST_WEEKS);
const firstDayShape = isoDateShape.refine(
  (day) => day < BEGIN_BEFORE,
  `Must lie before ${BEGIN_BEFORE}.`,
);
const amountShape = z.number().min(0);

/** A figure with its parts, to any depth that JSON of a plan has. */
const figureShape: z.ZodType<Figure> = z
  .strictObject({
    // JSON has no undefined: a figure without a value is unknown.
    value: z.union([z.number(), rangeShape]).optional(),
    unit: z.string(),
    key: textShape,
    arithmetic: z.string().exactOptional(),
    get parts() {
      return z.array(figureShape).exactOptional();
    },
    sources: z.array(sourceShape).exactOptional(),
    missing: z.array(textShape).exactOptional(),
  })
  .transform(({ value, ...rest }) => ({ value, ...rest }));

const doubtShape = z.custom<RiskDoubt>(
  (value) => typeof value === 'string' && Object.hasOwn(RISK_POINTS, value),
  `Write one of: ${Object.keys(RISK_POINTS).join(', ')}.`,
);

const assignmentShape = z.strictObject({
  item: textShape,
  rule: textShape,
  part: textShape.exactOptional(),
  amount: amountShape,
  uncertain: textShape.exactOptional(),
  exception: textShape.exactOptional(),
});

const chanceEnds = { min: z.number().min(0).max(1), max: z.number().min(0).max(1) };

const stepShape = z.strictObject({
  unit: textShape,
  title: textShape,
  by: z.enum(['prior-learning', 'exemption', 'repeat']).exactOptional(),
  failedBefore: z.number().int().min(1).exactOptional(),
  offering: textShape.exactOptional(),
  startWeek: weekShape,
  endWeek: weekShape,
  startsOn: firstDayShape,
  endsOn: isoDateShape,
  hoursPerWeek: amountShape,
  hoursByWeek: z.array(amountShape).max(MOST_WEEKS).exactOptional(),
  workloadHours: amountShape,
  fee: moneyShape.exactOptional(),
  assumed: z.array(z.enum(['workloadHours', 'hoursPerWeek', 'durationWeeks', 'fee'])),
  countsAs: assignmentShape.exactOptional(),
  neededBy: z.array(textShape),
  doubts: z.array(doubtShape),
  chance: z.strictObject(chanceEnds).exactOptional(),
});

const awardInPlanShape = z.strictObject({
  qualification: textShape,
  specialisation: textShape.exactOptional(),
  week: weekShape,
  completesOn: isoDateShape,
  assignments: z.array(assignmentShape),
});

const planShape = z.strictObject({
  qualification: textShape,
  specialisation: textShape.exactOptional(),
  steps: z.array(stepShape).max(MOST_STEPS),
  assignments: z.array(assignmentShape),
  uncounted: z.array(textShape),
  startsOn: firstDayShape,
  completesOn: isoDateShape,
  weeks: weekShape,
  fees: z.strictObject({
    min: moneyShape,
    max: moneyShape.exactOptional(),
    unknownSteps: wholeShape,
  }),
  riskPoints: wholeShape,
  chance: z.strictObject({ ...chanceEnds, unknown: z.array(textShape) }).exactOptional(),
  also: z.array(awardInPlanShape).exactOptional(),
  onTheWay: z.array(awardInPlanShape).exactOptional(),
  notes: z.array(
    z.strictObject({
      kind: z.enum(['to-satisfy', 'stated', 'to-read', 'to-confirm']),
      about: textShape,
      text: z.string(),
    }),
  ),
  overrides: z
    .array(z.strictObject({ code: textShape, about: z.string(), reason: textShape }))
    .exactOptional(),
  figures: z.strictObject({
    months: figureShape,
    workloadHours: figureShape,
    counted: figureShape,
    surplus: figureShape,
    fees: figureShape,
    pace: figureShape,
  }),
  data: z.strictObject({ version: textShape, hash: textShape }),
}) satisfies z.ZodType<Plan>;

const documentShape = z.strictObject({ format: z.literal(PLAN_FORMAT), plan: planShape });

/**
 * Reads a plan from a parsed document of the format `cairn-plan/1`, with every problem at once. Whether the plan
 * keeps the rules is another question: {@link checkPlan} answers it.
 */
export function readPlanDocument(document: unknown): Reading<Plan> {
  const reading = readShape(documentShape, document);
  return reading.kind === 'read' ? { ...reading, value: reading.value.plan } : reading;
}
