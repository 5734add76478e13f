import type { CredentialReport } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { claimsOf, findReport } from './claims.js';
import { smallCheck, smallReport } from './testing/small-report.js';
import type { CredentialView, VerifyAnswer } from './verify-answer.js';

const viewOf = (content: string, parts: readonly CredentialView[] = []): CredentialView => ({
  format: 'open-badges-3.0',
  document: {},
  sha256: content,
  content,
  parts,
});
const answerOf = (report: CredentialReport, view: CredentialView): VerifyAnswer => ({
  reading: { kind: 'read', credentials: [view], skipped: [] },
  reports: [report],
  records: ['record'],
});
const wrapper = (parts: readonly CredentialReport[]) => {
  const report = smallReport({ sha256: 'outer', parts });
  return { ...report, credential: { ...report.credential, achievements: [] } };
};

describe('claimsOf', () => {
  it('is the credential itself, with what is kept of it', () => {
    const [claim, ...others] = claimsOf(answerOf(smallReport(), viewOf('text')), 0);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ content: 'text', record: 'record', format: 'open-badges-3.0' });
  });
  it('leaves out a wrapper, and keeps the whole for a part without a proof of its own', () => {
    const own = smallReport({ sha256: 'own' });
    const bare = smallReport({
      sha256: 'bare',
      checks: [smallCheck('proof', 'warn', 'proof-only-outer')],
    });
    const view = viewOf('whole', [viewOf('own text'), viewOf('bare text')]);
    const claims = claimsOf(answerOf(wrapper([own, bare]), view), 0);
    expect(claims.map(({ report, content }) => [report.sha256, content])).toEqual([
      ['own', 'own text'],
      ['bare', 'whole'],
    ]);
  });
  it('keeps a record that has an achievement of its own beside its parts', () => {
    const report = smallReport({ sha256: 'outer', parts: [smallReport({ sha256: 'part' })] });
    const claims = claimsOf(answerOf(report, viewOf('whole', [viewOf('part')])), 0);
    expect(claims.map((claim) => claim.report.sha256)).toEqual(['outer', 'part']);
  });
  it('is empty for what was not read', () => {
    const reading = { kind: 'address', url: 'https://a.example' } as const;
    expect(claimsOf({ reading, reports: [] }, 0)).toEqual([]);
  });
});

describe('findReport', () => {
  it('finds a part at any depth, and nothing for a strange hash', () => {
    const deep = wrapper([wrapper([smallReport({ sha256: 'deep' })])]);
    expect(findReport([deep], 'deep')?.sha256).toBe('deep');
    expect(findReport([deep], 'other')).toBeUndefined();
  });
});
