import type { Plan, PlanAnswer, PlanProof, SearchProgress } from 'cairn/planning';
import type { PlannerProblem } from './messages.js';
import type { PlanEvent } from './planner.js';

/** Where the search for a plan stands, as the page shows it. */
export type PlanState =
  | { readonly kind: 'idle' }
  /** `before`: the plan of the question before, to be shown faintly meanwhile. */
  | { readonly kind: 'running'; readonly progress?: SearchProgress; readonly before?: Plan }
  | { readonly kind: 'optimal'; readonly plan: Plan; readonly proof: PlanProof }
  /** `isSearching`: the search goes on for a better plan, or for the proof. */
  | {
      readonly kind: 'stopped';
      readonly plan?: Plan;
      readonly proof: PlanProof;
      readonly isSearching: boolean;
      /** The person ended the search. */
      readonly byPerson?: true;
      readonly progress?: SearchProgress;
    }
  | (PlanAnswer & { readonly kind: 'infeasible' })
  | {
      readonly kind: 'unanswerable';
      readonly answer: PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' };
    }
  | { readonly kind: 'failed'; readonly problem: PlannerProblem };

/** The state when a new question is asked: the old plan stays in sight. */
export function askedAgain(state: PlanState): PlanState {
  const before = planOf(state);
  return { kind: 'running', ...(before === undefined ? {} : { before }) };
}

/** The state after the planner said something. */
export function heard(state: PlanState, event: PlanEvent): PlanState {
  switch (event.kind) {
    case 'progress':
      return state.kind === 'running' || state.kind === 'stopped'
        ? { ...state, progress: event.progress }
        : state;
    case 'failed':
      return { kind: 'failed', problem: event.problem };
    case 'answer':
      return answered(event.answer, event.done);
    default:
      return event satisfies never;
  }
}

/** The state after the person stopped the search: what is known stays. */
export function stoppedByPerson(state: PlanState): PlanState {
  const ended = { isSearching: false, byPerson: true } as const;
  if (state.kind === 'stopped') return { ...state, ...ended };
  if (state.kind !== 'running') return state;
  const proof = { nodes: state.progress?.nodes ?? 0, statement: '' };
  return { kind: 'stopped', proof, ...ended };
}

/** The plan that a state shows, if any. */
export function planOf(state: PlanState): Plan | undefined {
  switch (state.kind) {
    case 'optimal':
    case 'stopped':
      return state.plan;
    case 'running':
      return state.before;
    default:
      return undefined;
  }
}

function answered(answer: PlanAnswer, done: boolean): PlanState {
  switch (answer.kind) {
    case 'optimal':
    case 'infeasible':
      return answer;
    case 'stopped':
      return { ...answer, isSearching: !done };
    case 'needs-assumption':
    case 'mixed-currencies':
      return { kind: 'unanswerable', answer };
    default:
      return answer satisfies never;
  }
}
