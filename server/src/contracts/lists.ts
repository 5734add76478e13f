import { z } from 'zod';

const MAX_LIMIT = 500;

/** `?limit` and `?cursor` of every list. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(50)
    .describe('Most items in one answer.'),
  cursor: z
    .string()
    .max(300)
    .exactOptional()
    .describe('Continue after the item with this mark; take it from `nextCursor`.'),
};

/** A part of a list, in the order of ids. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.int().optional().describe('Items that fit the filters, over all pages.'),
    nextCursor: z.string().optional().describe('Absent on the last page.'),
  });
}
