import type { CredentialReport } from 'cairn/credentials';
import type { Holding, Workspace } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSPACE } from '../workspace/index.js';
import {
  dueCredentials,
  fallenHoldings,
  markSeen,
  type NewReport,
  newsOf,
  renewCredentials,
  toClaimed,
  withoutHolding,
} from './recheck.js';
import { laterReport, smallKept, smallReport } from './testing/small-report.js';

const held: Holding = { id: 'h', title: 'Knots', state: 'verified', credential: 'aa' };
const workspace: Workspace = { ...EMPTY_WORKSPACE, holdings: [held], credentials: [smallKept()] };
const found = (report = smallReport(), record?: string): ReadonlyMap<string, NewReport> =>
  new Map([['aa', { report, record }]]);
const renewed = (from: Workspace, fresh: ReadonlyMap<string, NewReport>) => {
  const [kept] = renewCredentials(from, fresh).credentials;
  if (!kept) throw new Error('nothing kept');
  return kept;
};

describe('dueCredentials', () => {
  const kept = smallKept({ checkedAt: '2026-11-14T23:59:00Z' });
  const isDue = (days: number, on: string) =>
    dueCredentials([kept], { days, on: parseIsoDate(on) }).length === 1;

  it('asks when more than the days have passed, and not on the day itself', () => {
    expect(isDue(7, '2026-11-21')).toBe(false);
    expect(isDue(7, '2026-11-22')).toBe(true);
  });
  it('never asks by itself when the person said so', () => {
    expect(isDue(0, '2030-01-01')).toBe(false);
  });
  it('asks for what was never checked', () => {
    const { checkedAt: _, ...unchecked } = kept;
    expect(dueCredentials([unchecked], { days: 30, on: parseIsoDate('2026-11-14') })).toHaveLength(
      1,
    );
  });
});

describe('renewCredentials', () => {
  it('says nothing new when everything is as before', () => {
    const kept = renewed(workspace, found(smallReport({ checkedAt: '2026-11-20T10:00:00Z' })));
    expect(kept.checkedAt).toBe('2026-11-20T10:00:00Z');
    expect(kept).not.toHaveProperty('before');
    expect(newsOf(kept)).toEqual([]);
  });
  it('keeps the earlier report until the person has seen what changed', () => {
    const kept = renewed(workspace, found(laterReport('status', 'unknown')));
    expect(newsOf(kept).map(({ area, direction }) => [area, direction])).toEqual([
      ['status', 'worse'],
    ]);
    const [seen] = markSeen({ ...workspace, credentials: [kept] }, ['aa']).credentials;
    expect(seen && newsOf(seen)).toEqual([]);
  });
  it('forgets the news when the host answers again before anybody looked', () => {
    const once = renewCredentials(workspace, found(laterReport('status', 'unknown')));
    const twice = renewed(once, found(smallReport({ checkedAt: '2026-11-21T10:00:00Z' })));
    expect(twice).not.toHaveProperty('before');
  });
  it('keeps the last-good record when there is no newer one', () => {
    const good = { ...workspace, credentials: [smallKept({ record: 'old' })] };
    expect(renewed(good, found(laterReport('status', 'fail'))).record).toBe('old');
    expect(renewed(good, found(smallReport(), 'new')).record).toBe('new');
  });
  it('does not let the record of a day with an open question replace a good one', () => {
    const recordOf = (report: CredentialReport) => {
      const { checkedAt, checks } = report;
      const recordFormat = 'cairn-verification-record/1';
      const text = JSON.stringify({ recordFormat, madeBy: 'us', checkedAt, checks });
      return `e30.${Buffer.from(text).toString('base64url')}.sig`;
    };
    const [good, open] = [recordOf(smallReport()), recordOf(laterReport('status', 'unknown'))];
    const once = { ...workspace, credentials: [smallKept({ record: good })] };
    expect(renewed(once, found(laterReport('status', 'unknown'), open)).record).toBe(good);
    const again = { ...workspace, credentials: [smallKept({ record: open })] };
    expect(renewed(again, found(smallReport(), good)).record).toBe(good);
  });
  it('leaves what was not asked as it is', () => {
    expect(renewCredentials(workspace, new Map()).credentials[0]).toBe(workspace.credentials[0]);
  });
});

describe('fallenHoldings', () => {
  it('takes "verified" away for a plain no only', () => {
    expect(fallenHoldings(workspace, found(laterReport('status', 'fail')))).toEqual(['h']);
    expect(fallenHoldings(workspace, found(laterReport('status', 'unknown')))).toEqual([]);
    expect(fallenHoldings(workspace, found(laterReport('status', 'warn')))).toEqual([]);
  });
  it('does so once: a person who took it back is not overruled each week', () => {
    const after = renewCredentials(workspace, found(laterReport('status', 'fail')));
    expect(fallenHoldings(after, found(laterReport('status', 'fail')))).toEqual([]);
  });
  it('leaves claims and other entries alone', () => {
    const other: Holding = { id: 'o', title: 'Other', state: 'verified' };
    const mixed = { ...workspace, holdings: [{ ...held, state: 'claimed' as const }, other] };
    expect(fallenHoldings(mixed, found(laterReport('proof', 'fail')))).toEqual([]);
    expect(toClaimed(workspace, ['h']).holdings[0]?.state).toBe('claimed');
  });
});

describe('withoutHolding', () => {
  it('takes the kept credential along with its last holding, and not before', () => {
    const two = { ...workspace, holdings: [held, { ...held, id: 'h2' }] };
    const one = withoutHolding(two, 'h');
    expect(one.credentials).toHaveLength(1);
    expect(withoutHolding(one, 'h2').credentials).toEqual([]);
  });
  it('keeps all credentials when something without one goes', () => {
    const own: Holding = { id: 'o', title: 'Own', state: 'claimed' };
    const both = { ...workspace, holdings: [held, own], pins: [{ holding: 'o' }] };
    expect(withoutHolding(both, 'o')).toMatchObject({ pins: [], credentials: [{ id: 'aa' }] });
  });
});
