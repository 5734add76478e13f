import type { Evaluation } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { goalStones } from './goal-stones.js';

const base: Evaluation = {
  qualification: 'q',
  on: parseIsoDate('2026-11-21'),
  state: 'incomplete',
  assignments: [
    { item: 'a', rule: 'r', amount: 2 },
    { item: 'b', rule: 'r', amount: 3 },
  ],
  root: {
    rule: 'r',
    label: '',
    state: 'short',
    measure: 'credits',
    counted: 5,
    required: 12,
    missing: 7,
    candidates: [],
    poolComplete: true,
    children: [],
  },
  surplus: [{ holding: 'c', reason: 'no-rule-accepts', text: '', values: {} }],
  headline: { measure: 'credits', counted: 5, required: 12, missing: 7, surplus: 0 },
  notes: [],
  pinsNotHonoured: [],
  proof: { kind: 'exact' },
  holdings: [
    { id: 'a', title: 'A', state: 'verified' },
    { id: 'b', title: 'B', state: 'claimed' },
    { id: 'c', title: 'C', state: 'claimed' },
  ],
};
const total = (items: readonly { readonly amount: number }[]) =>
  items.reduce((sum, { amount }) => sum + amount, 0);

describe('goalStones', () => {
  it('draws as much as the award asks for', () => {
    expect(total(goalStones(base, 'missing').items)).toBeCloseTo(12);
  });
  it('gives each counted holding its state and each surplus a place beside', () => {
    const { items, beside } = goalStones(base, 'missing');
    expect(items.slice(0, 2).map(({ state }) => state)).toEqual(['verified', 'claimed']);
    expect(beside.map(({ label }) => label)).toEqual(['C']);
  });
  it('splits missing units one by one', () => {
    const headline = { measure: 'units' as const, counted: 2, required: 5, missing: 3, surplus: 0 };
    const missing = goalStones({ ...base, headline }, 'missing').items.slice(2);
    expect(missing.map(({ amount }) => amount)).toEqual([1, 1, 1]);
  });
  it('shows no missing stone when all is there', () => {
    const headline = { ...base.headline, missing: 0 };
    expect(goalStones({ ...base, headline }, 'x').items).toHaveLength(2);
  });
});
