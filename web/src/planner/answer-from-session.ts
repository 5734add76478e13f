import {
  openPlanning,
  type PlanAnswer,
  type PlanningSession,
  planConflicts,
  planningDataOf,
  priceSteps,
  type StepPrice,
  whyNotUnit,
} from 'cairn/planning';
import type { PlannerQuestion, PlannerRelease, PlannerReport } from './messages.js';

/** Questions beside a plan that are answered from what was compiled, found and proven before. */
export type SessionQuestion = Extract<
  PlannerQuestion,
  { readonly kind: 'what-if' | 'prices' | 'why-not' | 'conflicts' }
>;

interface Surroundings {
  readonly nowMs: () => number;
  readonly report: (report: PlannerReport) => void;
}

/** Answers one of them, in the worker. */
export function answerFromSession(
  question: SessionQuestion,
  release: PlannerRelease,
  { nowMs, report }: Surroundings,
): void {
  const { id, request, budgetMs } = question;
  const started = nowMs();
  const shouldStop = () => nowMs() >= started + budgetMs;
  const session = sessionOf(release, request.limits.start);
  switch (question.kind) {
    case 'what-if': {
      const answer = session.ask(request, { shouldStop });
      report({ kind: 'answer', id, answer, elapsedMs: nowMs() - started });
      break;
    }
    case 'prices': {
      const plan = planIn(session.ask(request, { shouldStop, conflictOnly: true }));
      const soFar: StepPrice[] = [];
      const tell = (complete: boolean, done: boolean) =>
        report({ kind: 'prices', id, answer: { prices: [...soFar], complete }, done });
      const onPrice = (price: StepPrice) => {
        soFar.push(price);
        tell(false, false);
      };
      if (plan !== undefined) priceSteps(plan, { request, session }, { shouldStop, onPrice });
      tell(plan !== undefined && soFar.length === plan.steps.length, true);
      break;
    }
    case 'why-not': {
      const first = session.ask(request, { shouldStop, conflictOnly: true });
      const plan = planIn(first);
      const asked = { request, data: session.data };
      const answer =
        plan === undefined
          ? ({ kind: 'not-known', answer: first } as const)
          : whyNotUnit(question.unit, plan, asked, { session, shouldStop });
      report({ kind: 'why-not', id, answer });
      break;
    }
    case 'conflicts': {
      const answer = planConflicts(request, session.data, {
        shouldStop,
        onConflict: (soFar) => report({ kind: 'conflicts', id, answer: soFar, done: false }),
      });
      report({ kind: 'conflicts', id, answer, done: true });
      break;
    }
    default:
      question satisfies never;
  }
}

function planIn(answer: PlanAnswer) {
  return 'plan' in answer ? answer.plan : undefined;
}

const MOST_STARTS = 3;

/** Sessions by first day of a plan: credit and levels are read as of that day. The worker's release keeps them alive. */
const SESSIONS = new WeakMap<PlannerRelease, Map<string, PlanningSession>>();

function sessionOf(
  release: PlannerRelease,
  start: Parameters<typeof planningDataOf>[1],
): PlanningSession {
  const known = SESSIONS.get(release) ?? new Map<string, PlanningSession>();
  SESSIONS.set(release, known);
  const session = known.get(start) ?? openPlanning(planningDataOf(release, start));
  known.delete(start);
  known.set(start, session);
  const [oldest] = known.keys();
  if (known.size > MOST_STARTS && oldest !== undefined) known.delete(oldest);
  return session;
}
