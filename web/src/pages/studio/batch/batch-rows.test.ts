import { describe, expect, it } from 'vitest';
import { batchKeyOf, batchRows, cellKind, columnOf } from './batch-rows.js';

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
    expect(rows[1]?.findings.map(columnOf)).toEqual(['email', 'valid_from']);
    expect(general.map(columnOf)).toEqual(['password']);
  });
});

describe('cellKind', () => {
  it.each([
    ['rows.2.recipient.email', 'email'],
    ['rows.2.validUntil', 'day'],
    ['rows.2.evidence.0.url', 'https'],
    ['rows.2.recipient', 'recipient'],
    ['rows.2.achievement', 'achievement'],
    ['rows.2.name', undefined],
  ])('%s asks for %s', (path, kind) =>
    expect(cellKind({ ...finding(path), code: 'shape-value' })).toBe(kind),
  );

  it('leaves to the server what is no matter of form', () => {
    expect(cellKind({ ...finding('rows.2.achievement'), code: 'unit-unknown' })).toBeUndefined();
  });
});

describe('batchKeyOf', () => {
  it('is the same for the same name, and as long as the server wants', () => {
    expect(batchKeyOf(' May 2026.csv ')).toBe(batchKeyOf('May 2026.csv'));
    expect(batchKeyOf('').length).toBeGreaterThanOrEqual(16);
    expect(batchKeyOf('x'.repeat(300))).toHaveLength(200);
  });
});
