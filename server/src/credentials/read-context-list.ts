import { type Reading, readShape } from 'cairn/terms';
import { z } from 'zod';

/** What a file with further contexts says it is. */
export const CONTEXT_LIST_FORMAT = 'cairn-contexts/1';

/** A context that an operator allows: its address, its hash, and the file that holds its text. */
export interface ListedContext {
  readonly url: string;
  readonly sha256: string;
  readonly file: string;
}

const SHA256 = /^[0-9a-f]{64}$/;

const contextListShape = z.strictObject({
  format: z.literal(CONTEXT_LIST_FORMAT),
  contexts: z
    .array(
      z.strictObject({
        url: z.url({ protocol: /^https?$/ }),
        sha256: z.string().regex(SHA256, 'Write 64 digits of hexadecimal in lower case.'),
        file: z.string().min(1).max(1_000),
      }),
    )
    .max(1_000),
});

/** Reads the list of contexts that an operator allows beyond the built-in ones. */
export function readContextList(value: unknown): Reading<readonly ListedContext[]> {
  const reading = readShape(contextListShape, value);
  if (reading.kind === 'refused') return reading;
  return { kind: 'read', value: reading.value.contexts, findings: [] };
}
