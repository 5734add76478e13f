import { type Finding, problemAt } from '../../terms/index.js';
import type {
  InstanceHeld,
  InstanceSolution,
  InstanceUnit,
  PlannerInstance,
  RequireNode,
} from './planner-instance.js';

type Item = InstanceUnit | InstanceHeld;

interface Taken {
  readonly unit: InstanceUnit;
  readonly start: number;
  readonly end: number;
}

interface CountedItem {
  readonly item: Item;
  readonly group: string;
  readonly held: boolean;
}

/**
 * Every rule of the instance that a solution breaks; empty = it is a valid plan.
 *
 * Written from the description of the format alone and sharing nothing with the search, so that a plan
 * that passes has been judged twice. Codes: `instance-` + the rule (`instance-hours`, `instance-prerequisite` …).
 */
export function checkInstanceSolution(
  instance: PlannerInstance,
  solution: InstanceSolution,
): readonly Finding[] {
  const taken = takenUnits(instance, solution);
  const completion = Math.max(0, ...taken.map((t) => t.end));
  const counted = countedItems(instance, solution);
  return [
    ...unknownItems(instance, solution),
    ...taken.flatMap((t) => checkWeeks(instance, t, completion)),
    ...taken.flatMap((t) => checkCompany(instance, t, taken)),
    ...checkHours(instance, taken, completion),
    ...checkBudget(instance, taken),
    ...counted.flatMap((c) => checkCount(c, solution, completion)),
    ...checkCredits(instance, counted),
    ...checkProviders(instance, counted),
    ...(isTrue(instance.rules.require, solution)
      ? []
      : [problemAt('instance-require', ['starts'], 'The required units are not all taken.')]),
  ];
}

function takenUnits(instance: PlannerInstance, solution: InstanceSolution): readonly Taken[] {
  return instance.units.flatMap((unit) => {
    const start = startOf(solution, unit.id);
    return start === undefined ? [] : [{ unit, start, end: start + unit.weeks }];
  });
}

function countedItems(
  instance: PlannerInstance,
  solution: InstanceSolution,
): readonly CountedItem[] {
  const pick = (item: Item, held: boolean) => {
    const group = Object.hasOwn(solution.counts, item.id) ? solution.counts[item.id] : undefined;
    return group === undefined ? [] : [{ item, group, held }];
  };
  return [
    ...instance.units.flatMap((unit) => pick(unit, false)),
    ...instance.held.flatMap((held) => pick(held, true)),
  ];
}

function startOf(solution: InstanceSolution, id: string): number | undefined {
  return Object.hasOwn(solution.starts, id) ? solution.starts[id] : undefined;
}

function unknownItems(instance: PlannerInstance, solution: InstanceSolution): readonly Finding[] {
  const units = new Set(instance.units.map((unit) => unit.id));
  const items = new Set([...units, ...instance.held.map((held) => held.id)]);
  const unknown = (known: ReadonlySet<string>, part: 'starts' | 'counts') =>
    Object.keys(solution[part])
      .filter((id) => !known.has(id))
      .map((id) => problemAt('instance-unknown-item', [part, id], `${id} is not in the instance.`));
  return [...unknown(units, 'starts'), ...unknown(items, 'counts')];
}

function checkWeeks(
  instance: PlannerInstance,
  { unit, start, end }: Taken,
  completion: number,
): readonly Finding[] {
  const at = ['starts', unit.id];
  const findings: Finding[] = [];
  if (!Number.isInteger(start) || start < 0 || end > instance.horizon)
    findings.push(
      problemAt('instance-horizon', at, `Runs in weeks ${start}–${end}, outside the time.`),
    );
  if (unit.intakes !== null && !unit.intakes.includes(start))
    findings.push(problemAt('instance-intake', at, `Week ${start} is not an intake.`));
  if (unit.validity !== null && end + unit.validity < completion)
    findings.push(problemAt('instance-validity', at, `No longer valid in week ${completion}.`));
  return findings;
}

function checkCompany(
  instance: PlannerInstance,
  { unit, start }: Taken,
  taken: readonly Taken[],
): readonly Finding[] {
  const at = ['starts', unit.id];
  const isHeld = (id: string) => instance.held.some((held) => held.id === id);
  const isEnded = (id: string) => taken.some((t) => t.unit.id === id && t.end <= start);
  const isTaken = (id: string) => taken.some((t) => t.unit.id === id);
  const unmet = unit.prereq.filter((clause) => !clause.some((id) => isHeld(id) || isEnded(id)));
  const clashes = unit.excludes.filter((id) => isHeld(id) || isTaken(id));
  return [
    ...unmet.map((clause) =>
      problemAt('instance-prerequisite', at, `Needs one of ${clause.join(', ')} before.`),
    ),
    ...clashes.map((id) => problemAt('instance-exclusion', at, `Not together with ${id}.`)),
  ];
}

function checkHours(
  instance: PlannerInstance,
  taken: readonly Taken[],
  completion: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (let week = 0; week < completion; week++) {
    const running = taken.filter((t) => t.start <= week && week < t.end);
    const hours = running.reduce((sum, t) => sum + t.unit.hours, 0);
    if (hours > instance.weeklyHours)
      findings.push(problemAt('instance-hours', ['starts'], `Week ${week} holds ${hours} hours.`));
  }
  return findings;
}

function checkBudget(instance: PlannerInstance, taken: readonly Taken[]): readonly Finding[] {
  const cost = taken.reduce((sum, t) => sum + t.unit.cost, 0);
  return cost <= instance.budget
    ? []
    : [problemAt('instance-budget', ['starts'], `Costs ${cost}, more than ${instance.budget}.`)];
}

function checkCount(
  { item, group, held }: CountedItem,
  solution: InstanceSolution,
  completion: number,
): readonly Finding[] {
  const at = ['counts', item.id];
  const findings: Finding[] = [];
  if (!held && startOf(solution, item.id) === undefined)
    findings.push(problemAt('instance-not-taken', at, 'Counted but not taken.'));
  if (!item.groups.includes(group))
    findings.push(problemAt('instance-group', at, `Does not belong to ${group}.`));
  if ('expires' in item && item.expires !== null && item.expires < completion)
    findings.push(problemAt('instance-expired', at, `Expired before week ${completion}.`));
  return findings;
}

function checkCredits(
  { rules }: PlannerInstance,
  counted: readonly CountedItem[],
): readonly Finding[] {
  const sum = (fits: (c: CountedItem) => boolean) =>
    counted.filter(fits).reduce((total, c) => total + c.item.credits, 0);
  const limits = [
    { code: 'instance-total', credits: sum(() => true), min: rules.total, max: null },
    { code: 'instance-held-cap', credits: sum((c) => c.held), min: 0, max: rules.heldCap },
    ...rules.groups.map(({ id, min, max }) => ({
      code: 'instance-group-range',
      credits: sum((c) => c.group === id),
      min,
      max,
    })),
    ...rules.levels.map(({ level, min }) => ({
      code: 'instance-level',
      credits: sum((c) => c.item.level >= level),
      min,
      max: null,
    })),
  ];
  return limits
    .filter(({ credits, min, max }) => credits < min || (max !== null && credits > max))
    .map(({ code, credits, min, max }) =>
      problemAt(code, ['counts'], `Counts ${credits}, not within ${min} and ${max ?? 'any'}.`),
    );
}

function checkProviders(
  { rules }: PlannerInstance,
  counted: readonly CountedItem[],
): readonly Finding[] {
  const cap = rules.providerCap;
  if (cap === null) return [];
  const sums = new Map<string, number>();
  for (const { item } of counted)
    sums.set(item.provider, (sums.get(item.provider) ?? 0) + item.credits);
  return [...sums]
    .filter(([, credits]) => credits > cap)
    .map(([provider, credits]) =>
      problemAt(
        'instance-provider-cap',
        ['counts'],
        `${provider} counts ${credits}, more than ${cap}.`,
      ),
    );
}

function isTrue(node: RequireNode, solution: InstanceSolution): boolean {
  if ('unit' in node) return startOf(solution, node.unit) !== undefined;
  if ('choose' in node)
    return node.of.filter((child) => isTrue(child, solution)).length >= node.choose;
  if ('any' in node) return node.any.some((child) => isTrue(child, solution));
  return node.all.every((child) => isTrue(child, solution));
}
