import type { RequirementNode } from '../../catalogue/index.js';
import { buildPlan } from '../answer/build-plan.js';
import type { Way } from '../compile/activities.js';
import { type CompiledRequest, compileRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import { isRecognisedWay } from '../compile/planned-items.js';
import type { Relaxed } from '../compile/relaxations.js';
import type { Plan, PlanAnswer, PlanStep } from '../plan.js';
import type { PlanRequest } from '../request.js';
import type { AdjustQuestion } from './adjustment.js';

/** What is taken and counted in a plan whose units a person changed. */
export interface UnitChange {
  /** Steps that stay, in their weeks. */
  readonly steps: readonly PlanStep[];
  /** A unit that comes in, its week, and the offering that is wanted. */
  readonly added?: {
    readonly unit: string;
    readonly startWeek: number;
    readonly offering?: string;
  };
  /** What counts: the person's holdings and the units, each with its rule. */
  readonly counts: readonly CountedAs[];
}

/** An item at the rule that counts it. */
export interface CountedAs {
  readonly item: string;
  readonly rule: string;
  readonly part?: string;
}

/** The model of a request in which the units of a plan may all be taken, whatever the limits say. */
export type AdjustableRequest = CompiledRequest & { readonly asked: PlanRequest };

/** Compiles a request so that the units of a changed plan can be laid out in it; no limit keeps one out. */
export function compileForUnits(
  units: readonly string[],
  { request, data }: AdjustQuestion,
): AdjustableRequest | (PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' }) {
  const refused = request.limits.without ?? [];
  const open: Relaxed = new Set([
    'languages' as const,
    'modes' as const,
    'countries' as const,
    ...refused.map((unit) => `without:${unit}` as const),
  ]);
  const asked = { ...request, limits: { ...request.limits, with: [...new Set(units)] } };
  const compiled = compileRequest(asked, data, open);
  return compiled.kind === 'compiled' ? { ...compiled, asked } : compiled;
}

/** The ways in which a unit can be taken from its start on; empty when it cannot. */
export function waysOfUnit(compiled: AdjustableRequest, unit: string): readonly Way[] {
  // A lone way stands for the same unit beside one that waits for others.
  const own = [...compiled.ways.values()].filter((way) => way.unit.id === unit);
  const plain = own.filter(({ id }) => !id.startsWith('lone:'));
  return plain.length > 0 ? plain : own;
}

/** The plan of a change, with days, fees, notes and figures made as for any plan. */
export function planOfChange(
  compiled: AdjustableRequest,
  change: UnitChange,
  { request, data }: AdjustQuestion,
): Plan {
  const { asked } = compiled;
  const starts = startsOf(compiled, change);
  const completionWeek = [...starts].reduce(
    (latest, [id, week]) => Math.max(latest, week + (compiled.ways.get(id)?.weeks ?? 0)),
    0,
  );
  const taken = [...starts.keys()].flatMap((id) => compiled.ways.get(id) ?? []);
  const recognised = new Set(taken.filter(isRecognisedWay).map((way) => way.unit.id));
  // A unit that can be studied and recognised is two items of one name; it counts as it is got.
  const isAsTaken = ({ source, item }: CountChoice) =>
    source.kind === 'held' || source.isRecognised === recognised.has(item);
  const counted = compiled.choices
    .filter(isAsTaken)
    .filter((choice) =>
      change.counts.some(
        (entry) =>
          entry.item === choice.item &&
          entry.rule === choice.node.id &&
          entry.part === choice.slot.part,
      ),
    );
  const ones = [
    ...counted.map(({ variable }) => variable),
    ...switchesOf(
      compiled,
      counted.map(({ node }) => node.id),
    ),
  ];
  const solution = { objective: 0, completionWeek, starts, ones };
  const kept = { ...asked.limits, with: wishesOf(change, request) };
  return buildPlan(compiled, solution, { ...request, limits: kept }, data);
}

/** A unit that only another unit needed goes with it; every other one stays, as if insisted on. */
function wishesOf({ steps, added }: UnitChange, request: PlanRequest): readonly string[] {
  return [
    ...(request.limits.with ?? []),
    ...steps.filter((step) => step.neededBy.length === 0).map(({ unit }) => unit),
    ...(added === undefined ? [] : [added.unit]),
  ];
}

function startsOf(
  compiled: AdjustableRequest,
  { steps, added }: UnitChange,
): ReadonlyMap<string, number> {
  const kept = steps.flatMap((step) => {
    const own = wayOfStep(waysOfUnit(compiled, step.unit), step);
    return own === undefined ? [] : [[own.id, step.startWeek] as const];
  });
  if (added === undefined) return new Map(kept);
  const way = wayOfAdded(waysOfUnit(compiled, added.unit), added);
  return new Map(way === undefined ? kept : [...kept, [way.id, added.startWeek]]);
}

/** The way that a step was taken in; of those that start with a week and inside one, the one of its week. */
function wayOfStep(ways: readonly Way[], { offering, by, startWeek }: PlanStep): Way | undefined {
  const own = ways.filter((way) => way.offering?.id === offering);
  const alike = own.filter((way) => way.by === by);
  return wayIn(alike.length > 0 ? alike : own, startWeek) ?? ways[0];
}

/** A unit that comes in is studied, when it can be. */
function wayOfAdded(
  ways: readonly Way[],
  { offering, startWeek }: NonNullable<UnitChange['added']>,
): Way | undefined {
  const wanted = ways.filter((way) => offering !== undefined && way.offering?.id === offering);
  const studied = ways.filter(({ by }) => by === undefined || by === 'repeat');
  const [open = []] = [wanted, studied, ways].filter(({ length }) => length > 0);
  return wayIn(open, startWeek);
}

/** The way that starts in a week; else the first, which the check then refuses. */
function wayIn(ways: readonly Way[], week: number): Way | undefined {
  return ways.find(({ startDays }) => startDays === undefined || startDays.has(week)) ?? ways[0];
}

/** Nodes of the tree on the way to what is counted are followed; the others are not. */
function switchesOf(compiled: AdjustableRequest, counted: readonly string[]): readonly number[] {
  const followed = new Set<string>();
  const walk = (node: RequirementNode): boolean => {
    const isOwn = counted.includes(node.id);
    const isBelow = 'children' in node && node.children.map(walk).includes(true);
    if (isOwn || isBelow) followed.add(node.id);
    return isOwn || isBelow;
  };
  walk(compiled.graph.root);
  return [...compiled.switches].flatMap(([node, variable]) =>
    followed.has(node) ? [variable] : [],
  );
}
