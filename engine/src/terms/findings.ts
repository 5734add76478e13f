/**
 * One problem found while reading something that came from outside.
 *
 * `path` names the place as keys from the root (`units.3.credit.amount`), `message` says what is wrong
 * and what to write instead. Border functions return all findings at once, never only the first.
 */
export interface Finding {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Line in the text that was read, from 1; only for findings about its syntax. */
  readonly line?: number;
  /** Column in that line, from 1. */
  readonly column?: number;
}

/** What a border function gives back: the value, or every reason why there is none. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** Makes an error finding; `path` is a list of keys from the root of the document. */
export function problemAt(
  code: string,
  path: readonly (string | number)[],
  message: string,
): Finding {
  return { code, path: path.join('.'), message, severity: 'error' };
}
