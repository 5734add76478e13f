import type { SumNode } from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import type { Headline } from '../evaluation.js';
import { amountOf } from './counting-caps.js';
import type { HeadlineMeasure } from './headline-measure.js';
import type { HeldItem } from './held-item.js';
import { fillGaps, onlyThisWay, singleGaps } from './single-gaps.js';
import { activeSums, type SolvedScene, solveScene } from './solved-scene.js';

/**
 * The amounts of the whole award on the way that was taken. Where rules share items (several layers), what is asked
 * and missing is counted in distinct items: a unit that closes two gaps is missing once.
 */
export function headlineOf(solved: SolvedScene): Headline {
  const { headline } = solved.parts;
  const base = {
    measure: headline.measure,
    ...(headline.system === undefined ? {} : { system: headline.system }),
    surplus: surplusAmount(solved),
  };
  if (headline.measure === 'rules') return { ...base, ...rulesMet(solved) };
  const isShared = new Set(activeSums(solved).map((node) => node.layer)).size > 1;
  const required = isShared
    ? distinctlyMissing(solveScene(onlyThisWay(solved, [])))
    : weighted(solved, (node) => node.min);
  const missing = isShared
    ? distinctlyMissing(solved)
    : weighted(solved, (node) => solved.amounts.get(node.id)?.missing ?? node.min);
  return { ...base, required, missing, counted: Math.max(0, required - missing) };
}

/** The headline in whole units, when every rule asks for units. */
export function unitHeadlineOf(solved: SolvedScene): Headline | undefined {
  const sums = activeSums(solved);
  if (solved.parts.headline.measure === 'units') return undefined;
  if (sums.some((node) => node.measure.kind !== 'units')) return undefined;
  const nodes = [...solved.parts.scene.graph.nodes.keys()];
  const headline: HeadlineMeasure = {
    measure: 'units',
    weights: new Map(nodes.map((id) => [id, 1])),
  };
  return headlineOf({ ...solved, parts: { ...solved.parts, headline } });
}

function weighted(solved: SolvedScene, of: (node: SumNode) => number): number {
  return activeSums(solved).reduce(
    (total, node) => total + of(node) * (solved.parts.headline.weights.get(node.id) ?? 0),
    0,
  );
}

function rulesMet(solved: SolvedScene): Pick<Headline, 'counted' | 'required' | 'missing'> {
  const sums = activeSums(solved);
  const met = sums.filter((node) => (solved.amounts.get(node.id)?.missing ?? 1) <= TOLERANCE);
  return { counted: met.length, required: sums.length, missing: sums.length - met.length };
}

/**
 * Least amount that closes every gap, shared items once. Gaps that only one unit can close are closed with that
 * unit, wherever it counts; what then stays missing in pools is added layer by layer, so that two pools which could
 * share a further unit are counted twice.
 */
function distinctlyMissing(solved: SolvedScene): number {
  const { headline } = solved.parts;
  const gaps = singleGaps(solved);
  const filled = fillGaps(solved, gaps);
  const layers = new Map(filled.parts.scene.graph.layers.map((layer) => [layer.id, layer.within]));
  const rest = activeSums(filled)
    .filter((node) => layers.get(node.layer) === undefined)
    .reduce((total, node) => {
      const missing = filled.amounts.get(node.id)?.missing ?? node.min;
      return total + missing * (headline.weights.get(node.id) ?? 0);
    }, 0);
  return [...gaps.values()].reduce((total, weight) => total + weight, rest);
}

/** Held amount that nothing counts, in the headline measure; holdings of unknown size are left out. */
function surplusAmount(solved: SolvedScene): number {
  const { parts, answer } = solved;
  const counted = new Set(solved.countings.map((entry) => entry.held.holding.id));
  const left = parts.held.filter((held) => !counted.has(held.holding.id));
  if (parts.headline.measure === 'rules') return left.length;
  const unit = parts.headline.system ?? 'units';
  const size = (held: HeldItem) =>
    parts.headline.measure === 'hours'
      ? held.item.hours.get('workloadHours')
      : amountOf(parts.scene, held, parts.scene.graph.qualification, unit);
  const whole = left.reduce((total, held) => total + (size(held) ?? 0), 0);
  const isShared = parts.scene.graph.layers.length > 1;
  return whole + (isShared ? 0 : answer.score[6]);
}
