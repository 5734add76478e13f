import { z } from 'zod';
import {
  amountShape,
  basisShape,
  creditShape,
  isoDateShape,
  knowingShape,
  levelShape,
  moneyShape,
  sourceShape,
  textShape,
} from '../terms/index.js';

/** An id of a unit or qualification: no spaces; `#` and `/` are kept for specialisations and rules. */
export const catalogueIdShape = z
  .string()
  .regex(/^[^\s#/]{1,160}$/, 'Write an id without spaces, # or / (at most 160 characters).');

/** Credit at one target. */
export const creditAtShape = z.strictObject({
  qualification: catalogueIdShape,
  amount: amountShape.exactOptional(),
  system: textShape.exactOptional(),
  condition: textShape.exactOptional(),
});

const modeShape = z.enum(['online', 'on-site', 'blended', 'exam']);
const languageShape = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a BCP 47 language tag such as en or pt-BR.');
const countryShape = z
  .string()
  .regex(/^[A-Z]{2}$/, 'Write the two-letter ISO 3166 code in capitals.');
const yearShape = z.int().min(1900).max(2200);

/** Twenty years: far above any unit, and a plan stays within the calendar. */
const LONGEST_WEEKS = 1_040;
const LONGEST_HOURS = 100_000;
const HOURS_OF_A_WEEK = 168;
const MONTHS_OF_A_CENTURY = 1_200;

const durationShape = z.int().positive().max(LONGEST_WEEKS);

const hoursByWeekShape = z
  .array(z.number().min(0).max(HOURS_OF_A_WEEK))
  .max(LONGEST_WEEKS)
  .refine((hours) => hours.some((each) => each > 0), 'Write hours above 0 for some week.');

interface Lengths {
  readonly durationWeeks?: number;
  readonly hoursByWeek?: readonly number[];
}

function hasHoursForEachWeek({ durationWeeks, hoursByWeek }: Lengths): boolean {
  return [undefined, hoursByWeek?.length].includes(durationWeeks) || hoursByWeek === undefined;
}

const EACH_WEEK = {
  path: ['hoursByWeek'],
  message: 'Write the hours of each week: as many numbers as durationWeeks says.',
};

const offeringShape = z
  .strictObject({
    id: textShape,
    provider: textShape.exactOptional(),
    platform: textShape.exactOptional(),
    starts: z.array(isoDateShape).exactOptional(),
    durationWeeks: durationShape.exactOptional(),
    hoursPerWeek: z.number().positive().max(HOURS_OF_A_WEEK).exactOptional(),
    hoursByWeek: hoursByWeekShape.exactOptional(),
    fee: moneyShape.exactOptional(),
    feeYear: yearShape.exactOptional(),
    feePer: textShape.exactOptional(),
    mode: modeShape.exactOptional(),
    language: languageShape.exactOptional(),
  })
  .refine(hasHoursForEachWeek, EACH_WEEK)
  .refine((offering) => offering.hoursPerWeek === undefined || offering.hoursByWeek === undefined, {
    path: ['hoursPerWeek'],
    message: 'Write hoursPerWeek or hoursByWeek, not both.',
  });

/** A plain id stands for a clause with that one unit. */
const prerequisiteShape = z
  .union([
    catalogueIdShape,
    z.strictObject({
      anyOf: z.array(catalogueIdShape).default([]),
      text: textShape.exactOptional(),
    }),
  ])
  .transform((clause) => (typeof clause === 'string' ? { anyOf: [clause] } : clause))
  .refine((clause) => clause.anyOf.length > 0 || 'text' in clause, 'Name units or write a text.');

/** A unit as files write it: what a unit does not say is left out. */
export const unitShape = z
  .strictObject({
    id: catalogueIdShape,
    code: textShape.exactOptional(),
    title: textShape,
    kind: textShape.default('unit'),
    awardingBody: textShape.exactOptional(),
    provider: textShape.exactOptional(),
    platform: textShape.exactOptional(),
    country: countryShape.exactOptional(),
    level: levelShape.exactOptional(),
    levelIndicator: z.strictObject({ ...levelShape.shape, basis: textShape }).exactOptional(),
    credit: creditShape.exactOptional(),
    creditAt: z.array(creditAtShape).default([]),
    workloadHours: z.number().positive().max(LONGEST_HOURS).exactOptional(),
    durationWeeks: durationShape.exactOptional(),
    hoursByWeek: hoursByWeekShape.exactOptional(),
    fee: moneyShape.exactOptional(),
    feeYear: yearShape.exactOptional(),
    feePer: textShape.exactOptional(),
    offerings: z.array(offeringShape).default([]),
    mode: modeShape.exactOptional(),
    modeNote: textShape.exactOptional(),
    language: languageShape.exactOptional(),
    assessment: textShape.exactOptional(),
    prerequisites: z.array(prerequisiteShape).default([]),
    corequisites: z.array(prerequisiteShape).exactOptional(),
    exclusions: z.array(catalogueIdShape).default([]),
    validityMonths: z.int().positive().max(MONTHS_OF_A_CENTURY).exactOptional(),
    validityNote: textShape.exactOptional(),
    skills: z.array(textShape).default([]),
    outcomes: z.array(textShape).default([]),
    isSlot: z.boolean().default(false),
    url: z
      .url({ protocol: /^https?$/, message: 'Write a full http or https address.' })
      .exactOptional(),
    sources: z.array(sourceShape).default([]),
    checked: isoDateShape,
    basis: basisShape.default('published'),
    knowing: knowingShape.default('read'),
    knownFields: z.array(textShape).default([]),
    note: textShape.exactOptional(),
  })
  .refine(hasHoursForEachWeek, EACH_WEEK);
