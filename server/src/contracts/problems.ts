import { z } from 'zod';

export const findingContract = z
  .object({
    code: z.string(),
    path: z.string().describe('Keys from the root of the request body, or `query.…`, `path.…`.'),
    message: z.string(),
    severity: z.enum(['error', 'warning']),
  })
  .meta({ id: 'Finding', description: 'One problem of a request, at its place.' });

const problemContract = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; each code has a section in docs/errors.md.'),
    detail: z.string().optional(),
    remedy: z.string().optional(),
    findings: z.array(findingContract).optional(),
  })
  .meta({ id: 'Problem', description: 'Why there is no answer (RFC 9457).' });

/** The answer of a route that has nothing to say but that it is done. */
export const doneContract = z.null().describe('Done.');

const PROBLEM_WORDS = {
  400: 'The request does not fit the contract; `findings` lists every place.',
  404: 'Nothing here for you: it does not exist, or the token does not open it.',
  409: 'A request with this Idempotency-Key is still running.',
  412: 'Somebody wrote in between; read again.',
  413: 'The body is too large.',
  422: 'The request cannot be answered as it stands.',
  428: 'Send If-Match with the version that you read.',
  429: 'Too many requests; wait as long as Retry-After says.',
  503: 'Not ready, or too busy; try again later.',
} as const;

type ProblemStatus = keyof typeof PROBLEM_WORDS;

/** The problem answers of a route, for its contract. */
export function problemsOf(...statuses: readonly ProblemStatus[]) {
  return Object.fromEntries(
    [...statuses, 429 as const].map((status) => [
      status,
      {
        description: PROBLEM_WORDS[status],
        content: { 'application/problem+json': { schema: problemContract } },
      },
    ]),
  );
}
