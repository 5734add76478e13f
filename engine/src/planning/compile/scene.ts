import { flattenRules, type Qualification, type RequirementGraph } from '../../catalogue/index.js';
import { CairnError } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { type Way, waysOf } from './activities.js';
import { type Candidate, candidateUnits } from './candidate-units.js';
import { currencyOf } from './currency.js';
import { type HeldItem, heldItemsOf } from './held-items.js';
import { type HeldUse, heldUseOf, type UsableHeld } from './held-use.js';
import type { Relaxed } from './relaxations.js';
import { type AskedSum, askedSums } from './standing.js';

/** Everything that rows are made from: the rules, what is held, and what can be taken at what price. */
export interface Scene {
  readonly kind: 'scene';
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly relaxed: Relaxed;
  readonly target: Qualification;
  readonly graph: RequirementGraph;
  readonly sums: readonly AskedSum[];
  readonly held: readonly HeldItem[];
  readonly heldUse: HeldUse;
  readonly ways: readonly Way[];
  /** ISO 4217; `XXX` when nothing has a price. */
  readonly currency: string;
}

/** An answer that has to be given before anything can be searched. */
export type EarlyAnswer = PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' };

/**
 * Gathers what a request is about.
 * @throws CairnError `qualification-unknown` when the catalogue does not hold the target.
 */
export function sceneOf(
  request: PlanRequest,
  data: PlanningData,
  relaxed: Relaxed,
): Scene | EarlyAnswer {
  const target = data.catalogue.qualifications.get(request.qualification);
  if (target === undefined) {
    throw new CairnError('qualification-unknown', `No qualification ${request.qualification}`, {
      qualification: request.qualification,
    });
  }
  const graph = flattenRules(target, data.catalogue, { specialisation: request.specialisation });
  const sums = askedSums(graph, request.exceptions ?? []);
  const held = heldItemsOf(request.holdings, data.catalogue);
  const heldUse = heldUseOf({ held, sums, graph, start: request.limits.start, relaxed });
  const rules = { request, data, relaxed, target, graph, sums, held, heldUse };
  const found = waysOf(candidatesIn(rules), request, data, relaxed);
  if (found.kind !== 'ways') return found;
  const currency = currencyOf(found.ways, request);
  if (currency.kind !== 'currency') return currency;
  return { kind: 'scene', ...rules, ways: found.ways, currency: currency.currency };
}

function candidatesIn(rules: Omit<Scene, 'kind' | 'ways' | 'currency'>): readonly Candidate[] {
  const { graph, sums, heldUse, request, data, relaxed } = rules;
  const lasting = heldUse.usable.filter(isLasting);
  return candidateUnits({
    slots: sums.flatMap(({ node }) => node.parts.flatMap((part) => part.slots)),
    first: graph.constraints.flatMap(({ constraint }) =>
      constraint.kind === 'prerequisite' ? constraint.units : [],
    ),
    held: new Set(lasting.flatMap(({ held: { unit } }) => (unit === undefined ? [] : [unit]))),
    request,
    data,
    relaxed,
  });
}

/**
 * True for what is held for good, so that taking its unit again is pointless. What lapses may have to be taken again,
 * and what is held as prior learning may not be recognised.
 */
function isLasting({ held, until }: UsableHeld): boolean {
  const isForGood = [...until.values()].every((week) => week === Number.POSITIVE_INFINITY);
  return until.size > 0 && isForGood && held.holding.heldAs !== 'prior-learning';
}
