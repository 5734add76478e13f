import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['engine/src/credentials', 'server/src/fetching', 'server/src/credentials'];
/** Patterns that never meet a stranger's long text, and why. */
const SHORT_INPUT: readonly string[] = [
  // A schema's pattern of at most 200 letters.
  'engine/src/credentials/checks/schema/pattern-cost.ts',
  // What the platform writes for a number.
  'engine/src/credentials/canonical/fast/fast-literals.ts',
];
const LENGTH = 300_000;
/** What the readers look for, repeated: texts that begin to match everywhere and match nowhere. */
const PIECES =
  'a|1| |\n|"|-|.|/|<|@|:|{|}|\\|&|%|_|~|z|+|=|\'|[|(|#|é|\u0301|;|?|a.|a |<a |<!|&a|/a|{"|":|ab:|_:a |\r\n|stream|<<|https://|data:|a@|did:|%3a|eyJ|="'.split(
    '|',
  );

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!test|contract)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('testing')),
);

function patternsIn(path: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

describe('our own patterns on hostile texts of 300,000 letters', () => {
  const texts = PIECES.flatMap((piece) => {
    const long = piece.repeat(Math.ceil(LENGTH / piece.length));
    return [long, `${long}\u0000`, `a${long}!`, `https://${long}\u0000`, `"${long}`];
  });
  const cases = sources
    .map((path) => [relative(ROOT, path), patternsIn(path)] as const)
    .filter(([path, patterns]) => patterns.length > 0 && !SHORT_INPUT.includes(path));

  it('are all found', () => {
    expect(cases.flatMap(([, patterns]) => patterns).length).toBeGreaterThan(150);
  });

  // A pattern that goes over its text again and again does not end before the test is given up.
  it.each(cases)('%s ends', (_path, patterns) => {
    for (const pattern of patterns) {
      for (const text of texts) {
        text.search(pattern);
        if (pattern.global) text.replace(pattern, '');
      }
    }
    expect(patterns.length).toBeGreaterThan(0);
  });
});
