import type { PoolPart, PoolRule, UnitRule } from '../rules.js';
import type { Measure, OpenAcceptance, Slot, SumNode, SumPart } from './requirement-graph.js';
import { poolWithStandIns, type Wholes } from './wholes.js';

type LeafBase = Pick<SumNode, 'id' | 'rule' | 'qualification' | 'label' | 'layer'>;

/** "That award is held as a whole": the first way to meet a qualification rule. */
interface WholeAward {
  readonly op: 'whole';
  readonly award: string;
}

/** One unit, one whole award, or a pool rule as a {@link SumNode}. */
export function flattenLeaf(
  rule: UnitRule | WholeAward | PoolRule,
  base: LeafBase,
  wholes: Wholes,
): SumNode {
  if (rule.op === 'unit') return namedLeaf(rule.unit, base, wholes);
  if (rule.op === 'whole') return namedLeaf(rule.award, base, wholes);
  const measure = measureOf(rule);
  return {
    ...base,
    kind: 'sum',
    measure,
    min: rule.min,
    ...(rule.max === undefined ? {} : { max: rule.max }),
    parts: partsOf(rule, slotMaker(rule, base, wholes)),
    poolComplete: rule.poolComplete,
  };
}

function namedLeaf(name: string, base: LeafBase, wholes: Wholes): SumNode {
  const measure: Measure = { kind: 'units' };
  const slot: Slot = {
    id: base.id,
    node: base.id,
    layer: base.layer,
    measure,
    pool: poolWithStandIns([name], wholes),
    target: base.qualification,
    wholeOnly: wholes.parts,
  };
  const parts = [{ label: base.label, min: 0, slots: [slot] }];
  return { ...base, kind: 'sum', measure, min: 1, max: 1, parts, poolComplete: true };
}

function measureOf(rule: PoolRule): Measure {
  switch (rule.op) {
    case 'atLeast':
      return { kind: 'units' };
    case 'creditsFrom':
      return { kind: 'credits', system: rule.system };
    case 'hoursFrom':
      return { kind: 'hours', field: rule.measure };
    default:
      return rule satisfies never;
  }
}

interface SlotMaker {
  readonly named: (part: string | undefined, pool: readonly string[]) => Slot;
  /** Undefined when the rule has no open pool. */
  readonly open: (part: string | undefined) => Slot | undefined;
}

function slotMaker(rule: PoolRule, base: LeafBase, wholes: Wholes): SlotMaker {
  const common = {
    node: base.id,
    layer: base.layer,
    measure: measureOf(rule),
    ...(rule.minLevel === undefined ? {} : { minLevel: rule.minLevel }),
    target: base.qualification,
    wholeOnly: wholes.parts,
  };
  const placed = (part: string | undefined, ending: string) => ({
    id: [base.id, part, ending].filter((piece) => piece !== undefined && piece !== '').join('#'),
    ...(part === undefined ? {} : { part }),
  });
  const open: OpenAcceptance | undefined = rule.open && {
    ...rule.open,
    named: new Set([...rule.pool, ...rule.parts.flatMap((part) => part.pool)]),
  };
  return {
    named: (part, pool) => ({
      ...common,
      ...placed(part, ''),
      pool: poolWithStandIns(pool, wholes),
    }),
    open: (part) =>
      open && {
        ...common,
        ...placed(part, 'open'),
        pool: new Set<string>(),
        open,
        ...(open.max === undefined ? {} : { max: open.max }),
      },
  };
}

function partsOf(rule: PoolRule, slots: SlotMaker): readonly SumPart[] {
  const grouped = new Set(rule.parts.flatMap((part) => part.pool));
  const rest = rule.pool.filter((name) => !grouped.has(name));
  const openIsPlaced = rule.parts.some((part) => part.open);
  const loose = [
    ...(rest.length > 0 || rule.parts.length === 0 ? [slots.named(undefined, rest)] : []),
    ...(openIsPlaced ? [] : present(slots.open(undefined))),
  ];
  const parts = rule.parts.map((part) => boundedPart(part, slots));
  return loose.length === 0 ? parts : [...parts, { label: rule.label, min: 0, slots: loose }];
}

function boundedPart(part: PoolPart, slots: SlotMaker): SumPart {
  const named = part.pool.length > 0 ? [slots.named(part.id, part.pool)] : [];
  return {
    id: part.id,
    label: part.label,
    min: part.min,
    ...(part.max === undefined ? {} : { max: part.max }),
    slots: [...named, ...(part.open ? present(slots.open(part.id)) : [])],
  };
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
