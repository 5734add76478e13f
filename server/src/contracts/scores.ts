import { z } from 'zod';
import { dayContract } from './terms.js';

const score = z.number().min(1).max(10);

/** An absent dimension is not known and makes the index an interval. */
export const simInput = z.strictObject({
  ce: score.exactOptional().describe('Credit equivalency.'),
  fc: score.exactOptional().describe('Framework compliance.'),
  rv: score.exactOptional().describe('Recognition velocity.'),
  ii: score.exactOptional().describe('Income impact.'),
});

export const serInput = z.strictObject({
  earned: z.strictObject({
    amount: z.number().min(0),
    system: z.string().min(1).max(100).describe('Id of a credit system.'),
  }),
  counted: z.number().min(0).exactOptional().describe('What the target counts of it.'),
  months: z.number().gt(0).describe('Months over which it was earned.'),
  on: dayContract.exactOptional().describe('Day whose rules give hours and full-time year.'),
  country: z.string().max(10).exactOptional().describe('Country whose own hours hold.'),
});
