import { buildCatalogue, type Catalogue, type DataRelease } from 'cairn/catalogue';
import {
  alternativePlans,
  type ChancesOptions,
  checkPlan,
  comparePlans,
  type Plan,
  type PlanChances,
  type PlanComparison,
  planConflicts,
  planningDataOf,
  planQualification,
  planReasons,
  planStaircase,
  planWhyNot,
  repairPlan,
  type SearchOptions,
  simulatePlan,
} from 'cairn/planning';
import {
  type Evaluation,
  type EvaluationRequest,
  evaluateQualification,
  indexAwards,
  type NearAward,
  type NearestQuestion,
  nearestAwards,
} from 'cairn/portfolio';
import { CairnError, type Finding } from 'cairn/terms';
import type { PlanJobAnswer, SoFar } from './plan-jobs.js';
import type { PlanQuestion, PlanWish } from './plan-question.js';

type OwnRecords = Pick<PlanQuestion, 'units' | 'qualifications'>;

/** The question what holdings count toward, with the award by its id. */
export interface EvaluationQuestion
  extends OwnRecords,
    Omit<EvaluationRequest, 'qualification' | 'catalogue' | 'convert' | 'levelAtLeast'> {
  readonly qualification: string;
}

/** The question which awards are nearest. */
export type NearestAsked = OwnRecords & NearestQuestion;

/** Answers a wish from a release and what the person brings along. */
export function answerWish(
  release: DataRelease,
  question: PlanQuestion,
  wish: PlanWish,
  { search, onSoFar }: { readonly search: SearchOptions; readonly onSoFar: (soFar: SoFar) => void },
): PlanJobAnswer {
  const { request } = question;
  const data = dataFor(release, question);
  switch (wish.kind) {
    case 'plan':
      return planQualification(request, data, search);
    case 'staircase':
      return planStaircase(request, data, {
        ...search,
        withRecognition: wish.withRecognition ?? false,
        onPoint: onSoFar,
      });
    case 'alternatives':
      return alternativePlans(request, data, wish, { ...search, onPlan: onSoFar });
    case 'repair':
      return repairPlan(wish.plan, { request, data }, wish, search);
    case 'reasons':
      return planReasons(request, data, { ...search, onReasons: onSoFar });
    case 'why-not':
      return planWhyNot(request, data, wish.unit, search);
    case 'conflicts':
      return planConflicts(request, data, { ...search, most: wish.most, onConflict: onSoFar });
    default:
      return wish satisfies never;
  }
}

/** The awards toward which something held counts, nearest first. */
export function answerNearest(release: DataRelease, asked: NearestAsked): readonly NearAward[] {
  const catalogue = catalogueFor(release, asked);
  const { counting } = planningDataOf(release, asked.on, catalogue);
  return nearestAwards(asked, counting, indexAwards(catalogue));
}

/** Checks a plan against the rules and the limits of its request. */
export function answerCheck(
  release: DataRelease,
  question: PlanQuestion,
  plan: Plan,
): readonly Finding[] {
  return checkPlan(question.request, plan, dataFor(release, question));
}

/** The question how a plan may turn out. */
export interface ChancesQuestion {
  readonly question: PlanQuestion;
  readonly plan: Plan;
  readonly options: ChancesOptions;
}

/** How a plan may turn out, by simulation. */
export function answerChances(
  release: DataRelease,
  { question, plan, options }: ChancesQuestion,
): PlanChances {
  const { request } = question;
  return simulatePlan(plan, { request, data: dataFor(release, question) }, options);
}

/** What one plan does otherwise than another. */
export function answerComparison(
  release: DataRelease,
  { a, b }: { readonly a: Plan; readonly b: Plan },
): PlanComparison {
  return comparePlans(a, b, planningDataOf(release, a.startsOn));
}

/**
 * What holdings count toward an award.
 * @throws CairnError `qualification-unknown` when neither the release nor the question has it
 */
export function answerEvaluation(release: DataRelease, question: EvaluationQuestion): Evaluation {
  const { qualification: id, units, qualifications, ...asked } = question;
  const catalogue = catalogueFor(release, { units, qualifications });
  const qualification = catalogue.qualifications.get(id);
  if (!qualification) {
    throw new CairnError('qualification-unknown', `No qualification ${id}`, { qualification: id });
  }
  const { counting } = planningDataOf(release, asked.on, catalogue);
  return evaluateQualification({ ...asked, ...counting, qualification, catalogue });
}

function dataFor(release: DataRelease, question: PlanQuestion) {
  const { start } = question.request.limits;
  return planningDataOf(release, start, catalogueFor(release, question));
}

/** The catalogue of the release with what the person brings along in front. */
export function catalogueFor(
  { catalogue }: DataRelease,
  { units, qualifications }: OwnRecords,
): Catalogue {
  if (units.length === 0 && qualifications.length === 0) return catalogue;
  return buildCatalogue(
    [...catalogue.units.values(), ...units],
    [...catalogue.qualifications.values(), ...qualifications],
  );
}
