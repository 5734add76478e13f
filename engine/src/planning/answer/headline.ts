import { AWARD_LAYER } from '../../catalogue/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import { groupBy } from '../compile/grouping.js';

/** How far a plan goes, in the one measure that all its rules share, else in units. */
export interface Headline {
  /** Credit system, `units` or `hours`. */
  readonly unit: string;
  readonly items: readonly { readonly item: string; readonly amount: number }[];
  /** Σ of the amounts of all counted items, each once. */
  readonly earned: number;
  /** What of it the rules ask for. */
  readonly counted: number;
  readonly required: number;
}

/** The headline of what is counted. Rules that share items (another layer) are not added up twice. */
export function headlineOf(compiled: CompiledRequest, counted: readonly CountChoice[]): Headline {
  const award = counted.filter((choice) => choice.slot.layer === AWARD_LAYER);
  const isOneLayer = counted.every((choice) => isAwardOrSpecialisation(compiled, choice));
  const units = [...new Set(award.map(unitOfChoice))];
  const [unit] = units;
  return isOneLayer && units.length === 1 && unit !== undefined
    ? ofRules(award, unit)
    : ofUnits(counted);
}

function isAwardOrSpecialisation({ graph }: CompiledRequest, choice: CountChoice): boolean {
  const layer = graph.layers.find((entry) => entry.id === choice.slot.layer);
  return layer === undefined || layer.reason === 'award' || layer.reason === 'specialisation';
}

function unitOfChoice({ slot: { measure } }: CountChoice): string {
  return measure.kind === 'credits' ? measure.system : measure.kind;
}

function ofRules(award: readonly CountChoice[], unit: string): Headline {
  const nodes = [...groupBy(award, (choice) => choice.node).entries()];
  const sums = nodes.map(([node, choices]) => ({ node, sum: sumOf(choices) }));
  return {
    unit,
    items: award.map(({ item, amount }) => ({ item, amount })),
    earned: sumOf(award),
    counted: sums.reduce((total, { node, sum }) => total + Math.min(node.min, sum), 0),
    required: sums.reduce((total, { node }) => total + node.min, 0),
  };
}

function ofUnits(counted: readonly CountChoice[]): Headline {
  const items = [...new Set(counted.map((choice) => choice.item))];
  return {
    unit: 'units',
    items: items.map((item) => ({ item, amount: 1 })),
    earned: items.length,
    counted: items.length,
    required: items.length,
  };
}

function sumOf(choices: readonly CountChoice[]): number {
  return choices.reduce((sum, choice) => sum + choice.amount, 0);
}
