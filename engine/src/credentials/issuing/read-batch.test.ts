import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBatch } from './read-batch.js';
import type { BatchDefaults } from './read-issue-request.js';

const SEED = 20_261_122;
const DEFAULTS: BatchDefaults = {
  achievement: { name: 'Networks', outcomes: [], tags: [], alignments: [] },
  evidence: [],
  results: [],
};

function rowsOf(csv: string, defaults: BatchDefaults = DEFAULTS) {
  const reading = readBatch(csv, defaults);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

function refusedCodes(csv: string): readonly string[] {
  const reading = readBatch(csv, DEFAULTS);
  return reading.kind === 'refused' ? reading.findings.map(({ code }) => code) : [];
}

describe('a table of credentials', () => {
  it('fills each request from its row, and what is missing from the defaults', () => {
    const { rows, findings } = rowsOf(
      'Email;Recipient name;Valid until;Evidence URL;Result\na@example.org;Ana;2027-01-31;https://example.org/e;B',
    );
    expect(findings).toEqual([]);
    expect(rows).toMatchObject([
      {
        line: 2,
        order: {
          achievement: { name: 'Networks' },
          recipient: { email: 'a@example.org', name: 'Ana', hashed: true },
          validUntil: '2027-01-31T23:59:59Z',
          evidence: [{ url: 'https://example.org/e' }],
          results: [{ name: 'Result', value: 'B', type: 'Result' }],
        },
      },
    ]);
  });

  it('names every problem of every row at once', () => {
    const { rows, findings } = rowsOf(
      'email,valid_from,valid_until\nbroken,2026-02-30,\na@example.org,,\n,2026-01-02,2026-01-01',
    );
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(findings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['rows.2.recipient.email', 'rows.2.validFrom', 'rows.4.recipient']),
    );
  });

  it('warns of a recipient who stands twice', () => {
    const { findings } = rowsOf('email\na@example.org\nA@example.org');
    expect(findings).toMatchObject([
      { code: 'batch-row-repeated', path: 'rows.3', severity: 'warning' },
    ]);
  });

  it('leaves empty lines out', () => {
    expect(rowsOf('email,name\na@example.org,\n,\n\n').rows).toHaveLength(1);
  });

  it.each([
    ['email,password\na@example.org,x', 'batch-column-unknown'],
    ['email,__proto__\na@example.org,x', 'batch-column-unknown'],
    ['email,constructor\na@example.org,x', 'batch-column-unknown'],
    ['email,email\na@example.org,x', 'batch-column-repeated'],
    ['name\nx', 'batch-column-missing'],
    ['email', 'batch-empty'],
    [`email\n${'a@example.org\n'.repeat(5_001)}`, 'batch-too-large'],
    ['email\n"a@example.org', 'document-syntax'],
    ['email\na\0b', 'document-not-text'],
    ['', 'document-empty'],
  ])('%j is refused', (csv, code) => {
    expect(refusedCodes(csv)).toContain(code);
  });

  it('takes 5,000 rows', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `p${i}@example.org`);
    expect(rowsOf(['email', ...lines].join('\n')).rows).toHaveLength(5_000);
  });

  it('keeps a cell that looks like a formula as the text it is', () => {
    const { rows } = rowsOf('email,name\na@example.org,"=HYPERLINK(""https://evil.example"")"');
    expect(rows[0]?.order.name).toBe('=HYPERLINK("https://evil.example")');
  });

  it('a row with more cells than the head is named', () => {
    expect(rowsOf('email\na@example.org,b,c').findings).toMatchObject([
      { code: 'batch-row-too-long', path: 'rows.2' },
    ]);
  });

  it('answers any text without throwing', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', ',', '\n', 'email', '=1+1', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const reading = readBatch(`email,name\n${cells.join('')}`, DEFAULTS);
        expect(['read', 'refused']).toContain(reading.kind);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});
