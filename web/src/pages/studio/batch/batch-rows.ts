import type { Finding } from 'cairn/terms';
import type { BatchPreview } from '../api/issuing-shapes.js';

/** A line of the table: what it would issue, or what stands against it. */
export interface BatchRow {
  /** Line in the table, the head being 1. */
  readonly line: number;
  readonly title?: string;
  readonly recipient?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly findings: readonly Finding[];
  readonly state: 'ready' | 'remark' | 'problem';
}

/** All lines in order, each with its findings; findings about the table as a whole stand apart. */
export function batchRows({ rows, findings }: BatchPreview): {
  readonly rows: readonly BatchRow[];
  readonly general: readonly Finding[];
} {
  const byLine = new Map<number, readonly Finding[]>();
  const general: Finding[] = [];
  for (const finding of findings) {
    const line = lineOf(finding);
    if (line === undefined) general.push(finding);
    else byLine.set(line, [...(byLine.get(line) ?? []), finding]);
  }
  const good = new Map(rows.map((row) => [row.line, row]));
  const lines = [...new Set([...good.keys(), ...byLine.keys()])].sort((a, b) => a - b);
  return {
    general,
    rows: lines.map((line) => {
      const found = byLine.get(line) ?? [];
      return { ...good.get(line), line, findings: found, state: stateOf(found) };
    }),
  };
}

function lineOf({ path }: Finding): number | undefined {
  const [, digits] = /^rows\.(\d+)(?:\.|$)/.exec(path) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function stateOf(findings: readonly Finding[]): BatchRow['state'] {
  if (findings.some(({ severity }) => severity === 'error')) return 'problem';
  return findings.length > 0 ? 'remark' : 'ready';
}

/** Places in a request and the columns that fill them. */
const COLUMNS: Readonly<Record<string, string>> = {
  'recipient.email': 'email',
  'recipient.id': 'id',
  'recipient.name': 'recipient_name',
  'achievement.unit': 'unit',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
  awardedOn: 'awarded_on',
  'evidence.0.url': 'evidence_url',
  'evidence.0.narrative': 'evidence',
  'results.0.name': 'result_name',
  'results.0.value': 'result',
  'results.0.type': 'result_type',
};

/** Which column a finding is about: `rows.4.recipient.email` → `email`; `''` for the whole row. */
export function columnOf(finding: Finding): string {
  const place = placeOf(finding);
  return COLUMNS[place] ?? place.replace(/^head\.?/, '');
}

function placeOf({ path }: Finding): string {
  return path.replace(/^rows\.\d+\.?/, '');
}

/** What is expected in a cell, as the last part of a `studio.cell.…` key; undefined where only the server can say. */
export function cellKind(
  finding: Finding,
): 'email' | 'day' | 'https' | 'recipient' | 'achievement' | undefined {
  const cell = placeOf(finding);
  if (!finding.code.startsWith('shape-')) return undefined;
  if (cell === 'recipient.email') return 'email';
  if (['validFrom', 'validUntil', 'awardedOn'].includes(cell)) return 'day';
  if (cell === 'evidence.0.url') return 'https';
  if (cell === 'recipient') return 'recipient';
  return cell === 'achievement' ? 'achievement' : undefined;
}

const SHORTEST_KEY = 16;
const LONGEST_KEY = 200;

/** The name of a batch as its key: under the same name the same line is issued once. */
export function batchKeyOf(name: string): string {
  const key = `studio-batch:${name.trim()}`;
  return key.padEnd(SHORTEST_KEY, '.').slice(0, LONGEST_KEY);
}
