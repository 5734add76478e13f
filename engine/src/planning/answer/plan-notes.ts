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
    ...steps.flatMap((step) => unitNotes(step, request, data)),
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

function unitNotes(step: PlanStep, request: PlanRequest, data: PlanningData): readonly PlanNote[] {
  const unit = data.catalogue.units.get(step.unit);
  if (unit === undefined) return [];
  const offering = unit.offerings.find((entry) => entry.id === step.offering);
  const { languages, modes, countries } = request.limits;
  const unknown = [
    languages !== undefined && (offering?.language ?? unit.language) === undefined
      ? ['language']
      : [],
    modes !== undefined && (offering?.mode ?? unit.mode) === undefined ? ['mode'] : [],
    countries !== undefined && unit.country === undefined ? ['country'] : [],
  ].flat();
  const words = unit.prerequisites.filter((clause) => clause.anyOf.length === 0 && clause.text);
  return [
    ...words.map(({ text }) => ({ kind: 'to-satisfy', about: unit.id, text: text ?? '' }) as const),
    ...(unknown.length === 0
      ? []
      : [
          {
            kind: 'to-confirm',
            about: unit.id,
            text: `Not known of "${unit.title}": ${unknown.join(', ')}.`,
          } as const,
        ]),
  ];
}
