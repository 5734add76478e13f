import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AtLeastRule,
  buildCatalogue,
  type PoolPart,
  type Qualification,
  type Rule,
  readQualification,
  readUnit,
  type Unit,
} from '../catalogue/index.js';
import { parseIsoDate, type Reading } from '../terms/index.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import { evaluateHeadline, evaluateQualification } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import type { Holding } from './holdings.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const CREDITS = [2, 5, 5, 7.5, 10, 10, 15];
const ON = parseIsoDate('2026-06-01');
const TOLERANCE = 1e-6;

const UNITS: readonly Unit[] = NAMES.map((id, index) =>
  valueIn(
    readUnit(
      { id, title: id, checked: '2026-01-01', credit: { amount: CREDITS[index], system: 'ects' } },
      id,
    ),
  ),
);
const CREDIT_OF = new Map(UNITS.map((unit) => [unit.id, unit.credit?.amount ?? 0]));

const pool = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 });
const base = { knowing: 'read', overlap: false } as const;

const partOf = fc
  .record({ pool, min: fc.nat(1), room: fc.nat(2) })
  .map((part) => ({ pool: part.pool, min: part.min, max: part.min + part.room }));

const unitsLeaf = fc
  .record({
    pool,
    min: fc.integer({ min: 1, max: 3 }),
    room: fc.nat(2),
    parts: fc.array(partOf, { maxLength: 2 }),
  })
  .map(({ pool: names, min, room, parts }): Omit<AtLeastRule, 'id' | 'label'> => {
    const reserved = parts.reduce((total, part) => total + part.min, 0);
    const all = [...new Set([...names, ...parts.flatMap((part) => part.pool)])];
    const least = Math.max(min, reserved);
    return {
      ...base,
      op: 'atLeast',
      pool: all,
      poolComplete: true,
      min: least,
      max: least + room,
      parts: parts.map((part, index) => ({
        ...part,
        id: `p${index}`,
        label: `p${index}`,
        open: false,
      })),
    };
  });

const creditsLeaf = fc
  .record({ pool, min: fc.constantFrom(5, 7.5, 10, 15, 20), room: fc.constantFrom(0, 5) })
  .map((leaf) => ({
    ...base,
    op: 'creditsFrom' as const,
    system: 'ects',
    pool: leaf.pool,
    poolComplete: true,
    parts: [],
    min: leaf.min,
    max: leaf.min + leaf.room,
  }));

/** Leaves of one measure under allOf and anyOf; ids are given by place. */
function treeOf(
  leaf: fc.Arbitrary<Omit<Rule & { op: 'atLeast' | 'creditsFrom' }, 'id' | 'label'>>,
) {
  return fc
    .record({
      leaves: fc.array(leaf, { minLength: 1, maxLength: 4 }),
      shape: fc.constantFrom('all', 'any', 'mixed'),
      min: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ leaves, shape, min }): Rule => {
      const named = leaves.map((entry, index) => ({
        ...entry,
        id: `r${index}`,
        label: `r${index}`,
      }));
      const rules = named as readonly Rule[];
      const group = { ...base, id: 'root', label: 'root' };
      if (shape === 'all') return { ...group, op: 'allOf', of: rules };
      const any = { ...base, id: 'any', label: 'any', op: 'anyOf' as const };
      if (shape === 'any') return { ...any, min: Math.min(min, rules.length), of: rules };
      const [first, ...rest] = rules;
      const children: readonly Rule[] =
        rest.length === 0 ? rules : [...(first ? [first] : []), { ...any, min: 1, of: rest }];
      return { ...group, op: 'allOf', of: children };
    });
}

const holdings = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...NAMES),
      state: fc.constantFrom('verified' as const, 'claimed' as const, 'planned' as const),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map((entry, index): Holding => ({ id: `h${index}`, title: `h${index}`, ...entry })),
  );

describe('evaluateQualification', () => {
  const instance = fc.record({ rule: fc.oneof(treeOf(unitsLeaf), treeOf(creditsLeaf)), holdings });

  it('leaves missing what the best of all assignments leaves missing', () => {
    fc.assert(
      fc.property(instance, ({ rule, holdings: held }) => {
        const found = evaluate(rule, held);
        expect(found.proof).toEqual({ kind: 'exact' });
        expect(found.headline.missing).toBeCloseTo(leastMissing(rule, held), 6);
      }),
      { seed: 20260402, numRuns: 700 },
    );
  });

  it('tells the same headline when it is asked for nothing else', () => {
    fc.assert(
      fc.property(instance, ({ rule, holdings: held }) => {
        const { surplus: _, ...headline } = evaluateQualification(requestOf(rule, held)).headline;
        const alone = evaluateHeadline(requestOf(rule, held));
        expect(alone.missing).toBeCloseTo(headline.missing, 6);
        expect([alone.measure, alone.system]).toEqual([headline.measure, headline.system]);
      }),
      { seed: 20260406, numRuns: 300 },
    );
  });

  it('reports an assignment that really leaves so much missing', () => {
    fc.assert(
      fc.property(instance, ({ rule, holdings: held }) => {
        const found = evaluate(rule, held);
        const used = found.assignments.map((one) => one.item);
        expect(new Set(used).size).toBe(used.length);
        const places = new Map(
          found.assignments.map((one) => [one.item, `${one.rule}#${one.part ?? ''}`]),
        );
        const missing = missingOf(rule, held, places);
        expect(missing).toBeCloseTo(found.headline.missing, 6);
        const surplus = found.surplus.map((one) => one.holding);
        expect([...used, ...surplus].sort()).toEqual(held.map((one) => one.id).sort());
      }),
      { seed: 20260403, numRuns: 300 },
    );
  });

  it('does not depend on the order of holdings, and never loses by one more', () => {
    fc.assert(
      fc.property(instance, ({ rule, holdings: held }) => {
        const found = evaluate(rule, held);
        const turned = evaluate(rule, [...held].reverse());
        expect(turned.assignments).toEqual(found.assignments);
        const fewer = evaluate(rule, held.slice(0, -1));
        expect(found.headline.missing).toBeLessThanOrEqual(fewer.headline.missing + TOLERANCE);
      }),
      { seed: 20260404, numRuns: 200 },
    );
  });

  it('says when the work limit ended the search', () => {
    const amounts = [7, 7, 6, 4, 3, 3, 2];
    const units = amounts.map((amount, index) =>
      valueIn(
        readUnit(
          {
            id: `u${index}`,
            title: 'u',
            checked: '2026-01-01',
            credit: { amount, system: 'ects' },
          },
          `u${index}`,
        ),
      ),
    );
    const names = units.map((unit) => unit.id);
    const rule = {
      op: 'allOf',
      id: 'root',
      label: 'Three rules of ten credits',
      of: ['one', 'two', 'three'].map((id) => ({
        ...{ op: 'creditsFrom', id, label: id, min: 10, max: 10, system: 'ects' },
        ...{ pool: names, poolComplete: true },
      })),
    };
    const qualification = awardOf(rule);
    const held = names.map((unit): Holding => ({ id: unit, title: unit, unit, state: 'verified' }));
    const request = {
      qualification,
      catalogue: buildCatalogue(units, [qualification]),
      holdings: held,
      on: ON,
      convert: () => undefined,
      levelAtLeast: () => undefined,
    };
    const cut = evaluateQualification({ ...request, workLimit: 1 });
    expect(cut.proof.kind).toBe('cut-off');
    expect(evaluateQualification(request).proof).toEqual({ kind: 'exact' });
  });
});

function evaluate(rule: Rule, held: readonly Holding[]): Evaluation {
  return evaluateQualification(requestOf(rule, held));
}

function requestOf(rule: Rule, held: readonly Holding[]): EvaluationRequest {
  const qualification: Qualification = { ...awardOf('a'), rule };
  return {
    qualification,
    catalogue: buildCatalogue(UNITS, [qualification]),
    holdings: held,
    on: ON,
    convert: () => undefined,
    levelAtLeast: () => undefined,
  };
}

function awardOf(rule: unknown): Qualification {
  const fields = { id: 'award', title: 'Award', awardingBody: 'Body', checked: '2026-01-01', rule };
  return valueIn(readQualification(fields, 'award'));
}

/** Another way to the answer: every holding in every place or none, each unit once. */
function leastMissing(rule: Rule, held: readonly Holding[]): number {
  const places = placesIn(rule);
  let least = Number.POSITIVE_INFINITY;
  const walk = (index: number, chosen: ReadonlyMap<string, string>, units: ReadonlySet<string>) => {
    const holding = held[index];
    if (holding === undefined) {
      least = Math.min(least, missingOf(rule, held, chosen));
      return;
    }
    walk(index + 1, chosen, units);
    const unit = holding.unit ?? '';
    if (units.has(unit)) return;
    for (const [place, names] of places) {
      if (!names.includes(unit)) continue;
      walk(index + 1, new Map([...chosen, [holding.id, place]]), new Set([...units, unit]));
    }
  };
  walk(0, new Map(), new Set());
  return least;
}

/** Places with the units that they take: rule and part, the rest of a pool without a part. */
function placesIn(rule: Rule): readonly (readonly [string, readonly string[]])[] {
  if (rule.op === 'allOf' || rule.op === 'anyOf') return rule.of.flatMap(placesIn);
  if (rule.op !== 'atLeast' && rule.op !== 'creditsFrom') return [];
  const grouped = new Set(rule.parts.flatMap((part) => part.pool));
  const rest = rule.pool.filter((name) => !grouped.has(name));
  return [
    ...rule.parts.map((part) => [`${rule.id}#${part.id}`, part.pool] as const),
    [`${rule.id}#`, rest] as const,
  ];
}

function missingOf(
  rule: Rule,
  held: readonly Holding[],
  places: ReadonlyMap<string, string>,
): number {
  const amount = (place: string, of: (holding: Holding) => number) =>
    held
      .filter((holding) => places.get(holding.id) === place)
      .reduce((total, holding) => total + of(holding), 0);
  switch (rule.op) {
    case 'allOf':
      return rule.of.reduce((total, child) => total + missingOf(child, held, places), 0);
    case 'anyOf':
      return rule.of
        .map((child) => missingOf(child, held, places))
        .sort((a, b) => a - b)
        .slice(0, rule.min)
        .reduce((total, missing) => total + missing, 0);
    case 'atLeast': {
      const rest: PoolPart = { id: '', label: '', min: 0, pool: [], open: false };
      const parts = [...rule.parts, rest].map((part) => ({
        part,
        has: amount(`${rule.id}#${part.id}`, () => 1),
      }));
      return fewestMore(rule, parts);
    }
    case 'creditsFrom': {
      const credit = (holding: Holding) => CREDIT_OF.get(holding.unit ?? '') ?? 0;
      return Math.max(0, rule.min - amount(`${rule.id}#`, credit));
    }
    default:
      throw new Error(`Not in these trees: ${rule.op}`);
  }
}

/** The fewest further units with which some of those that are there meet all bounds: tried one by one. */
function fewestMore(
  rule: AtLeastRule,
  parts: readonly { readonly part: PoolPart; readonly has: number }[],
): number {
  const can = (index: number, total: number, added: number): number => {
    const entry = parts[index];
    if (entry === undefined) {
      return total >= rule.min && total <= (rule.max ?? total) ? added : Number.POSITIVE_INFINITY;
    }
    let least = Number.POSITIVE_INFINITY;
    const top = Math.min(entry.part.max ?? rule.max ?? 9, rule.max ?? 9);
    for (let used = entry.part.min; used <= top; used += 1) {
      const more = Math.max(0, used - entry.has);
      least = Math.min(least, can(index + 1, total + used, added + more));
    }
    return least;
  };
  return can(0, 0, 0);
}

function valueIn<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}
