import type { RequirementNode } from '../catalogue/index.js';
import { TOLERANCE } from './assign/assignment-problem.js';
import { closedBranches } from './evaluate/closed-branches.js';
import { constraintNotes, gateOf } from './evaluate/constraint-notes.js';
import { countingCaps } from './evaluate/counting-caps.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import { headlineOf, unitHeadlineOf } from './evaluate/headline.js';
import { headlineMeasureOf } from './evaluate/headline-measure.js';
import type { ProblemParts } from './evaluate/problem-of.js';
import { nodesNamed, sceneOf } from './evaluate/scene.js';
import { withRoomForSpecialisation } from './evaluate/single-gaps.js';
import { type SolvedScene, solveScene, withDescendants } from './evaluate/solved-scene.js';
import { standingsOf } from './evaluate/standings.js';
import { surplusOf } from './evaluate/surplus-of.js';
import { verdictsOf } from './evaluate/verdicts.js';
import type {
  Assignment,
  ConstraintNote,
  Evaluation,
  EvaluationProof,
  Headline,
  RuleStanding,
} from './evaluation.js';

/**
 * What a set of holdings counts toward a qualification on a day: which holding counts for which rule, what is
 * missing, what is surplus, each with the rule that says so.
 *
 * The assignment is exact. Of all that the rules allow it is the one that honours most pins, then leaves least
 * missing in the headline measure, then leaves fewest conditions open, then counts most from verified holdings,
 * then from verified and claimed ones, then in all, then overshoots least. If the work limit ends the search first,
 * `proof` says so and how much may still be gained. With a specialisation room is kept for the units that it still
 * asks for.
 *
 * What is not known (a date, a credit value, a level in another framework) is not counted; a second assignment in
 * which it all turns out well tells `unknown` from `short`.
 * @throws CairnError `specialisation-unknown`, `qualification-cycle`
 */
export function evaluateQualification(request: EvaluationRequest): Evaluation {
  const parts = partsOf(request);
  const solved = withRoomForSpecialisation(solveScene(parts));
  const hopeful = hasUnknowns(parts) ? solveScene({ ...parts, hopeful: true }) : undefined;
  const root = standingsOf(solved, hopeful);
  const notes = constraintNotes(solved);
  const headline = headlineOf(solved);
  const unitHeadline = unitHeadlineOf(solved);
  const pinCost = pinCostOf(parts, headline.missing);
  return {
    qualification: request.qualification.id,
    ...(request.specialisation === undefined ? {} : { specialisation: request.specialisation }),
    on: request.on,
    state: stateOf(root, notes),
    assignments: assignmentsOf(solved),
    root,
    surplus: surplusOf(solved),
    headline,
    ...(unitHeadline === undefined ? {} : { unitHeadline }),
    notes,
    ...(pinCost === undefined ? {} : { pinCost }),
    pinsNotHonoured: pinsNotHonoured(solved),
    proof: proofOf(solved),
    holdings: request.holdings,
  };
}

/**
 * How far holdings go in the headline measure, without what else an {@link evaluateQualification | evaluation} says.
 * Only pins, missing amounts and conditions are compared, which takes a fraction of the time where much is held; of
 * ways through the award that are equal in these the first one is told.
 * @throws CairnError as {@link evaluateQualification}
 */
export function evaluateHeadline(request: EvaluationRequest): Omit<Headline, 'surplus'> {
  const solved = withRoomForSpecialisation(solveScene(partsOf(request), 'missing'));
  const { surplus: _, ...headline } = headlineOf(solved);
  return headline;
}

/** The parts of the problem that a request leads to; shared with the enumeration of completions. */
export function partsOf(request: EvaluationRequest): ProblemParts {
  const scene = sceneOf(request);
  const headline = headlineMeasureOf({ ...request, graph: scene.graph });
  const waivedNodes = (request.exceptions ?? []).flatMap((entry): readonly RequirementNode[] =>
    entry.kind === 'waiver' ? nodesNamed(scene, entry.rule) : [],
  );
  const open: ProblemParts = {
    scene,
    held: scene.held,
    verdicts: new Map(scene.held.map((held) => [held.holding.id, verdictsOf(scene, held)])),
    caps: countingCaps(scene, headline),
    headline,
    pins: request.pins ?? [],
    hopeful: false,
    waived: withDescendants(waivedNodes),
    closed: new Set(),
  };
  return { ...open, closed: closedBranches(open) };
}

function hasUnknowns(parts: ProblemParts): boolean {
  return [...parts.verdicts.values()].some((slots) =>
    [...slots.values()].some((verdict) => verdict.kind === 'unknown'),
  );
}

function stateOf(root: RuleStanding, notes: readonly ConstraintNote[]): Evaluation['state'] {
  const gates = notes.map(gateOf);
  if (root.state === 'short' || gates.includes('closed')) return 'incomplete';
  return root.state === 'unknown' || gates.includes('doubtful') ? 'unknown' : 'complete';
}

function assignmentsOf(solved: SolvedScene): readonly Assignment[] {
  return solved.countings.map(({ held, slot, node, amount }) => {
    const verdict = solved.parts.verdicts.get(held.holding.id)?.get(slot);
    const part = solved.parts.scene.graph.slots.get(slot)?.part;
    const isCounted = verdict?.kind === 'counts';
    return {
      item: held.holding.id,
      rule: node,
      ...(part === undefined ? {} : { part }),
      amount,
      ...(isCounted && verdict.uncertain !== undefined ? { uncertain: verdict.uncertain } : {}),
      ...(isCounted && verdict.exception !== undefined ? { exception: verdict.exception } : {}),
    };
  });
}

function pinCostOf(parts: ProblemParts, missingWith: number): Evaluation['pinCost'] {
  if (parts.pins.length === 0) return undefined;
  const missingWithout = headlineOf(solveScene({ ...parts, pins: [] }, 'missing')).missing;
  return missingWithout < missingWith - TOLERANCE ? { missingWithout, missingWith } : undefined;
}

/** Holdings that the person wants in a rule of this award and that are not counted there. */
function pinsNotHonoured(solved: SolvedScene): readonly string[] {
  const { problem, decisions, choices } = solved.answer;
  return problem.items.flatMap((item, index) => {
    if (item.pinnedLayer === undefined) return [];
    const isHonoured = decisions.some(
      (decision, at) => decision.item === index && decision.pinned && (choices[at] ?? -1) >= 0,
    );
    return isHonoured ? [] : [item.id];
  });
}

function proofOf(solved: SolvedScene): EvaluationProof {
  const { exact, bound, score } = solved.answer;
  if (exact) return { kind: 'exact' };
  const missingAtLeast = Math.max(0, bound[1]);
  return {
    kind: 'cut-off',
    missingAtLeast,
    missingProven: bound[0] === score[0] && score[1] - missingAtLeast <= TOLERANCE,
  };
}
