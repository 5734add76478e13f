import { z } from 'zod';
import { isoDateShape, moneyShape, textShape } from '../terms/index.js';

/** Twenty years, as for units. */
const LONGEST_WEEKS = 1_040;
const HOURS_OF_A_WEEK = 168;
const MOST_ATTEMPTS = 100;
/** Entries of a list that is laid beside every unit. */
export const MOST_WAYS = 10_000;

const share = z.number().min(0).max(1);

const chanceShape = z
  .strictObject({ min: share, max: share })
  .refine(({ min, max }) => min <= max, { path: ['max'], message: 'Must not be below min.' });

/** Chances of one unit, or of every unit without its own. */
export const unitChanceShape = z
  .strictObject({
    unit: textShape.exactOptional(),
    passes: chanceShape.exactOptional(),
    recognised: chanceShape.exactOptional(),
  })
  .refine(
    ({ passes, recognised }) => passes !== undefined || recognised !== undefined,
    'Name a chance to pass or to be recognised.',
  );

const MOST_TIMES_AS_LONG = 10;
const times = z.number().positive().max(MOST_TIMES_AS_LONG);

/** How long a unit may really take, or every unit without its own entry. */
export const durationShape = z.strictObject({
  unit: textShape.exactOptional(),
  share: z
    .strictObject({ min: times, max: times })
    .refine(({ min, max }) => min <= max, { path: ['max'], message: 'Must not be below min.' }),
});

/** What can be asked for instead of studying a unit. */
export const recognitionShape = z.strictObject({
  unit: textShape,
  kind: z.enum(['prior-learning', 'exemption']),
  weeks: z.int().min(1).max(LONGEST_WEEKS),
  hoursPerWeek: z.number().min(0).max(HOURS_OF_A_WEEK).exactOptional(),
  fee: moneyShape.exactOptional(),
  chance: chanceShape.exactOptional(),
});

/** Attempts that were not passed. */
export const failedShape = z
  .strictObject({
    unit: textShape,
    attempts: z.int().min(1).max(MOST_ATTEMPTS),
    mostAttempts: z.int().min(1).max(MOST_ATTEMPTS).exactOptional(),
    notBefore: isoDateShape.exactOptional(),
    fee: moneyShape.exactOptional(),
  })
  .refine(({ attempts, mostAttempts }) => mostAttempts === undefined || attempts <= mostAttempts, {
    path: ['attempts'],
    message: 'Must not be above mostAttempts.',
  });
