import type { ScopedConstraint, Slot } from '../../catalogue/index.js';
import { creditAtTarget } from '../../catalogue/index.js';
import type { HeadlineMeasure } from './headline-measure.js';
import type { HeldItem } from './held-item.js';
import { type EvaluationScene, isInScope } from './scene.js';
import { isPriorLearning } from './screen-holding.js';

/**
 * A constraint as "at most `max` may count from these holdings". Residency and "at least at a level" are caps on
 * the rest: of a whole of 180 with 60 to be earned at the body, at most 120 may come from elsewhere.
 */
export interface CountingCap {
  readonly constraint: string;
  readonly max: number;
  /** Credit system, or `units`. */
  readonly unit: string;
  /** Weight by holding id. */
  readonly weights: ReadonlyMap<string, number>;
  /** Holdings of which nobody knows whether, or with how much, the cap is about them. */
  readonly doubtful: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
}

/** The caps that can be computed; constraints without a known amount or whole give none. */
export function countingCaps(
  scene: EvaluationScene,
  headline: HeadlineMeasure,
): readonly CountingCap[] {
  return scene.graph.constraints.flatMap((scoped) => capsOf(scene, headline, scoped));
}

function capsOf(
  scene: EvaluationScene,
  headline: HeadlineMeasure,
  scoped: ScopedConstraint,
): readonly CountingCap[] {
  const { constraint } = scoped;
  switch (constraint.kind) {
    case 'rpl':
    case 'transfer': {
      if (constraint.scope !== undefined) return [];
      const unit = constraint.unit ?? headlineUnit(headline);
      const max = smallest(constraint.max, shareOf(scene, headline, constraint.share, unit));
      const touches = constraint.kind === 'rpl' ? isPriorLearning : isElsewhere(scene, scoped);
      return max === undefined ? [] : [cap(scene, scoped, { max, unit, touches })];
    }
    case 'residency': {
      const unit = constraint.unit ?? headlineUnit(headline);
      const whole = wholeOf(scene, headline, unit);
      const least = constraint.min ?? shareOf(scene, headline, constraint.share, unit);
      if (whole === undefined || least === undefined) return [];
      const touches = isElsewhere(scene, scoped, constraint.awardingBody);
      return [cap(scene, scoped, { max: Math.max(0, whole - least), unit, touches })];
    }
    case 'minAtLevel': {
      const unit = constraint.system ?? 'units';
      const whole = wholeOf(scene, headline, unit);
      if (whole === undefined) return [];
      const touches = (held: HeldItem) => {
        if (held.item.level === undefined) return undefined;
        const high = scene.request.levelAtLeast(held.item.level, constraint.level);
        return high === undefined ? undefined : !high;
      };
      return [cap(scene, scoped, { max: Math.max(0, whole - constraint.min), unit, touches })];
    }
    case 'providerCap':
      return providerCaps(scene, scoped, constraint.max, constraint.unit ?? 'units');
    default:
      return [];
  }
}

/** One cap for each provider; a holding whose provider is not known is doubtful under each of them. */
function providerCaps(
  scene: EvaluationScene,
  scoped: ScopedConstraint,
  max: number,
  unit: string,
): readonly CountingCap[] {
  const providers = new Set(scene.held.flatMap((held) => held.provider ?? []));
  return [...providers].map((provider) =>
    cap(scene, scoped, {
      max,
      unit,
      touches: (held) => (held.provider === undefined ? undefined : held.provider === provider),
    }),
  );
}

interface CapShape {
  readonly max: number;
  readonly unit: string;
  /** Undefined = not known. */
  readonly touches: (held: HeldItem) => boolean | undefined;
}

function cap(scene: EvaluationScene, scoped: ScopedConstraint, shape: CapShape): CountingCap {
  const weights = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const held of scene.held) {
    const touched = shape.touches(held);
    if (touched === false) continue;
    const weight = amountOf(scene, held, scoped.qualification, shape.unit);
    if (touched === undefined || weight === undefined) doubtful.add(held.holding.id);
    else weights.set(held.holding.id, weight);
  }
  const slots = scene.slots.filter((slot: Slot) => isInScope(scene, scoped, slot));
  return {
    constraint: scoped.id,
    max: shape.max,
    unit: shape.unit,
    weights,
    doubtful,
    slots: new Set(slots.map((slot) => slot.id)),
  };
}

/** How much a holding is in a credit system or in units; undefined = not known. */
export function amountOf(
  scene: EvaluationScene,
  held: HeldItem,
  target: string,
  unit: string,
): number | undefined {
  if (unit === 'units') return 1;
  const credit = creditAtTarget(held.item, target);
  if (credit === undefined) return undefined;
  if (credit.system === unit) return credit.amount;
  return scene.request.convert(credit, unit, held.item.level)?.amount.min;
}

function isElsewhere(
  scene: EvaluationScene,
  scoped: ScopedConstraint,
  body?: string,
): (held: HeldItem) => boolean | undefined {
  const home = body ?? awardingBodyOf(scene, scoped.qualification);
  return (held) => {
    if (isPriorLearning(held)) return scoped.constraint.kind === 'residency';
    if (home === undefined || held.awardingBody === undefined) return undefined;
    return plain(held.awardingBody) !== plain(home);
  };
}

function awardingBodyOf(scene: EvaluationScene, qualification: string): string | undefined {
  const { request } = scene;
  return qualification === request.qualification.id
    ? request.qualification.awardingBody
    : request.catalogue.qualifications.get(qualification)?.awardingBody;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function headlineUnit(headline: HeadlineMeasure): string {
  return headline.system ?? 'units';
}

/** The size of the whole award in a credit system or in units; undefined = not known. */
function wholeOf(
  scene: EvaluationScene,
  headline: HeadlineMeasure,
  unit: string,
): number | undefined {
  const { credit, totalUnits } = scene.request.qualification;
  if (unit === 'units' && totalUnits !== undefined) return totalUnits;
  if (credit?.system === unit) return credit.amount;
  if (headlineUnit(headline) !== unit || headline.measure === 'rules') return undefined;
  const { root } = scene.graph;
  const least = leastAsked(root, headline);
  // Choices of different size have no one whole.
  return least === mostAsked(root, headline) ? least : undefined;
}

function mostAsked(node: EvaluationScene['graph']['root'], headline: HeadlineMeasure): number {
  if (node.kind === 'sum' || node.kind === 'condition') return leastAsked(node, headline);
  const asked = node.children.map((child) => mostAsked(child, headline));
  const counted = node.kind === 'all' ? asked : asked.toSorted((a, b) => b - a).slice(0, node.min);
  return counted.reduce((total, amount) => total + amount, 0);
}

/** Least amount that a node asks for in the headline measure, over its choices. */
export function leastAsked(
  node: EvaluationScene['graph']['root'],
  headline: HeadlineMeasure,
): number {
  switch (node.kind) {
    case 'sum':
      return node.min * (headline.weights.get(node.id) ?? 0);
    case 'condition':
      return 0;
    case 'all':
      return node.children.reduce((total, child) => total + leastAsked(child, headline), 0);
    case 'any':
      return node.children
        .map((child) => leastAsked(child, headline))
        .sort((a, b) => a - b)
        .slice(0, node.min)
        .reduce((total, amount) => total + amount, 0);
    default:
      return node satisfies never;
  }
}

function shareOf(
  scene: EvaluationScene,
  headline: HeadlineMeasure,
  share: number | undefined,
  unit: string,
): number | undefined {
  const whole = share === undefined ? undefined : wholeOf(scene, headline, unit);
  return share === undefined || whole === undefined ? undefined : share * whole;
}

function smallest(...amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
