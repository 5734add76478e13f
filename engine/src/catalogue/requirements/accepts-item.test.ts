import { describe, expect, it } from 'vitest';
import type { CreditAt } from '../units.js';
import { acceptsItem, acceptsSubstitute, type CountingContext } from './accepts-item.js';
import { type CountableItem, hoursOf } from './countable-item.js';
import type { Slot } from './requirement-graph.js';

const context: CountingContext = {
  convert: (credit, system) =>
    credit.system === 'uk-cats' && system === 'ects'
      ? { amount: { min: credit.amount * 0.4, max: credit.amount * 0.5 }, basis: 'stated' }
      : undefined,
  levelAtLeast: (level, least) =>
    level.framework === least.framework ? Number(level.code) >= Number(least.code) : undefined,
};

describe('acceptsItem', () => {
  it('counts a named unit as one, and nothing else', () => {
    expect(acceptsItem(slot({}), item({}), context)).toEqual({ kind: 'counts', amount: 1 });
    expect(acceptsItem(slot({}), item({ unit: 'z' }), context)).toEqual({
      kind: 'no',
      reason: 'not-in-pool',
    });
  });

  it('counts a whole award where the pool names it', () => {
    const award = { ...item({}), qualification: 'q' };
    const { unit: _unit, ...nameless } = award;
    expect(acceptsItem(slot({ pool: new Set(['q']) }), nameless, context).kind).toBe('counts');
  });

  it('counts credit of the system, converts other credit by its lower end, and never guesses', () => {
    const credits = slot({ measure: { kind: 'credits', system: 'ects' } });
    const of = (amount: number, system: string) => item({ credit: { amount, system } });
    expect(acceptsItem(credits, of(5, 'ects'), context)).toEqual({ kind: 'counts', amount: 5 });
    expect(acceptsItem(credits, of(20, 'uk-cats'), context)).toEqual({
      kind: 'counts',
      amount: 8,
      uncertain: 'converted',
    });
    expect(acceptsItem(credits, of(3, 'points'), context)).toEqual({
      kind: 'unknown',
      missing: 'conversion',
    });
    expect(acceptsItem(credits, item({}), context)).toEqual({ kind: 'unknown', missing: 'credit' });
  });

  it('takes credit agreed for the target in place of the own credit, also when it is not known', () => {
    const credits = slot({ measure: { kind: 'credits', system: 'ects' } });
    const of = (creditAt: readonly CreditAt[]) =>
      item({ credit: { amount: 5, system: 'ects' }, creditAt });
    const agreed = { qualification: 'award', amount: 12, system: 'ects' };
    expect(acceptsItem(credits, of([agreed]), context)).toEqual({ kind: 'counts', amount: 12 });
    const elsewhere = { ...agreed, qualification: 'other' };
    expect(acceptsItem(credits, of([elsewhere]), context)).toEqual({ kind: 'counts', amount: 5 });
    const open = { qualification: 'award', system: 'ects' };
    expect(acceptsItem(credits, of([open]), context)).toEqual({
      kind: 'unknown',
      missing: 'credit',
    });
  });

  it('asks for the level on both sides of the least one', () => {
    const high = slot({ minLevel: { framework: 'f', code: '5' } });
    const of = (code: string, framework = 'f') => item({ level: { framework, code } });
    expect(acceptsItem(high, of('5'), context).kind).toBe('counts');
    expect(acceptsItem(high, of('4'), context)).toEqual({ kind: 'no', reason: 'level-too-low' });
    expect(acceptsItem(high, of('5', 'g'), context)).toEqual({
      kind: 'unknown',
      missing: 'level-match',
      amount: 1,
    });
    expect(acceptsItem(high, item({}), context)).toMatchObject({ missing: 'level' });
  });

  it('takes into an open slot only what the pool does not name, by the codes of one framework', () => {
    const open = slot({
      pool: new Set(),
      open: {
        from: 'anywhere',
        levels: { framework: 'f', codes: ['4', '5'] },
        named: new Set(['a']),
      },
    });
    const of = (unit: string, code: string) => item({ unit, level: { framework: 'f', code } });
    expect(acceptsItem(open, of('z', '4'), context)).toEqual({ kind: 'counts', amount: 1 });
    expect(acceptsItem(open, of('a', '4'), context).kind).toBe('no');
    expect(acceptsItem(open, of('z', '3'), context)).toMatchObject({ reason: 'level-too-low' });
    const indicated = { ...of('z', '4'), levelBasis: 'indicated' as const };
    expect(acceptsItem(open, indicated, context)).toMatchObject({ uncertain: 'level-indicated' });
  });

  it('leaves an open pool that is only described in words to people', () => {
    const open = slot({ pool: new Set(), open: { from: 'our courses', named: new Set() } });
    expect(acceptsItem(open, item({}), context)).toMatchObject({ missing: 'open-pool' });
  });

  it('counts hours by the field that the rule names', () => {
    const hours = slot({ measure: { kind: 'hours', field: 'workloadHours' } });
    expect(acceptsItem(hours, item({ hours: hoursOf(53) }), context)).toMatchObject({ amount: 53 });
    expect(acceptsItem(hours, item({}), context)).toEqual({ kind: 'unknown', missing: 'hours' });
    const guided = slot({ measure: { kind: 'hours', field: 'guidedHours' } });
    expect(acceptsItem(guided, item({ hours: hoursOf(53) }), context).kind).toBe('unknown');
  });

  it('gives nothing for a part of a credential that counts as a whole', () => {
    const whole = slot({ wholeOnly: new Map([['a', 'whole']]) });
    expect(acceptsItem(whole, item({}), context)).toEqual({
      kind: 'no',
      reason: 'whole-credential-only',
    });
  });

  it('lets a substitute count whatever the pool says', () => {
    expect(acceptsSubstitute(slot({}), item({ unit: 'z' }), context)).toEqual({
      kind: 'counts',
      amount: 1,
    });
  });
});

function slot(fields: Partial<Slot>): Slot {
  return {
    id: 's',
    node: 'n',
    layer: 'award',
    measure: { kind: 'units' },
    pool: new Set(['a', 'b']),
    target: 'award',
    wholeOnly: new Map(),
    ...fields,
  };
}

function item(fields: Partial<CountableItem>): CountableItem {
  return {
    id: 'i',
    unit: 'a',
    levelBasis: 'stated',
    creditAt: [],
    hours: hoursOf(undefined),
    ...fields,
  };
}
