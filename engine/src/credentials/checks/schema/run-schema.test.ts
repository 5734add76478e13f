import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../json.js';
import { patternCost } from './pattern-cost.js';
import { runSchema } from './run-schema.js';

const nested = (depth: number): Json => (depth === 0 ? 'end' : { child: nested(depth - 1) });

describe('runSchema', () => {
  it.each([
    ['a pattern that backtracks', { properties: { a: { pattern: '^(a+)+$' } } }],
    ['a pattern that looks ahead', { properties: { a: { pattern: '^(?=a)a$' } } }],
    ['a pattern in names', { patternProperties: { '(a|a)*b': {} } }],
    ['a pattern that is none', { properties: { a: { pattern: '(' } } }],
    ['another schema', { $ref: 'https://other.example.org/schema' }],
    ['a place that is not there', { $ref: '#/$defs/nowhere' }],
    ['itself without end', { $ref: '#' }],
    ['too much depth', deepSchema(70)],
  ])('refuses %s', (_name, schema) => {
    expect(runSchema(schema, { a: `${'a'.repeat(40)}b` }).kind).toBe('refused');
  });

  it('stops a schema that doubles its work at every level', () => {
    const schema: JsonObject = {
      $defs: {
        twice: {
          allOf: [
            { properties: { child: { $ref: '#/$defs/twice' } } },
            { properties: { child: { $ref: '#/$defs/twice' } } },
          ],
        },
      },
      $ref: '#/$defs/twice',
    };
    expect(runSchema(schema, nested(4)).kind).toBe('fits');
    expect(runSchema(schema, nested(50))).toEqual({
      kind: 'refused',
      reason: 'it takes too many steps',
    });
  });

  it('stops comparing a long list with itself', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => i);
    expect(runSchema({ properties: { a: { uniqueItems: true } } }, { a: many }).kind).toBe(
      'refused',
    );
  });

  it('stops looking through a long text again and again', () => {
    const schema = {
      allOf: Array.from({ length: 5000 }, () => ({ properties: { a: { minLength: 1 } } })),
    };
    expect(runSchema(schema, { a: 'x'.repeat(2_000_000) }).kind).toBe('refused');
  });

  it('reads the drafts that credentials use', () => {
    const draft4 = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      properties: { a: { minimum: 3, exclusiveMinimum: true } },
    };
    expect(runSchema(draft4, { a: 4 }).kind).toBe('fits');
    expect(runSchema({ ...draft4, type: 'array' }, { a: 4 }).kind).toBe('breaks');
  });

  it('takes format as a remark', () => {
    expect(runSchema({ properties: { a: { format: 'email' } } }, { a: 'x' }).kind).toBe('fits');
  });

  it('answers whatever the schema says', () => {
    const keyword = fc.constantFrom(
      'type',
      'properties',
      '$ref',
      'enum',
      'items',
      'not',
      'oneOf',
      'id',
    );
    const leaf = fc.jsonValue({ maxDepth: 1 });
    const schema = fc.dictionary(keyword, fc.oneof(leaf, fc.dictionary(keyword, leaf)));
    fc.assert(
      fc.property(schema, fc.jsonValue({ maxDepth: 2 }), (rules, document) => {
        const plain: JsonObject = JSON.parse(JSON.stringify(rules));
        const instance: Json = JSON.parse(JSON.stringify(document));
        expect(['fits', 'breaks', 'refused']).toContain(runSchema(plain, instance).kind);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('patternCost', () => {
  it.each([
    ['^[a-z]+$', 1000, 1000],
    ['[a-z]+', 1000, 1_000_000],
    ['^(Degree|Badge|ext:[a-z]+)$', 50, 2500],
    ['^\\d{4}-\\d{2}$', 1000, 1],
  ])('of %s on %i letters is %i', (pattern, length, cost) => {
    expect(patternCost(pattern, length)).toBe(cost);
  });

  it.each(['(a+)+', '(a|b)*', '((ab)+c)+', '(a{1,9}){2,9}', '(.)\\1', '(?<=a)b', 'a{2000}', '('])(
    'refuses %s',
    (pattern) => {
      expect(patternCost(pattern, 10)).toBeUndefined();
    },
  );

  it('refuses what is too slow on a long text only', () => {
    expect(patternCost('^a+b+c+$', 100)).toBe(1_000_000);
    expect(patternCost('^a+b+c+$', 10_000)).toBeUndefined();
  });
});

function deepSchema(depth: number): JsonObject {
  return depth === 0 ? { type: 'string' } : { not: deepSchema(depth - 1) };
}
