import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsWords, pageOf } from './pages-of-lists.js';

describe('a list by cursor', () => {
  it('gives each item once, in the order of ids, whatever the size of a page', () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 7 }), (ids, limit) => {
        const all = ids.map((id) => ({ id }));
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = pageOf(all, { limit, ...(cursor === undefined ? {} : { cursor }) });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(seen).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  it('ends without a cursor when the last page is exactly full', () => {
    const all = [{ id: 'a' }, { id: 'b' }];
    expect(pageOf(all, { limit: 2 }).nextCursor).toBeUndefined();
    expect(pageOf(all, { limit: 1 }).nextCursor).toBe('a');
  });
});

describe('words of a search', () => {
  it.each([
    ['networks', ['Computer Networks'], true],
    ['net comp', ['Computer Networks'], true],
    ['maori', ['Te Reo Māori'], true],
    ['networks spanish', ['Computer Networks', undefined], false],
    ['spanish', ['Computer Networks', 'in Spanish'], true],
    ['   ', ['anything'], true],
  ])('"%s" in %j is %s', (words, texts, expected) => {
    expect(holdsWords(words)(texts)).toBe(expected);
  });
});
