import type { Finding } from '../terms/index.js';
import {
  type DocumentLimits,
  isPrototypeKey,
  MAX_FINDINGS,
  type TextPosition,
  textProblem,
} from './limits.js';

const WHITESPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside quotes.
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Leaves the scan at once; never leaves this folder. */
export class JsonStopped extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

type Path = readonly (string | number)[];

/** Where the scan stands. Local to one call of {@link scanJson}; never shared. */
interface Scan {
  readonly text: string;
  readonly limits: DocumentLimits;
  readonly findings: Finding[];
  offset: number;
}

/**
 * The value of a JSON text (RFC 8259), keeping what `JSON.parse` drops: places of errors, repeated keys, depth.
 * Findings about keys are added to `findings` and reading goes on.
 * @throws JsonStopped when reading cannot go on
 */
export function scanJson(text: string, limits: DocumentLimits, findings: Finding[]): unknown {
  const scan: Scan = { text, limits, findings, offset: 0 };
  const value = readValue(scan, [], 1);
  skipWhitespace(scan);
  if (scan.offset < text.length) stop(scan, 'text goes on after the end of the value. Remove it.');
  return value;
}

/** Line and column, from 1, of an offset in a text. */
function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; ) {
    line += 1;
    lineStart = next + 1;
    next = text.indexOf('\n', lineStart);
  }
  return { line, column: offset - lineStart + 1 };
}

function readValue(scan: Scan, path: Path, depth: number): unknown {
  skipWhitespace(scan);
  const character = scan.text[scan.offset];
  if (character === '{') return readMap(scan, path, depth);
  if (character === '[') return readList(scan, path, depth);
  if (character === '"') return readText(scan);
  if (takeWord(scan, 'true')) return true;
  if (takeWord(scan, 'false')) return false;
  if (takeWord(scan, 'null')) return null;
  return readNumber(scan, path);
}

function readMap(scan: Scan, path: Path, depth: number): unknown {
  enter(scan, path, depth);
  const entries: [string, unknown][] = [];
  const seen = new Set<string>();
  if (takeAfterSpace(scan, '}')) return {};
  do {
    skipWhitespace(scan);
    const keyOffset = scan.offset;
    if (scan.text[keyOffset] !== '"') stop(scan, 'a key in double quotes is expected here.');
    const key = readText(scan);
    noteKey(scan, key, { seen, path, keyOffset });
    if (!takeAfterSpace(scan, ':')) stop(scan, 'a colon is expected after the key.');
    entries.push([key, readValue(scan, [...path, key], depth + 1)]);
  } while (takeAfterSpace(scan, ','));
  if (!takeAfterSpace(scan, '}')) stop(scan, 'a comma or a closing } is expected here.');
  return Object.fromEntries(entries.filter(([key]) => !isPrototypeKey(key)));
}

function readList(scan: Scan, path: Path, depth: number): unknown {
  enter(scan, path, depth);
  const items: unknown[] = [];
  if (takeAfterSpace(scan, ']')) return items;
  do {
    items.push(readValue(scan, [...path, items.length], depth + 1));
  } while (takeAfterSpace(scan, ','));
  if (!takeAfterSpace(scan, ']')) stop(scan, 'a comma or a closing ] is expected here.');
  return items;
}

function readText(scan: Scan): string {
  scan.offset += 1;
  const parts: string[] = [];
  for (;;) {
    parts.push(take(scan, PLAIN_TEXT));
    const character = scan.text[scan.offset];
    if (character === '"') break;
    if (character !== '\\') {
      stop(
        scan,
        'the quoted text does not end, or holds a raw control character. Close the quote.',
      );
    }
    parts.push(readEscape(scan));
  }
  scan.offset += 1;
  return parts.join('');
}

function readEscape(scan: Scan): string {
  const letter = scan.text[scan.offset + 1] ?? '';
  if (letter === 'u') {
    const digits = scan.text.slice(scan.offset + 2, scan.offset + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) stop(scan, '\\u needs four hexadecimal digits.');
    scan.offset += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  const meaning = ESCAPED[letter];
  if (meaning === undefined)
    stop(scan, `\\${letter} is not an escape of JSON. Write \\\\ for one.`);
  scan.offset += 2;
  return meaning;
}

function readNumber(scan: Scan, path: Path): number {
  const start = scan.offset;
  const digits = take(scan, NUMBER);
  if (digits === '') stop(scan, 'a value is expected here.');
  const value = Number(digits);
  if (!Number.isFinite(value)) {
    const at = positionAt(scan.text, start);
    collect(
      scan,
      textProblem('document-number-refused', at, 'the number is too large to be held.', path),
    );
  }
  return value;
}

function noteKey(
  scan: Scan,
  key: string,
  at: { readonly seen: Set<string>; readonly path: Path; readonly keyOffset: number },
): void {
  const path = [...at.path, key];
  const report = (code: string, message: string) => {
    collect(scan, textProblem(code, positionAt(scan.text, at.keyOffset), message, path));
  };
  if (isPrototypeKey(key)) report('document-key-refused', `the key ${key} is not read. Rename it.`);
  if (at.seen.has(key)) {
    report('document-duplicate-key', `the key “${key}” stands twice in one map. Keep one of them.`);
  }
  at.seen.add(key);
}

function enter(scan: Scan, path: Path, depth: number): void {
  if (depth > scan.limits.maxDepth) {
    const message = `more than ${scan.limits.maxDepth} lists and maps inside one another. Flatten the text.`;
    fail(
      textProblem(
        'document-too-deep',
        positionAt(scan.text, scan.offset),
        message,
        path.slice(0, 3),
      ),
    );
  }
  scan.offset += 1;
}

/** Reading goes on after such a finding, but not for ever: finding the place of each costs a pass. */
function collect(scan: Scan, finding: Finding): void {
  if (scan.findings.length + 1 >= MAX_FINDINGS) fail(finding);
  scan.findings.push(finding);
}

function stop(scan: Scan, message: string): never {
  fail(textProblem('document-syntax', positionAt(scan.text, scan.offset), message));
}

function fail(finding: Finding): never {
  throw new JsonStopped(finding);
}

function take(scan: Scan, pattern: RegExp): string {
  pattern.lastIndex = scan.offset;
  const found = pattern.exec(scan.text)?.[0] ?? '';
  scan.offset += found.length;
  return found;
}

function takeWord(scan: Scan, word: string): boolean {
  if (!scan.text.startsWith(word, scan.offset)) return false;
  scan.offset += word.length;
  return true;
}

function takeAfterSpace(scan: Scan, character: string): boolean {
  skipWhitespace(scan);
  return takeWord(scan, character);
}

function skipWhitespace(scan: Scan): void {
  take(scan, WHITESPACE);
}
