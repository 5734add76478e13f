import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../terms/index.js';
import { readUnitTable, UNIT_COLUMNS } from './read-unit-table.js';

const ON = parseIsoDate('2026-11-21');

describe('readUnitTable', () => {
  it('reads a row with every kind of column; empty cells stay not known', () => {
    const reading = readUnitTable(
      [
        [
          'id',
          'title',
          'framework',
          'level',
          'credit',
          'creditSystem',
          'fee',
          'currency',
          'skills',
          'prerequisites',
          'workloadHours',
          'note',
          'hoursByWeek',
          'corequisites',
        ],
        [
          ...['a', 'Soil', 'nz-nzqcf', '4', '2.5', 'ects', '12.30', 'NZD', 'soil; water', '', ''],
          ...['', '', ''],
        ],
        ['b', 'Water', '', '', '', '', '5', 'JPY', '', 'a; c', '40', 'n', '4; 2.5; 0', 'a; c'],
      ],
      ON,
    );
    expect(reading).toMatchObject({
      kind: 'read',
      value: [
        {
          id: 'a',
          level: { framework: 'nz-nzqcf', code: '4' },
          credit: { amount: 2.5, system: 'ects' },
          fee: { minor: 1230, currency: 'NZD' },
          skills: ['soil', 'water'],
          prerequisites: [],
          knowing: 'recalled',
          checked: ON,
        },
        {
          fee: { minor: 5, currency: 'JPY' },
          prerequisites: [{ anyOf: ['a'] }, { anyOf: ['c'] }],
          workloadHours: 40,
          hoursByWeek: [4, 2.5, 0],
          corequisites: [{ anyOf: ['a'] }, { anyOf: ['c'] }],
        },
      ],
    });
    const [first] = reading.kind === 'read' ? reading.value : [];
    expect(first && 'workloadHours' in first).toBe(false);
  });

  it('skips empty lines and counts lines as a spreadsheet does', () => {
    const reading = readUnitTable(
      [
        ['id', 'title'],
        ['a', 'A'],
        [' ', ''],
        ['a', 'B'],
        ['c', ''],
      ],
      ON,
    );
    expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unit-duplicate rows.4.id',
      'shape-missing rows.5.title',
    ]);
  });

  it.each([
    [['hours'], ['1'], 'shape-unknown-key rows.1.hours'],
    [['workloadHours'], ['about 40'], 'shape-type rows.2.workloadHours'],
    [['workloadHours'], ['1,5'], 'shape-type rows.2.workloadHours'],
    [['credit'], ['5'], 'shape-missing rows.2.credit.system'],
    [['fee'], ['5'], 'shape-missing rows.2.fee.currency'],
    [['fee', 'currency'], ['0.005', 'AUD'], 'shape-type rows.2.fee.minor'],
    [['country'], ['Australia'], 'shape-value rows.2.country'],
  ])('refuses %j with %j', (columns, cells, expected) => {
    const reading = readUnitTable(
      [
        ['id', 'title', ...columns],
        ['a', 'A', ...cells],
      ],
      ON,
    );
    expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });

  it('reads an empty table as no units', () => {
    expect(readUnitTable([], ON)).toMatchObject({ kind: 'read', value: [] });
    expect(readUnitTable([[...UNIT_COLUMNS]], ON)).toMatchObject({ kind: 'read', value: [] });
  });
});
