import { z } from 'zod';

export const healthContract = z
  .object({
    state: z.enum(['up', 'down']),
    version: z.string().describe('Version of Cairn.'),
    release: z.object({ version: z.string(), hash: z.string() }),
    database: z.object({ state: z.enum(['up', 'down']), version: z.string().optional() }),
  })
  .meta({ id: 'Health' });

/** The contract of the API is itself a document without a narrower contract here. */
export const openapiContract = z.looseObject({ openapi: z.string() });
