import type { InstanceUnit, PlannerInstance, RequireNode } from '../instance/planner-instance.js';

/** The units of a whole catalogue, found by id and by group. Made once; a question then touches only its own units. */
export interface InstanceIndex {
  readonly byId: ReadonlyMap<string, InstanceUnit>;
  readonly byGroup: ReadonlyMap<string, readonly InstanceUnit[]>;
  /** Place of each unit in the catalogue, to give equal answers whatever led to a unit. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** An instance without its units: what is asked of a catalogue. */
export type ScopeQuestion = Omit<PlannerInstance, 'units'>;

/** Indexes the units of a catalogue; takes time in proportion to it. */
export function indexInstance({ units }: Pick<PlannerInstance, 'units'>): InstanceIndex {
  const byGroup = new Map<string, InstanceUnit[]>();
  for (const unit of units)
    for (const group of new Set(unit.groups)) {
      const known = byGroup.get(group);
      if (known === undefined) byGroup.set(group, [unit]);
      else known.push(unit);
    }
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byGroup,
    placeOf: new Map(units.map((unit, place) => [unit.id, place])),
  };
}

/**
 * The instance of one question with only the units in its scope: those of a group of its rules, those that `require`
 * names, and whatever one of these needs first. In the order of the catalogue; takes time in proportion to the scope.
 *
 * Any other unit counts nowhere and helps nobody, and costs and lengths are never negative: every plan stays one, no
 * dearer and no later, without it. So the best plan of the small instance is one of the large.
 */
export function cutInstance(index: InstanceIndex, question: ScopeQuestion): PlannerInstance {
  const groups = new Set(question.rules.groups.map(({ id }) => id));
  const scope = new Map<string, InstanceUnit>();
  const open = [
    ...[...groups].flatMap((group) => (index.byGroup.get(group) ?? []).map(({ id }) => id)),
    ...requiredUnits(question.rules.require),
  ];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const unit = index.byId.get(id);
    if (unit === undefined || scope.has(id)) continue;
    scope.set(id, unit);
    for (const clause of unit.prereq) open.push(...clause);
  }
  const place = (id: string) => index.placeOf.get(id) ?? -1;
  const held = new Set(question.held.map(({ id }) => id));
  const units = [...scope.values()]
    .sort((a, b) => place(a.id) - place(b.id))
    .map((unit) => ({
      ...unit,
      groups: unit.groups.filter((group) => groups.has(group)),
      excludes: unit.excludes.filter((id) => scope.has(id) || held.has(id)),
    }));
  return { ...question, units };
}

function requiredUnits(node: RequireNode): readonly string[] {
  if ('unit' in node) return [node.unit];
  const children = 'all' in node ? node.all : 'any' in node ? node.any : node.of;
  return children.flatMap(requiredUnits);
}
