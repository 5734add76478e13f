import {
  type AssignmentProblem,
  type Decision,
  type Rank,
  TOLERANCE,
  UNCOUNTED,
} from './assignment-problem.js';
import { type DecisionLinks, linksOf } from './decision-links.js';
import { addArc, emptyNetwork, type FlowNetwork, flowOf, pushFlow, widen } from './flow-network.js';
import { lostPins } from './lost-pins.js';
import { leastOvershoot, OPEN, type OvershootFrame, overshootFrame } from './overshoot.js';
import type { Score } from './score.js';
import { type SupplyLimits, weightOfPlace } from './supply-limits.js';

/** What stays the same while one component is searched. */
export interface RelaxationFrame {
  readonly problem: AssignmentProblem;
  readonly decisions: readonly Decision[];
  /** Indexes of the sums that the decisions reach. */
  readonly sums: readonly number[];
  readonly limits: SupplyLimits;
  readonly links: DecisionLinks;
  /** What tells how far sums that are filled must overshoot. */
  readonly overshoot: OvershootFrame;
}

/** What a partly decided problem can still reach. */
export interface Relaxation {
  /** No completion has a better score. */
  readonly bound: Score;
  /** For each decision the choice that the flow points to. */
  readonly guide: readonly number[];
  /** Open decisions whose item the flow divides or uses in part. */
  readonly divided: readonly number[];
}

/** The frame of a component. */
export function relaxationFrame(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  sums: readonly number[],
  limits: SupplyLimits,
): RelaxationFrame {
  const overshoot = overshootFrame(problem, decisions, sums);
  return { problem, decisions, sums, limits, links: linksOf(problem, decisions), overshoot };
}

/**
 * Bounds and guidance from two flows in which items may be divided. Items flow through the places that take them
 * into parts and sums; arcs to the sink stand for what is asked (`needed`) and for what may count beyond it
 * (`extra`). The largest flow over needed arcs bounds what is missing; flows over all arcs, with verified items
 * first, then claimed, then planned, bound what can count.
 */
export function relax(frame: RelaxationFrame, fixed: readonly number[]): Relaxation {
  const needed = buildNetwork(frame, fixed, false);
  const covered = pushFlow(needed.net, SOURCE, SINK);
  const all = buildNetwork(frame, fixed, true);
  const verified = pushRank(frame, all, 0);
  const claimed = verified + pushRank(frame, all, 1);
  const counted = claimed + pushRank(frame, all, 2);
  rerouteToNeeded(all);
  const required = frame.sums.reduce((total, index) => {
    const sum = frame.problem.sums[index];
    return total + (sum ? sum.min * sum.weight : 0);
  }, 0);
  const isFull = counted > all.capacity - TOLERANCE;
  return {
    bound: [
      lostPins(frame.problem, frame.decisions, fixed),
      Math.max(0, required - covered),
      0,
      -verified,
      -claimed,
      -counted,
      leastOvershoot(frame.overshoot, fixed, isFull),
    ],
    ...guideFrom(frame, fixed, all),
  };
}

const SOURCE = 0;
const SINK = 1;

interface CountingNetwork {
  readonly net: FlowNetwork;
  /** Arc that feeds each decision and its full supply. */
  readonly feeds: readonly { readonly arc: number; readonly supply: number }[];
  /** Arc of each option of each decision. */
  readonly optionArcs: readonly (readonly (number | undefined)[])[];
  readonly hubs: readonly { readonly node: number; readonly extra: number }[];
  /** Nodes through which a rerouted flow may not go, because that would swap items. */
  readonly supplyNodes: ReadonlySet<number>;
  /** Capacity of all arcs into the sink. */
  readonly capacity: number;
}

function buildNetwork(
  frame: RelaxationFrame,
  fixed: readonly number[],
  withExtra: boolean,
): CountingNetwork {
  const { problem, decisions, limits, links } = frame;
  const firstDecision = 2 + limits.groups.length;
  const firstJoint = firstDecision + decisions.length;
  const firstPlace = firstJoint + 2 * limits.joints;
  const firstPart = firstPlace + problem.places.length;
  const parts = frame.sums.reduce((n, sum) => n + (problem.sums[sum]?.parts.length ?? 0), 0);
  const net = emptyNetwork(firstPart + parts + frame.sums.length);
  limits.groups.forEach((group, index) => {
    addArc(net, group.parent === undefined ? SOURCE : 2 + group.parent, 2 + index, group.capacity);
  });
  const feeds = decisions.map((_, index) => {
    const group = limits.groupOf[index];
    const from = group === undefined ? SOURCE : 2 + group;
    const supply = links.most[index] ?? 0;
    // The arcs of the staged network open one rank after the other; see pushRank.
    return { arc: addArc(net, from, firstDecision + index, withExtra ? 0 : supply), supply };
  });
  const optionArcs = addOptions(frame, fixed, net, { firstDecision, firstJoint, firstPlace });
  const sinks = addSums(
    frame,
    net,
    { firstPlace, firstPart, firstHub: firstPart + parts },
    withExtra,
  );
  return {
    net,
    feeds,
    optionArcs,
    ...sinks,
    supplyNodes: new Set([SOURCE, ...limits.groups.map((_, index) => 2 + index)]),
  };
}

/** From decisions to places, through their joint where they have one. */
function addOptions(
  frame: RelaxationFrame,
  fixed: readonly number[],
  net: FlowNetwork,
  at: { readonly firstDecision: number; readonly firstJoint: number; readonly firstPlace: number },
): CountingNetwork['optionArcs'] {
  const { problem, decisions, limits, links } = frame;
  const arcsOfJoint = new Map<number, readonly (number | undefined)[]>();
  const arcsFrom = (node: number, index: number, isOpen: (position: number) => boolean) =>
    (decisions[index]?.options ?? []).map((option, position) => {
      const amount = option.amount * weightOfPlace(problem, option.place);
      return isOpen(position) ? addArc(net, node, at.firstPlace + option.place, amount) : undefined;
    });
  return decisions.map((_, index) => {
    const choice = fixed[index] ?? OPEN;
    const joint = limits.jointOf[index];
    if (joint === undefined) {
      const isOpen = (position: number) => choice === OPEN || choice === position;
      return arcsFrom(at.firstDecision + index, index, isOpen);
    }
    const entry = at.firstJoint + 2 * joint;
    const supply = links.most[index] ?? 0;
    if (choice !== UNCOUNTED) addArc(net, at.firstDecision + index, entry, supply);
    const known = arcsOfJoint.get(joint);
    if (known) return known;
    addArc(net, entry, entry + 1, supply);
    const taken = (limits.membersOfJoint[joint] ?? []).flatMap((member) =>
      (fixed[member] ?? OPEN) >= 0 ? [fixed[member]] : [],
    );
    const arcs = arcsFrom(
      entry + 1,
      index,
      (position) => taken.length === 0 || taken.includes(position),
    );
    arcsOfJoint.set(joint, arcs);
    return arcs;
  });
}

/** From places through parts and hubs to the sink; see {@link sumAmounts} for the arithmetic. */
function addSums(
  frame: RelaxationFrame,
  net: FlowNetwork,
  at: { readonly firstPlace: number; readonly firstPart: number; readonly firstHub: number },
  withExtra: boolean,
): Pick<CountingNetwork, 'hubs' | 'capacity'> {
  const hubs: { node: number; extra: number }[] = [];
  let part = at.firstPart;
  let capacity = 0;
  frame.sums.forEach((index, position) => {
    const sum = frame.problem.sums[index];
    if (sum === undefined) return;
    const hub = at.firstHub + position;
    let reserved = 0;
    for (const group of sum.parts) {
      for (const place of group.places) {
        addArc(
          net,
          at.firstPlace + place,
          part,
          (frame.problem.places[place]?.max ?? 0) * sum.weight,
        );
      }
      addArc(net, part, SINK, group.min * sum.weight);
      addArc(net, part, hub, (group.max - group.min) * sum.weight);
      reserved += group.min;
      part += 1;
    }
    addArc(net, hub, SINK, (sum.min - reserved) * sum.weight);
    const beyond = withExtra ? (sum.max - sum.min) * sum.weight : 0;
    hubs.push({ node: hub, extra: addArc(net, hub, SINK, beyond) });
    capacity += sum.min * sum.weight + beyond;
  });
  return { hubs, capacity };
}

function pushRank(frame: RelaxationFrame, network: CountingNetwork, rank: Rank): number {
  frame.decisions.forEach((decision, index) => {
    const feed = network.feeds[index];
    if (feed && frame.problem.items[decision.item]?.rank === rank) {
      widen(network.net, feed.arc, feed.supply);
    }
  });
  return pushFlow(network.net, SOURCE, SINK);
}

/** Moves what counts beyond the asked amount to where something is still asked; the same items stay in use. */
function rerouteToNeeded(network: CountingNetwork): void {
  const { net, hubs, supplyNodes } = network;
  const closedArcs = new Set(hubs.map((hub) => hub.extra));
  for (const hub of hubs) {
    const most = flowOf(net, hub.extra);
    const moved = pushFlow(net, hub.node, SINK, { most, closedNodes: supplyNodes, closedArcs });
    widen(net, hub.extra, moved);
    widen(net, hub.extra ^ 1, -moved);
  }
}

function guideFrom(
  frame: RelaxationFrame,
  fixed: readonly number[],
  network: CountingNetwork,
): Pick<Relaxation, 'guide' | 'divided'> {
  const divided: number[] = [];
  const guide = frame.decisions.map((decision, index) => {
    const choice = fixed[index] ?? OPEN;
    if (choice !== OPEN) return choice;
    if (!leadsJoint(frame, network, index)) return UNCOUNTED;
    let best = UNCOUNTED;
    let most = TOLERANCE;
    let used = 0;
    (network.optionArcs[index] ?? []).forEach((arc, position) => {
      const flow = arc === undefined ? 0 : flowOf(network.net, arc);
      if (flow > TOLERANCE) used += 1;
      if (flow > most + TOLERANCE) {
        best = position;
        most = flow;
      }
    });
    const option = decision.options[best];
    const full = option ? option.amount * weightOfPlace(frame.problem, option.place) : 0;
    if (used > 1 || (used === 1 && most < full - TOLERANCE)) divided.push(index);
    return best;
  });
  return { guide, divided };
}

/** Whether a decision brings the most of its joint; of equals the first does. */
function leadsJoint(frame: RelaxationFrame, network: CountingNetwork, index: number): boolean {
  const { jointOf, membersOfJoint } = frame.limits;
  const joint = jointOf[index];
  if (joint === undefined) return true;
  const brought = (at: number) => flowOf(network.net, network.feeds[at]?.arc ?? 0);
  const members = membersOfJoint[joint] ?? [];
  const most = Math.max(...members.map(brought));
  return members.find((at) => brought(at) >= most - TOLERANCE) === index;
}
