import type { CredentialReport } from 'cairn/credentials';
import {
  type QuestionId,
  questionsOf,
  type ReportQuestion,
  type VerifyEntry,
} from '../../credentials/index.js';

/** One line of the desk: a credential with its four answers, or a file that gave none. */
export interface DeskRow {
  readonly id: string;
  /** What was handed in; one file may hold several credentials. */
  readonly file: string;
  readonly entry: VerifyEntry;
  /** Which credential of the file; absent when there is none. */
  readonly index?: number;
  readonly report?: CredentialReport;
  readonly questions: Readonly<Partial<Record<QuestionId, ReportQuestion>>>;
}

/** A row for each credential of each file, and one for each file without any, in the order of handing in. */
export function deskRows(entries: readonly VerifyEntry[]): readonly DeskRow[] {
  return entries.flatMap((entry): readonly DeskRow[] => {
    const { id, name: file, state } = entry;
    const reports = state.kind === 'answered' ? state.answer.reports : [];
    if (reports.length === 0) return [{ id, file, entry, questions: {} }];
    return reports.map((report, index) => ({
      id: `${id}-${index}`,
      file,
      entry,
      index,
      report,
      questions: Object.fromEntries(questionsOf(report).map((one) => [one.id, one])),
    }));
  });
}

/** How many credentials stand how, each counted once, the gravest finding first; never one verdict over all. */
export interface DeskCounts {
  readonly credentials: number;
  readonly changed: number;
  readonly ended: number;
  readonly open: number;
  readonly unlisted: number;
  readonly clear: number;
  readonly unread: number;
}

/**
 * `changed`: the signature fails. `ended`: expired or withdrawn. `open`: something could not be decided. `unlisted`: only
 * who the issuer is could not be confirmed.
 */
export function deskCounts(rows: readonly DeskRow[]): DeskCounts {
  const counts = {
    credentials: 0,
    changed: 0,
    ended: 0,
    open: 0,
    unlisted: 0,
    clear: 0,
    unread: 0,
  };
  for (const { report, questions, entry } of rows) {
    if (!report) {
      if (entry.state.kind !== 'asking') counts.unread += 1;
      continue;
    }
    counts.credentials += 1;
    counts[groupOf(questions)] += 1;
  }
  return counts;
}

function groupOf({ unchanged, who, when, withdrawn }: DeskRow['questions']) {
  if (unchanged?.result === 'fail' || who?.result === 'fail') return 'changed';
  if (when?.result === 'fail' || withdrawn?.result === 'fail') return 'ended';
  const open = [unchanged, who, when, withdrawn].filter(
    (question) => question?.result === 'unknown',
  );
  if (open.length === 0) return 'clear';
  return open.every((question) => question !== undefined && isUnlisted(question))
    ? 'unlisted'
    : 'open';
}

/** The key belongs to the issuer; only nobody here knows who that is. */
export function isUnlisted({ id, result, deciding }: ReportQuestion): boolean {
  return id === 'who' && result === 'unknown' && deciding?.area === 'issuer-identity';
}
