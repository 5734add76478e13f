import {
  type CheckArea,
  type CredentialReport,
  compareReports,
  type ReportChange,
} from 'cairn/credentials';
import { type KeptCredential, stateOf, type Workspace } from 'cairn/portfolio';
import { addDays, type IsoDate, isIsoDate } from 'cairn/terms';
import { isReport, jsonOf, reportIn } from './kept-report.js';
import { recordText } from './record-text.js';
import { worstOf } from './report-questions.js';

/** What was found out about a kept credential when it was verified again. */
export interface NewReport {
  readonly report: CredentialReport;
  readonly record: string | undefined;
}

/** Those whose last check is more than some days old; 0 days = only by hand, so none. */
export function dueCredentials(
  credentials: readonly KeptCredential[],
  { days, on }: { readonly days: number; readonly on: IsoDate },
): readonly KeptCredential[] {
  if (days === 0) return [];
  return credentials.filter(({ checkedAt }) => {
    const day = checkedAt?.slice(0, 10);
    return !isIsoDate(day) || addDays(day, days) < on;
  });
}

/**
 * The workspace with new reports. The last-good record stays when there is no newer one; an earlier report stays beside the
 * new one as long as the two differ and the person has not looked.
 */
export function renewCredentials(
  workspace: Workspace,
  found: ReadonlyMap<string, NewReport>,
): Workspace {
  const credentials = workspace.credentials.map((kept) => {
    const fresh = found.get(kept.id);
    return fresh ? renew(kept, fresh) : kept;
  });
  return { ...workspace, credentials };
}

function renew(kept: KeptCredential, { report, record }: NewReport): KeptCredential {
  const { before, ...rest } = kept;
  const earlier = before ?? kept.report;
  const isNews = isReport(earlier) && compareReports(earlier, report).length > 0;
  return {
    ...rest,
    checkedAt: report.checkedAt,
    report: jsonOf(report),
    ...(record === undefined || !isAsGood(report, kept.record) ? {} : { record }),
    ...(isNews && earlier !== undefined ? { before: earlier } : {}),
  };
}

const DECIDING: readonly CheckArea[] = [
  'format',
  'data-model',
  'proof',
  'key-binding',
  'dates',
  'status',
];

/** A newer record replaces the last-good one only when it says no less: the day on which a host died must not outshine it. */
function isAsGood({ checks }: CredentialReport, record: string | undefined): boolean {
  const good = recordText(record);
  if (!good) return true;
  return DECIDING.every((area) => {
    const [was, is] = [good.checks, checks].map((all) =>
      worstOf(all.filter((check) => check.area === area)),
    );
    return (
      was !== undefined && is !== undefined && worstOf([{ result: was }, { result: is }]) === was
    );
  });
}

/** What is otherwise than when the person last looked; empty when nothing is. */
export function newsOf(kept: KeptCredential): readonly ReportChange[] {
  const report = reportIn(kept);
  return report && isReport(kept.before) ? compareReports(kept.before, report) : [];
}

/** Credentials with something new, in the order of the list. */
export function credentialsWithNews({
  credentials,
}: Pick<Workspace, 'credentials'>): readonly KeptCredential[] {
  return credentials.filter((kept) => newsOf(kept).length > 0);
}

/** The person has seen what changed. */
export function markSeen(workspace: Workspace, ids: readonly string[]): Workspace {
  const credentials = workspace.credentials.map((kept) => {
    if (!ids.includes(kept.id)) return kept;
    const { before: _, ...rest } = kept;
    return rest;
  });
  return { ...workspace, credentials };
}

/** Holdings marked as verified whose credential has just turned out not to be in order, while it was before. */
export function fallenHoldings(
  { holdings, credentials }: Workspace,
  found: ReadonlyMap<string, NewReport>,
): readonly string[] {
  const wasGood = new Map(credentials.map((kept) => [kept.id, reportIn(kept)]));
  return holdings
    .filter(({ state, credential = '' }) => {
      const report = found.get(credential)?.report;
      const before = wasGood.get(credential);
      return state === 'verified' && report && saysNo(report) && !(before && saysNo(before));
    })
    .map(({ id }) => id);
}

/** A plain no where it decides. What could not be found out takes nothing away: the last-good record stands for it. */
export function saysNo(report: CredentialReport): boolean {
  const { because } = stateOf(report);
  return report.checks.some(({ code, result }) => result === 'fail' && because.includes(code));
}

/** These holdings count as the person's word again. */
export function toClaimed(workspace: Workspace, ids: readonly string[]): Workspace {
  const holdings = workspace.holdings.map((holding) =>
    ids.includes(holding.id) ? { ...holding, state: 'claimed' as const } : holding,
  );
  return { ...workspace, holdings };
}

/** Without a holding, what points to it, and the kept credential that no other holding was read from. */
export function withoutHolding(workspace: Workspace, id: string): Workspace {
  const holdings = workspace.holdings.filter((each) => each.id !== id);
  const gone = workspace.holdings.find((each) => each.id === id)?.credential;
  const isLast = !holdings.some(({ credential }) => credential === gone);
  return {
    ...workspace,
    holdings,
    pins: workspace.pins.filter(({ holding }) => holding !== id),
    exceptions: workspace.exceptions.filter(
      (each) => each.kind === 'waiver' || each.holding !== id,
    ),
    credentials: isLast
      ? workspace.credentials.filter((kept) => kept.id !== gone)
      : workspace.credentials,
  };
}
