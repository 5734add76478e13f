import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue.js';
import type { Qualification } from '../qualifications.js';
import { readQualification } from '../read-qualification.js';
import { flattenRules } from './flatten-rules.js';
import { nodesOf, slotsOf } from './graph-walk.js';
import type { RequirementGraph, SumNode } from './requirement-graph.js';

const electives = {
  op: 'atLeast',
  id: 'electives',
  label: 'Four electives',
  min: 4,
  max: 4,
  poolComplete: false,
  pool: ['a', 'b', 'c', 'd'],
  open: { from: 'anywhere', max: 2 },
  parts: [
    { id: 'electives/first', label: 'First', min: 2, max: 4, pool: ['a', 'b'] },
    { id: 'electives/imported', label: 'Imported', max: 2, open: true },
  ],
};

describe('flattenRules', () => {
  it('gives one slot for each part, one for the rest of the pool, and one for the open pool', () => {
    const node = sumOf(graphOf({ rule: electives }), 'electives');
    expect(node).toMatchObject({ min: 4, max: 4, measure: { kind: 'units' }, poolComplete: false });
    expect(node.parts.map((part) => [part.id, part.min, part.max])).toEqual([
      ['electives/first', 2, 4],
      ['electives/imported', 0, 2],
      [undefined, 0, undefined],
    ]);
    const slots = slotsOf(node).map((slot) => [[...slot.pool], slot.open?.from, slot.max]);
    expect(slots).toEqual([
      [['a', 'b'], undefined, undefined],
      [[], 'anywhere', 2],
      [['c', 'd'], undefined, undefined],
    ]);
    expect([...(slotsOf(node)[1]?.open?.named ?? [])]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps every id unique and every slot in its node', () => {
    const graph = graphOf({ rule: { op: 'allOf', id: 'all', label: 'All', of: ['x', electives] } });
    const ids = nodesOf(graph.root).map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graph.poolComplete).toBe(false);
    for (const slot of graph.slots.values()) expect(graph.nodes.has(slot.node)).toBe(true);
  });

  it('opens a layer beside the award for an overlapping rule, once for the rules inside it', () => {
    const graph = graphOf({
      rule: {
        op: 'allOf',
        id: 'all',
        label: 'All',
        of: ['x', { op: 'allOf', id: 'door', label: 'Door', overlap: true, of: ['x', 'y'] }],
      },
    });
    expect(graph.layers).toEqual([
      { id: 'award', reason: 'award' },
      { id: 'overlap:door', reason: 'overlap' },
    ]);
    expect(sumOf(graph, 'door/y').layer).toBe('overlap:door');
    expect(sumOf(graph, 'all/x').layer).toBe('award');
  });

  it('puts a specialisation in a layer within the award', () => {
    const specialisations = [
      { id: 'deep', title: 'Deep', rule: { op: 'allOf', label: 'Both', of: ['a', 'b'] } },
    ];
    const graph = graphOf({ rule: electives, specialisations }, 'deep');
    expect(graph.layers).toContainEqual({
      id: 'specialisation:deep',
      reason: 'specialisation',
      within: 'award',
    });
    expect(graph.root.kind === 'all' && graph.root.children).toHaveLength(2);
    expect(() => graphOf({ rule: electives, specialisations }, 'wide')).toThrow(
      expect.objectContaining({ code: 'specialisation-unknown' }),
    );
  });

  it('expands an asked-for award under its own prefix, with its constraints', () => {
    const inner = award({
      id: 'inner',
      rule: { op: 'allOf', id: 'all', label: 'All', of: ['a'] },
      constraints: [{ id: 'first', kind: 'prerequisite', units: ['f'], text: 'First f' }],
    });
    const outer = award({
      rule: { op: 'qualification', id: 'ask', label: 'Inner', qualification: 'inner' },
    });
    const graph = flattenRules(outer, buildCatalogue([], [inner, outer]));
    expect([...graph.nodes.keys()]).toEqual(['ask', 'ask/whole-award', 'ask/all', 'ask/all/a']);
    expect(graph.constraints).toMatchObject([
      { id: 'ask/first', qualification: 'inner', node: 'ask/all' },
    ]);
    expect(sumOf(graph, 'ask/all/a').parts[0]?.slots[0]?.target).toBe('inner');
  });

  it('shares a layer with an asked-for award unless units may count in both', () => {
    const inner = award({ id: 'inner', rule: { op: 'unit', id: 'one', unit: 'a' } });
    const asks = { rule: { op: 'qualification', id: 'ask', qualification: 'inner' } };
    const constraints = [{ id: 'share', kind: 'doubleCount', allowed: true, text: 'Shared' }];
    const alone = flattenRules(award(asks), buildCatalogue([], [inner]));
    const shared = flattenRules(award({ ...asks, constraints }), buildCatalogue([], [inner]));
    expect(sumOf(alone, 'ask/one').layer).toBe('award');
    expect(sumOf(shared, 'ask/one').layer).toBe('shared-award:ask');
  });

  it('refuses an award that asks for itself', () => {
    const first = award({
      id: 'one',
      rule: { op: 'qualification', id: 'ask', qualification: 'two' },
    });
    const second = award({
      id: 'two',
      rule: { op: 'qualification', id: 'ask', qualification: 'one' },
    });
    expect(() => flattenRules(first, buildCatalogue([], [first, second]))).toThrow(
      expect.objectContaining({ code: 'qualification-cycle' }),
    );
  });

  it('refuses awards that ask for each other until nobody could read it', () => {
    const ask = (id: string, level: number) => ({
      op: 'qualification',
      id,
      qualification: `level-${level}`,
    });
    // Level n has 4·2ⁿ − 3 rules: 16,381 at level 12, 32,765 at level 13.
    const levels = Array.from({ length: 14 }, (_, level) =>
      award({
        id: `level-${level}`,
        rule:
          level === 0
            ? { op: 'unit', id: 'one', unit: 'a' }
            : {
                op: 'allOf',
                id: 'all',
                label: 'Both',
                of: [ask('here', level - 1), ask('there', level - 1)],
              },
      }),
    );
    const [large, tooLarge] = levels.slice(-2);
    if (!large || !tooLarge) throw new Error('the levels are missing');
    const catalogue = buildCatalogue([], levels);
    expect(flattenRules(large, catalogue).slots.size).toBeGreaterThan(4_096);
    expect(() => flattenRules(tooLarge, catalogue)).toThrow(
      expect.objectContaining({ code: 'qualification-too-large' }),
    );
  });

  it('knows which units count as parts of a whole only, and what stands for the whole', () => {
    const whole = award({
      id: 'mm',
      rule: { op: 'allOf', id: 'all', label: 'Both', of: ['a', 'b'] },
    });
    const target = award({
      rule: { op: 'unit', id: 'one', unit: 'mm-unit' },
      constraints: [
        {
          id: 'whole',
          kind: 'wholeCredential',
          qualification: 'mm',
          unit: 'mm-unit',
          text: 'Whole',
        },
      ],
    });
    const graph = flattenRules(target, buildCatalogue([], [whole, target]));
    const slot = graph.slots.get('one');
    expect([...(slot?.pool ?? [])]).toEqual(['mm-unit', 'mm']);
    expect([...(slot?.wholeOnly ?? [])]).toEqual([
      ['a', 'whole'],
      ['b', 'whole'],
    ]);
  });
});

function graphOf(fields: Readonly<Record<string, unknown>>, specialisation?: string) {
  const qualification = award(fields);
  return flattenRules(qualification, buildCatalogue([], [qualification]), { specialisation });
}

function award(fields: Readonly<Record<string, unknown>>): Qualification {
  const id = String(fields.id ?? 'award');
  const base = { title: id, awardingBody: 'Some College', checked: '2026-01-01' };
  const reading = readQualification({ ...base, ...fields, id }, id);
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}

function sumOf(graph: RequirementGraph, id: string): SumNode {
  const node = graph.nodes.get(id);
  if (node?.kind === 'sum') return node;
  throw new Error(`No sum ${id}`);
}
