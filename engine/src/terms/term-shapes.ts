import { z } from 'zod';
import { type IsoDate, isIsoDate } from './dates.js';

const PRECISIONS: Readonly<Record<number, 'year' | 'month'>> = { 4: 'year', 7: 'month' };

/** A day `YYYY-MM-DD`. */
export const isoDateShape = z
  .custom<IsoDate>(isIsoDate, 'Write a real day as YYYY-MM-DD.')
  .meta({ type: 'string', format: 'date' });

/** A day as sources give it: `YYYY-MM-DD`, `YYYY-MM` or `'YYYY'` (in quotes); the last two keep their precision. */
export const writtenDayShape = z.string().transform((written, context) => {
  const filled = `${written}-01-01`.slice(0, 10);
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) && isIsoDate(filled)) {
    const precision: 'year' | 'month' | undefined = PRECISIONS[written.length];
    return precision === undefined ? { day: filled } : { day: filled, precision };
  }
  context.addIssue("Write a real day as YYYY-MM-DD, YYYY-MM or 'YYYY'.");
  return z.NEVER;
});

/** Text with at least one character that is not a space. */
export const textShape = z.string().regex(/\S/, 'Write some text, or leave the key out.');

/** A full http or https address. */
export const addressShape = z.url({
  protocol: /^https?$/,
  message: 'Write a full http or https address.',
});

/** Far above any credit or count, and small enough that sums of them stay exact. */
const LARGEST_AMOUNT = 1_000_000;
/** Ten thousand million of a currency with cents; thousands of such fees still add up exactly. */
const LARGEST_MINOR = 1_000_000_000_000;

/** A number from 0 to a million. */
export const amountShape = z.number().min(0).max(LARGEST_AMOUNT);

/** `{ amount, system }`. */
export const creditShape = z.strictObject({ amount: amountShape, system: textShape });

/** `{ framework, code }`; codes are text. */
export const levelShape = z.strictObject({ framework: textShape, code: textShape });

/** `{ minor, currency }`: whole minor units of an ISO 4217 currency. */
export const moneyShape = z.strictObject({
  minor: z.int().min(0).max(LARGEST_MINOR),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the three-letter ISO 4217 code.'),
});

/** `{ min, max }` with min ≤ max. */
export const rangeShape = z
  .strictObject({ min: z.number(), max: z.number() })
  .refine((range) => range.min <= range.max, 'min must not be above max.');

/** `read` or `recalled`. */
export const knowingShape = z.enum(['read', 'recalled']);

/** `official`, `published`, `estimate` or `assumption`. */
export const basisShape = z.enum(['official', 'published', 'estimate', 'assumption']);

/** Where a fact comes from; `knowing` follows from `read` when it is left out. */
export const sourceShape = z
  .strictObject({
    title: textShape,
    url: addressShape.exactOptional(),
    year: z.int().min(1900).max(2200).exactOptional(),
    dated: textShape.exactOptional(),
    read: isoDateShape.exactOptional(),
    knowing: knowingShape.exactOptional(),
    readVia: textShape.exactOptional(),
    note: textShape.exactOptional(),
  })
  .transform(({ knowing, ...rest }) => ({
    ...rest,
    knowing: knowing ?? (rest.read === undefined ? ('recalled' as const) : ('read' as const)),
  }));
