import { describe, expect, it } from 'vitest';
import { CHECK_AREAS } from '../report.js';
import { CHECK_CODES, CHECK_TABLES } from './check-codes.js';

describe('the check codes of all parts', () => {
  const entries = Object.entries(CHECK_CODES);

  it('name each code once', () => {
    const all = CHECK_TABLES.flatMap((table) => Object.keys(table));
    expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
  });

  it('cover every area', () => {
    expect(new Set(entries.map(([, { area }]) => area))).toEqual(new Set(CHECK_AREAS));
  });

  it.each(entries)('%s is one plain sentence', (_code, { sentence }) => {
    expect(sentence).toMatch(/^[\p{Lu}{“]/u);
    expect(sentence).toMatch(/[.}?]$/);
    expect(sentence).not.toMatch(/unexpected|error|exception/i);
  });

  it.each(entries.filter(([, { result }]) => result === 'fail'))(
    '%s, which fails, says what to do',
    (_code, { remedy }) => {
      expect(remedy).toBeTruthy();
    },
  );

  it.each(entries.filter(([, { clause }]) => clause))('%s points to its rule', (_code, words) => {
    expect(words.clause?.url).toMatch(/^https:\/\//);
    expect(words.clause?.title).toBeTruthy();
  });
});
