import { buildCatalogue, type Catalogue, type DataRelease } from 'cairn/catalogue';
import {
  checkPlan,
  type Plan,
  type PlanAnswer,
  type PlanOptions,
  planningDataOf,
  planQualification,
} from 'cairn/planning';
import { type Evaluation, type EvaluationRequest, evaluateQualification } from 'cairn/portfolio';
import { CairnError, type Finding } from 'cairn/terms';
import type { PlanQuestion } from './plan-question.js';

type OwnRecords = Pick<PlanQuestion, 'units' | 'qualifications'>;

/** The question what holdings count toward, with the award by its id. */
export interface EvaluationQuestion
  extends OwnRecords,
    Omit<EvaluationRequest, 'qualification' | 'catalogue' | 'convert' | 'levelAtLeast'> {
  readonly qualification: string;
}

/** Makes a plan from a release and what the person brings along. */
export function answerPlan(
  release: DataRelease,
  question: PlanQuestion,
  options: PlanOptions,
): PlanAnswer {
  return planQualification(question.request, dataFor(release, question), options);
}

/** Checks a plan against the rules and the limits of its request. */
export function answerCheck(
  release: DataRelease,
  question: PlanQuestion,
  plan: Plan,
): readonly Finding[] {
  return checkPlan(question.request, plan, dataFor(release, question));
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
