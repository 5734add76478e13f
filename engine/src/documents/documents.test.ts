import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../terms/index.js';
import { DEFAULT_LIMITS, readDocument, readJson, readYaml, writeYaml } from './index.js';

const codesOf = (reading: Reading<unknown>) => reading.findings.map((finding) => finding.code);
const valueIn = (reading: Reading<unknown>) =>
  reading.kind === 'read' ? reading.value : reading.findings;

describe('readYaml', () => {
  it('keeps days, country codes and version numbers as text', () => {
    const text =
      "day: 2026-11-21\ncountry: NO\nversion: '1.10'\nopen: true\namount: 40\nnone: null\n";
    expect(valueIn(readYaml(text))).toEqual({
      day: '2026-11-21',
      country: 'NO',
      version: '1.10',
      open: true,
      amount: 40,
      none: null,
    });
  });

  it('names where bytes stop being text', () => {
    expect(readYaml('a: 1\nb: \0').findings).toMatchObject([{ line: 2, column: 4 }]);
    expect(readJson('\uFFFD').findings).toMatchObject([{ line: 1, column: 1 }]);
  });

  it('says once that a text is nested too deeply', () => {
    const { findings } = readYaml(`a: ${'['.repeat(20_000)}`);
    expect(findings.map(({ code }) => code)).toEqual(['document-too-deep']);
  });

  it('names line and column of a syntax error, and what to do', () => {
    const [finding] = readYaml('title: A\nunits: [a, b\nlevel: 5\n').findings;
    expect(finding).toMatchObject({
      code: 'document-syntax',
      severity: 'error',
      line: 3,
      column: 1,
    });
    expect(finding?.message).toMatch(/^Line 3, column 1: .*Check indentation/);
  });

  it.each([
    ['a key twice', 'a: 1\nb:\n  c: 1\n  c: 2\n', 'document-duplicate-key', 'b.c'],
    ['the prototype key', 'a:\n  __proto__: { x: 1 }\n', 'document-key-refused', 'a'],
    ['a reference', 'a: &x [1]\nb: *x\n', 'document-alias-refused', 'b'],
    ['a merge key', 'a: &x { k: 1 }\nb:\n  <<: *x\n', 'document-alias-refused', 'b.<<'],
    ['a tag', 'a: !!binary aGk=\n', 'document-tag-refused', 'a'],
    ['a tag of its own', 'a: !mine x\n', 'document-tag-refused', ''],
    ['a standard tag', 'a: !!str 5\n', 'document-tag-refused', 'a'],
    ['a number that is not finite', 'a: .inf\n', 'document-number-refused', 'a'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'document-many', ''],
    ['a map as key', '? { a: 1 }\n: 2\n', 'document-syntax', ''],
    ['nothing', ' \n', 'document-empty', ''],
    ['bytes that are no text', 'a: 1\nb: \0', 'document-not-text', ''],
    ['bytes of another encoding', 'a: M\uFFFDller', 'document-not-text', ''],
  ])('refuses %s', (_name, text, code, path) => {
    const reading = readYaml(text);
    expect(reading.kind).toBe('refused');
    expect(reading.findings[0]).toMatchObject({ code, path });
  });

  it('reports all repeated keys at once', () => {
    expect(codesOf(readYaml('a: 1\na: 2\nb: 1\nb: 2\n'))).toEqual([
      'document-duplicate-key',
      'document-duplicate-key',
    ]);
  });

  it('does not unfold a bomb of references', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const reading = readYaml(['a0: &a0 [lol, lol]', ...rows].join('\n'));
    expect(new Set(codesOf(reading))).toEqual(new Set(['document-alias-refused']));
  });

  it('finds a repeated key among a hundred thousand without comparing all pairs', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`);
    expect(codesOf(readYaml([...keys, 'k7: 2'].join('\n')))).toEqual(['document-duplicate-key']);
  });
});

describe('readJson', () => {
  it.each([
    ['{"a": [1, 2.5e3, -0.1], "b": "x\\n\\u00e9\\ud83d\\ude00", "c": {}, "d": [], "e": null}'],
    ['[true, false]'],
    [' "text" '],
    ['-12'],
  ])('reads %s as JSON.parse does', (text) => {
    expect(valueIn(readJson(text))).toEqual(JSON.parse(text));
  });

  it.each([
    ['{"a": 1, "a": 2}', 'document-duplicate-key', 'a', 1, 10],
    ['{"a": {"__proto__": {"x": 1}}}', 'document-key-refused', 'a.__proto__', 1, 8],
    ['{"a": 1e999}', 'document-number-refused', 'a', 1, 7],
    ['{\n  "a": 1,\n}', 'document-syntax', '', 3, 1],
    ["{'a': 1}", 'document-syntax', '', 1, 2],
    ['{"a" 1}', 'document-syntax', '', 1, 6],
    ['[1 2]', 'document-syntax', '', 1, 4],
    ['[01]', 'document-syntax', '', 1, 3],
    ['"ab', 'document-syntax', '', 1, 4],
    ['"a\nb"', 'document-syntax', '', 1, 3],
    ['"\\x"', 'document-syntax', '', 1, 2],
    ['"\\u12g4"', 'document-syntax', '', 1, 2],
    ['1 2', 'document-syntax', '', 1, 3],
    ['nul', 'document-syntax', '', 1, 1],
  ])('refuses %s', (text, code, path, line, column) => {
    expect(readJson(text)).toEqual({
      kind: 'refused',
      findings: [expect.objectContaining({ code, path, line, column })],
    });
  });

  it('never changes the prototype of what it reads or of other objects', () => {
    readJson('{"__proto__": {"polluted": true}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('stops after fifty findings', () => {
    const text = `{${Array.from({ length: 5000 }, () => '"a": 1').join(', ')}}`;
    expect(readJson(text).findings).toHaveLength(50);
  });
});

describe('limits', () => {
  const { maxCharacters, maxDepth } = DEFAULT_LIMITS;

  it.each([readJson, readYaml])('reads a text of the largest size and refuses one more', (read) => {
    const limits = { maxCharacters: 100, maxDepth };
    expect(read(`"${'a'.repeat(98)}"`, limits).kind).toBe('read');
    expect(codesOf(read(`"${'a'.repeat(99)}"`, limits))).toEqual(['document-too-large']);
  });

  it('refuses fifty megabytes without reading them', () => {
    const text = 'a: 1\n'.repeat(10_000_000);
    expect(text.length).toBeGreaterThan(maxCharacters);
    expect(codesOf(readDocument(text, 'big.yaml'))).toEqual(['document-too-large']);
  });

  it.each([
    ['JSON', readJson],
    ['YAML', readYaml],
  ])('reads %s nested to the limit and refuses one level more', (_name, read) => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(read(nested(maxDepth)).kind).toBe('read');
    expect(codesOf(read(nested(maxDepth + 1)))).toEqual(['document-too-deep']);
  });

  it.each(['[', '{"a":', '- ', '? ', '{a: '])('survives %s repeated without end', (piece) => {
    for (const name of ['x.json', 'x.yaml']) {
      const reading = readDocument(piece.repeat(50_000), name);
      expect(reading.kind).toBe('refused');
    }
  });
});

describe('readDocument', () => {
  it('goes by the name, and without one by the first character', () => {
    expect(valueIn(readDocument('{a: 1}', 'x.yaml'))).toEqual({ a: 1 });
    expect(readDocument('{a: 1}').kind).toBe('refused');
    expect(valueIn(readDocument('\uFEFF{"a": 1}'))).toEqual({ a: 1 });
    expect(valueIn(readDocument('a: 1'))).toEqual({ a: 1 });
  });
});

describe('properties', () => {
  const plainJson = fc.jsonValue({ maxDepth: 4 }).map((value) => {
    const clean: unknown = JSON.parse(JSON.stringify(value));
    return clean;
  });
  const withoutPrototypeKey = plainJson.filter(
    (value) => !JSON.stringify(value).includes('"__proto__"'),
  );

  it('reads what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(withoutPrototypeKey, (value) => {
        expect(readJson(JSON.stringify(value))).toEqual({ kind: 'read', value, findings: [] });
      }),
      { seed: 20261121 },
    );
  });

  it('reads what writeYaml wrote', () => {
    fc.assert(
      fc.property(withoutPrototypeKey, (value) => {
        expect(valueIn(readYaml(writeYaml(value)))).toEqual(value);
      }),
      { seed: 20261121 },
    );
  });

  const seedTexts = [
    '{"a": [1, {"b": "x\\u0041"}], "c": null}',
    "id: a\nlist:\n  - { code: AL, year: 2002 }\n  - text: |\n      two\n      lines\n\"q\": 'it''s'\n",
    '%YAML 1.2\n---\na: &x !!str b\nc: *x\n? k\n: v\n...\n',
  ];
  const mutation = fc.record({
    seed: fc.constantFrom(...seedTexts),
    edits: fc.array(
      fc.record({
        at: fc.nat(80),
        remove: fc.nat(4),
        insert: fc.oneof(
          fc.string({ maxLength: 6, unit: 'binary' }),
          fc.constantFrom(
            '{',
            '[',
            '- ',
            ': ',
            '&a',
            '*a',
            '!!x ',
            '|',
            '>',
            '\t',
            '"',
            "'",
            '#',
            '%',
            '---\n',
            '? ',
          ),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });

  it('answers every mutated text with a reading and throws nothing', () => {
    fc.assert(
      fc.property(mutation, fc.constantFrom('x.json', 'x.yaml', ''), ({ seed, edits }, name) => {
        const text = edits.reduce(
          (current, { at, remove, insert }) =>
            current.slice(0, at) + insert + current.slice(at + remove),
          seed,
        );
        const reading = readDocument(text, name);
        expect(['read', 'refused']).toContain(reading.kind);
        expect(reading.kind === 'refused').toBe(reading.findings.length > 0);
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });
});
