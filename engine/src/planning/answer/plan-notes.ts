import type { RequirementNode } from '../../catalogue/index.js';
import { addMonths, type IsoDate } from '../../terms/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import { servedUntil } from '../compile/held-before.js';
import { NOTHING_RELAXED } from '../compile/relaxations.js';
import type { ModelSolution } from '../model/planning-model.js';
import type { PlanNote, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { recognitionNotes } from './recognition-notes.js';

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
    ...steps.flatMap((step) => lapsedBefore(step, steps, { compiled, request, data })),
    ...recognitionNotes(steps, compiled),
    ...unknownFacts(steps, request, data),
  ];
}

interface NoteFrame {
  readonly compiled: CompiledRequest;
  readonly request: PlanRequest;
  readonly data: PlanningData;
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

/** Units that the plan takes for a step and that lapse before it starts. */
function lapsedBefore(
  step: PlanStep,
  steps: readonly PlanStep[],
  { compiled, request, data }: NoteFrame,
): readonly PlanNote[] {
  const { start } = request.limits;
  const unit = data.catalogue.units.get(step.unit);
  if (unit === undefined || step.by === 'prior-learning' || step.by === 'exemption') return [];
  const until = servedUntil({ held: compiled.held, start, relaxed: NOTHING_RELAXED });
  const startDays = new Map([[step.startWeek, step.startsOn]]);
  return unit.prerequisites.flatMap((clause) => {
    if (until(clause, { startDays }) >= step.startWeek) return [];
    const before = steps.filter(
      (one) => clause.anyOf.includes(one.unit) && one.endsOn < step.startsOn,
    );
    const lapses = before.map((one) => lapseOf(one, data));
    if (before.length === 0 || lapses.some((day) => day === undefined || step.startsOn < day))
      return [];
    const titles = before.map(({ title }) => `"${title}"`).join(', ');
    const text = `${titles} lapses before "${step.title}" starts on ${step.startsOn}.`;
    return [{ kind: 'to-confirm', about: step.unit, text }];
  });
}

/** The first day on which a unit that was taken is no longer valid. */
function lapseOf({ unit, endsOn }: PlanStep, { catalogue }: PlanningData): IsoDate | undefined {
  const months = catalogue.units.get(unit)?.validityMonths;
  return months === undefined ? undefined : addMonths(endsOn, months);
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
