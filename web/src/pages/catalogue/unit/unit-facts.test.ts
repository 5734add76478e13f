import type { Unit } from 'cairn/catalogue';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { countFields, knowingOf } from './unit-facts.js';

const unit: Unit = {
  id: 'u',
  title: 'A unit',
  kind: 'course',
  fee: { minor: 0, currency: 'USD' },
  country: 'US',
  creditAt: [],
  offerings: [],
  prerequisites: [],
  exclusions: [],
  skills: [],
  outcomes: [],
  isSlot: false,
  sources: [],
  checked: parseIsoDate('2026-11-21'),
  basis: 'published',
  knowing: 'read',
  knownFields: ['title', 'fee'],
};

describe('knowingOf', () => {
  it('tells read from derived, and absent from both', () => {
    expect(knowingOf(unit, 'title')).toBe('read');
    expect(knowingOf(unit, 'country')).toBe('derived');
    expect(knowingOf(unit, 'credit')).toBe('not-known');
  });
  it('takes a price of nothing for a price', () => expect(knowingOf(unit, 'fee')).toBe('read'));
});

it('counts what is known and what was read', () => {
  expect(countFields(unit)).toEqual({ known: 4, read: 2 });
});
