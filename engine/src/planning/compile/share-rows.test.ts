import { describe, expect, it } from 'vitest';
import { itemOfUnit } from '../../catalogue/index.js';
import { unitNamed } from '../planning-cases.contract.js';
import type { CountedItem } from './constraint-amounts.js';
import { startDraft } from './model-draft.js';
import { shareTerms } from './share-rows.js';

const counted = (variable: number, amount: number | undefined): CountedItem => {
  const unit = unitNamed(`u${variable}`);
  return {
    item: itemOfUnit(unit),
    source: { kind: 'planned', unit, isRecognised: false },
    terms: [{ variable, coefficient: 1 }],
    amount,
  };
};

/** Whether all items counted together keep the first within a share of the whole. */
function isWithin(share: number, amounts: readonly (number | undefined)[]): boolean {
  const items = amounts.map((amount, index) => counted(index, amount));
  const draft = startDraft(new Set());
  const terms = shareTerms(items, (entry) => entry === items[0], share);
  draft.addRow({ group: 'structure', terms, max: 0 });
  const [row] = draft.rows;
  const sum = (row?.terms ?? []).reduce((total, { coefficient }) => total + coefficient, 0);
  return sum <= (row?.max ?? Number.POSITIVE_INFINITY);
}

describe('shareTerms', () => {
  it('takes a third as a third', () => {
    expect(isWithin(1 / 3, [5, 5, 5])).toBe(true);
    expect(isWithin(1 / 3, [5.001, 5, 5])).toBe(false);
    expect(isWithin(0.333, [5, 5, 5])).toBe(false);
  });

  it.each([0.3, 0.5, 0.67, 0.125])('is exact to the thousandth at %d', (share) => {
    const rest = 100;
    const most = Math.floor((1000 * share * rest) / (1 - share) + 1e-6) / 1000;
    expect(isWithin(share, [most, rest])).toBe(true);
    expect(isWithin(share, [Math.round(most * 1000 + 1) / 1000, rest])).toBe(false);
  });

  it('knows nothing from everything, and leaves out what is not known', () => {
    expect(isWithin(0, [0.001, 9])).toBe(false);
    expect(isWithin(0, [undefined, 9])).toBe(true);
    expect(isWithin(1, [9, 0])).toBe(true);
  });
});
