import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './json-text.js';
import { DEFAULT_LIMITS } from './limits.js';
import { quickJson } from './quick-json.js';

const RUNS = { numRuns: 3_000, seed: 20260301 };
/** Pieces of which texts are put together that are often JSON, and often are not quite. */
const PIECES = ['{', '}', '[', ']', ',', ':', ' ', '\n', '"a"', '"b"', '"a:b"', '":"', '""'];
const MORE = [
  '"\\""',
  '"\\u003a"',
  '"\\\\u"',
  '"__proto__"',
  '1',
  '-0',
  '1e400',
  'true',
  'null',
  '\\',
];

function scan(text: string, maxDepth = DEFAULT_LIMITS.maxDepth) {
  try {
    const findings: Parameters<typeof scanJson>[2] = [];
    const value = scanJson(text, { ...DEFAULT_LIMITS, maxDepth }, findings);
    return findings.length === 0 ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Members with keys from a small set, so that some stand twice. */
const members: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('"x"', '":"', '"\\"a\\":"', '"\\u003a"', '1', 'null', '{}', '[]'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('"a"', '"b:"', '"\\u0061"', '"c\\n"'), tie('value')), {
        maxLength: 3,
      })
      .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  ),
})).value;

describe('quickJson', () => {
  it.each([
    ['{"a": 1, "b": {"a": [2, "x:y"]}}'],
    ['"a:b"'],
    ['[]'],
    ['{"a:": ":", ":": "\\":\\""}'],
    [' \n{"2": 1, "1": -0} '],
  ])('reads %s as the scan does', (text) => {
    expect(quickJson(text, DEFAULT_LIMITS)).toEqual(scan(text));
  });

  it.each([
    ['a repeated key', '{"a": 1, "a": 2}'],
    ['a repeated key whose lost value holds a colon', '{"a": ":", "a": 2}'],
    ['a repeated key behind an escaped colon', '{"a": 1, "a": "\\u003a"}'],
    ['a repeated key in an escape', '{"a": 1, "\\u0061": 2}'],
    ['a repeated key far inside', '{"x": [{"y": {"a": 1, "a": 1}}]}'],
    ['the key __proto__', '{"__proto__": {}}'],
    ['a number beyond all', '[1e400]'],
    ['text after the end', '{} {}'],
    ['no JSON', "{'a': 1}"],
    ['nothing', ''],
  ])('leaves %s to the scan', (_name, text) => {
    expect(quickJson(text, DEFAULT_LIMITS)).toBeUndefined();
  });

  it('counts levels as the scan does', () => {
    expect(quickJson('[[{}]]', { maxDepth: 3 })).toEqual({ value: [[{}]] });
    expect(quickJson('[[{}]]', { maxDepth: 2 })).toBeUndefined();
    expect(scan('[[{}]]', 3)).toBeDefined();
    expect(scan('[[{}]]', 2)).toBeUndefined();
  });

  it('never reads what the scan refuses, and reads the same', () => {
    const texts = fc.oneof(
      members,
      fc.array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const quick = quickJson(text, DEFAULT_LIMITS);
        if (quick) expect(quick).toEqual(scan(text));
      }),
      RUNS,
    );
  });
});
