import type { Check, CheckResult, CredentialReport } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import type { VerifyEntry } from '../../credentials/index.js';
import { deskCounts, deskRows } from './desk-rows.js';

type Results = Readonly<Partial<Record<Check['area'], CheckResult>>>;

function reportOf(results: Results): CredentialReport {
  const all: Results = {
    proof: 'pass',
    'key-binding': 'pass',
    dates: 'pass',
    status: 'pass',
    ...results,
  };
  const party = { identifiers: [] };
  return {
    reportFormat: 'cairn-credential-report/1',
    format: { id: 'open-badges-3.0', label: 'Open Badges 3.0' },
    envelope: 'embedded',
    trail: [],
    sha256: '00',
    credential: {
      types: [],
      title: { en: 'A badge' },
      issuer: party,
      subject: party,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    trusted: true,
    checks: (['proof', 'key-binding', 'issuer-identity', 'dates', 'status'] as const).map(
      (area) => ({
        area,
        code: area,
        result: all[area] ?? 'pass',
        sentence: area,
        params: {},
        evidence: [],
      }),
    ),
    worst: 'pass',
    line: '',
    parts: [],
    checkedAt: '2026-11-22T00:00:00Z',
    clockSkewSeconds: 60,
    contexts: [],
    fetches: [],
  };
}

function entry(id: string, state: VerifyEntry['state']): VerifyEntry {
  return { id, name: `${id}.json`, item: { kind: 'text', text: '{}' }, state };
}

function answered(id: string, ...results: readonly Results[]): VerifyEntry {
  const reports = results.map(reportOf);
  const reading = { kind: 'read', credentials: [], skipped: [] } as const;
  return entry(id, { kind: 'answered', answer: { reading, reports } });
}

describe('deskRows', () => {
  it('has a row for each credential and one for a file that holds none', () => {
    const foreign = { kind: 'foreign', code: 'x', looksLike: 'a photograph', remedy: '' } as const;
    const rows = deskRows([
      answered('a', {}, { proof: 'fail' }),
      entry('b', { kind: 'answered', answer: { reading: foreign, reports: [] } }),
      entry('c', { kind: 'asking' }),
    ]);
    expect(rows.map(({ id, file }) => [id, file])).toEqual([
      ['a-0', 'a.json'],
      ['a-1', 'a.json'],
      ['b', 'b.json'],
      ['c', 'c.json'],
    ]);
  });
});

describe('deskCounts', () => {
  it('tells a changed credential from an expired one and from one that could not be decided', () => {
    const rows = deskRows([
      answered('a', {}),
      answered('b', { proof: 'fail', dates: 'unknown', status: 'unknown' }),
      answered('c', { dates: 'fail', 'key-binding': 'unknown' }),
      answered('d', { status: 'fail' }),
      answered('e', { status: 'unknown' }),
      answered('f', { dates: 'warn' }),
      answered('i', { 'issuer-identity': 'unknown' }),
      answered('j', { 'issuer-identity': 'unknown', 'key-binding': 'unknown' }),
      entry('g', { kind: 'failed', details: '' }),
      entry('h', { kind: 'asking' }),
    ]);
    expect(deskCounts(rows)).toEqual({
      credentials: 8,
      changed: 1,
      ended: 2,
      open: 2,
      unlisted: 1,
      clear: 2,
      unread: 1,
    });
  });
});
