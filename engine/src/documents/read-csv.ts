import type { Reading } from '../terms/index.js';
import { DEFAULT_LIMITS, type DocumentLimits, refuseUnread, textProblem } from './limits.js';

const BYTE_ORDER_MARK = '\uFEFF';
const SEPARATORS = [',', ';', '\t'] as const;
/** A quoted cell; a quote inside it stands twice. */
const QUOTED = /"((?:[^"]|"")*)"/y;

type Rows = readonly (readonly string[])[];

/**
 * The cells of a CSV text, row by row, as text. The separator is the one of `,`, `;` and tab that stands most often
 * in the first line. A quote that is never closed, or text after a closing quote, is refused with its place.
 * @see RFC 4180
 */
export function readCsv(text: string, limits: DocumentLimits = DEFAULT_LIMITS): Reading<Rows> {
  const unread = refuseUnread(text, limits);
  if (unread) return { kind: 'refused', findings: [unread] };
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const cellEnd = new RegExp(`${separator === '\t' ? '\\t' : separator}|\\r?\\n|$`, 'y');
  const bare = new RegExp(`[^${separator === '\t' ? '\\t' : separator}\\r\\n]*`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= plain.length; ) {
    const cell = cellAt(plain, at, bare);
    cellEnd.lastIndex = cell?.end ?? at;
    const ending = cell === undefined ? null : cellEnd.exec(plain);
    if (cell === undefined || ending === null) {
      return { kind: 'refused', findings: [brokenQuote(plain, at)] };
    }
    row.push(cell.text);
    at = cellEnd.lastIndex;
    if (ending[0] === separator) continue;
    rows.push(row);
    row = [];
    if (at >= plain.length) break;
  }
  return { kind: 'read', value: rows, findings: [] };
}

function cellAt(
  text: string,
  at: number,
  bare: RegExp,
): { readonly text: string; readonly end: number } | undefined {
  if (text[at] === '"') {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    return quoted === null
      ? undefined
      : { text: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex };
  }
  bare.lastIndex = at;
  return { text: bare.exec(text)?.[0] ?? '', end: bare.lastIndex };
}

function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const counts = SEPARATORS.map((one) => firstLine.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function brokenQuote(text: string, at: number) {
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return textProblem('document-syntax', position, 'The quote that opens here is not closed.');
}
