import { type PlanAnswer, planningDataOf, planQualification } from 'cairn/planning';
import { isCairnError } from 'cairn/terms';
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
    if (question.kind === 'plan') {
      const started = nowMs();
      const answer = planWithin(question, release, { nowMs, report });
      report({ kind: 'answer', id: question.id, answer, elapsedMs: nowMs() - started });
    } else {
      compareAwards(question, release, { nowMs, report });
    }
  } catch (error) {
    report({ kind: 'failed', id: question.id, problem: problemOf(error) });
  }
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
