import type { CredentialReport } from 'cairn/credentials';
import type { CredentialView, VerifyAnswer } from './verify-answer.js';

/** One achievement that can be held: a credential, or a part of a record of several. */
export interface CredentialClaim {
  readonly report: CredentialReport;
  readonly format: string;
  /** What is kept, so that it can be verified again; absent when the credential is no text. */
  readonly content: string | undefined;
  /** The last-good record, of the whole file that it came in. */
  readonly record: string | undefined;
}

/**
 * What a credential of an answer claims: itself, and each credential inside it. Wrappers without an achievement of their own
 * claim nothing.
 */
export function claimsOf(answer: VerifyAnswer, index: number): readonly CredentialClaim[] {
  const report = answer.reports[index];
  const view = answer.reading.kind === 'read' ? answer.reading.credentials[index] : undefined;
  if (!report || !view) return [];
  return claimsIn({ report, view, record: answer.records?.[index] ?? undefined, around: view });
}

interface Place {
  readonly report: CredentialReport;
  readonly view: CredentialView;
  readonly record: string | undefined;
  /** The outermost credential, whose proof may cover those inside. */
  readonly around: CredentialView;
}

function claimsIn({ report, view, record, around }: Place): readonly CredentialClaim[] {
  const inside = report.parts.flatMap((part, i) => {
    const partView = view.parts[i];
    return partView ? claimsIn({ report: part, view: partView, record, around }) : [];
  });
  const isWrapper = inside.length > 0 && report.credential.achievements.length === 0;
  if (isWrapper) return inside;
  const { content } = hasOwnProof(report) ? view : around;
  return [{ report, format: view.format, content, record }, ...inside];
}

/** A part without a proof of its own is only as good as the record around it, so that is what must be kept. */
function hasOwnProof({ checks }: CredentialReport): boolean {
  return !checks.some(({ code }) => code === 'proof-only-outer');
}

/** The report of a credential by its hash, in a report or in those inside it. */
export function findReport(
  reports: readonly CredentialReport[],
  sha256: string,
): CredentialReport | undefined {
  for (const report of reports) {
    const found = report.sha256 === sha256 ? report : findReport(report.parts, sha256);
    if (found) return found;
  }
  return undefined;
}
