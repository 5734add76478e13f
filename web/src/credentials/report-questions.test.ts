import type { Check, CheckResult, CredentialReport } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { questionsOf, remediesOf, worstOf } from './report-questions.js';

function check(area: Check['area'], result: CheckResult, remedy?: string): Check {
  const more = remedy === undefined ? {} : { remedy };
  return {
    area,
    result,
    code: `${area}-${result}`,
    sentence: '',
    params: {},
    evidence: [],
    ...more,
  };
}

function reportOf(checks: readonly Check[]): CredentialReport {
  const party = { identifiers: [] };
  return {
    reportFormat: 'cairn-credential-report/1',
    format: { id: 'open-badges-3.0', label: 'Open Badges 3.0' },
    envelope: 'embedded',
    trail: [],
    sha256: '00',
    credential: {
      types: [],
      title: {},
      issuer: party,
      subject: party,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    trusted: true,
    checks,
    worst: 'pass',
    line: '',
    parts: [],
    checkedAt: '2026-11-22T00:00:00Z',
    clockSkewSeconds: 60,
    contexts: [],
    fetches: [],
  };
}

describe('questionsOf', () => {
  it('keeps a good signature apart from a signer whom nobody knows', () => {
    const questions = questionsOf(
      reportOf([
        check('proof', 'pass'),
        check('key-binding', 'pass'),
        check('issuer-identity', 'unknown'),
        check('dates', 'fail'),
        check('status', 'warn'),
      ]),
    );
    expect(questions.map(({ id, result, deciding }) => [id, result, deciding?.code])).toEqual([
      ['unchanged', 'pass', 'proof-pass'],
      ['who', 'unknown', 'issuer-identity-unknown'],
      ['when', 'fail', 'dates-fail'],
      ['withdrawn', 'warn', 'status-warn'],
    ]);
  });

  it('answers "cannot tell" to what was not asked', () => {
    expect(questionsOf(reportOf([])).every(({ result }) => result === 'unknown')).toBe(true);
  });
});

describe('worstOf', () => {
  it('holds "cannot tell" for worse than a remark and better than a no', () => {
    expect(worstOf([{ result: 'warn' }, { result: 'unknown' }])).toBe('unknown');
    expect(worstOf([{ result: 'unknown' }, { result: 'fail' }, { result: 'pass' }])).toBe('fail');
  });
});

describe('remediesOf', () => {
  it('asks for the expected recipient only when it is another one', () => {
    const found = remediesOf(reportOf([check('recipient', 'fail', 'ask who it is for')]));
    expect(found).toHaveLength(1);
  });

  it('names each once, the gravest first, and none for what passed', () => {
    const found = remediesOf(
      reportOf([
        check('format', 'pass', 'nothing'),
        check('proof', 'warn', 'ask'),
        check('status', 'fail', 'do not rely on it'),
        check('dates', 'unknown', 'ask'),
        check('recipient', 'unknown', 'say whom you expect'),
      ]),
    );
    expect(found.map(({ remedy }) => remedy)).toEqual(['do not rely on it', 'ask']);
  });
});
