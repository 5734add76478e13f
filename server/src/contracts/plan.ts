import { z } from 'zod';
import { dayContract, figureContract, moneyContract } from './terms.js';

const MAX_STEPS = 2_000;
/** A century; what is checked week by week must end. */
const MAX_WEEKS = 5_200;
const week = z.int().min(0).max(MAX_WEEKS);
/** So many weeks from here on are still days that are kept. */
const BEGIN_BEFORE = '9800-01-01';
const firstDay = dayContract.refine(
  (day) => day < BEGIN_BEFORE,
  `Must lie before ${BEGIN_BEFORE}.`,
);

const assignmentContract = z
  .object({
    item: z.string(),
    rule: z.string(),
    part: z.string().exactOptional(),
    amount: z.number(),
    uncertain: z.string().exactOptional(),
    exception: z.string().exactOptional(),
  })
  .meta({ id: 'Assignment', description: 'One held or planned item, counted by one rule.' });

const assumed = z.enum(['workloadHours', 'hoursPerWeek', 'durationWeeks', 'fee']);
const doubt = z.enum([
  'recalled-unit',
  'recalled-rule',
  'import-needs-approval',
  'credit-converted',
  'credit-conditional',
  'level-not-official',
  'assumed-duration',
  'recognition-chance-unknown',
  'recognition-fee-unknown',
]);

const chanceEnds = { min: z.number(), max: z.number() };

const stepContract = z
  .object({
    unit: z.string(),
    title: z.string(),
    by: z
      .enum(['prior-learning', 'exemption', 'repeat'])
      .exactOptional()
      .describe('How the unit is got; absent = studied for the first time.'),
    failedBefore: z
      .number()
      .exactOptional()
      .describe('Attempts at the unit that were not passed before.'),
    offering: z.string().exactOptional(),
    startWeek: week,
    endWeek: week,
    startsOn: firstDay,
    endsOn: dayContract,
    hoursPerWeek: z.number(),
    hoursByWeek: z
      .array(z.number())
      .max(MAX_WEEKS)
      .exactOptional()
      .describe(
        'Hours in the weeks from startWeek on, when they differ; hoursPerWeek is the most.',
      ),
    workloadHours: z.number(),
    fee: moneyContract.exactOptional().describe('Absent = no known price.'),
    assumed: z.array(assumed),
    countsAs: assignmentContract.exactOptional(),
    neededBy: z.array(z.string()),
    doubts: z.array(doubt),
    chance: z.object(chanceEnds).exactOptional().describe('Absent = not known.'),
  })
  .meta({ id: 'PlanStep', description: 'One unit in its weeks.' });

const noteContract = z.object({
  kind: z.enum(['to-satisfy', 'stated', 'to-read', 'to-confirm']),
  about: z.string(),
  text: z.string(),
});

const awardInPlanContract = z
  .object({
    qualification: z.string(),
    specialisation: z.string().exactOptional(),
    week: week.describe('Weeks of the plan after which it is complete; 0 = from the start.'),
    completesOn: dayContract,
    assignments: z.array(assignmentContract),
  })
  .meta({ id: 'AwardInPlan', description: 'A further award, from when it is complete.' });

export const planContract = z
  .object({
    qualification: z.string(),
    specialisation: z.string().exactOptional(),
    steps: z.array(stepContract).max(MAX_STEPS),
    assignments: z.array(assignmentContract),
    uncounted: z.array(z.string()),
    startsOn: firstDay,
    completesOn: dayContract,
    weeks: week,
    fees: z.object({
      min: moneyContract,
      max: moneyContract.exactOptional(),
      unknownSteps: z.int(),
    }),
    riskPoints: z.number(),
    chance: z
      .object({ ...chanceEnds, unknown: z.array(z.string()) })
      .exactOptional()
      .describe('That every step is passed and counts; units whose chance is not known are named.'),
    also: z
      .array(awardInPlanContract)
      .exactOptional()
      .describe('Further awards that were asked for.'),
    onTheWay: z
      .array(awardInPlanContract)
      .exactOptional()
      .describe('Awards earned on the way, earliest first.'),
    notes: z.array(noteContract),
    overrides: z
      .array(z.object({ code: z.string(), about: z.string(), reason: z.string() }))
      .exactOptional()
      .describe('What the person accepts although the check refuses it, in plans changed by hand.'),
    figures: z.object({
      months: figureContract,
      workloadHours: figureContract,
      counted: figureContract,
      surplus: figureContract,
      fees: figureContract,
      pace: figureContract,
    }),
    data: z.object({ version: z.string(), hash: z.string() }),
  })
  .meta({ id: 'Plan', description: 'Units in their weeks, with the rules that they meet.' });
