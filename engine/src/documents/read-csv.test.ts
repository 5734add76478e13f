import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.js';

const rowsOf = (text: string) => {
  const reading = readCsv(text);
  return reading.kind === 'read' ? reading.value : reading.findings;
};

describe('readCsv', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      '\uFEFFa;b\n"1;2";3',
      [
        ['a', 'b'],
        ['1;2', '3'],
      ],
    ],
    [
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    ['a\n"say ""yes""\nthen go"', [['a'], ['say "yes"\nthen go']]],
    ['a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']]],
    ['a,', [['a', '']]],
  ])('reads %j', (text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it.each([
    ['a,b\n1,"2', 2, 3],
    ['a,b\n"1"x,2', 2, 1],
  ])('refuses %j and says where', (text, line, column) => {
    expect(rowsOf(text)).toMatchObject([{ code: 'document-syntax', line, column }]);
  });

  it('refuses what is empty or too large', () => {
    expect(rowsOf(' ')).toMatchObject([{ code: 'document-empty' }]);
    expect(readCsv('a,b', { maxCharacters: 2, maxDepth: 1 })).toMatchObject({ kind: 'refused' });
  });

  it('reads back every table that is written with quotes', () => {
    const cell = fc.stringMatching(/^[a"',;\n é]{0,5}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(rowsOf(`h1,h2\n${text}`)).toEqual([['h1', 'h2'], ...rows]);
      }),
      { seed: 4180, numRuns: 300 },
    );
  });

  it('takes time in proportion to the text, also for a quote that never closes', () => {
    const text = `a\n"${'""'.repeat(500_000)}`;
    expect(rowsOf(text)).toMatchObject([{ code: 'document-syntax', line: 2 }]);
  });
});
