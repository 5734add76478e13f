import { takenTerms } from '../bound/frame-rows.js';
import { integerRow } from '../bound/integer-row.js';
import { addLpRow, limitRow, type Master } from './master.js';

/** One decision on the way to a node. */
export type Decision =
  /** An activity is taken (1) or not (0). */
  | {
      readonly kind: 'activity';
      readonly activity: number;
      readonly value: 0 | 1;
      /** How far the LP of the parent was from the value. */
      readonly distance: number;
    }
  /** A column lies within bounds. */
  | {
      readonly kind: 'column';
      readonly column: number;
      readonly lower: number;
      readonly upper: number;
    };

/** A node of the search tree: its decision and, through `parent`, all before it. */
export interface SearchNode {
  readonly bound: number;
  readonly depth: number;
  readonly decision: Decision | undefined;
  readonly parent: SearchNode | undefined;
}

/** The node below the top in which all of these activities are taken: where a search around a plan begins. */
export function nodeKeeping(activities: readonly number[]): SearchNode {
  const top: SearchNode = { bound: 0, depth: 0, decision: undefined, parent: undefined };
  return activities.reduce<SearchNode>(
    (parent, activity) => ({
      bound: 0,
      depth: parent.depth + 1,
      decision: { kind: 'activity', activity, value: 1, distance: 0 },
      parent,
    }),
    top,
  );
}

/** Sets the bounds of the LP to those of a node; false when its decisions contradict each other. */
export function enterNode(master: Master, node: SearchNode): boolean {
  const { lp, lower, upper } = master;
  lp.lower.set(lower);
  lp.upper.set(upper);
  for (const index of master.onceRow.values()) limitRow(master, index, -Infinity, 1);
  for (let at: SearchNode | undefined = node; at !== undefined; at = at.parent)
    if (at.decision !== undefined && !apply(master, at.decision)) return false;
  return true;
}

function apply(master: Master, decision: Decision): boolean {
  if (decision.kind === 'column')
    return narrow(master, decision.column, decision.lower, decision.upper);
  const columns = takenTerms(master.context, decision.activity, 1);
  const [only] = columns;
  if (decision.value === 0) return columns.every(([c]) => narrow(master, c, 0, 0));
  if (only === undefined) return false;
  if (columns.length === 1) return narrow(master, only[0], 1, 1);
  limitRow(master, onceRowOf(master, decision.activity), 1, 1);
  return true;
}

function narrow(master: Master, column: number, lower: number, upper: number): boolean {
  const { lp } = master;
  const low = Math.max(lp.lower[column] ?? 0, lower);
  const high = Math.min(lp.upper[column] ?? 0, upper);
  if (low > high) return false;
  lp.lower[column] = low;
  lp.upper[column] = high;
  return true;
}

function onceRowOf(master: Master, activity: number): number {
  const known = master.onceRow.get(activity);
  if (known !== undefined) return known;
  const row = integerRow(takenTerms(master.context, activity, 1), { max: 1 });
  const index = addLpRow(master, row, 'once');
  master.onceRow.set(activity, index);
  return index;
}

/** Open nodes, least bound first; among equals the deepest. */
export interface NodeHeap {
  readonly items: SearchNode[];
}

/** Adds a node. */
export function pushNode(heap: NodeHeap, node: SearchNode): void {
  heap.items.push(node);
  siftUp(heap.items, heap.items.length - 1);
}

/** Takes the first node out. */
export function popNode(heap: NodeHeap): SearchNode | undefined {
  return takeAt(heap, 0);
}

/** Takes the deepest node out; among equals the one of least bound. */
export function popDeepest(heap: NodeHeap): SearchNode | undefined {
  let deepest = 0;
  for (let at = 1; at < heap.items.length; at++) {
    const node = heap.items[at];
    const best = heap.items[deepest];
    if (node === undefined || best === undefined) continue;
    if (node.depth > best.depth || (node.depth === best.depth && node.bound < best.bound))
      deepest = at;
  }
  return takeAt(heap, deepest);
}

/** Takes out a node that was added late, at no cost: for a heap that must not grow further. */
export function popLate(heap: NodeHeap): SearchNode | undefined {
  return heap.items.pop();
}

function takeAt({ items }: NodeHeap, at: number): SearchNode | undefined {
  const taken = items[at];
  const last = items.pop();
  if (last !== undefined && at < items.length) {
    items[at] = last;
    siftUp(items, at);
    siftDown(items, at);
  }
  return taken;
}

function siftUp(items: SearchNode[], from: number): void {
  const node = items[from];
  if (node === undefined) return;
  let at = from;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = items[up];
    if (parent === undefined || !isBefore(node, parent)) break;
    items[at] = parent;
    at = up;
  }
  items[at] = node;
}

function siftDown(items: SearchNode[], from: number): void {
  const node = items[from];
  if (node === undefined) return;
  let at = from;
  for (;;) {
    const left = items[2 * at + 1];
    const right = items[2 * at + 2];
    if (left === undefined) break;
    const useRight = right !== undefined && isBefore(right, left);
    const child = useRight ? right : left;
    if (!isBefore(child, node)) break;
    items[at] = child;
    at = 2 * at + (useRight ? 2 : 1);
  }
  items[at] = node;
}

function isBefore(a: SearchNode, b: SearchNode): boolean {
  return a.bound !== b.bound ? a.bound < b.bound : a.depth > b.depth;
}
