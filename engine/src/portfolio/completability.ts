import { TOLERANCE } from './assign/assignment-problem.js';
import { completionPool } from './complete/completion-units.js';
import { withUnits } from './complete/with-units.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import type { ProblemParts } from './evaluate/problem-of.js';
import { compareText } from './evaluate/scene.js';
import { solveScene } from './evaluate/solved-scene.js';
import { partsOf } from './evaluate.js';

/** One member of a clash: a rule of the award, a limit beside the rules, or a wish of the person. */
export interface RuleClash {
  readonly kind: 'rule' | 'constraint' | 'pin';
  /** Id of the rule or constraint in the requirement graph, or of the holding that is pinned. */
  readonly id: string;
  /** Text of the rule or constraint; the title of the holding for a pin. */
  readonly label: string;
}

/** Whether the units of the catalogue could complete an award together with what is held. */
export type Completability =
  | { readonly kind: 'possible' }
  | {
      readonly kind: 'impossible';
      /** A smallest set that cannot be met together: without any one member the others can. */
      readonly clash: readonly RuleClash[];
      /** `known-units`: a pool is open or incomplete, so read "not with the units known here". */
      readonly scope: 'all' | 'known-units';
    };

/**
 * Whether holdings and known units can complete an award at all, whatever it costs, and if not, a smallest set of
 * rules, limits and wishes that clash. Members are let go one after the other, wishes first, and stay out when the
 * rest still clashes. A rule that is let go asks for nothing and takes everything. Time is not asked.
 * @throws CairnError as {@link evaluateQualification}
 */
export function completabilityOf(request: EvaluationRequest): Completability {
  const open = partsOf(request);
  const { units } = completionPool(open, ['units'], undefined);
  const parts = withUnits(open, units);
  const all = { ...parts, held: [...parts.held, ...units.map((entry) => entry.held)] };
  const held = [...all.held].sort((a, b) => compareText(a.holding.id, b.holding.id));
  const world: ProblemParts = { ...all, held };
  const members = membersOf(world);
  if (canBeMet(world, members)) return { kind: 'possible' };
  const clash = members.reduce<readonly RuleClash[]>((kept, member) => {
    const without = kept.filter((other) => other !== member);
    return canBeMet(world, without) ? kept : without;
  }, members);
  const isKnown = world.scene.slots.every((slot) => slot.open === undefined);
  const scope = isKnown && world.scene.graph.poolComplete ? 'all' : 'known-units';
  return { kind: 'impossible', clash, scope };
}

/** Wishes first, then limits, then rules in the order of the tree. */
function membersOf(parts: ProblemParts): readonly RuleClash[] {
  const { scene } = parts;
  const pins = parts.pins.flatMap((pin): readonly RuleClash[] => {
    const held = scene.held.find((entry) => entry.holding.id === pin.holding);
    return held ? [{ kind: 'pin', id: pin.holding, label: held.holding.title }] : [];
  });
  const limits = [...new Set(parts.caps.map((cap) => cap.constraint))].map((id): RuleClash => {
    const scoped = scene.graph.constraints.find((entry) => entry.id === id);
    return { kind: 'constraint', id, label: scoped?.constraint.text ?? id };
  });
  const rules = [...scene.graph.nodes.values()].flatMap((node): readonly RuleClash[] =>
    node.kind === 'sum' && !parts.waived.has(node.id)
      ? [{ kind: 'rule', id: node.id, label: node.label }]
      : [],
  );
  return [...pins, ...limits, ...rules];
}

function canBeMet(parts: ProblemParts, members: readonly RuleClash[]): boolean {
  const kept = (kind: RuleClash['kind']) =>
    new Set(members.filter((member) => member.kind === kind).map((member) => member.id));
  const [rules, limits, wishes] = [kept('rule'), kept('constraint'), kept('pin')];
  const sums = [...parts.scene.graph.nodes.values()].filter((node) => node.kind === 'sum');
  const relaxed = new Set(sums.flatMap((node) => (rules.has(node.id) ? [] : [node.id])));
  const caps = parts.caps.filter((cap) => limits.has(cap.constraint));
  const pins = parts.pins.filter((pin) => wishes.has(pin.holding));
  const solved = solveScene({ ...parts, relaxed, caps, pins }, 'missing');
  const { score } = solved.answer;
  return score[0] === 0 && score[1] <= TOLERANCE;
}
