import { CHECK_AREAS, type CheckArea, type CheckResult, type CredentialReport } from '../report.js';
import { RESULT_ORDER, worstOf } from '../verification/areas.js';
import type { RecordedCheck, VerificationRecord } from './verification-record.js';

/** One thing that is otherwise than it was. */
export interface ReportChange {
  readonly area: CheckArea | 'credential' | 'contexts';
  readonly direction: 'better' | 'worse' | 'other';
  /** One plain sentence with both days. */
  readonly sentence: string;
  /** Codes of the checks before and now. */
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** What two verifications are compared by; a report and a record both have it. */
interface Trace {
  readonly sha256: string;
  readonly checkedAt: string;
  readonly checks: readonly (Omit<RecordedCheck, 'sentence'> & { readonly sentence?: string })[];
  readonly contexts: CredentialReport['contexts'];
}

/**
 * What changed between two verifications of a credential: at most one change an area, in the order of the areas, then
 * contexts. The same findings give an empty list, whatever was fetched.
 */
export function compareReports(
  before: CredentialReport | VerificationRecord,
  now: CredentialReport,
): readonly ReportChange[] {
  const [one, other] = [traceOf(before), traceOf(now)];
  return [
    ...credentialChange(one, other),
    ...CHECK_AREAS.flatMap((area) => areaChange(area, one, other)),
    ...contextChanges(one, other),
  ];
}

function traceOf(given: CredentialReport | VerificationRecord): Trace {
  const sha256 = 'sha256' in given ? given.sha256 : given.credentialSha256;
  return { ...given, sha256 };
}

function credentialChange(before: Trace, now: Trace): readonly ReportChange[] {
  if (before.sha256 === now.sha256) return [];
  const sentence = `The file itself is another one than on ${dayOf(before)}.`;
  return [{ area: 'credential', direction: 'other', sentence, before: [], now: [] }];
}

function areaChange(area: CheckArea, before: Trace, now: Trace): readonly ReportChange[] {
  const [was, is] = [checksOf(before, area), checksOf(now, area)];
  const [wasCodes, isCodes] = [codesOf(was), codesOf(is)];
  if (wasCodes.join() === isCodes.join()) return [];
  const [wasResult, isResult] = [worstOf(was), worstOf(is)];
  const direction = directionOf(wasResult, isResult);
  const news = is.find(({ result }) => result === isResult)?.sentence ?? '';
  const sentence = `${TOPICS[area]}: ${WORDS[wasResult]} on ${dayOf(before)}, ${WORDS[isResult]} on ${dayOf(now)}. ${news}`;
  return [{ area, direction, sentence: sentence.trim(), before: wasCodes, now: isCodes }];
}

function contextChanges(before: Trace, now: Trace): readonly ReportChange[] {
  const known = new Map(before.contexts.map(({ url, sha256 }) => [url, sha256]));
  return now.contexts.flatMap(({ url, sha256 }) => {
    const was = known.get(url);
    if (was === undefined || was === sha256) return [];
    const sentence = `The text of the context ${url}, which gives the words of the credential their meaning, is another one than on ${dayOf(before)}.`;
    return [
      {
        area: 'contexts' as const,
        direction: 'other' as const,
        sentence,
        before: [was],
        now: [sha256],
      },
    ];
  });
}

const TOPICS: Readonly<Record<CheckArea, string>> = {
  format: 'Form',
  'data-model': 'Structure',
  proof: 'Unchanged since signing',
  'key-binding': 'Whose key signed',
  'issuer-identity': 'Who the issuer is',
  dates: 'Dates',
  status: 'Revoked or suspended',
  schema: 'Schema',
  recipient: 'Recipient',
  endorsements: 'Endorsements',
  'evidence-links': 'Evidence',
};

const WORDS: Readonly<Record<CheckResult, string>> = {
  pass: 'in order',
  warn: 'in order with a remark',
  unknown: 'could not be decided',
  fail: 'not in order',
};

function checksOf(trace: Trace, area: CheckArea): Trace['checks'] {
  return trace.checks.filter((check) => check.area === area);
}

function codesOf(checks: Trace['checks']): readonly string[] {
  return [...new Set(checks.map(({ code, result }) => `${code} (${result})`))].sort();
}

function directionOf(before: CheckResult, now: CheckResult): ReportChange['direction'] {
  if (before === now) return 'other';
  return RESULT_ORDER.indexOf(now) < RESULT_ORDER.indexOf(before) ? 'better' : 'worse';
}

function dayOf({ checkedAt }: Trace): string {
  return checkedAt.slice(0, 10);
}
