import { buildCatalogue, type Unit } from 'cairn/catalogue';
import {
  alternativePlans,
  type PlanAnswer,
  type PlanningData,
  type PlanRequest,
  planningDataOf,
  planQualification,
  planStaircase,
  repairPlan,
  simulatePlan,
} from 'cairn/planning';
import { indexAwards, nearestAwards as nearAwards } from 'cairn/portfolio';
import { isCairnError } from 'cairn/terms';
import { answerFromSession } from './answer-from-session.js';
import type { PlannerProblem, PlannerQuestion, PlannerRelease, PlannerReport } from './messages.js';
import { nearestAwards } from './nearest.js';

type Asked = Exclude<PlannerQuestion, { readonly kind: 'release' }>;

/** What answering needs from its surroundings: a clock in milliseconds and a way to report. */
interface Surroundings {
  readonly nowMs: () => number;
  readonly report: (report: PlannerReport) => void;
}

/** Screens refresh more often than people read numbers. */
const PROGRESS_EVERY_MS = 120;
const LIST_EVERY_MS = 800;

/** Answers one question of the page; whatever goes wrong is reported, never thrown. */
export function answerQuestion(
  question: Asked,
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): void {
  try {
    answerKind(question, release, { nowMs, report });
  } catch (error) {
    report({ kind: 'failed', id: question.id, problem: problemOf(error) });
  }
}

function answerKind(question: Asked, release: PlannerRelease, around: Surroundings): void {
  switch (question.kind) {
    case 'plan':
      makePlan(question, release, around);
      break;
    case 'nearest':
      compareAwards(question, release, around);
      break;
    case 'staircase':
      climb(question, release, around);
      break;
    case 'alternatives':
      findOthers(question, release, around);
      break;
    case 'repair':
      repair(question, release, around);
      break;
    case 'chances':
      simulate(question, release, around);
      break;
    case 'what-if':
    case 'prices':
    case 'why-not':
    case 'conflicts':
      answerFromSession(question, release, around);
      break;
    case 'near':
      findNear(question, release, around);
      break;
    default:
      question satisfies never;
  }
}

function makePlan(
  question: Asked & { readonly kind: 'plan' },
  release: PlannerRelease,
  around: Surroundings,
): void {
  const started = around.nowMs();
  const answer = planWithin(question, release, around);
  const elapsedMs = around.nowMs() - started;
  around.report({ kind: 'answer', id: question.id, answer, elapsedMs });
}

function climb(
  { id, request, withRecognition = false, budgetMs }: Asked & { readonly kind: 'staircase' },
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): void {
  const deadline = nowMs() + budgetMs;
  const answer = planStaircase(request, planningDataOf(release, request.limits.start), {
    withRecognition,
    shouldStop: () => nowMs() >= deadline,
    onPoint: (soFar) => report({ kind: 'staircase', id, answer: soFar, done: false }),
  });
  report({ kind: 'staircase', id, answer, done: true });
}

function findOthers(
  { id, request, wish, budgetMs }: Asked & { readonly kind: 'alternatives' },
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): void {
  const deadline = nowMs() + budgetMs;
  const answer = alternativePlans(request, planningDataOf(release, request.limits.start), wish, {
    shouldStop: () => nowMs() >= deadline,
    onPlan: (soFar) => report({ kind: 'alternatives', id, answer: soFar, done: false }),
  });
  report({ kind: 'alternatives', id, answer, done: true });
}

function repair(
  { id, plan, request, wish, budgetMs }: Asked & { readonly kind: 'repair' },
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): void {
  const deadline = nowMs() + budgetMs;
  const data = dataWith(release, request, wish.units);
  const shouldStop = () => nowMs() >= deadline;
  const answer = repairPlan(plan, { request, data }, wish, { shouldStop });
  report({ kind: 'repair', id, answer });
}

function simulate(
  { id, plan, request, options }: Asked & { readonly kind: 'chances' },
  release: PlannerRelease,
  { report }: Surroundings,
): void {
  const data = dataWith(release, request, options.units);
  report({ kind: 'chances', id, chances: simulatePlan(plan, { request, data }, options) });
}

/** The data of a request with some units in front of those of the release. */
function dataWith(
  release: PlannerRelease,
  { limits }: PlanRequest,
  units: readonly Unit[] = [],
): PlanningData {
  if (units.length === 0) return planningDataOf(release, limits.start);
  const { catalogue } = release;
  const own = buildCatalogue(
    [...catalogue.units.values(), ...units],
    [...catalogue.qualifications.values()],
  );
  return planningDataOf(release, limits.start, own);
}

function findNear(
  { id, question }: Asked & { readonly kind: 'near' },
  release: PlannerRelease,
  { report }: Surroundings,
): void {
  const { counting } = planningDataOf(release, question.on);
  const awards = nearAwards(question, counting, indexAwards(release.catalogue));
  report({ kind: 'near', id, awards });
}

/** The list so far is told now and then, the whole at the end. */
function compareAwards(
  { id, question }: Asked & { readonly kind: 'nearest' },
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): void {
  let toldMs = nowMs();
  const awards = nearestAwards(question, planningDataOf(release, question.on), (listSoFar) => {
    if (nowMs() - toldMs < LIST_EVERY_MS) return;
    report({ kind: 'nearest', id, awards: listSoFar(), done: false });
    toldMs = nowMs();
  });
  report({ kind: 'nearest', id, awards, done: true });
}

function planWithin(
  { id, request, budgetMs }: Asked & { readonly kind: 'plan' },
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): PlanAnswer {
  const deadline = nowMs() + budgetMs;
  let reportedMs = nowMs();
  return planQualification(request, planningDataOf(release, request.limits.start), {
    shouldStop: () => nowMs() >= deadline,
    onProgress: (progress) => {
      if (nowMs() - reportedMs < PROGRESS_EVERY_MS) return;
      reportedMs = nowMs();
      report({ kind: 'progress', id, progress });
    },
  });
}

function problemOf(error: unknown): PlannerProblem {
  const message = error instanceof Error ? error.message : String(error);
  return isCairnError(error) ? { code: error.code, message } : { message };
}
