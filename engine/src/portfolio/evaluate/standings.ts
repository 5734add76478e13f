import { nodesOf, type RequirementNode, type SumNode, slotsOf } from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import type { RuleStanding } from '../evaluation.js';
import { candidatesFor } from './candidates.js';
import { isConditionMet } from './problem-of.js';
import { activeNodes, type SolvedScene } from './solved-scene.js';

/** What the standing of a node is read from. */
interface StandingInput {
  readonly solved: SolvedScene;
  /** Nodes that are met when what is not known turns out well; empty when all is known. */
  readonly hopefullyMet: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
}

/** How every rule of the tree stands; `hopeful` is the same question with the unknown taken for good. */
export function standingsOf(solved: SolvedScene, hopeful: SolvedScene | undefined): RuleStanding {
  const active = new Set(activeNodes(solved).map((node) => node.id));
  const hopefullyMet = new Set(
    [...(hopeful?.amounts ?? [])].flatMap(([id, amounts]) =>
      amounts.missing <= TOLERANCE ? [id] : [],
    ),
  );
  return standingOf({ solved, hopefullyMet, active }, solved.parts.scene.graph.root);
}

function standingOf(input: StandingInput, node: RequirementNode): RuleStanding {
  const { waived, scene } = input.solved.parts;
  if (waived.has(node.id)) {
    const exception = (scene.request.exceptions ?? []).find(
      (entry) => entry.kind === 'waiver' && (entry.rule === node.id || entry.rule === node.rule),
    );
    return {
      ...unasked(node, 'waived'),
      ...(exception === undefined ? {} : { exception: exception.reason }),
    };
  }
  if (!input.active.has(node.id)) return unasked(node, 'not-needed');
  if (node.kind === 'sum') return sumStanding(input, node);
  if (node.kind === 'condition') {
    const met = isConditionMet(scene, node);
    return {
      ...base(node),
      state: met ? 'met' : 'unknown',
      measure: 'condition',
      counted: met ? 1 : 0,
      required: 1,
      missing: met ? 0 : 1,
    };
  }
  return groupStanding(
    node,
    node.children.map((child) => standingOf(input, child)),
  );
}

function base(
  node: RequirementNode,
): Pick<RuleStanding, 'rule' | 'label' | 'candidates' | 'poolComplete' | 'children'> {
  return {
    rule: node.id,
    label: node.label,
    candidates: [],
    poolComplete: nodesOf(node).every((entry) => entry.kind !== 'sum' || entry.poolComplete),
    children: [],
  };
}

function unasked(node: RequirementNode, state: 'waived' | 'not-needed'): RuleStanding {
  const measure =
    node.kind === 'sum' ? node.measure.kind : node.kind === 'condition' ? 'condition' : 'parts';
  const children =
    node.kind === 'all' || node.kind === 'any'
      ? node.children.map((child) => unasked(child, state))
      : [];
  return {
    ...base(node),
    state,
    measure,
    ...(node.kind === 'sum' && node.measure.kind === 'credits'
      ? { system: node.measure.system }
      : {}),
    counted: 0,
    required: node.kind === 'sum' ? node.min : 1,
    missing: 0,
    children,
  };
}

function sumStanding(input: StandingInput, node: SumNode): RuleStanding {
  const amounts = input.solved.amounts.get(node.id);
  const missing = amounts?.missing ?? node.min;
  const isMet = missing <= TOLERANCE;
  const open = slotsOf(node).find((slot) => slot.open !== undefined)?.open;
  return {
    ...base(node),
    state: isMet ? 'met' : input.hopefullyMet.has(node.id) ? 'unknown' : 'short',
    measure: node.measure.kind,
    ...(node.measure.kind === 'credits' ? { system: node.measure.system } : {}),
    counted: amounts?.counted ?? 0,
    required: node.min,
    missing,
    candidates: isMet ? [] : candidatesFor(input.solved, node),
    ...(open === undefined || isMet ? {} : { openTo: open.text ?? open.from }),
  };
}

function groupStanding(node: RequirementNode, children: readonly RuleStanding[]): RuleStanding {
  const asked = children.filter((child) => child.state !== 'not-needed');
  const state = asked.some((child) => child.state === 'short')
    ? 'short'
    : asked.some((child) => child.state === 'unknown')
      ? 'unknown'
      : 'met';
  const amounts = asked.filter(
    (child) => child.measure !== 'condition' && child.state !== 'waived',
  );
  const [first] = amounts;
  const canBeAdded =
    first !== undefined &&
    first.measure !== 'parts' &&
    sharesLayer(node) &&
    amounts.every((child) => child.measure === first.measure && child.system === first.system);
  const sum = (of: (child: RuleStanding) => number) =>
    amounts.reduce((total, child) => total + of(child), 0);
  if (canBeAdded) {
    return {
      ...base(node),
      children,
      state,
      measure: first.measure,
      ...(first.system === undefined ? {} : { system: first.system }),
      counted: sum((child) => child.counted),
      required: sum((child) => child.required),
      missing: sum((child) => child.missing),
    };
  }
  const met = asked.filter((child) => child.state === 'met' || child.state === 'waived').length;
  return {
    ...base(node),
    children,
    state,
    measure: 'parts',
    counted: met,
    required: asked.length,
    missing: asked.length - met,
  };
}

/** Amounts of different layers may be the same items, so they are not added. */
function sharesLayer(node: RequirementNode): boolean {
  return nodesOf(node).every((entry) => entry.layer === node.layer);
}
