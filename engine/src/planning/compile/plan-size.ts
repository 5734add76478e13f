import type { SumNode } from '../../catalogue/index.js';
import type { ModelRow } from '../model/planning-model.js';
import type { CountChoice } from './count-variables.js';
import { groupBy } from './grouping.js';
import type { ModelDraft } from './model-draft.js';
import type { Scene } from './scene.js';

/*
 * Of all best plans take one with the fewest units. Each unit of it is needed: without it some rule, some constraint,
 * some unit that comes after it or some wish would not be kept, or the plan would not have the fewest. So the units
 * are no more than the sum over all of these of the units that one of them can need at once. In Σ a ≥ m, with l the
 * least of the amounts: without any one of n needed units the others come to less than m, so (n − 1)·l < m, and
 * n ≤ ⌈m ⁄ l⌉.
 */

/** Units that a later question about the same model may insist on beside those of the request. */
export const ROOM_FOR_UNITS = 2;

/** Crumbs of a division that comes out even are no unit more. */
const CRUMB = 1e-9;

/** The rules and rows of a model. */
export interface SizeQuestion {
  readonly choices: readonly CountChoice[];
  readonly draft: Pick<ModelDraft, 'rows' | 'variables'>;
}

/**
 * A number of units that some best plan does not exceed, with room for those that a later question insists on. It
 * bounds how much cost and risk can add up to; the fewer, the finer the weights.
 */
export function mostUnits(scene: Scene, question: SizeQuestion): number {
  const all = new Set(scene.ways.map((way) => way.unit.id)).size;
  return Math.min(all, unitsNeeded(scene, question) + ROOM_FOR_UNITS);
}

/** What every rule and constraint can need at once, what may have to come first, what the person insists on. */
export function unitsNeeded(scene: Scene, { choices, draft }: SizeQuestion): number {
  const units = new Set(scene.ways.map((way) => way.unit.id));
  const planned = choices.filter(({ source }) => source.kind === 'planned');
  const byNode = groupBy(planned, (choice) => choice.node.id);
  const inRules = scene.sums.reduce(
    (sum, { node }) => sum + neededFor(node, byNode.get(node.id) ?? []),
    0,
  );
  const named = [...namedUnits(scene)].filter((unit) => units.has(unit)).length;
  const demands = demandsOf(scene, { choices, draft });
  const plain = demands.filter(({ perUnit }) => perUnit === 0);
  const shared = demands.filter(({ perUnit }) => perUnit > 0);
  const without =
    inRules + named + plain.reduce((sum, { amount, least }) => sum + ratio(amount, least), 0);
  // Of two shares of what counts each may need what the other one adds.
  if (shared.length > 1) return units.size;
  const [share] = shared;
  const inShare =
    share === undefined ? 0 : ratio(share.amount + share.perUnit * without, share.least);
  return Math.min(units.size, without + inShare);
}

/** Units that another one needs before or beside it, that an award wants first, or that the person insists on. */
function namedUnits({ ways, graph, request }: Scene): ReadonlySet<string> {
  return new Set([
    ...ways.flatMap(({ unit: { prerequisites, corequisites = [] } }) =>
      [...prerequisites, ...corequisites].flatMap((clause) => clause.anyOf),
    ),
    ...graph.constraints.flatMap(({ constraint }) =>
      constraint.kind === 'prerequisite' ? constraint.units : [],
    ),
    ...(request.limits.with ?? []),
  ]);
}

/**
 * In a place with a bound the others count for less than the bound, so that all but one of its units count in full.
 * Each such place may thus hold one unit more.
 */
function neededFor(node: SumNode, choices: readonly CountChoice[]): number {
  const counting = choices.filter((choice) => choice.amount > 0);
  if (counting.length === 0) return 0;
  const least = counting.reduce(
    (found, { amount }) => Math.min(found, amount),
    Number.POSITIVE_INFINITY,
  );
  const inParts = node.parts.reduce((sum, part) => sum + ratio(part.min, least), 0);
  const bounded = node.parts.flatMap((part) =>
    part.slots.filter((slot) => part.max !== undefined || slot.max !== undefined),
  );
  const units = new Set(counting.map((choice) => choice.item)).size;
  return Math.min(units, Math.max(ratio(node.min, least), inParts) + bounded.length);
}

/** A row as "units come to at least an amount, and to so much more for each unit that counts against it". */
interface Demand {
  readonly amount: number;
  readonly perUnit: number;
  /** The least that a unit adds. */
  readonly least: number;
}

/** What constraints ask of units. Those on what comes first ask for units that are named. */
function demandsOf(
  { rules, held }: Scene,
  { choices, draft: { rows, variables } }: SizeQuestion,
): readonly Demand[] {
  const ids = new Set(held.map(({ id }) => id));
  const heldCounts = new Set(
    choices.filter(({ source }) => source.kind === 'held').map(({ variable }) => variable),
  );
  const isOfUnit = (index: number) => {
    const variable = variables[index];
    if (variable?.kind !== 'node') return !heldCounts.has(index);
    const [kind, item = ''] = [
      variable.rule.slice(0, COUNTED.length),
      variable.rule.slice(COUNTED.length),
    ];
    return kind === COUNTED && !ids.has(item);
  };
  const first = new Set(
    rules.constraints
      .filter(({ constraint }) => constraint.kind === 'prerequisite')
      .map(({ id }) => `constraint:${id}`),
  );
  return rows
    .filter(({ group }) => group.startsWith('constraint:') && !first.has(group))
    .flatMap((row) => demandOf(row, isOfUnit));
}

/** Variables that say that an item counts in some layer are named so. */
const COUNTED = 'counted:';

function demandOf(
  { terms, min, max }: ModelRow,
  isOfUnit: (variable: number) => boolean,
): readonly Demand[] {
  const sides = [
    ...(min === undefined ? [] : [{ amount: min, sign: 1 }]),
    ...(max === undefined ? [] : [{ amount: -max, sign: -1 }]),
  ];
  return sides.flatMap(({ amount, sign }) => {
    const signed = terms.map((term) => ({ ...term, coefficient: sign * term.coefficient }));
    const ofUnits = signed.filter(({ variable }) => isOfUnit(variable));
    const adding = ofUnits.filter(({ coefficient }) => coefficient > 0);
    if (adding.length === 0) return [];
    const taking = (of: typeof signed) => of.map(({ coefficient }) => Math.max(0, -coefficient));
    const others = signed.filter(({ variable }) => !isOfUnit(variable));
    return [
      {
        amount: amount + taking(others).reduce((sum, each) => sum + each, 0),
        perUnit: taking(ofUnits).reduce((most, each) => Math.max(most, each), 0),
        least: adding.reduce(
          (found, { coefficient }) => Math.min(found, coefficient),
          Number.POSITIVE_INFINITY,
        ),
      },
    ];
  });
}

function ratio(amount: number, least: number): number {
  return Math.max(0, Math.ceil(amount / least - CRUMB));
}
