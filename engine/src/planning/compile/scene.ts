import type { Qualification, RequirementGraph } from '../../catalogue/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { type Way, waysOf } from './activities.js';
import { type PlanAward, planAwards, qualificationNamed } from './awards.js';
import { type Candidate, candidateUnits } from './candidate-units.js';
import { currencyOf, NO_CURRENCY } from './currency.js';
import { type HeldItem, heldItemsOf } from './held-items.js';
import { type HeldUse, heldUseOf, type UsableHeld } from './held-use.js';
import { NOTHING_RELAXED } from './relaxations.js';
import type { SceneQuestion } from './scene-question.js';
import { type AskedSum, askedSums } from './standing.js';
import { NEVER_STOPS } from './stopping.js';

/** Everything that rows are made from: the rules, what is held, and what can be taken at what price. */
export interface Scene extends SceneQuestion {
  readonly kind: 'scene';
  readonly target: Qualification;
  /** The target first, then what is to be finished as well, then what is weighed on the way. */
  readonly awards: readonly PlanAward[];
  /** The rules of everything that has to be finished. */
  readonly graph: RequirementGraph;
  /** The same with those of awards on the way. */
  readonly rules: RequirementGraph;
  /** Sums of all awards. */
  readonly sums: readonly AskedSum[];
  readonly held: readonly HeldItem[];
  readonly heldUse: HeldUse;
  readonly ways: readonly Way[];
  /** Weeks that a plan may use, once they are worked out. */
  readonly planWeeks?: number;
  /** ISO 4217; `XXX` when nothing has a price. */
  readonly currency: string;
}

/** An answer that has to be given before anything can be searched. */
export type EarlyAnswer = PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' };

/**
 * Gathers what a request is about.
 * @throws CairnError `qualification-unknown` when the catalogue does not hold one of its awards.
 */
export function sceneOf(question: SceneQuestion): Scene | EarlyAnswer {
  const { request } = question;
  const known = standingOf(question);
  const required = known.sums.filter(({ award }) => award.role !== 'onTheWay');
  const found = waysOf(candidatesIn({ ...known, sums: required }), known);
  if (found.kind !== 'ways') return found;
  const needed = currencyOf(found.ways, request);
  if (needed.kind !== 'currency') return needed;
  const ways = [...found.ways, ...waysOnTheWay(known, found.ways, needed.currency)];
  const currency = currencyOf(ways, request);
  return currency.kind === 'currency'
    ? { kind: 'scene', ...known, ways, currency: currency.currency }
    : currency;
}

/**
 * Ways to take what only awards on the way could count. A unit of which a fact is missing, or that is paid in another
 * currency, is left out: nothing asks the person for it.
 */
function waysOnTheWay(known: Standing, needed: readonly Way[], currency: string): readonly Way[] {
  if (known.awards.every(({ role }) => role !== 'onTheWay')) return [];
  const taken = new Set(needed.map(({ unit }) => unit.id));
  const ways = candidatesIn(known)
    .filter(({ unit }) => !taken.has(unit.id))
    .flatMap((candidate) => {
      const found = waysOf([candidate], known);
      return found.kind === 'ways' ? found.ways : [];
    });
  const paidIn = ways.flatMap(({ fee }) => fee?.currency ?? []);
  const usual = currency === NO_CURRENCY ? paidIn[0] : currency;
  return ways.filter(({ fee }) => fee === undefined || fee.currency === usual);
}

/**
 * The scene in which nothing more is taken: what is held on a day either completes the awards or does not.
 * @throws CairnError `qualification-unknown`
 */
export function heldSceneOf(request: PlanRequest, data: PlanningData, on: IsoDate): Scene {
  const known = standingOf({ request, data, relaxed: NOTHING_RELAXED, look: NEVER_STOPS, on });
  return { kind: 'scene', ...known, ways: [], currency: NO_CURRENCY };
}

type Standing = Omit<Scene, 'kind' | 'ways' | 'currency'>;

function standingOf(question: SceneQuestion & { readonly on?: IsoDate }): Standing {
  const { request, data, relaxed, look, on } = question;
  const { all, graph, rules } = planAwards(request, data);
  const target = qualificationNamed(request.qualification, data);
  const sums = askedSums(all, request.exceptions ?? []);
  const held = heldItemsOf(request.holdings, data.catalogue);
  const { start } = request.limits;
  const heldUse = heldUseOf({
    held,
    sums,
    graph: rules,
    start,
    origin: on ?? start,
    relaxed,
    look,
  });
  return { request, data, relaxed, look, target, awards: all, graph, rules, sums, held, heldUse };
}

function candidatesIn(rules: Standing): readonly Candidate[] {
  const { graph, sums, heldUse, request, data, relaxed, look } = rules;
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
    look,
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
