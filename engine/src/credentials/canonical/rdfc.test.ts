import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../crypto/cryptography.js';
import type { FastQuad } from './fast/fast-quad.js';
import { canonicaliseDistinct } from './fast/fast-rdfc.js';
import { canonicaliseNQuads } from './rdfc.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const FOLDER = join(SHARED, 'conformance/w3c-rdf-canon');
const there = existsSync(FOLDER);
const names = there ? readdirSync(FOLDER).filter((name) => name.endsWith('-in.nq')) : [];
/** Computable only with more work than we allow; refused instead. */
const POISON = ['test044', 'test045', 'test046', 'test074'];

describe.skipIf(!there)('RDFC-1.0 vectors (skipped without ../shared/conformance)', () => {
  it.each(names)('%s', async (name) => {
    const input = readFileSync(join(FOLDER, name), 'utf8');
    const answer = await canonicaliseNQuads(input);
    if (POISON.some((poison) => name.startsWith(poison))) {
      expect(answer.kind).toBe('poison');
      return;
    }
    const expected = readFileSync(join(FOLDER, name.replace('-in.', '-rdfc10.')), 'utf8');
    expect(answer).toEqual({ kind: 'quads', nquads: expected });
    const quads = toFastQuads(input);
    const fast = quads && canonicaliseDistinct(quads, portableCryptography.sha256);
    if (fast !== undefined) expect(fast).toBe(expected);
  });
});

const term = fc.constantFrom(
  '<https://a.example/1>',
  '<https://a.example/2>',
  '_:b0',
  '_:b1',
  '_:b2',
  '_:b3',
);
const quad = fc.record({
  subject: term,
  predicate: fc.constantFrom(
    '<https://p.example/1>',
    '<https://p.example/2>',
    '<https://p.example/3>',
  ),
  object: fc.oneof(term, fc.constantFrom('"x"', '"y"@en', '"1"^^<https://t.example/1>')),
  graph: fc.constantFrom('', '', '', '<https://g.example/>', '_:b0', '_:b4'),
});

describe('canonicaliseDistinct', () => {
  it('gives what the whole algorithm gives, or nothing', async () => {
    let fast = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(quad, { maxLength: 12, selector: lineOf }), async (quads) => {
        const distinct = canonicaliseDistinct(quads, portableCryptography.sha256);
        if (distinct === undefined) return;
        fast += 1;
        const whole = await canonicaliseNQuads(quads.map(lineOf).join(''));
        expect(whole).toEqual({ kind: 'quads', nquads: distinct });
      }),
      { numRuns: 3000, seed: 20260301 },
    );
    expect(fast).toBeGreaterThan(1000);
  });

  it('leaves blank nodes that look alike to the whole algorithm', () => {
    const alike = ['_:b0', '_:b1'].map((subject) => ({
      subject,
      predicate: '<https://p.example/1>',
      object: '"x"',
      graph: '',
    }));
    expect(canonicaliseDistinct(alike, portableCryptography.sha256)).toBeUndefined();
  });
});

describe('canonicaliseNQuads', () => {
  it('refuses a graph made to be hard', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => index);
    const clique = ids.flatMap((from) =>
      ids.filter((to) => to !== from).map((to) => `_:n${from} <https://p.example/1> _:n${to} .\n`),
    );
    expect(await canonicaliseNQuads(clique.join(''))).toMatchObject({ kind: 'poison' });
  });

  it('stops when it is told to', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => index);
    const ring = ids.flatMap((from) =>
      [1, 2, 3].map((step) => `_:n${from} <https://p.example/1> _:n${(from + step) % 8} .\n`),
    );
    const answer = await canonicaliseNQuads(ring.join(''), { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ kind: 'poison' });
  });

  it('refuses text that is no N-Quads', async () => {
    expect(await canonicaliseNQuads('hello')).toMatchObject({ kind: 'broken' });
  });
});

function lineOf({ subject, predicate, object, graph }: FastQuad): string {
  return `${subject} ${predicate} ${object}${graph === '' ? '' : ` ${graph}`} .\n`;
}

const LINE =
  /^(<[^>]*>|_:\S+) +(<[^>]*>) +("[^"]*"(?:@[\w-]+|\^\^<[^>]*>)?|<[^>]*>|_:\S+) *(<[^>]*>|_:\S+)? *\.$/;

/** Undefined for text with escapes, which only a whole parser understands. */
function toFastQuads(text: string): readonly FastQuad[] | undefined {
  if (text.includes('\\')) return undefined;
  return [...new Set(text.split('\n'))].flatMap((line) => {
    const match = LINE.exec(line.trim());
    if (!match) return [];
    const [, subject = '', predicate = '', object = '', graph = ''] = match;
    return [{ subject, predicate, object, graph }];
  });
}
