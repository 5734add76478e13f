import type { CredentialReport } from 'cairn/credentials';
import type { JsonValue, KeptCredential } from 'cairn/portfolio';

/** The last report of a kept credential; undefined when none is kept or a file holds something else in its place. */
export function reportIn({ report }: Pick<KeptCredential, 'report'>): CredentialReport | undefined {
  return isReport(report) ? report : undefined;
}

/** A report as the workspace carries it. */
export function jsonOf(report: CredentialReport): JsonValue {
  const json: JsonValue = JSON.parse(JSON.stringify(report));
  return json;
}

type Entries = Readonly<Record<string, unknown>>;

/** As much as the pages read of it: an imported file may hold anything. */
export function isReport(value: unknown): value is CredentialReport {
  if (!isObject(value) || value.reportFormat !== 'cairn-credential-report/1') return false;
  const { format, credential, checks, parts, sha256, checkedAt, contexts, fetches, trail } = value;
  const isText = [sha256, checkedAt].every((text) => typeof text === 'string');
  const areLists = [contexts, fetches, trail].every((list) => Array.isArray(list));
  return (
    isText &&
    areLists &&
    isObject(format) &&
    isCredential(credential) &&
    isListOf(checks, isCheck) &&
    isListOf(parts, isReport)
  );
}

const RESULTS: readonly unknown[] = ['pass', 'warn', 'unknown', 'fail'];

function isCheck(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.area === 'string' &&
    typeof value.code === 'string' &&
    typeof value.sentence === 'string' &&
    RESULTS.includes(value.result) &&
    isObject(value.params) &&
    Array.isArray(value.evidence)
  );
}

function isCredential(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { title, issuer, subject, achievements, evidence } = value;
  return [title, issuer, subject].every(isObject) && [achievements, evidence].every(Array.isArray);
}

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}
