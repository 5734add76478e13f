import type {
  InstanceHeld,
  InstanceUnit,
  PlannerInstance,
  RequireNode,
} from './planner-instance.js';

/**
 * Least objective by trying every set of units, every completion week, every start and every way to
 * count; undefined = infeasible. Shares no code with the planner. For a handful of units only.
 */
export function bruteForce(instance: PlannerInstance): number | undefined {
  let best: number | undefined;
  for (let mask = 0; mask < 2 ** instance.units.length; mask++) {
    const taken = instance.units.filter((_, i) => (mask >> i) % 2 === 1);
    if (!mayBeTaken(instance, taken)) continue;
    const { time, cost, risk } = instance.objective;
    const price = taken.reduce((sum, u) => sum + cost * u.cost + risk * u.risk, 0);
    for (let week = 0; week <= instance.horizon; week++) {
      if (best !== undefined && price + time * week >= best) break;
      if (!canCount(instance, taken, week) || !canSchedule(instance, taken, week)) continue;
      best = price + time * week;
      break;
    }
  }
  return best;
}

/** All Pareto points [completion week, cost] by trying everything, by week. For a handful of units only. */
export function bruteForceStairs(instance: PlannerInstance): readonly (readonly number[])[] {
  let front: readonly (readonly [number, number])[] = [];
  for (let mask = 0; mask < 2 ** instance.units.length; mask++) {
    const taken = instance.units.filter((_, i) => (mask >> i) % 2 === 1);
    if (!mayBeTaken(instance, taken)) continue;
    const cost = taken.reduce((sum, u) => sum + u.cost, 0);
    for (let week = 0; week <= instance.horizon; week++) {
      if (front.some(([w, c]) => w <= week && c <= cost)) break;
      if (!canCount(instance, taken, week) || !canSchedule(instance, taken, week)) continue;
      front = [...front.filter(([w, c]) => w < week || c < cost), [week, cost]];
      break;
    }
  }
  return front.toSorted(([a], [b]) => a - b);
}

function mayBeTaken(instance: PlannerInstance, taken: readonly InstanceUnit[]): boolean {
  const ids = new Set(taken.map((u) => u.id));
  const heldIds = new Set(instance.held.map((h) => h.id));
  if (taken.reduce((sum, u) => sum + u.cost, 0) > instance.budget) return false;
  if (taken.some((u) => u.excludes.some((id) => ids.has(id) || heldIds.has(id)))) return false;
  return meets(instance.rules.require, ids);
}

function meets(node: RequireNode, ids: ReadonlySet<string>): boolean {
  if ('unit' in node) return ids.has(node.unit);
  if ('all' in node) return node.all.every((child) => meets(child, ids));
  const children = 'any' in node ? node.any : node.of;
  const needed = 'any' in node ? 1 : node.choose;
  return children.filter((child) => meets(child, ids)).length >= needed;
}

interface CountState {
  readonly groups: Readonly<Record<string, number>>;
  readonly providers: Readonly<Record<string, number>>;
  readonly levels: readonly number[];
  readonly total: number;
  readonly held: number;
}

type Item = InstanceUnit | InstanceHeld;

function canCount(
  instance: PlannerInstance,
  taken: readonly InstanceUnit[],
  completion: number,
): boolean {
  const alive = instance.held.filter((h) => h.expires === null || h.expires >= completion);
  const items: readonly Item[] = [...taken, ...alive];
  const { rules } = instance;
  const walk = (index: number, state: CountState): boolean => {
    const item = items[index];
    if (item === undefined) return isComplete(instance, state);
    if (walk(index + 1, state)) return true;
    return item.groups.some((group) =>
      walk(index + 1, {
        groups: { ...state.groups, [group]: (state.groups[group] ?? 0) + item.credits },
        providers: {
          ...state.providers,
          [item.provider]: (state.providers[item.provider] ?? 0) + item.credits,
        },
        levels: rules.levels.map(
          ({ level }, i) => (state.levels[i] ?? 0) + (item.level >= level ? item.credits : 0),
        ),
        total: state.total + item.credits,
        held: state.held + ('expires' in item ? item.credits : 0),
      }),
    );
  };
  return walk(0, {
    groups: {},
    providers: {},
    levels: rules.levels.map(() => 0),
    total: 0,
    held: 0,
  });
}

function isComplete({ rules }: PlannerInstance, state: CountState): boolean {
  const groupsFit = rules.groups.every(({ id, min, max }) => {
    const credits = state.groups[id] ?? 0;
    return credits >= min && credits <= (max ?? Infinity);
  });
  const cap = rules.providerCap ?? Infinity;
  return (
    groupsFit &&
    state.total >= rules.total &&
    state.held <= (rules.heldCap ?? Infinity) &&
    rules.levels.every(({ min }, i) => (state.levels[i] ?? 0) >= min) &&
    Object.values(state.providers).every((credits) => credits <= cap)
  );
}

/** Whether all taken units fit so that the last of them ends in week `completion` exactly. */
function canSchedule(
  instance: PlannerInstance,
  taken: readonly InstanceUnit[],
  completion: number,
): boolean {
  const starts = new Map<string, number>();
  const load = new Array<number>(completion).fill(0);
  const walk = (index: number): boolean => {
    const unit = taken[index];
    if (unit === undefined) return isValidSchedule(instance, taken, starts, completion);
    for (let start = 0; start + unit.weeks <= completion; start++) {
      const weeks = Array.from({ length: unit.weeks }, (_, w) => start + w);
      if (weeks.some((w) => (load[w] ?? 0) + unit.hours > instance.weeklyHours)) continue;
      if (unit.intakes !== null && !unit.intakes.includes(start)) continue;
      for (const w of weeks) load[w] = (load[w] ?? 0) + unit.hours;
      starts.set(unit.id, start);
      if (walk(index + 1)) return true;
      for (const w of weeks) load[w] = (load[w] ?? 0) - unit.hours;
    }
    starts.delete(unit.id);
    return false;
  };
  return walk(0);
}

function isValidSchedule(
  instance: PlannerInstance,
  taken: readonly InstanceUnit[],
  starts: ReadonlyMap<string, number>,
  completion: number,
): boolean {
  const endOf = new Map(taken.map((u) => [u.id, (starts.get(u.id) ?? 0) + u.weeks]));
  if (Math.max(0, ...endOf.values()) !== completion) return false;
  const isHeld = (id: string) => instance.held.some((h) => h.id === id);
  return taken.every((u) => {
    const start = starts.get(u.id) ?? 0;
    if (u.validity !== null && start + u.weeks + u.validity < completion) return false;
    return u.prereq.every((clause) =>
      clause.some((id) => isHeld(id) || (endOf.get(id) ?? Infinity) <= start),
    );
  });
}
