import type { Qualification, RequirementGraph } from '../../catalogue/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { PlanNote, PlanProof } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import type { Way } from './activities.js';
import { withAges } from './aged-ways.js';
import type { PlanAward } from './awards.js';
import { addConstraintRows } from './constraint-rows.js';
import { addCountVariables, type CountChoice } from './count-variables.js';
import { countsBelow } from './counts-below.js';
import { addDoubleCountingRows } from './double-counting.js';
import { doubtsOf } from './doubts.js';
import { addEarnedRows, isOfAwardOnTheWay, unearnedAwards } from './earned-awards.js';
import { firstClauses } from './first-units.js';
import { groupBy } from './grouping.js';
import { splitByLapse } from './held-before.js';
import type { HeldItem } from './held-items.js';
import { addItemRows } from './item-rows.js';
import { usableUncounted } from './kept-apart.js';
import { startDraft } from './model-draft.js';
import { planningModelOf, type ScaledModel } from './model-fields.js';
import { plannedItems, takesByItem } from './planned-items.js';
import { precedenceOf } from './precedence.js';
import { NOTHING_RELAXED, type Relaxed } from './relaxations.js';
import { addRuleRows } from './rule-rows.js';
import { type EarlyAnswer, type Scene, sceneOf } from './scene.js';
import type { SceneQuestion } from './scene-question.js';
import type { AskedSum } from './standing.js';
import { NEVER_STOPS, unlessStopped } from './stopping.js';
import { waivedRules } from './waived.js';

/** The integer model of a request, with everything that is needed to read a solution of it. */
export interface CompiledRequest extends ScaledModel {
  readonly kind: 'compiled';
  /** The target first, then what is finished as well, then what is weighed on the way. */
  readonly awards: readonly PlanAward[];
  /** The rules of everything that has to be finished. */
  readonly graph: RequirementGraph;
  readonly target: Qualification;
  readonly sums: readonly AskedSum[];
  readonly held: readonly HeldItem[];
  /** What can be taken, by activity id. */
  readonly ways: ReadonlyMap<string, Way>;
  readonly choices: readonly CountChoice[];
  /** Variable that turns a node of the tree on, for nodes inside a choice. */
  readonly switches: ReadonlyMap<string, number>;
  /** Doubts of a way, by activity id. */
  readonly doubts: ReadonlyMap<string, readonly RiskDoubt[]>;
  readonly currency: string;
  /** What the rules leave to people, whatever the plan is. */
  readonly notes: readonly PlanNote[];
}

/**
 * Turns a request into the integer model that the search works on.
 *
 * What `relaxed` names is left out, to learn whether the rest can be met. Answers that need the person before any
 * search (`needs-assumption`, `mixed-currencies`) are given back as they are.
 * @throws CairnError `qualification-unknown` when the catalogue does not hold one of its awards; `plan-too-large`,
 *   `qualification-too-large` when that would take more memory than there may be.
 */
export function compileRequest(
  request: PlanRequest,
  data: PlanningData,
  relaxed: Relaxed = NOTHING_RELAXED,
): CompiledRequest | EarlyAnswer {
  return compile({ request, data, relaxed, look: NEVER_STOPS });
}

/** What is left out, and when to end before the model is made; it is asked often and must be cheap. */
export interface CompileOptions extends Pick<SearchOptions, 'shouldStop'> {
  readonly relaxed?: Relaxed;
}

/** Stopped before anything could be said. */
export interface StoppedEarly {
  readonly kind: 'stopped';
  readonly proof: PlanProof;
}

/**
 * Like {@link compileRequest}, for a search that may be stopped before its model is made: large requests take a while.
 * @throws CairnError `qualification-unknown` when the catalogue does not hold one of its awards.
 */
export function compileInTime(
  request: PlanRequest,
  data: PlanningData,
  { relaxed = NOTHING_RELAXED, shouldStop }: CompileOptions,
): CompiledRequest | EarlyAnswer | StoppedEarly {
  const made = unlessStopped(shouldStop, (look) => compile({ request, data, relaxed, look }));
  return made ?? STOPPED_EARLY;
}

/** The answer to a request that was stopped before its model was made. */
export const STOPPED_EARLY: StoppedEarly = {
  kind: 'stopped',
  proof: {
    bound: 0,
    nodes: 0,
    statement: 'It was stopped before the search for a plan began.',
  },
};

function compile(question: SceneQuestion): CompiledRequest | EarlyAnswer {
  const scene = sceneOf(question);
  return scene.kind === 'scene' ? compileScene(withAges(scene)) : scene;
}

/** The integer model of a scene. */
export function compileScene(scene: Scene): CompiledRequest {
  const { request, data, relaxed, awards, graph, rules, target, sums, held } = scene;
  const required = sums.filter(({ award }) => award.role !== 'onTheWay');
  const lapse = { held, start: request.limits.start, relaxed };
  const mayCount = countsBelow(scene);
  const precedence = precedenceOf({
    ...scene,
    mayCount,
    ways: splitByLapse(scene.ways, lapse, firstClauses({ ...scene, mayCount })),
    sums: required,
  });
  const { ways } = precedence;
  const draft = startDraft(relaxed, scene.look);
  const unearned = unearnedAwards(scene);
  const takes = [...ways, ...precedence.absences, ...unearned].map((_, activity) =>
    draft.addVariable({ kind: 'take', activity }),
  );
  const takesByUnit = groupTakes(ways, takes);
  const choices = addCountVariables(draft, {
    ...scene,
    held: scene.heldUse.usable,
    planned: plannedItems(ways),
  });
  const switches = addRuleRows(draft, {
    awards,
    choices,
    waived: waivedRules(request.exceptions ?? []),
    conditionsMet: new Set(request.conditionsMet ?? []),
  });
  addItemRows(draft, {
    ...scene,
    graph: rules,
    catalogue: data.catalogue,
    choices,
    takes: takesByUnit,
    takesByItem: takesByItem(ways, takes),
    isOfUse: usableUncounted(scene),
  });
  addDoubleCountingRows(draft, { ...scene, choices, takes: takesByUnit });
  addEarnedRows(draft, { ...scene, switches, takes: takes.slice(-unearned.length) });
  const told = addConstraintRows(draft, {
    ...scene,
    graph: rules,
    choices,
    switches,
    takes: takesByUnit,
  });
  const notes = told.filter(({ about }) => !isOfAwardOnTheWay(about, awards));
  const planned = groupBy(choices, ({ source }) =>
    source.kind === 'planned' ? source.unit.id : '',
  );
  const doubts = new Map(
    ways.map((way) => [way.id, doubtsOf(way, planned.get(way.unit.id) ?? [], target)]),
  );
  return {
    kind: 'compiled',
    ...planningModelOf({ scene, precedence, unearned, doubts, draft, choices }),
    awards,
    graph,
    target,
    sums,
    held,
    ways: new Map(ways.map((way) => [way.id, way])),
    choices,
    switches,
    doubts,
    currency: scene.currency,
    notes: [...notes, ...scene.heldUse.notes],
  };
}

function groupTakes(
  ways: readonly Way[],
  takes: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const pairs = ways.flatMap((way, index) => {
    const variable = takes[index];
    return variable === undefined ? [] : [{ unit: way.unit.id, variable }];
  });
  const byUnit = groupBy(pairs, (pair) => pair.unit);
  return new Map([...byUnit].map(([unit, of]) => [unit, of.map((pair) => pair.variable)]));
}
