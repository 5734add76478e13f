import type { Agreement, AgreementParty } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { agreementRows } from './agreement-rows.js';

const on = parseIsoDate('2026-11-21');

describe('agreementRows', () => {
  const all = [
    agreement('open', { parties: [{ code: 'DE', status: 'party' }], partiesComplete: false }),
    agreement('shut', { parties: [{ code: 'DE', status: 'party' }], partiesComplete: true }),
    agreement('mine', { parties: [{ code: 'NZ', status: 'party', year: 2020 }] }),
  ];
  it('leaves out complete lists without the country and keeps incomplete ones last', () => {
    const rows = agreementRows(all, { text: '', country: 'NZ' }, on);
    expect(rows.map(({ id, standing }) => `${id}: ${standing?.kind}`)).toEqual([
      'mine: party',
      'open: not-known',
    ]);
  });
  it('knows the year of joining', () => {
    const early = parseIsoDate('2019-12-31');
    const rows = agreementRows(all, { text: 'mine', country: 'NZ' }, early);
    expect(rows.map(({ standing, parties }) => [standing?.kind, parties])).toEqual([
      ['not-yet', 0],
    ]);
  });
  it('filters by words, form and purpose', () => {
    expect(agreementRows(all, { text: 'SHUT promise' }, on).map(({ id }) => id)).toEqual(['shut']);
    expect(agreementRows(all, { text: '', kind: 'directive' }, on)).toEqual([]);
    expect(agreementRows(all, { text: '', purpose: 'academic' }, on)).toHaveLength(3);
  });
});

function agreement(
  id: string,
  more: { readonly parties: readonly AgreementParty[]; readonly partiesComplete?: boolean },
): Agreement {
  return {
    id,
    label: id,
    kind: 'convention',
    isLegallyBinding: true,
    url: 'https://example.org/',
    purposes: ['academic'],
    levels: 'all',
    fields: { mode: 'all', list: [], automatic: [], text: 'all' },
    regulatedProfessions: 'none',
    strength: 'presumption',
    effect: 'A promise.',
    microcredentials: { covered: 'unstated', basis: 'assumption', reason: 'Invented.' },
    partiesComplete: true,
    yearMeaning: 'entry into force',
    basis: 'official',
    knowing: 'read',
    sources: [],
    checked: parseIsoDate('2026-11-21'),
    ...more,
  };
}
