import { describe, expect, it } from 'vitest';
import type { IssuedLine } from '../api/issuing-shapes.js';
import { countIssued, filterIssued, isRecipient, stateOn } from './issued-summary.js';

function line(id: string, more: Partial<IssuedLine> = {}): IssuedLine {
  return {
    id,
    credentialId: `urn:uuid:${id}`,
    state: 'valid',
    sha256: '00',
    issuedAt: '2026-11-21T10:00:00Z',
    isRevocable: true,
    changes: [],
    ...more,
  };
}

describe('stateOn', () => {
  const ends = { validUntil: '2026-12-31T23:59:59Z' };
  it('is expired after the last second and not in it', () => {
    expect(stateOn(line('a', ends), '2026-12-31T23:59:59Z')).toBe('valid');
    expect(stateOn(line('a', ends), '2027-01-01T00:00:00Z')).toBe('expired');
  });
  it('stays withdrawn when it also expired', () => {
    expect(stateOn(line('a', { ...ends, state: 'revoked' }), '2027-01-01T00:00:00Z')).toBe(
      'revoked',
    );
  });
});

describe('filterIssued', () => {
  it('finds by title or id, whatever the case, newest first', () => {
    const lines = [
      line('a', { title: 'Networks' }),
      line('b', { title: 'NETWORKS II' }),
      line('c'),
    ];
    expect(filterIssued(lines, 'netw').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(filterIssued(lines, 'uuid:c').map(({ id }) => id)).toEqual(['c']);
    expect(filterIssued(lines, '')).toHaveLength(3);
  });
});

describe('isRecipient', () => {
  it.each(['ana@example.org', ' did:key:z6Mk '])('%s names a person', (text) =>
    expect(isRecipient(text)).toBe(true),
  );
  it.each(['', 'Networks', 'a @ b', 'ana@'])('%j does not', (text) =>
    expect(isRecipient(text)).toBe(false),
  );
});

describe('countIssued', () => {
  it('counts each state once', () => {
    const lines = [line('a'), line('b', { state: 'suspended' }), line('c', { state: 'revoked' })];
    expect(countIssued(lines)).toEqual({ all: 3, suspended: 1, revoked: 1 });
  });
});
