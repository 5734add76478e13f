import type { Constraint, PrerequisiteClause } from '../../catalogue/index.js';
import type { Finding } from '../../terms/index.js';
import type { PlanNote } from '../plan.js';
import { breach } from './breach.js';
import type { ToldAward } from './check-told.js';
import { isGrantedStep } from './check-ways.js';
import type { PlanWorld } from './plan-world.js';
import { type CheckedNode, placesOf, walkRules } from './rule-places.js';

/** A note that has to go with a plan; without words any will do. */
interface Due {
  readonly kinds: readonly PlanNote['kind'][];
  readonly about: string;
  readonly text?: string;
}

/**
 * Findings on notes that a plan should carry and does not: conditions of its rules, rules in words, words about what
 * comes before a unit, limits that could not be asked for lack of a fact. Further notes do no harm.
 */
export function checkNotes(world: PlanWorld, awards: readonly ToldAward[]): readonly Finding[] {
  const due = [
    ...awards.flatMap((award) => [...conditionsDue(world, award), ...constraintsDue(world, award)]),
    ...wordsDue(world),
    ...factsDue(world),
  ];
  const isThere = ({ kinds, about, text }: Due) =>
    world.plan.notes.some(
      (note) =>
        note.about === about &&
        kinds.includes(note.kind) &&
        (text === undefined || note.text === text),
    );
  return due
    .filter((one) => !isThere(one))
    .map(({ kinds, about }) =>
      breach('plan-note-missing', ['notes'], `No note (${kinds.join(' or ')}) is about ${about}.`),
    );
}

/** Conditions that every way to the award meets, and those inside a way in which the plan counts something. */
function conditionsDue(world: PlanWorld, award: ToldAward): readonly Due[] {
  const { prefix, qualification, specialisation, assignments } = award;
  const { exceptions = [], conditionsMet = [] } = world.request;
  const names = ({ id, rule }: CheckedNode) => [prefix + id, prefix + rule];
  const isWaived = (node: CheckedNode) =>
    exceptions.some((one) => one.kind === 'waiver' && names(node).includes(one.rule));
  const counts = new Set(assignments.map(({ rule }) => rule));
  const isFollowed = (node: CheckedNode) => placesOf(node).some(({ id }) => counts.has(id));
  const walk = (node: CheckedNode): readonly Due[] => {
    if (isWaived(node) || node.kind === 'place') return [];
    if (node.kind === 'all') return node.children.flatMap(walk);
    if (node.kind === 'some') return node.children.filter(isFollowed).flatMap(walk);
    const isStated = names(node).some((name) => conditionsMet.includes(name));
    return [{ kinds: [isStated ? 'stated' : 'to-satisfy'], about: prefix + node.id }];
  };
  return walk(walkRules(qualification, specialisation, world.data.catalogue));
}

/** Rules of the award that are for people. */
function constraintsDue(
  world: PlanWorld,
  { prefix, qualification, assignments }: ToldAward,
): readonly Due[] {
  const isGrantedOf = (units: readonly string[] | undefined) =>
    world.plan.steps.some(
      (step) =>
        isGrantedStep(step) &&
        assignments.some(({ item }) => item === step.unit) &&
        (units?.includes(step.unit) ?? true),
    );
  const due = (constraint: Constraint, kind: PlanNote['kind']): Due => {
    return { kinds: [kind], about: prefix + constraint.id, text: constraint.text };
  };
  return qualification.constraints.flatMap((constraint): readonly Due[] => {
    switch (constraint.kind) {
      case 'load':
      case 'grade':
      case 'noDoubleUse':
      case 'statement':
        return [due(constraint, 'to-read')];
      case 'timeLimit':
        return constraint.from === 'previous-counted' ? [due(constraint, 'to-read')] : [];
      case 'recency':
        // The day of recognition is planned; how old the learning may be is for the body to say.
        return isGrantedOf(constraint.units) ? [due(constraint, 'to-confirm')] : [];
      default:
        return [];
    }
  });
}

/** Words about what comes before or beside a unit, which nobody can compute. */
function wordsDue({ plan, data }: PlanWorld): readonly Due[] {
  return plan.steps.flatMap(({ unit: id }) => {
    const unit = data.catalogue.units.get(id);
    const clauses: readonly PrerequisiteClause[] = [
      ...(unit?.prerequisites ?? []),
      ...(unit?.corequisites ?? []),
    ];
    return clauses.flatMap(({ anyOf, text }): readonly Due[] =>
      anyOf.length > 0 || text === undefined ? [] : [{ kinds: ['to-satisfy'], about: id, text }],
    );
  });
}

/** A fact that the person limits and that is not known of some step. */
function factsDue({ plan, request, data }: PlanWorld): readonly Due[] {
  const facts = plan.steps.map((step) => {
    const unit = data.catalogue.units.get(step.unit);
    const offering = unit?.offerings.find(({ id }) => id === step.offering);
    return {
      language: offering?.language ?? unit?.language,
      mode: offering?.mode ?? unit?.mode,
      country: unit?.country,
    };
  });
  const limited = [
    ['languages', 'language'],
    ['modes', 'mode'],
    ['countries', 'country'],
  ] as const;
  return limited.flatMap(([limit, fact]): readonly Due[] =>
    request.limits[limit] !== undefined && facts.some((one) => one[fact] === undefined)
      ? [{ kinds: ['to-confirm'], about: fact }]
      : [],
  );
}
