import type { RequirementNode } from '../../catalogue/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { ModelSolution } from '../model/planning-model.js';
import type { PlanNote, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';

/** What goes with a plan and is left to people: conditions of the rules it follows, and words about its units. */
export function planNotesOf(
  compiled: CompiledRequest,
  solution: ModelSolution,
  steps: readonly PlanStep[],
  { request, data }: { readonly request: PlanRequest; readonly data: PlanningData },
): readonly PlanNote[] {
  const ones = new Set(solution.ones);
  const isOff = (node: RequirementNode) => {
    const variable = compiled.switches.get(node.id);
    return variable !== undefined && !ones.has(variable);
  };
  return [
    ...conditionNotes(compiled.graph.root, isOff, new Set(request.conditionsMet ?? [])),
    ...compiled.notes,
    ...steps.flatMap((step) => wordsBefore(step, data)),
    ...unknownFacts(steps, request, data),
  ];
}

function conditionNotes(
  node: RequirementNode,
  isOff: (node: RequirementNode) => boolean,
  stated: ReadonlySet<string>,
): readonly PlanNote[] {
  if (isOff(node) || node.kind === 'sum') return [];
  if (node.kind !== 'condition') {
    return node.children.flatMap((child) => conditionNotes(child, isOff, stated));
  }
  const isMet = stated.has(node.id) || stated.has(node.rule);
  return [{ kind: isMet ? 'stated' : 'to-satisfy', about: node.id, text: node.text }];
}

/** Words about what comes before or beside a unit, which nobody can compute. */
function wordsBefore(step: PlanStep, data: PlanningData): readonly PlanNote[] {
  const { prerequisites = [], corequisites = [] } = data.catalogue.units.get(step.unit) ?? {};
  return [...prerequisites, ...corequisites].flatMap(({ anyOf, text }) =>
    anyOf.length > 0 || text === undefined ? [] : [{ kind: 'to-satisfy', about: step.unit, text }],
  );
}

const LIMITED = [
  ['languages', 'language'],
  ['modes', 'mode'],
  ['countries', 'country'],
] as const;

/** One note for each fact that the person limits and that is not known of some steps. */
function unknownFacts(
  steps: readonly PlanStep[],
  request: PlanRequest,
  data: PlanningData,
): readonly PlanNote[] {
  return LIMITED.flatMap(([limit, fact]) => {
    if (request.limits[limit] === undefined) return [];
    const unknown = steps.filter((step) => factOf(step, fact, data) === undefined);
    if (unknown.length === 0) return [];
    const titles = unknown.map((step) => step.title).join('; ');
    return [{ kind: 'to-confirm', about: fact, text: `The ${fact} is not known of: ${titles}` }];
  });
}

function factOf(
  step: PlanStep,
  fact: (typeof LIMITED)[number][1],
  { catalogue }: PlanningData,
): string | undefined {
  const unit = catalogue.units.get(step.unit);
  const offering = unit?.offerings.find((entry) => entry.id === step.offering);
  return fact === 'country' ? unit?.country : (offering?.[fact] ?? unit?.[fact]);
}
