import type { Finding } from '../terms/index.js';

/** How much of a text from outside is read at most. */
export interface DocumentLimits {
  /** Characters (UTF-16 units) of the whole text. */
  readonly maxCharacters: number;
  /** Lists and maps inside one another; the outermost one counts as 1. */
  readonly maxDepth: number;
}

/** Five million characters and 64 levels: far above any real framework, catalogue page or credential. */
export const DEFAULT_LIMITS: DocumentLimits = { maxCharacters: 5_000_000, maxDepth: 64 };

/** Problems after which reading stops: the first ones explain the rest. */
export const MAX_FINDINGS = 50;

/** Why a text is not even looked at: too large, nothing in it, or no text at all. */
export function refuseUnread(text: string, limits: DocumentLimits): Finding | undefined {
  if (text.length > limits.maxCharacters) {
    return {
      code: 'document-too-large',
      path: '',
      message: `The text has ${text.length} characters; at most ${limits.maxCharacters} are read. Split it into smaller files.`,
      severity: 'error',
    };
  }
  if (text.trim() === '') {
    return {
      code: 'document-empty',
      path: '',
      message: 'The text is empty. Check that the right file was chosen.',
      severity: 'error',
    };
  }
  const damaged = text.search(/[\0\uFFFD]/);
  return damaged < 0 ? undefined : notText(text, damaged);
}

/** U+FFFD stands where bytes were no UTF-8: what was written there is lost already, so nothing is read on. */
function notText(text: string, offset: number): Finding {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const at = { line, column: offset - before.lastIndexOf('\n') };
  const message =
    'here are bytes that are no UTF-8 text. Choose the right file, or save it as UTF-8.';
  return textProblem('document-not-text', at, message);
}

/** A place in a text. Both count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A finding about the text itself, with its place in words and in numbers. */
export function textProblem(
  code: string,
  at: TextPosition,
  message: string,
  path: readonly (string | number)[] = [],
): Finding {
  return {
    code,
    path: path.join('.'),
    message: `Line ${at.line}, column ${at.column}: ${message}`,
    severity: 'error',
    line: at.line,
    column: at.column,
  };
}

/** True for keys that would reach the prototype of an object instead of becoming data. */
export function isPrototypeKey(key: string): boolean {
  return key === '__proto__';
}
