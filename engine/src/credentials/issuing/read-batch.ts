import { readCsv } from '../../documents/index.js';
import { type Finding, problemAt, type Reading } from '../../terms/index.js';
import {
  type BatchDefaults,
  type IssueOrder,
  readIssueOrder,
  recipientKeyOf,
} from './read-issue-request.js';

/** One row that can be issued. */
export interface BatchRow {
  /** Line in the table, the head being 1. */
  readonly line: number;
  readonly order: IssueOrder;
}

/** A table that was understood: what can be issued and what is wrong, row by row. */
export interface BatchReading {
  readonly rows: readonly BatchRow[];
  /** Paths begin with `rows.<line>`. Warnings do not keep a table from being issued. */
  readonly findings: readonly Finding[];
}

/** Rows in one table. */
export const MOST_BATCH_ROWS = 5_000;

/** Columns and where their text goes. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  email: ['recipient', 'email'],
  id: ['recipient', 'id'],
  recipient_name: ['recipient', 'name'],
  unit: ['achievement', 'unit'],
  name: ['name'],
  valid_from: ['validFrom'],
  valid_until: ['validUntil'],
  awarded_on: ['awardedOn'],
  evidence_url: ['evidence', '0', 'url'],
  evidence: ['evidence', '0', 'narrative'],
  result_name: ['results', '0', 'name'],
  result: ['results', '0', 'value'],
  result_type: ['results', '0', 'type'],
};

/** Every column that a table may have. */
export const BATCH_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/**
 * Reads a CSV table of credentials to issue. Every problem of every row is named at once; a cell stays text and is never
 * computed. Codes: `batch-…`, `shape-…`, those of {@link readCsv}.
 */
export function readBatch(csv: string, defaults: BatchDefaults): Reading<BatchReading> {
  const table = readCsv(csv);
  if (table.kind === 'refused') return table;
  const [head = [], ...body] = table.value;
  const columns = head.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'));
  const refused = headFindings(columns, body.length);
  if (refused.length > 0) return { kind: 'refused', findings: refused };
  const read = body.flatMap((cells, i) =>
    cells.every((cell) => cell.trim() === '') ? [] : [readRow(cells, columns, defaults, i + 2)],
  );
  const rows = read.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const findings = [...read.flatMap((one) => one.findings), ...repeatedFindings(rows)];
  return { kind: 'read', value: { rows, findings }, findings: [] };
}

function headFindings(columns: readonly string[], rows: number): readonly Finding[] {
  const known = `Known columns: ${BATCH_COLUMNS.join(', ')}.`;
  const unknown = columns
    .filter((column) => !Object.hasOwn(COLUMNS, column))
    .map((column) =>
      problemAt('batch-column-unknown', ['head', column], `No column of ours. ${known}`),
    );
  const repeated = columns
    .filter((column, i) => columns.indexOf(column) !== i)
    .map((column) => problemAt('batch-column-repeated', ['head', column], 'Keep one of them.'));
  const isNamed = columns.includes('email') || columns.includes('id');
  const missing = isNamed
    ? []
    : [problemAt('batch-column-missing', ['head'], 'Add a column email or id for the recipients.')];
  const size = `The table has ${rows} rows; issue at most ${MOST_BATCH_ROWS} at once.`;
  const large = rows > MOST_BATCH_ROWS ? [problemAt('batch-too-large', [], size)] : [];
  const empty = rows === 0 ? [problemAt('batch-empty', [], 'Add a row for each recipient.')] : [];
  return [...unknown, ...repeated, ...missing, ...large, ...empty];
}

interface RowReading {
  readonly row?: BatchRow;
  readonly findings: readonly Finding[];
}

function readRow(
  cells: readonly string[],
  columns: readonly string[],
  defaults: BatchDefaults,
  line: number,
): RowReading {
  const at = ['rows', line] as const;
  if (cells.length > columns.length) {
    const message = `The row has ${cells.length} cells, the head ${columns.length}. Put text with separators in quotes.`;
    return { findings: [problemAt('batch-row-too-long', at, message)] };
  }
  const own = orderValueOf(cells, columns);
  const reading = readIssueOrder({ ...defaults, ...own }, at);
  if (reading.kind === 'refused') return { findings: reading.findings };
  return { row: { line, order: reading.value }, findings: [] };
}

/** A plain value with the filled cells at their places; built from our own table of keys only. */
function orderValueOf(
  cells: readonly string[],
  columns: readonly string[],
): Record<string, unknown> {
  const filled = new Map<string, string>();
  columns.forEach((column, i) => {
    const cell = cells[i]?.trim() ?? '';
    if (cell !== '') filled.set(column, cell);
  });
  const group = (name: string): Record<string, string> | undefined => {
    const entries = [...filled].flatMap(([column, cell]) => {
      const place = COLUMNS[column] ?? [];
      const key = place.at(-1);
      return place[0] === name && place.length > 1 && key !== undefined ? [[key, cell]] : [];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
  const single = [...filled].flatMap(([column, cell]) => {
    const place = COLUMNS[column] ?? [];
    return place.length === 1 ? [[place[0] ?? '', cell]] : [];
  });
  const evidence = group('evidence');
  const result = group('results');
  const achievement = group('achievement');
  return {
    ...Object.fromEntries(single),
    recipient: group('recipient') ?? {},
    ...(achievement === undefined ? {} : { achievement }),
    ...(evidence === undefined ? {} : { evidence: [evidence] }),
    ...(result === undefined ? {} : { results: [{ name: 'Result', ...result }] }),
  };
}

/** The same person twice for the same thing is mostly a slip; now and then it is meant. */
function repeatedFindings(rows: readonly BatchRow[]): readonly Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, order }) => {
    const key = JSON.stringify([recipientKeyOf(order.recipient), order.achievement, order.name]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, line);
      return [];
    }
    const message = `Line ${earlier} already gives this recipient the same credential.`;
    const finding = problemAt('batch-row-repeated', ['rows', line], message);
    return [{ ...finding, severity: 'warning' as const }];
  });
}
