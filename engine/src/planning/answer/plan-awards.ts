import type { Assignment } from '../../portfolio/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import { awardPrefix } from '../compile/scoped-graph.js';
import type { AwardInPlan, Plan, PlanStep } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { assignmentOf } from './assignments.js';
import { awardInPlan, type CompleteAward } from './award-days.js';

/** What the further awards of a plan are worked out from. */
export interface PlanAwardsQuestion {
  readonly compiled: CompiledRequest;
  readonly counted: readonly CountChoice[];
  /** The plan for its target. */
  readonly plan: Plan;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/** The further awards that a plan was to finish and those that were worth having, each from its first day. */
export function furtherAwards(
  question: PlanAwardsQuestion,
): Pick<Plan, 'also' | 'onTheWay' | 'notes'> {
  const { request, plan } = question;
  const onTheWay = earnedOnTheWay(question);
  return {
    ...(request.also === undefined ? {} : { also: alsoFinished(question) }),
    ...(request.onTheWay === undefined ? {} : { onTheWay: onTheWay.map(({ claim }) => claim) }),
    notes: [...plan.notes, ...onTheWay.flatMap(({ notes }) => notes)],
  };
}

/** What counts in one award to finish was settled by the search; here it is told from when it is enough. */
function alsoFinished({
  compiled,
  counted,
  plan,
  request,
  data,
}: PlanAwardsQuestion): readonly AwardInPlan[] {
  return compiled.awards
    .filter(({ role }) => role === 'also')
    .map((award) => {
      const own = counted.filter((choice) => choice.award === award);
      const items = new Set(own.map(({ item }) => item));
      return (
        awardInPlan(award.asked, { plan, request, data, items })?.claim ?? {
          ...award.asked,
          week: plan.weeks,
          completesOn: plan.completesOn,
          assignments: own.map((choice) => plainly(assignmentOf(choice), award.prefix)),
        }
      );
    });
}

/** Steps that count only in a further award, with the place that is told there, named `<award>:<rule>`. */
export function stepsAsCounted(
  steps: readonly PlanStep[],
  also: readonly AwardInPlan[],
): readonly PlanStep[] {
  return steps.map((step) => {
    const place = also.find(({ qualification }) =>
      step.countsAs?.rule.startsWith(awardPrefix(qualification)),
    );
    const counts = place?.assignments.find(({ item }) => item === step.unit);
    if (place === undefined || counts === undefined) return step;
    const rule = awardPrefix(place.qualification) + counts.rule;
    return { ...step, countsAs: { ...counts, rule } };
  });
}

function plainly(assignment: Assignment, prefix: string): Assignment {
  return { ...assignment, rule: assignment.rule.slice(prefix.length) };
}

function earnedOnTheWay({ plan, request, data }: PlanAwardsQuestion): readonly CompleteAward[] {
  return (request.onTheWay ?? [])
    .flatMap((asked) => awardInPlan(asked, { plan, request, data }) ?? [])
    .toSorted(
      ({ claim: a }, { claim: b }) =>
        (a.completesOn < b.completesOn ? -1 : Number(a.completesOn > b.completesOn)) ||
        (a.qualification < b.qualification ? -1 : 1),
    );
}
