import { describe, expect, it } from 'vitest';
import { batchKeyOf, batchRows, cellOf } from './batch-rows.js';

const row = (line: number) => ({ line, title: 'Networks', recipient: `p${line}@example.org` });
const finding = (path: string, severity: 'error' | 'warning' = 'error') => ({
  code: 'shape-invalid',
  path,
  message: 'No.',
  severity,
});

describe('batchRows', () => {
  it('puts findings to their lines, in the order of the table', () => {
    const preview = {
      rows: [row(2), row(4), row(12)],
      findings: [
        finding('rows.3.recipient.email'),
        finding('rows.3.validFrom'),
        finding('rows.4', 'warning'),
        finding('head.password'),
      ],
      canIssue: false,
    };
    const { rows, general } = batchRows(preview);
    expect(rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'ready'],
      [3, 'problem'],
      [4, 'remark'],
      [12, 'ready'],
    ]);
    expect(rows[1]?.findings.map(cellOf)).toEqual(['recipient.email', 'validFrom']);
    expect(general.map(({ path }) => path)).toEqual(['head.password']);
  });
});

describe('batchKeyOf', () => {
  it('is the same for the same name, and as long as the server wants', () => {
    expect(batchKeyOf(' May 2026.csv ')).toBe(batchKeyOf('May 2026.csv'));
    expect(batchKeyOf('').length).toBeGreaterThanOrEqual(16);
    expect(batchKeyOf('x'.repeat(300))).toHaveLength(200);
  });
});
