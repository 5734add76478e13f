import type { KeptCredential } from 'cairn/portfolio';
import { askVerifier } from './ask-verifier.js';
import { findReport } from './claims.js';
import type { NewReport } from './recheck.js';
import type { VerifyAnswer } from './verify-answer.js';

/**
 * Has kept credentials verified again from their own text, in one request where they fit.
 * @throws Error when the server cannot be reached
 */
export async function askAgain(
  credentials: readonly KeptCredential[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, NewReport>> {
  const found = new Map<string, NewReport>();
  const items = credentials.map(({ content }) => ({ kind: 'text', text: content }) as const);
  await askVerifier(items, {
    signal,
    onAnswer: (index, answer) => {
      const id = credentials[index]?.id ?? '';
      const fresh = newReport(answer, id);
      if (fresh) found.set(id, fresh);
    },
  });
  return found;
}

/** The report of the credential itself or, in a record of several, of the part that is kept. */
function newReport({ reports, records = [] }: VerifyAnswer, id: string): NewReport | undefined {
  for (const [i, outer] of reports.entries()) {
    const report = findReport([outer], id);
    if (report) return { report, record: records[i] ?? undefined };
  }
  return undefined;
}
