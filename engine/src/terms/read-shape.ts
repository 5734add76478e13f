import type { z } from 'zod';
import { type Finding, problemAt, type Reading } from './findings.js';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/**
 * Checks a value from outside against a shape and gives back every problem at once.
 *
 * Codes: `shape-missing`, `shape-unknown-key`, `shape-type`, `shape-value`. `at` is the path of the value inside
 * its document and stands before every path of a finding.
 */
export function readShape<S extends z.ZodType>(
  shape: S,
  value: unknown,
  at: Path = [],
): Reading<z.output<S>> {
  const result = shape.safeParse(value, { reportInput: true });
  if (result.success) return { kind: 'read', value: result.data, findings: [] };
  return {
    kind: 'refused',
    findings: result.error.issues.flatMap((issue) => toFindings(issue, at)),
  };
}

function toFindings(issue: Issue, at: Path): readonly Finding[] {
  const path = [...at, ...issue.path.map(toKey)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problemAt('shape-unknown-key', [...path, key], 'Unknown key: correct or remove it.'),
      );
    case 'invalid_type':
      return [wrongType(path, issue.expected, issue.input)];
    case 'invalid_union':
      return unionFindings(issue, path);
    case 'invalid_value':
      return [wrongValue(path, issue.input, `Write one of: ${issue.values.join(', ')}.`)];
    case 'too_small':
      return [wrongValue(path, issue.input, leastText(issue))];
    case 'too_big':
      return [wrongValue(path, issue.input, mostText(issue))];
    default:
      return [wrongValue(path, issue.input, issue.message)];
  }
}

function leastText(issue: Extract<Issue, { code: 'too_small' }>): string {
  const { origin, minimum, inclusive } = issue;
  if (origin === 'array') return `Write at least ${minimum} of them.`;
  if (origin === 'string') return `Write at least ${minimum} characters.`;
  return inclusive === false ? `Must be above ${minimum}.` : `Must be at least ${minimum}.`;
}

function mostText(issue: Extract<Issue, { code: 'too_big' }>): string {
  const { origin, maximum, inclusive } = issue;
  if (origin === 'array') return `Write at most ${maximum} of them.`;
  if (origin === 'string') return `Write at most ${maximum} characters.`;
  return inclusive === false ? `Must be below ${maximum}.` : `Must be at most ${maximum}.`;
}

function unionFindings(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): readonly Finding[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    const written = issue.discriminator === undefined || hasKey(issue.input, issue.discriminator);
    const message = `Write one of: ${issue.options.join(', ')}.`;
    return [wrongValue(path, written ? issue.input : undefined, message)];
  }
  return issue.input === undefined
    ? [problemAt('shape-missing', path, 'Missing: write one of the forms that are allowed here.')]
    : [problemAt('shape-type', path, 'Fits none of the forms that are allowed here.')];
}

function wrongType(path: Path, expected: string, input: unknown): Finding {
  return input === undefined
    ? problemAt('shape-missing', path, `Missing: write a value of type ${expected}.`)
    : problemAt('shape-type', path, `Write a value of type ${expected}, not ${nameOf(input)}.`);
}

function wrongValue(path: Path, input: unknown, message: string): Finding {
  return input === undefined
    ? problemAt('shape-missing', path, `Missing. ${message}`)
    : problemAt('shape-value', path, message);
}

function hasKey(input: unknown, key: string): boolean {
  return typeof input === 'object' && input !== null && key in input;
}

function nameOf(input: unknown): string {
  if (input === null) return 'null';
  return Array.isArray(input) ? 'a list' : typeof input;
}

function toKey(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}
