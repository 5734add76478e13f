import type { ScopedConstraint } from '../../catalogue/index.js';
import { TOLERANCE } from '../assign/assignment-problem.js';
import type { ConstraintNote } from '../evaluation.js';
import { countedUnder, type NoteFinding } from './counted-under.js';
import { compareGrades } from './grades.js';
import type { HeldItem } from './held-item.js';
import { orderNote } from './order-note.js';
import { type EvaluationScene, nodesNamed } from './scene.js';
import { isPriorLearning } from './screen-holding.js';
import { activeNodes, activeSums, type SolvedScene } from './solved-scene.js';
import { usedUnder } from './surplus-of.js';
import { timeLimitNote } from './time-limit-note.js';

/** How each constraint stands for what counts; those of awards on branches not taken are left out. */
export function constraintNotes(solved: SolvedScene): readonly ConstraintNote[] {
  const active = new Set(activeNodes(solved).map((node) => node.id));
  const { scene } = solved.parts;
  return scene.graph.constraints
    .filter((scoped) => active.has(scoped.node) || scoped.node === scene.graph.root.id)
    .map((scoped) => {
      const found = checkConstraint(solved, scoped);
      return {
        constraint: scoped.id,
        kind: scoped.constraint.kind,
        state: found.state,
        text: scoped.constraint.text,
        values: found.values ?? {},
      };
    });
}

/** Kinds whose "broken" does not let an award be complete; the effect of the others is already in what counts. */
const GATES: ReadonlySet<string> = new Set(['prerequisite', 'entryQualification', 'timeLimit']);

/**
 * Kinds whose "broken" only the awarding body can settle: nobody can earn something earlier again, and an award
 * that is closed now may have been fulfilled while it was open.
 */
const FOR_THE_BODY: ReadonlySet<string> = new Set(['order', 'closed']);

/** Kinds whose "not known" leaves it open whether an award is complete. */
const DOUBTS: ReadonlySet<string> = new Set([
  ...GATES,
  'order',
  'rpl',
  'transfer',
  'residency',
  'recency',
  'grade',
  'minAtLevel',
  'providerCap',
  'active',
]);

/** Whether a note stops completion, leaves it open, or neither. */
export function gateOf(note: ConstraintNote): 'closed' | 'doubtful' | 'open' {
  if (note.state === 'broken' && GATES.has(note.kind)) return 'closed';
  if (note.state === 'broken' && FOR_THE_BODY.has(note.kind)) return 'doubtful';
  if (note.state === 'unknown' && DOUBTS.has(note.kind)) return 'doubtful';
  return 'open';
}

const HOLDS: NoteFinding = { state: 'holds' };
const UNKNOWN: NoteFinding = { state: 'unknown' };
const READ: NoteFinding = { state: 'read' };

function checkConstraint(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const { constraint } = scoped;
  const { scene } = solved.parts;
  switch (constraint.kind) {
    case 'rpl':
    case 'transfer':
      if (constraint.uncapped) return HOLDS;
      if (constraint.scope !== undefined) return READ;
      return capNote(solved, scoped) ?? uncomputedCap(solved, scoped);
    case 'residency':
    case 'minAtLevel':
    case 'providerCap':
      return capNote(solved, scoped) ?? (constraint.kind === 'providerCap' ? HOLDS : UNKNOWN);
    case 'recency':
    case 'exclude':
    case 'wholeCredential':
      return refusalNote(solved, scoped);
    case 'grade':
      return gradeNote(solved, scoped);
    case 'timeLimit':
      return timeLimitNote(solved, scoped);
    case 'order':
      return orderNote(solved, scoped);
    case 'closed': {
      const start = scene.request.startOn ?? scene.request.on;
      return { state: start > constraint.on ? 'broken' : 'holds', values: { on: constraint.on } };
    }
    case 'prerequisite':
      return prerequisiteNote(scene, constraint.units);
    case 'entryQualification':
      return entryNote(solved, constraint.anyOf, constraint.othersAccepted === true);
    case 'componentSize':
      return sizeNote(solved, scoped);
    case 'active':
      return activeNote(countedUnder(solved, scoped));
    case 'noDoubleUse':
      return countedUnder(solved, scoped).length > 0 ? UNKNOWN : HOLDS;
    case 'doubleCount':
      return HOLDS;
    case 'load':
    case 'statement':
      return READ;
    default:
      return constraint satisfies never;
  }
}

/** A cap holds by the way items are assigned; doubtful items may still be too much. */
function capNote(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding | undefined {
  const caps = solved.parts.caps.filter((cap) => cap.constraint === scoped.id);
  if (caps.length === 0) return undefined;
  const counted = new Set(countedUnder(solved, scoped).map((held) => held.holding.id));
  const fullest = caps.reduce((a, b) => (usedUnder(solved, b) > usedUnder(solved, a) ? b : a));
  const isDoubtful = caps.some((cap) => [...cap.doubtful].some((id) => counted.has(id)));
  const values = { used: usedUnder(solved, fullest), most: fullest.max, unit: fullest.unit };
  return { state: isDoubtful ? 'unknown' : 'holds', values };
}

/** A limit on recognition without a known amount matters only when something is to be recognised. */
function uncomputedCap(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const counted = countedUnder(solved, scoped);
  return scoped.constraint.kind === 'rpl' && counted.some(isPriorLearning) ? UNKNOWN : READ;
}

function refusalNote(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const { constraint } = scoped;
  if (constraint.kind === 'exclude' && constraint.units === undefined) return READ;
  const counted = new Set(solved.countings.map((entry) => entry.held.holding.id));
  const verdicts = [...solved.parts.verdicts].flatMap(([id, slots]) =>
    counted.has(id) ? [] : [...slots.values()].map((verdict) => ({ id, verdict })),
  );
  const named = verdicts.filter(
    ({ verdict }) =>
      (verdict.kind === 'no' || verdict.kind === 'unknown') && verdict.rule === scoped.id,
  );
  const refused = named.find(({ verdict }) => verdict.kind === 'no');
  if (refused && refused.verdict.kind === 'no') {
    return { state: 'broken', values: { ...refused.verdict.values, holding: refused.id } };
  }
  return named.length > 0 ? UNKNOWN : HOLDS;
}

function gradeNote(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const { constraint } = scoped;
  if (constraint.kind !== 'grade') return READ;
  if (constraint.min === undefined || constraint.scale === 'gpa') return READ;
  const least = constraint.min;
  const refused = refusalNote(solved, scoped);
  if (refused.state === 'broken') return refused;
  const asked = countedUnder(solved, scoped).filter((held) => isGraded(solved, scoped, held));
  const open = asked.filter(
    ({ holding }) =>
      holding.state !== 'planned' &&
      (holding.grade === undefined || compareGrades(holding.grade, least) === undefined),
  );
  return open.length > 0 ? { state: 'unknown', values: { least, open: open.length } } : HOLDS;
}

function isGraded(solved: SolvedScene, scoped: ScopedConstraint, held: HeldItem): boolean {
  const { constraint } = scoped;
  if (constraint.kind !== 'grade') return false;
  if (constraint.units) return constraint.units.includes(held.holding.unit ?? '');
  if (constraint.rule === undefined) return true;
  const nodes = nodesNamed(solved.parts.scene, constraint.rule);
  return solved.countings.some(
    (entry) =>
      entry.held === held &&
      nodes.some((node) => solved.parts.scene.sumsUnder.get(node.id)?.has(entry.node)),
  );
}

function prerequisiteNote(scene: EvaluationScene, units: readonly string[]): NoteFinding {
  const held = new Set(scene.held.flatMap((entry) => entry.holding.unit ?? []));
  const missing = units.filter((unit) => !held.has(unit));
  return missing.length === 0 ? HOLDS : { state: 'broken', values: { missing: missing.join(' ') } };
}

/**
 * `id#specialisation`: the award is known to be held, its specialisation is not. An award that is asked for here and
 * whose own rules are met has been earned on the way.
 */
function entryNote(
  solved: SolvedScene,
  anyOf: readonly string[],
  othersAccepted: boolean,
): NoteFinding {
  const { held: holdings } = solved.parts.scene;
  const held = new Set(holdings.flatMap((entry) => entry.holding.qualification ?? []));
  if (anyOf.some((id) => held.has(id) || isEarnedHere(solved, id))) return HOLDS;
  if (anyOf.some((id) => held.has(id.split('#')[0] ?? id)) || othersAccepted) return UNKNOWN;
  return { state: 'broken', values: { missing: anyOf.join(' ') } };
}

function isEarnedHere(solved: SolvedScene, award: string): boolean {
  const sums = activeSums(solved).filter((node) => node.qualification === award);
  const isMet = (id: string) => (solved.amounts.get(id)?.missing ?? 0) <= TOLERANCE;
  return sums.length > 0 && sums.every(({ id }) => isMet(id));
}

/** Only micro-credentials have a stated size; other kinds of items are not asked. */
function sizeNote(solved: SolvedScene, scoped: ScopedConstraint): NoteFinding {
  const { constraint } = scoped;
  if (constraint.kind !== 'componentSize') return READ;
  const asked = countedUnder(solved, scoped).filter((held) => /micro/i.test(held.unit?.kind ?? ''));
  const sizes = asked.map((held) =>
    held.item.credit?.system === constraint.unit ? held.item.credit.amount : undefined,
  );
  const wrong = sizes.find(
    (size) =>
      size !== undefined &&
      (size < (constraint.min ?? 0) || size > (constraint.max ?? Number.POSITIVE_INFINITY)),
  );
  if (wrong !== undefined) return { state: 'broken', values: { size: wrong } };
  return sizes.includes(undefined) ? UNKNOWN : HOLDS;
}

/** Expired items do not count, so what remains is whether every end is known. */
function activeNote(counted: readonly HeldItem[]): NoteFinding {
  const open = counted.filter(
    ({ validity, holding }) => validity.kind !== 'until' && holding.state !== 'planned',
  );
  if (open.length > 0) return { state: 'unknown', values: { open: open.length } };
  const days = counted.flatMap(({ validity }) => (validity.kind === 'until' ? [validity.day] : []));
  const [first] = days.sort();
  return first === undefined ? HOLDS : { state: 'holds', values: { until: first } };
}
