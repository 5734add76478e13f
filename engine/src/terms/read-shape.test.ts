import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readShape } from './read-shape.js';
import { creditShape, isoDateShape, moneyShape, rangeShape, sourceShape } from './term-shapes.js';

const shape = z.strictObject({
  id: z.string(),
  credit: creditShape.exactOptional(),
  kind: z.enum(['a', 'b']),
});

describe('readShape', () => {
  it('gives back the value when it fits', () => {
    expect(readShape(shape, { id: 'x', kind: 'a' })).toEqual({
      kind: 'read',
      value: { id: 'x', kind: 'a' },
      findings: [],
    });
  });

  it('reports every problem at once, each with its path', () => {
    const reading = readShape(
      shape,
      { credit: { amount: -1, system: 'ects' }, kind: 'c', more: 1 },
      ['units', 2],
    );
    expect(reading.findings.map(({ code, path }) => [code, path])).toEqual([
      ['shape-missing', 'units.2.id'],
      ['shape-value', 'units.2.credit.amount'],
      ['shape-value', 'units.2.kind'],
      ['shape-unknown-key', 'units.2.more'],
    ]);
  });

  it.each([
    [null, 'not null'],
    [[], 'not a list'],
    [3, 'not number'],
  ])('names what stands there instead of text: %j', (id, words) => {
    const [finding] = readShape(shape, { id, kind: 'a' }).findings;
    expect(finding?.code).toBe('shape-type');
    expect(finding?.message).toContain(words);
  });

  it('says which side of a bound is meant, and counts entries and characters as what they are', () => {
    const bounded = z.strictObject({
      above: z.number().positive(),
      least: z.number().min(0),
      below: z.number().lt(1),
      list: z.array(z.string()).min(1),
      text: z.string().max(2),
      either: z.union([z.string(), z.strictObject({ id: z.string() })]),
    });
    const reading = readShape(bounded, { above: 0, least: -1, below: 1, list: [], text: 'abc' });
    expect(reading.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'shape-value: Must be above 0.',
      'shape-value: Must be at least 0.',
      'shape-value: Must be below 1.',
      'shape-value: Write at least 1 of them.',
      'shape-value: Write at most 2 characters.',
      'shape-missing: Missing: write one of the forms that are allowed here.',
    ]);
  });

  it('lists the choices of a union by its key', () => {
    const union = z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('x') }),
      z.strictObject({ op: z.literal('y') }),
    ]);
    expect(readShape(union, { op: 'z' }).findings[0]).toMatchObject({
      code: 'shape-value',
      path: 'op',
      message: 'Write one of: x, y.',
    });
    expect(readShape(union, {}).findings[0]?.code).toBe('shape-missing');
  });
});

describe('the shapes of terms', () => {
  it.each([
    [isoDateShape, '2026-02-28', '2026-02-29'],
    [moneyShape, { minor: 0, currency: 'AUD' }, { minor: 0.5, currency: 'AUD' }],
    [moneyShape, { minor: 1, currency: 'NZD' }, { minor: 1, currency: 'nzd' }],
    [rangeShape, { min: 2, max: 2 }, { min: 3, max: 2 }],
    [creditShape, { amount: 0, system: 'ects' }, { amount: 1, system: ' ' }],
    [sourceShape, { title: 't', url: 'https://a.example/' }, { title: 't', url: 'javascript:1' }],
  ])('case %#: takes the one and refuses the other', (one, good, bad) => {
    expect(readShape(one, good).kind).toBe('read');
    expect(readShape(one, bad).kind).toBe('refused');
  });

  it('knows a source as read when it has a day of reading, else as recalled', () => {
    const day = { title: 't', read: '2026-01-01' };
    expect(readShape(sourceShape, day)).toMatchObject({ value: { knowing: 'read' } });
    expect(readShape(sourceShape, { title: 't' })).toMatchObject({
      value: { knowing: 'recalled' },
    });
  });
});
