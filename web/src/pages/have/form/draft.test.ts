import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { checkDraft, EMPTY_DRAFT, fromDraft, keepOwnTitle, toDraft } from './draft.js';

const today = parseIsoDate('2026-11-21');
const full = {
  id: 'h',
  title: 'First aid',
  state: 'claimed' as const,
  earnedOn: parseIsoDate('2024-02-29'),
  expiresOn: parseIsoDate('2027-02-28'),
  level: { framework: 'nz-nzqcf', code: '4' },
  credit: { amount: 2, system: 'nz-credit' },
  workloadHours: 20,
  awardingBody: 'NZQA',
  country: 'NZ',
  grade: 'Pass',
  evidence: [{ title: 'example.org', url: 'https://example.org/a' }, { title: 'Letter' }],
  note: 'Renew in time.',
};

describe('fromDraft', () => {
  it('gives back what toDraft took', () => {
    expect(fromDraft(toDraft(full), 'h', full)).toEqual(full);
  });
  it('keeps what the form does not show', () => {
    const before = { ...full, skills: ['cpr'], heldAs: 'prior-learning' as const };
    expect(fromDraft(toDraft(before), 'h', before)).toEqual(before);
  });
  it('leaves out what is empty', () => {
    const draft = { ...EMPTY_DRAFT, title: ' Sewing ' };
    expect(fromDraft(draft, 'h')).toEqual({ id: 'h', title: 'Sewing', state: 'claimed' });
  });
  it('keeps a verified holding verified when only the note changed', () => {
    const verified = { ...full, state: 'verified' as const };
    const draft = { ...toDraft(verified), note: 'Mine', evidence: '' };
    expect(fromDraft(draft, 'h', verified).state).toBe('verified');
  });
  it('makes a claim of a verified holding whose facts were changed', () => {
    const verified = { ...full, state: 'verified' as const };
    const draft = { ...toDraft(verified), earnedOn: '2024-02-28' };
    expect(fromDraft(draft, 'h', verified).state).toBe('claimed');
  });
  it('replaces the first evidence and keeps the others', () => {
    const holding = fromDraft({ ...toDraft(full), evidence: 'A letter' }, 'h', full);
    expect(holding.evidence).toEqual([{ title: 'A letter' }, { title: 'Letter' }]);
  });
  it('cuts the tie to the catalogue when the title is one’s own', () => {
    const tied = { id: 'h', title: 'X', state: 'claimed' as const, unit: 'au-x' };
    expect(fromDraft(keepOwnTitle(toDraft(tied), 'Y'), 'h')).toEqual({
      id: 'h',
      title: 'Y',
      state: 'claimed',
    });
  });
});

describe('checkDraft', () => {
  const good = { ...EMPTY_DRAFT, title: 'First aid' };
  it.each([
    ['nothing wrong', {}, {}],
    ['no title', { title: '  ' }, { title: 'title' }],
    ['earned today', { earnedOn: '2026-11-21' }, {}],
    ['earned tomorrow', { earnedOn: '2026-11-22' }, { earnedOn: 'future' }],
    ['planned for tomorrow', { state: 'planned' as const, earnedOn: '2026-11-22' }, {}],
    ['valid for one day', { earnedOn: '2026-01-01', expiresOn: '2026-01-01' }, {}],
    [
      'ends before it begins',
      { earnedOn: '2026-01-02', expiresOn: '2026-01-01' },
      { expiresOn: 'dates' },
    ],
    ['framework without level', { framework: 'eqf' }, { level: 'level' }],
    ['credit without system', { credit: 3 }, { system: 'system' }],
    ['a country in words', { country: 'Kiwi' }, { country: 'country' }],
    ['a script as evidence', { evidence: 'javascript:alert(1)' }, { evidence: 'url' }],
    ['words as evidence', { evidence: 'Letter of 3 May' }, {}],
  ])('%s', (_name, change, errors) => {
    expect(checkDraft({ ...good, ...change }, today)).toEqual(errors);
  });
});
