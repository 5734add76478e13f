import {
  CHECK_AREAS,
  type Check,
  type CheckEvidence,
  type CheckResult,
  type CredentialReport,
} from 'cairn/credentials';
import type { ReadingView, VerifyAnswer } from '../credentials/reading-view.js';

/** A sign and a word for each result, so that neither colour nor sign alone must speak. */
export const RESULT_WORDS: Readonly<Record<CheckResult, string>> = {
  pass: '✓ good   ',
  warn: '! note   ',
  unknown: '? unknown',
  fail: '✗ failed ',
};

const AREA_WIDTH = Math.max(...CHECK_AREAS.map((area) => area.length));
const GAP = ' '.repeat(AREA_WIDTH + RESULT_WORDS.pass.length + 6);

/** Everything that was found out about what one file or address holds, for a person to read. */
export function answerLines(answer: VerifyAnswer, details: boolean): readonly string[] {
  if (answer.reading.kind !== 'read') return noReportLines(answer.reading);
  const skipped = answer.reading.skipped.map(({ reason }) => `  left out: ${reason}`);
  const lines = answer.reports.flatMap((report) => reportLines(report, details, ''));
  return [...lines, ...skipped].map(onOneLine);
}

/** A stranger's text must not begin a line of its own: it would look like one of ours. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** What became of what holds no credential that could be read. */
export function noReportLines(reading: Exclude<ReadingView, { kind: 'read' }>): readonly string[] {
  return linesWithoutReport(reading).map(onOneLine);
}

function linesWithoutReport(reading: Exclude<ReadingView, { kind: 'read' }>): readonly string[] {
  switch (reading.kind) {
    case 'address':
      return [`This is only an address: ${reading.url}`, '  → Without --offline it is asked.'];
    case 'foreign':
      return [`No credential: this looks like ${reading.looksLike}.`, `  → ${reading.remedy}`];
    case 'broken':
      return [
        'This looks like a credential, but it cannot be read.',
        ...reading.findings.map(({ path, message, code }) =>
          path === '' ? `  ${message} [${code}]` : `  ${path}: ${message} [${code}]`,
        ),
      ];
    case 'not-fetched':
      return [`${reading.url} gave nothing. ${reading.message} [${reading.code}]`];
    case 'stopped':
      return [`${reading.message} [${reading.code}]`, `  → ${reading.remedy}`];
    default:
      return reading satisfies never;
  }
}

function reportLines(
  report: CredentialReport,
  details: boolean,
  indent: string,
): readonly string[] {
  const { line, format, trail, checks, parts, checkedAt, sha256 } = report;
  const way = trail.map(({ detail }) => detail).join(' › ');
  return [
    line,
    `  ${format.label}${way === '' ? '' : `, from ${way}`}`,
    ...checks.flatMap((check) => checkLines(check, details)),
    ...(details ? [`  judged at ${checkedAt}, SHA-256 ${sha256}`] : []),
    ...parts.flatMap((part) => ['', ...reportLines(part, details, '  ')]),
  ].map((text) => (text === '' ? '' : `${indent}${text}`));
}

function checkLines(check: Check, details: boolean): readonly string[] {
  const { area, result, sentence, remedy, clause, evidence, code } = check;
  const head = `  ${RESULT_WORDS[result]}  ${area.padEnd(AREA_WIDTH)}  ${sentence}`;
  const rule = clause ? [`${GAP}${clause.title}: ${clause.url}`] : [];
  return [
    details ? `${head} [${code}]` : head,
    ...(remedy === undefined ? [] : [`${GAP}→ ${remedy}`]),
    ...(details ? [...rule, ...evidence.map((one) => `${GAP}${evidenceText(one)}`)] : []),
  ];
}

function evidenceText({ label, value, url, sha256, time, path }: CheckEvidence): string {
  const hash = sha256 === undefined ? undefined : `SHA-256 ${sha256}`;
  const parts = [value, path, url, hash, time].filter((part) => part !== undefined);
  return `${label}: ${parts.join(', ')}`;
}
