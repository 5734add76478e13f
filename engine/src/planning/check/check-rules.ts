import type { PoolPart, PoolRule } from '../../catalogue/index.js';
import type { Finding } from '../../terms/index.js';
import { breach } from './breach.js';
import type { Counted } from './check-counting.js';
import type { PlanWorld } from './plan-world.js';
import { type CheckedNode, nodesOf, placesOf, type RulePlace } from './rule-places.js';

/** Amounts are compared to this. */
const CRUMB = 1e-6;

/** What rules are asked of. */
export interface RuleWalk {
  readonly world: PlanWorld;
  readonly counted: readonly Counted[];
  /** Ways that do not hold because of a constraint, by id, with the findings on it. */
  readonly closed: ReadonlyMap<string, readonly Finding[]>;
}

/** Every rule that asks for something and does not get it, by its label, and what keeps a way to it closed. */
export function checkRules(walk: RuleWalk, root: CheckedNode): readonly Finding[] {
  const unmet = unmetIn(walk, root);
  const ids = new Set(unmet.map(({ id }) => id));
  const closed = nodesOf(root)
    .filter(({ id }) => ids.has(id))
    .flatMap(nodesOf)
    .flatMap(({ id }) => walk.closed.get(id) ?? []);
  return [
    ...unmet.map(({ id, message }) => breach('plan-rule-unmet', ['rules', id], message)),
    ...closed,
    ...countedInVain(walk, root),
  ];
}

/** True when a node of the tree holds with what the plan counts. */
export function nodeHolds(walk: RuleWalk, node: CheckedNode): boolean {
  return unmetIn(walk, node).length === 0;
}

interface Unmet {
  readonly id: string;
  readonly message: string;
}

function unmetIn(walk: RuleWalk, node: CheckedNode): readonly Unmet[] {
  const [closed] = walk.closed.get(node.id) ?? [];
  if (closed !== undefined) return [{ id: node.id, message: closed.message }];
  if (isWaived(walk.world, node)) return [];
  switch (node.kind) {
    case 'place':
      return unmetPlace(
        node.place,
        walk.counted.filter(({ place }) => place.id === node.id),
      );
    case 'condition':
      // It goes with the plan as a note: a person states it, nobody computes it.
      return [];
    case 'all':
      return node.children.flatMap((child) => unmetIn(walk, child));
    case 'some': {
      const met = node.children.filter((child) => wayHolds(walk, node.children, child)).length;
      const message = `"${node.label}": ${met} of ${node.min} ways hold.`;
      return met >= node.min ? [] : [{ id: node.id, message }];
    }
    default:
      return node satisfies never;
  }
}

/** What is counted in a way that does not hold counts nowhere, not even for rules over the whole award. */
function countedInVain(walk: RuleWalk, node: CheckedNode): readonly Finding[] {
  if (node.kind === 'place' || node.kind === 'condition') return [];
  const idle =
    node.kind === 'some' ? node.children.filter((way) => !wayHolds(walk, node.children, way)) : [];
  const places = new Set(idle.flatMap(placesOf).map((place) => place.id));
  const here = walk.counted
    .filter(({ place }) => places.has(place.id))
    .map(({ index, item, place }) =>
      breach(
        'plan-way-unmet',
        ['assignments', index],
        `"${item.title}" is counted for "${place.rule.label}", a way that does not hold.`,
      ),
    );
  return [...here, ...node.children.flatMap((child) => countedInVain(walk, child))];
}

/** As one way of several, a condition holds only when the person stated it, unless there are only conditions. */
function wayHolds(walk: RuleWalk, ways: readonly CheckedNode[], way: CheckedNode): boolean {
  if (!nodeHolds(walk, way)) return false;
  if (way.kind !== 'condition' || isWaived(walk.world, way)) return true;
  const stated = walk.world.request.conditionsMet ?? [];
  const isStated = stated.includes(way.id) || stated.includes(way.rule);
  return isStated || ways.every((other) => other.kind === 'condition');
}

/** True when a recorded exception lets the node go. */
export function isWaived({ request }: PlanWorld, node: CheckedNode): boolean {
  return (request.exceptions ?? []).some(
    (entry) => entry.kind === 'waiver' && (entry.rule === node.id || entry.rule === node.rule),
  );
}

function unmetPlace(place: RulePlace, counted: readonly Counted[]): readonly Unmet[] {
  const { rule, id } = place;
  if (rule.op === 'unit' || rule.op === 'wholeAward') {
    return counted.length > 0 ? [] : [{ id, message: `"${rule.label}" is missing.` }];
  }
  const groups = groupsOf(rule, counted);
  const short = groups.flatMap(({ part, sum }) =>
    part !== undefined && sum < part.min - CRUMB
      ? [`"${part.label}" of "${rule.label}": ${sum} of ${part.min}`]
      : [],
  );
  const over = rule.op === 'atLeast' ? tooMany(rule, counted, groups) : [];
  const total = groups.reduce((sum, group) => sum + group.sum, 0);
  const whole = total < rule.min - CRUMB ? [`"${rule.label}": ${total} of ${rule.min}`] : [];
  return [...whole, ...short, ...over].map((message) => ({ id, message: `${message}.` }));
}

interface Group {
  readonly part: PoolPart | undefined;
  /** What counts of it: no more than the part and the open pool let in. */
  readonly sum: number;
  readonly assigned: number;
}

function groupsOf(rule: PoolRule, counted: readonly Counted[]): readonly Group[] {
  const parts = [...rule.parts, undefined];
  return parts.map((part) => {
    const own = counted.filter(({ assignment }) => assignment.part === part?.id);
    const listed = amountsOf(own.filter((entry) => !entry.isOpen));
    const open = amountsOf(own.filter((entry) => entry.isOpen));
    const letIn = listed + Math.min(open, rule.open?.max ?? open);
    return {
      part,
      sum: Math.min(letIn, part?.max ?? letIn),
      assigned: listed + open,
    };
  });
}

/** Whole units beyond a bound are not to be claimed as counted; amounts beyond it are surplus. */
function tooMany(
  rule: PoolRule,
  counted: readonly Counted[],
  groups: readonly Group[],
): readonly string[] {
  const beyond = (label: string, sum: number, max = Number.POSITIVE_INFINITY) =>
    sum > max ? [`"${label}": ${sum} counted, at most ${max}`] : [];
  const open = counted.filter((entry) => entry.isOpen).length;
  return [
    ...beyond(rule.label, amountsOf(counted), rule.max),
    ...beyond(`imports of ${rule.label}`, open, rule.open?.max),
    ...groups.flatMap(({ part, assigned }) =>
      part === undefined ? [] : beyond(part.label, assigned, part.max),
    ),
  ];
}

function amountsOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { assignment }) => sum + assignment.amount, 0);
}
