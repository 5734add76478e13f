import type { Disputed } from './disputed.js';
import type { ConformanceCase } from './read-index.js';
import type { Verdict } from './verdict.js';

/** A case with its verdict. */
export interface Result {
  readonly one: ConformanceCase;
  readonly verdict: Verdict;
  readonly disputed?: Disputed;
}

/** Counts of one origin and category. */
interface Row {
  agreed: number;
  differing: number;
  disputed: number;
  leftOut: number;
  steps: number;
  stepsAgreed: number;
}

/** Per origin and category, then every differing case with what we say about it. */
export function resultLines(results: readonly Result[]): readonly string[] {
  const rows = new Map<string, Row>();
  for (const result of results) {
    const name = `${result.one.origin}  ${result.one.category}  ${result.one.expected}`;
    count(rowOf(rows, name), result);
  }
  const total: Row = emptyRow();
  for (const result of results) count(total, result);
  return [
    ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, row]) => rowLine(name, row)),
    '',
    rowLine('all', total),
    '',
    ...results.flatMap(detailLines),
  ];
}

/** Whether a case differs and is not disputed. */
export function isDiffering({ verdict, disputed }: Result): boolean {
  return verdict.kind === 'differs' && !disputed;
}

function rowOf(rows: Map<string, Row>, name: string): Row {
  const row = rows.get(name) ?? emptyRow();
  rows.set(name, row);
  return row;
}

function emptyRow(): Row {
  return { agreed: 0, differing: 0, disputed: 0, leftOut: 0, steps: 0, stepsAgreed: 0 };
}

function count(row: Row, result: Result): void {
  const { verdict, disputed } = result;
  if (verdict.kind === 'left-out') row.leftOut += 1;
  else if (verdict.kind === 'agreed') row.agreed += 1;
  else if (disputed) row.disputed += 1;
  else row.differing += 1;
  if (verdict.kind !== 'agreed' || verdict.step === undefined) return;
  row.steps += 1;
  if (verdict.step) row.stepsAgreed += 1;
}

function rowLine(name: string, row: Row): string {
  const { agreed, differing, disputed, leftOut, steps, stepsAgreed } = row;
  const parts = [
    `${String(agreed).padStart(4)} agreed`,
    `${String(differing).padStart(3)} differing`,
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(steps > 0 ? [`failing step ${stepsAgreed} of ${steps}`] : []),
  ];
  return `${differing > 0 ? '✗' : '✓'} ${parts.join(', ')}  ${name}`;
}

function detailLines({ one, verdict, disputed }: Result): readonly string[] {
  const name = `${one.origin} ${one.file} (${one.category}, ${one.expected})`;
  if (verdict.kind === 'left-out') return [`left out: ${name}: ${verdict.why}`];
  if (verdict.kind === 'agreed') {
    return verdict.step === false ? [`step differs: ${name}: ${verdict.note ?? ''}`] : [];
  }
  const word = disputed ? `disputed (${disputed.clause})` : 'differs';
  const reason = one.reason === '' ? [] : [`    expected because: ${one.reason}`];
  return [
    `${word}: ${name}: ${verdict.what}`,
    ...reason,
    ...verdict.lines.map((line) => `    ${line}`),
  ];
}
