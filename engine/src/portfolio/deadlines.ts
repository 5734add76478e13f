import type { ScopedConstraint } from '../catalogue/index.js';
import { addMonths, type IsoDate } from '../terms/index.js';
import { countedUnder } from './evaluate/counted-under.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import type { HeldItem } from './evaluate/held-item.js';
import { limitEnds } from './evaluate/limit-ends.js';
import { compareText } from './evaluate/scene.js';
import { isPriorLearning } from './evaluate/screen-holding.js';
import { type SolvedScene, solveScene } from './evaluate/solved-scene.js';
import { partsOf } from './evaluate.js';

/** A last day that follows from rules and from the days on which things were earned. */
export interface Deadline {
  /**
   * `finish`: the units (absent = all that is left) must be done by then. `start`: study toward the award must begin
   * by then for the holding to count. `lapse`: the holding is no longer valid from that day.
   */
  readonly kind: 'finish' | 'start' | 'lapse';
  /** Last day for `finish` and `start`; first day without validity for `lapse`. */
  readonly by: IsoDate;
  readonly constraint?: string;
  readonly holding?: string;
  readonly units?: readonly string[];
  /** The rule's text in our words; empty for validity that no rule of the award states. */
  readonly text: string;
}

/**
 * The last days that matter for one award: time limits from the first counted item, how long holdings stay young
 * enough, and until when what counts is valid. Earliest first. Limits whose first day is not known give none; the
 * note of the constraint in the evaluation says so.
 * @throws CairnError as {@link evaluateQualification}
 */
export function deadlinesOf(request: EvaluationRequest): readonly Deadline[] {
  const solved = solveScene(partsOf(request));
  const { graph } = solved.parts.scene;
  const found = [
    ...graph.constraints.flatMap((scoped) => limitDeadlines(solved, scoped)),
    ...graph.constraints.flatMap((scoped) => ageDeadlines(solved, scoped)),
    ...lapses(solved),
  ];
  return found.sort(
    (a, b) =>
      compareText(a.by, b.by) ||
      compareText(a.constraint ?? '', b.constraint ?? '') ||
      compareText(a.holding ?? '', b.holding ?? ''),
  );
}

function limitDeadlines(solved: SolvedScene, scoped: ScopedConstraint): readonly Deadline[] {
  const { constraint } = scoped;
  if (constraint.kind !== 'timeLimit') return [];
  const counted = countedUnder(solved, scoped);
  const ends = limitEnds(constraint, counted, solved.parts.scene.request.startOn);
  if (typeof ends === 'string') return [];
  return ends.map((end) => ({
    kind: 'finish',
    by: end.by,
    constraint: scoped.id,
    ...(end.units === undefined ? {} : { units: end.units }),
    text: end.text,
  }));
}

function ageDeadlines(solved: SolvedScene, scoped: ScopedConstraint): readonly Deadline[] {
  const { constraint } = scoped;
  if (constraint.kind !== 'recency') return [];
  const asked = solved.parts.held.filter(
    (held) =>
      (constraint.units === undefined || constraint.units.includes(held.holding.unit ?? '')) &&
      (constraint.appliesTo === undefined || isPriorLearning(held)),
  );
  return asked.flatMap(({ holding }): readonly Deadline[] =>
    holding.earnedOn === undefined
      ? []
      : [
          {
            kind: constraint.relativeTo === 'start' ? 'start' : 'finish',
            by: addMonths(holding.earnedOn, constraint.months),
            constraint: scoped.id,
            holding: holding.id,
            text: constraint.text,
          },
        ],
  );
}

function lapses(solved: SolvedScene): readonly Deadline[] {
  const counted = new Set<HeldItem>(solved.countings.map((entry) => entry.held));
  return [...counted].flatMap((held): readonly Deadline[] =>
    held.validity.kind === 'until'
      ? [{ kind: 'lapse', by: held.validity.day, holding: held.holding.id, text: '' }]
      : [],
  );
}
