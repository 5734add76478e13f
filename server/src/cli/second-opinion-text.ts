import {
  type ModelAnswer,
  type PlanAnswer,
  type PlanningData,
  type PlanningModel,
  type PlanRequest,
  type SecondOpinion,
  secondOpinion,
  secondOpinionOn,
} from 'cairn/planning';
import { CairnError } from 'cairn/terms';

/** Another solver: asked with a limit, answers whatever it found. */
type Peer = Parameters<typeof secondOpinion>[3];

/** What HiGHS says about an answer, with its name for the printed form. */
export type NamedOpinion = SecondOpinion & { readonly by: 'HiGHS' };

/**
 * HiGHS, loaded only when it is asked for.
 * @throws CairnError `second-opinion-missing` when it was left out of the installation
 */
async function loadPeer(seconds: number): Promise<Peer> {
  try {
    const { loadHighsSolver } = await import('cairn/planning/solvers');
    const solve = await loadHighsSolver();
    return (model) => solve(model, { seconds });
  } catch (cause) {
    const message =
      'The solver HiGHS is not installed here, so there is no second opinion. Install with optional packages (npm ci without --omit=optional), or leave --second-opinion out.';
    throw new CairnError('second-opinion-missing', message, {}, { cause });
  }
}

/** Asks HiGHS; undefined where our answer came before any search. It may run out of memory: then it is undecided. */
export async function opinionOn(
  answer: PlanAnswer,
  asked: { readonly request: PlanRequest; readonly data: PlanningData; readonly seconds: number },
): Promise<NamedOpinion | undefined> {
  const peer = await loadPeer(asked.seconds);
  const opinion = secondOpinion(asked.request, asked.data, answer, sturdy(peer));
  return opinion && { by: 'HiGHS', ...opinion };
}

/** Likewise about what our search found on a model. */
export async function opinionOnModel(
  model: PlanningModel,
  found: ModelAnswer,
  seconds: number,
): Promise<NamedOpinion> {
  const objective = found.kind === 'infeasible' ? undefined : found.solution?.objective;
  const own = { kind: found.kind, ...(objective === undefined ? {} : { objective }) };
  return { by: 'HiGHS', ...secondOpinionOn(model, own, sturdy(await loadPeer(seconds))) };
}

/** A peer that breaks has come to no end. */
function sturdy(peer: Peer): Peer {
  return (model) => {
    try {
      return peer(model);
    } catch {
      return { kind: 'stopped', bound: 0, nodes: 0 };
    }
  };
}

/** A second opinion in one line. */
export function opinionLine(opinion: NamedOpinion): string {
  const { by } = opinion;
  switch (opinion.verdict) {
    case 'agrees':
      return opinion.objective === undefined
        ? `Second opinion: ${by} finds nothing either.`
        : `Second opinion: ${by} finds the same objective, ${opinion.objective}.`;
    case 'better':
      return `Second opinion: ${by} finds a better plan, objective ${opinion.objective}. Ours was not proven; give it more time.`;
    case 'impossible':
      return `Second opinion: ${by} finds that nothing is possible.`;
    case 'contradicts':
      return `Second opinion: ${by} contradicts${opinion.objective === undefined ? ': it finds nothing' : `: it finds the objective ${opinion.objective}`}. Please report this question: one of the two solvers is wrong.`;
    case 'undecided':
      return opinion.why === 'too-large'
        ? `Second opinion: none; with ${opinion.starts} possible starts the question is too large for ${by}.`
        : `Second opinion: none; ${by} came to no end in time.`;
    default:
      return opinion satisfies never;
  }
}
