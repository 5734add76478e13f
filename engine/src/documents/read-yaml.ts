import { Composer, type Document, LineCounter, Parser, type YAMLError } from 'yaml';
import type { Finding, Reading } from '../terms/index.js';
import {
  DEFAULT_LIMITS,
  type DocumentLimits,
  MAX_FINDINGS,
  refuseUnread,
  textProblem,
} from './limits.js';
import { toPlainValue } from './yaml-nodes.js';

/** Code of the parser for a text that is nested beyond what its stack holds. */
const STACK_CODE = 'RESOURCE_EXHAUSTION';

/**
 * The plain value of a YAML 1.2 text (core schema: days stay text, `no` is a word), or every reason why it is not
 * read, each with its line and column.
 *
 * Refused: references (`*name`), which can unfold without bound; tags; keys that stand twice or are not text; the
 * key `__proto__`; a second document in the same text; numbers that are not finite; more than `maxDepth` levels.
 * Never throws.
 * @see https://yaml.org/spec/1.2.2/
 */
export function readYaml(text: string, limits: DocumentLimits = DEFAULT_LIMITS): Reading<unknown> {
  const unread = refuseUnread(text, limits);
  if (unread) return { kind: 'refused', findings: [unread] };
  const lines = new LineCounter();
  const documents = composeFirstTwo(text, lines);
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  // Every level that is closed again reports the same.
  const tooDeep = errors.findLast((error) => error.code === STACK_CODE);
  const findings: Finding[] = (tooDeep ? [tooDeep] : errors.slice(0, MAX_FINDINGS)).map((error) =>
    toFinding(error, lines),
  );
  if (documents.length > 1) findings.push(secondDocument(documents[1], lines));
  if (findings.length > 0) return { kind: 'refused', findings };
  const value = toPlainValue(documents[0]?.contents, { lines, limits, findings }, []);
  return findings.length > 0 ? { kind: 'refused', findings } : { kind: 'read', value, findings };
}

/** Two are enough to know that there is more than one; a text of a million documents is not composed in full. */
function composeFirstTwo(text: string, lines: LineCounter): Document[] {
  const composer = new Composer({
    prettyErrors: false,
    // The parser compares each key with all others; the walk through the nodes does it with a set.
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const documents: Document[] = [];
  const tokens = new Parser(lines.addNewLine).parse(text);
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return documents;
}

function toFinding(error: YAMLError, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(error.pos[0]);
  const at = { line, column: col };
  if (error.code === STACK_CODE) {
    return textProblem('document-too-deep', at, 'the text is nested too deeply. Flatten it.');
  }
  if (error.code === 'TAG_RESOLVE_FAILED') {
    return textProblem('document-tag-refused', at, 'a tag is not read. Remove it.');
  }
  return textProblem('document-syntax', at, `${error.message}. Check indentation and quotes here.`);
}

function secondDocument(document: Document | undefined, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(document?.range?.[0] ?? 0);
  const message = 'a second document starts here. Put each document in a file of its own.';
  return textProblem('document-many', { line, column: col }, message);
}
