import type { Finding } from '../../../terms/index.js';
import { problem } from '../work.js';
import { unescapeXml } from './unescape-xml.js';
import type { XmlElement } from './xml-element.js';

/** What reading an XML text gave. */
export type XmlReading =
  | { readonly kind: 'read'; readonly root: XmlElement }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A damaged or dangerous text ends the scan at once; never leaves this file. */
class XmlStopped extends Error {
  readonly code: string;
  readonly offset: number;

  constructor(code: string, message: string, offset: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 100_000;
const MAX_ATTRIBUTES = 1000;
const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const CLOSING_END = /\s*>/y;
const DOCTYPE = /<!DOCTYPE\s[^[\]<>]*>/iy;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly start: number;
  readonly openEnd: number;
}

interface Scan {
  readonly text: string;
  readonly open: OpenElement[];
  offset: number;
  elements: number;
}

/**
 * A small reader of well-formed XML: elements, attributes, text, CDATA. It refuses declarations inside a DOCTYPE
 * (entities, and with them bombs and outside files), knows only the five built-in entities and never fetches.
 * @see XML 1.0 (Fifth Edition) §2, §4.6
 */
export function scanXml(text: string): XmlReading {
  const root: OpenElement = { name: '', attributes: {}, children: [], start: 0, openEnd: 0 };
  const scan: Scan = { text, open: [root], offset: text.startsWith('\uFEFF') ? 1 : 0, elements: 0 };
  try {
    while (scan.offset < text.length) step(scan);
    if (scan.open.length > 1) stop(scan, `<${top(scan).name}> is not closed.`);
    const [first, second] = root.children.filter((child) => typeof child !== 'string');
    if (!first || second) stop(scan, 'one outermost element is expected.');
    return { kind: 'read', root: first };
  } catch (error) {
    if (!(error instanceof XmlStopped)) throw error;
    return { kind: 'refused', findings: [findingOf(error, text)] };
  }
}

function step(scan: Scan): void {
  const { text, offset } = scan;
  if (text[offset] !== '<') takeText(scan);
  else if (text.startsWith('<!--', offset)) skipTo(scan, '-->');
  else if (text.startsWith('<![CDATA[', offset)) takeCdata(scan);
  else if (text.startsWith('<?', offset)) skipTo(scan, '?>');
  else if (text.startsWith('<!', offset)) skipDoctype(scan);
  else if (text[offset + 1] === '/') closeElement(scan);
  else openElement(scan);
}

function takeText(scan: Scan): void {
  const end = scan.text.indexOf('<', scan.offset);
  const raw = scan.text.slice(scan.offset, end < 0 ? undefined : end);
  const text = unescapeXml(raw);
  if (text === undefined) {
    stop(
      scan,
      'an entity stands here that XML does not know by itself.',
      'credential-xml-entities',
    );
  }
  top(scan).children.push(text);
  scan.offset += raw.length;
}

function takeCdata(scan: Scan): void {
  const start = scan.offset + '<![CDATA['.length;
  skipTo(scan, ']]>');
  top(scan).children.push(scan.text.slice(start, scan.offset - ']]>'.length));
}

function skipTo(scan: Scan, end: string): void {
  const at = scan.text.indexOf(end, scan.offset);
  if (at < 0) stop(scan, `${end} is missing.`);
  scan.offset = at + end.length;
}

/** A DOCTYPE that only names its type is skipped unread; one that declares anything is refused. */
function skipDoctype(scan: Scan): void {
  if (!take(scan, DOCTYPE)) {
    stop(scan, 'declarations (DTD, entities) are not read.', 'credential-xml-entities');
  }
}

function openElement(scan: Scan): void {
  const start = scan.offset;
  scan.offset += 1;
  const name = take(scan, NAME)?.[0];
  if (!name) stop(scan, 'a name is expected after <.');
  const attributes = takeAttributes(scan);
  const end = take(scan, TAG_END);
  if (!end) stop(scan, `the tag <${name}> is damaged.`);
  scan.elements += 1;
  if (scan.open.length > MAX_DEPTH || scan.elements > MAX_ELEMENTS) {
    stop(scan, 'the text is nested too deeply or has too many elements.', 'credential-too-large');
  }
  scan.open.push({ name, attributes, children: [], start, openEnd: scan.offset });
  if (end[1] === '/') finishElement(scan);
}

function takeAttributes(scan: Scan): Readonly<Record<string, string>> {
  const attributes: [string, string][] = [];
  for (let next = take(scan, ATTRIBUTE); next; next = take(scan, ATTRIBUTE)) {
    if (attributes.length >= MAX_ATTRIBUTES) {
      stop(scan, 'an element has too many attributes.', 'credential-too-large');
    }
    const [, name = '', double, single] = next;
    const value = unescapeXml(double ?? single ?? '');
    if (value === undefined) {
      stop(scan, `the attribute ${name} holds an unknown entity.`, 'credential-xml-entities');
    }
    attributes.push([name, value]);
  }
  return Object.fromEntries(attributes.filter(([name]) => name !== '__proto__'));
}

function closeElement(scan: Scan): void {
  scan.offset += 2;
  const name = take(scan, NAME)?.[0];
  if (name !== top(scan).name || !take(scan, CLOSING_END)) {
    stop(scan, `</${top(scan).name}> is expected here.`);
  }
  finishElement(scan);
}

function finishElement(scan: Scan): void {
  const done = scan.open.pop();
  if (!done || scan.open.length === 0) stop(scan, 'nothing is open here that could be closed.');
  const colon = done.name.indexOf(':');
  top(scan).children.push({
    name: done.name,
    attributes: done.attributes,
    children: done.children,
    range: { start: done.start, openEnd: done.openEnd, end: scan.offset },
    prefix: colon < 0 ? '' : done.name.slice(0, colon),
    local: done.name.slice(colon + 1),
  });
}

function top(scan: Scan): OpenElement {
  const last = scan.open.at(-1);
  if (!last) stop(scan, 'nothing is open here.');
  return last;
}

function take(scan: Scan, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = scan.offset;
  const found = pattern.exec(scan.text);
  if (!found) return undefined;
  scan.offset += found[0].length;
  return found;
}

function stop(scan: Scan, message: string, code = 'credential-xml-damaged'): never {
  throw new XmlStopped(code, message, scan.offset);
}

function findingOf(stopped: XmlStopped, text: string): Finding {
  const before = text.slice(0, stopped.offset);
  const line = before.split('\n').length;
  const column = stopped.offset - before.lastIndexOf('\n');
  const message = `Line ${line}, column ${column}: ${stopped.message} Ask the issuer for a clean file.`;
  return { ...problem(stopped.code, message), line, column };
}
