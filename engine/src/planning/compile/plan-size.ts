import type { SumNode } from '../../catalogue/index.js';
import type { CountChoice } from './count-variables.js';
import { groupBy } from './grouping.js';
import type { Scene } from './scene.js';

/** Units that a later question about the same model may insist on beside those of the request. */
export const ROOM_FOR_UNITS = 2;

/**
 * A number of units that a best plan does not exceed: what every rule could need at most, what may have to come first,
 * what the person insists on. It bounds how much cost and risk can add up to; the fewer, the finer the weights.
 */
export function mostUnits(scene: Scene, choices: readonly CountChoice[]): number {
  const { ways, sums, graph, rules, request } = scene;
  const units = new Set(ways.map((way) => way.unit.id));
  const byNode = groupBy(choices, (choice) => choice.node.id);
  const counted = sums.reduce(
    (total, { node }) => total + mostFor(node, byNode.get(node.id) ?? []),
    0,
  );
  const first = new Set([
    ...ways.flatMap(({ unit: { prerequisites, corequisites = [] } }) =>
      [...prerequisites, ...corequisites].flatMap((clause) => clause.anyOf),
    ),
    ...graph.constraints.flatMap(({ constraint }) =>
      constraint.kind === 'prerequisite' ? constraint.units : [],
    ),
    ...(request.limits.with ?? []),
  ]);
  const isAmountAsked = rules.constraints.some(({ constraint }) =>
    ['minAtLevel', 'residency'].includes(constraint.kind),
  );
  // Amounts over the whole award may ask for units beside those that the rules need.
  const most = isAmountAsked ? 2 * counted : counted;
  const needed = most + [...first].filter((unit) => units.has(unit)).length;
  return Math.min(units.size, needed + ROOM_FOR_UNITS);
}

function mostFor(node: SumNode, choices: readonly CountChoice[]): number {
  const amounts = choices.map((choice) => choice.amount).filter((amount) => amount > 0);
  if (amounts.length === 0) return 0;
  const least = Math.min(...amounts);
  const inParts = node.parts.reduce((sum, part) => sum + Math.ceil(part.min / least), 0);
  return Math.max(Math.ceil(node.min / least), inParts) + node.parts.length;
}
