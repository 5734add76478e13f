export interface CsvColumn<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | undefined;
}

/** RFC 4180 text with a header line. Unknown values are empty; numbers keep their full precision. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  const lines = [
    columns.map((column) => escapeCell(column.title)),
    ...rows.map((row) => columns.map((column) => cellOf(column.value(row)))),
  ];
  return lines.map((line) => line.join(',')).join('\r\n');
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : escapeCell(value);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe: it may come from anybody's file. */
function escapeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
