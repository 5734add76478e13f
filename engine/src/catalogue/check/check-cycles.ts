import { type Finding, problemAt } from '../../terms/index.js';
import type { Qualification } from '../qualifications.js';
import { rulesOf } from '../rule-walk.js';
import type { Unit } from '../units.js';

const LONGEST_NAMED = 20;

type Next = (id: string) => readonly string[];

/**
 * Circles of prerequisites that nobody can enter. A clause with a way out (one member that can be earned) is no
 * circle; each finding names one circle in full.
 */
export function findPrerequisiteCycles(units: ReadonlyMap<string, Unit>): readonly Finding[] {
  const earnable = earnableOf(units);
  const stuck = (id: string) => units.has(id) && !earnable.has(id);
  const next: Next = (id) =>
    (units.get(id)?.prerequisites ?? []).flatMap((clause) =>
      clause.anyOf.some((one) => !stuck(one)) ? [] : clause.anyOf,
    );
  return findCycles([...units.keys()].filter(stuck), next).map((cycle) =>
    problemAt(
      'prerequisite-cycle',
      ['units', cycle[0] ?? '', 'prerequisites'],
      `Nobody can start this circle: ${nameCircle(cycle)}. Remove one prerequisite.`,
    ),
  );
}

/** Circles of awards that ask for each other, by rule, pool or entry. */
export function findQualificationCycles(
  qualifications: ReadonlyMap<string, Qualification>,
): readonly Finding[] {
  const next: Next = (id) => {
    const one = qualifications.get(id);
    return one === undefined ? [] : awardsAskedBy(one).filter((asked) => qualifications.has(asked));
  };
  return findCycles([...qualifications.keys()], next).map((cycle) =>
    problemAt(
      'qualification-cycle',
      ['qualifications', cycle[0] ?? '', 'rule'],
      `These awards ask for each other: ${nameCircle(cycle)}. Remove one.`,
    ),
  );
}

function awardsAskedBy(qualification: Qualification): readonly string[] {
  const roots = [qualification.rule, ...qualification.specialisations.map((one) => one.rule)];
  const byRule = roots.flatMap((root) =>
    [...rulesOf(root)].flatMap((rule) => {
      if (rule.op === 'qualification') return [rule.qualification];
      return 'pool' in rule ? rule.pool : [];
    }),
  );
  const byEntry = qualification.constraints.flatMap((constraint) =>
    constraint.kind === 'entryQualification'
      ? constraint.anyOf.map((id) => id.split('#')[0] ?? id)
      : [],
  );
  return [...byRule, ...byEntry];
}

/** The whole circle; of a very long one its beginning and its length. */
function nameCircle(cycle: readonly string[]): string {
  if (cycle.length <= LONGEST_NAMED) return cycle.join(' → ');
  return `${cycle.slice(0, LONGEST_NAMED).join(' → ')} → … (${cycle.length - 1} in all)`;
}

/** Units that can be earned from nothing: a fixed point over the clauses, linear in their size. */
function earnableOf(units: ReadonlyMap<string, Unit>): ReadonlySet<string> {
  const earnable = new Set<string>();
  const open = new Map<string, number>();
  const waiting = new Map<string, string[]>();
  const ready: string[] = [];
  for (const unit of units.values()) {
    const clauses = unit.prerequisites.filter(
      (clause) => clause.anyOf.length > 0 && clause.anyOf.every((id) => units.has(id)),
    );
    open.set(unit.id, clauses.length);
    if (clauses.length === 0) ready.push(unit.id);
    for (const [index, clause] of clauses.entries()) {
      for (const id of new Set(clause.anyOf)) {
        const list = waiting.get(id) ?? [];
        list.push(`${index}/${unit.id}`);
        waiting.set(id, list);
      }
    }
  }
  const metClauses = new Set<string>();
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    earnable.add(id);
    for (const clause of waiting.get(id) ?? []) {
      if (metClauses.has(clause)) continue;
      metClauses.add(clause);
      const unit = clause.slice(clause.indexOf('/') + 1);
      const left = (open.get(unit) ?? 0) - 1;
      open.set(unit, left);
      if (left === 0) ready.push(unit);
    }
  }
  return earnable;
}

/** One circle for each start that reaches a new one; iterative, because chains may be long. */
function findCycles(starts: readonly string[], next: Next): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of starts) {
    const cycle = done.has(start) ? undefined : findCycleFrom(start, next, done);
    if (cycle !== undefined) cycles.push(cycle);
  }
  return cycles;
}

function findCycleFrom(
  start: string,
  next: Next,
  done: Set<string>,
): readonly string[] | undefined {
  const trail = [{ id: start, rest: [...next(start)] }];
  const onTrail = new Map([[start, 0]]);
  let cycle: readonly string[] | undefined;
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const id = top.rest.shift();
    if (id === undefined) {
      done.add(top.id);
      onTrail.delete(top.id);
      trail.pop();
      continue;
    }
    const at = onTrail.get(id);
    if (at !== undefined) cycle ??= [...trail.slice(at).map((step) => step.id), id];
    if (at !== undefined || done.has(id)) continue;
    onTrail.set(id, trail.length);
    trail.push({ id, rest: [...next(id)] });
  }
  return cycle;
}
