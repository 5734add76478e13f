/** A network with capacities; flows are real numbers, amounts below {@link CRUMB} are none. */
export interface FlowNetwork {
  readonly nodes: number;
  /** Ends of arcs; arc `a ^ 1` is the way back of arc `a`. */
  readonly to: number[];
  readonly residual: number[];
  readonly arcsOf: readonly number[][];
}

const CRUMB = 1e-9;

/** A network of `nodes` nodes without arcs. */
export function emptyNetwork(nodes: number): FlowNetwork {
  return { nodes, to: [], residual: [], arcsOf: Array.from({ length: nodes }, () => []) };
}

/** Adds an arc and gives its number. */
export function addArc(net: FlowNetwork, from: number, to: number, capacity: number): number {
  const arc = net.to.length;
  net.to.push(to, from);
  net.residual.push(capacity, 0);
  net.arcsOf[from]?.push(arc);
  net.arcsOf[to]?.push(arc + 1);
  return arc;
}

/** What flows through an arc. */
export function flowOf(net: FlowNetwork, arc: number): number {
  return net.residual[arc ^ 1] ?? 0;
}

/** Gives an arc more capacity. */
export function widen(net: FlowNetwork, arc: number, by: number): void {
  net.residual[arc] = (net.residual[arc] ?? 0) + by;
}

/** Which nodes and arcs a push may not use, and how much it may carry. */
export interface PushLimits {
  readonly most?: number;
  readonly closedNodes?: ReadonlySet<number>;
  readonly closedArcs?: ReadonlySet<number>;
}

/**
 * Pushes as much as possible from one node to another along shortest augmenting paths (Dinic) and gives the
 * amount. What flows already stays, though perhaps by another way.
 */
export function pushFlow(
  net: FlowNetwork,
  from: number,
  to: number,
  limits: PushLimits = {},
): number {
  const most = limits.most ?? Number.POSITIVE_INFINITY;
  let pushed = 0;
  while (pushed < most - CRUMB) {
    const depth = depthsFrom(net, from, to, limits);
    if ((depth[to] ?? -1) < 0) break;
    const next = net.arcsOf.map(() => 0);
    const gained = advance({ net, depth, next, to, limits }, from, most - pushed);
    if (gained <= CRUMB) break;
    pushed += gained;
  }
  return pushed;
}

function isOpen(net: FlowNetwork, arc: number, limits: PushLimits): boolean {
  return (
    (net.residual[arc] ?? 0) > CRUMB &&
    limits.closedArcs?.has(arc) !== true &&
    limits.closedNodes?.has(net.to[arc] ?? 0) !== true
  );
}

function depthsFrom(net: FlowNetwork, from: number, to: number, limits: PushLimits): number[] {
  const depth = net.arcsOf.map(() => -1);
  depth[from] = 0;
  const queue = [from];
  for (let head = 0; head < queue.length && (depth[to] ?? -1) < 0; head += 1) {
    const node = queue[head] ?? 0;
    for (const arc of net.arcsOf[node] ?? []) {
      const end = net.to[arc] ?? 0;
      if ((depth[end] ?? 0) >= 0 || !isOpen(net, arc, limits)) continue;
      depth[end] = (depth[node] ?? 0) + 1;
      queue.push(end);
    }
  }
  return depth;
}

interface Phase {
  readonly net: FlowNetwork;
  readonly depth: readonly number[];
  readonly next: number[];
  readonly to: number;
  readonly limits: PushLimits;
}

function advance(phase: Phase, node: number, most: number): number {
  if (node === phase.to) return most;
  const { net, depth, next } = phase;
  const arcs = net.arcsOf[node] ?? [];
  let gained = 0;
  for (let at = next[node] ?? 0; at < arcs.length; at += 1) {
    next[node] = at;
    const arc = arcs[at] ?? 0;
    const end = net.to[arc] ?? 0;
    if (depth[end] !== (depth[node] ?? 0) + 1 || !isOpen(net, arc, phase.limits)) continue;
    const share = advance(phase, end, Math.min(most - gained, net.residual[arc] ?? 0));
    if (share <= CRUMB) continue;
    net.residual[arc] = (net.residual[arc] ?? 0) - share;
    net.residual[arc ^ 1] = (net.residual[arc ^ 1] ?? 0) + share;
    gained += share;
    if (most - gained <= CRUMB) return gained;
  }
  next[node] = arcs.length;
  return gained;
}
