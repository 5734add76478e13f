import { z } from 'zod';

/** One case of `cases/credentials/formats`: a document, the format that takes it and what it says in plain words. */
export const formatCasesShape = z.strictObject({
  cases: z.array(
    z.strictObject({
      name: z.string(),
      document: z.record(z.string(), z.json()),
      /** `none` when no format may take it. */
      format: z.string(),
      /** Places of the credentials inside; default none. */
      parts: z.array(z.string()).default([]),
      /** Codes of the remarks of reading; default none. */
      findings: z.array(z.string()).default([]),
      /** Fields of the plain model; those that are not named here may be anything. */
      expect: z.record(z.string(), z.json()).default({}),
    }),
  ),
});
