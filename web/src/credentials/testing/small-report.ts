import type { Check, CheckResult, CredentialReport } from 'cairn/credentials';
import type { KeptCredential } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { jsonOf } from '../kept-report.js';

/** A check whose code says its area and result. */
export function smallCheck(
  area: Check['area'],
  result: CheckResult,
  code = `${area}-${result}`,
): Check {
  return { area, result, code, sentence: `${code}.`, params: {}, evidence: [] };
}

const GOOD = (['proof', 'key-binding', 'dates', 'status'] as const).map((area) =>
  smallCheck(area, 'pass'),
);

/** A report in which everything that decides is in order. */
export function smallReport(changes: Partial<CredentialReport> = {}): CredentialReport {
  const party = { identifiers: [] };
  return {
    reportFormat: 'cairn-credential-report/1',
    format: { id: 'open-badges-3.0', label: 'Open Badges 3.0' },
    envelope: 'embedded',
    trail: [],
    sha256: 'aa',
    credential: {
      types: [],
      title: { '': 'Knots' },
      issuer: { ...party, name: { '': 'Harbour School' } },
      subject: party,
      achievements: [
        {
          name: { '': 'Knots' },
          alignments: [],
          tags: [],
          credits: [],
          levels: [],
          results: [],
        },
      ],
      evidence: [],
      endorsements: [],
    },
    trusted: true,
    checks: GOOD,
    worst: 'pass',
    line: '',
    parts: [],
    checkedAt: '2026-11-01T10:00:00Z',
    clockSkewSeconds: 60,
    contexts: [],
    fetches: [],
    ...changes,
  };
}

/** The same report with another answer about one area, from another day. */
export function laterReport(area: Check['area'], result: CheckResult): CredentialReport {
  const checks = GOOD.map((check) => (check.area === area ? smallCheck(area, result) : check));
  return smallReport({ checks, worst: result, checkedAt: '2026-11-20T10:00:00Z' });
}

/** A kept credential with a report. */
export function smallKept(changes: Partial<KeptCredential> = {}): KeptCredential {
  const report = smallReport();
  return {
    id: 'aa',
    title: 'Knots',
    format: 'open-badges-3.0',
    content: '{"type":"VerifiableCredential","@context":[]}',
    keptOn: parseIsoDate('2026-11-01'),
    checkedAt: report.checkedAt,
    report: jsonOf(report),
    ...changes,
  };
}
