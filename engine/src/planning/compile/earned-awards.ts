import type { PlanAward } from './awards.js';
import type { ModelDraft } from './model-draft.js';
import type { AimedActivity } from './weights.js';

/**
 * One activity for each award that is weighed on the way: taking it says "not earned" and costs a point of the aim
 * `awards`, for a model can only make small. It takes no time, so that it never delays a plan.
 */
export function unearnedAwards({
  awards,
}: {
  readonly awards: readonly PlanAward[];
}): readonly AimedActivity[] {
  return onTheWay(awards).map(({ asked }) => ({
    id: `unearned:${asked.qualification}`,
    weeks: 0,
    hours: 0,
    cost: 0,
    risk: 0,
    awards: 1,
    prerequisites: [],
    excludes: [],
  }));
}

/** What the rows about earned awards are made from. */
export interface EarnedQuestion {
  readonly awards: readonly PlanAward[];
  readonly switches: ReadonlyMap<string, number>;
  /** Take variables of the unearned awards, in the same order. */
  readonly takes: readonly number[];
}

/** Each award on the way is earned, by its own rules, or it is called unearned. */
export function addEarnedRows(
  draft: ModelDraft,
  { awards, switches, takes }: EarnedQuestion,
): void {
  for (const [index, { graph }] of onTheWay(awards).entries()) {
    const either = [switches.get(graph.root.id), takes[index]];
    const terms = either.flatMap((variable) =>
      variable === undefined ? [] : [{ variable, coefficient: 1 }],
    );
    draft.addRow({ group: 'structure', terms, min: 1 });
  }
}

/** True for the id of a rule or constraint of an award on the way, which asks nothing of a plan. */
export function isOfAwardOnTheWay(id: string, awards: readonly PlanAward[]): boolean {
  return onTheWay(awards).some(({ prefix }) => id.startsWith(prefix));
}

function onTheWay(awards: readonly PlanAward[]): readonly PlanAward[] {
  return awards.filter(({ role }) => role === 'onTheWay');
}
