import {
  type Catalogue,
  type CountingContext,
  creditAtTarget,
  itemOfUnit,
  nodesOf,
  type Qualification,
  type RequirementGraph,
  type SumNode,
  slotsOf,
} from '../../catalogue/index.js';
import type { CreditValue, LevelRef } from '../../terms/index.js';
import type { Headline } from '../evaluation.js';
import { waysToAward } from './ways-to-award.js';

/** In which measure a whole award is told, and how much of it one unit of each sum's own measure is. */
export interface HeadlineMeasure {
  readonly measure: Headline['measure'];
  readonly system?: string;
  /** Weight by node id. */
  readonly weights: ReadonlyMap<string, number>;
}

interface MeasureInput extends CountingContext {
  readonly graph: RequirementGraph;
  readonly qualification: Qualification;
  readonly catalogue: Catalogue;
}

/**
 * The measure in which all rules of an award can be added: the credit of the award, when every rule is about that
 * credit or about units that carry one known amount of it; else units, one credit system, or hours when all rules
 * share it; else the number of rules, each worth 1 when it is met.
 */
export function headlineMeasureOf(input: MeasureInput): HeadlineMeasure {
  const sums = [...input.graph.nodes.values()].filter((node) => node.kind === 'sum');
  const systems = new Set(
    sums.flatMap((node) => (node.measure.kind === 'credits' ? [node.measure.system] : [])),
  );
  const own = input.qualification.credit?.system;
  for (const system of own === undefined ? systems : [own, ...systems]) {
    const weights = creditWeights(input, sums, system);
    if (weights !== undefined) return { measure: 'credits', system, weights };
  }
  const one = new Map(sums.map((node) => [node.id, 1]));
  if (sums.every((node) => node.measure.kind === 'units'))
    return { measure: 'units', weights: one };
  const fields = new Set(
    sums.map((node) => (node.measure.kind === 'hours' ? node.measure.field : '')),
  );
  if (fields.size === 1 && !fields.has('')) return { measure: 'hours', weights: one };
  const shares = new Map(sums.map((node) => [node.id, node.min > 0 ? 1 / node.min : 1]));
  return { measure: 'rules', weights: shares };
}

function creditWeights(
  input: MeasureInput,
  sums: readonly SumNode[],
  system: string,
): ReadonlyMap<string, number> | undefined {
  const shares = awardShares(input, system);
  const weights = new Map<string, number>();
  for (const node of sums) {
    const weight = creditWeight(input, node, system) ?? shares.get(node.id);
    if (weight === undefined) return undefined;
    weights.set(node.id, weight);
  }
  return weights;
}

function creditWeight(input: MeasureInput, node: SumNode, system: string): number | undefined {
  if (node.measure.kind === 'credits') return node.measure.system === system ? 1 : undefined;
  if (node.measure.kind === 'hours') return undefined;
  const amounts = slotsOf(node).flatMap((slot) =>
    [...slot.pool].flatMap((name) => creditOf(input, name, slot.target, system) ?? []),
  );
  const [first] = amounts;
  return amounts.every((amount) => amount === first) ? first : undefined;
}

/** Credit in a system of a unit or qualification at a target; converted credit by its lower end. */
export function creditOf(
  input: Pick<MeasureInput, 'catalogue' | 'convert'>,
  name: string,
  target: string,
  system: string,
): number | undefined {
  const unit = input.catalogue.units.get(name);
  const award = input.catalogue.qualifications.get(name);
  const credit = unit
    ? creditAtTarget(itemOfUnit(unit), target)
    : award && creditAtTarget({ ...EMPTY_ITEM, ...pickCredit(award) }, target);
  const level = unit === undefined ? award?.level : itemOfUnit(unit).level;
  return amountIn(input, credit, system, level);
}

function amountIn(
  input: Pick<MeasureInput, 'convert'>,
  credit: CreditValue | undefined,
  system: string,
  level: LevelRef | undefined,
): number | undefined {
  if (credit === undefined) return undefined;
  if (credit.system === system) return credit.amount;
  return input.convert(credit, system, level)?.amount.min;
}

const EMPTY_ITEM = { id: '', levelBasis: 'stated', hours: new Map<string, number>() } as const;

function pickCredit(
  award: Qualification,
): Pick<Qualification, 'creditAt'> & { credit?: CreditValue } {
  return {
    creditAt: award.creditAt,
    ...(award.credit === undefined ? {} : { credit: award.credit }),
  };
}

/**
 * Inside an asked-for award whose units carry no credit of their own, each unit is worth an equal share of what the
 * whole award counts at the target.
 */
function awardShares(input: MeasureInput, system: string): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const node of input.graph.nodes.values()) {
    const ways = node.kind === 'any' ? waysToAward(node) : undefined;
    if (ways === undefined) continue;
    const { whole, own } = ways;
    const credit = creditWeight(input, whole, system);
    const parts = nodesOf(own).filter((entry) => entry.kind === 'sum');
    const units = unitsAsked(own);
    if (credit === undefined || units === undefined) continue;
    for (const part of parts) shares.set(part.id, credit / units);
  }
  return shares;
}

/** Units that the first way through a node asks for; undefined when it asks for anything else. */
function unitsAsked(node: RequirementGraph['root']): number | undefined {
  if (node.kind === 'condition') return 0;
  if (node.kind === 'sum') return node.measure.kind === 'units' ? node.min : undefined;
  const children = node.kind === 'any' ? node.children.slice(0, node.min) : node.children;
  return children.reduce<number | undefined>((total, child) => {
    const asked = unitsAsked(child);
    return total === undefined || asked === undefined ? undefined : total + asked;
  }, 0);
}
