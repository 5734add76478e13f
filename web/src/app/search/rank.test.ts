import { describe, expect, it } from 'vitest';
import { rank } from './rank.js';

const things = [
  { id: 'a', title: 'Lead team effectiveness', also: ['BSBLDR414'] },
  { id: 'b', title: 'Team', also: [] },
  { id: 'c', title: 'Steamship history' },
  { id: 'd', title: 'Formación de equipos' },
  { id: 'e', title: 'C++ (advanced)' },
];
const found = (text: string, most = 10) => rank(things, text, most).map(({ id }) => id);

describe('rank', () => {
  it('puts the whole name before a word in it before a part of a word', () => {
    expect(found('team')).toEqual(['b', 'a', 'c']);
  });
  it('finds codes in any case', () => expect(found('bsbldr')).toEqual(['a']));
  it('wants each word', () => {
    expect(found('team lead')).toEqual(['a']);
    expect(found('team zebra')).toEqual([]);
  });
  it('finds with and without accents', () => {
    expect(found('formacion')).toEqual(['d']);
    expect(found('formación')).toEqual(['d']);
  });
  it('takes signs as they are', () => expect(found('c++')).toEqual(['e']));
  it('finds nothing for nothing', () => expect(found('  ')).toEqual([]));
  it('stops at the most that is wanted', () => expect(found('team', 1)).toEqual(['b']));
});
