import {
  alternativePlans,
  type PlanAnswer,
  planQualification,
  planStaircase,
} from 'cairn/planning';
import { CairnError } from 'cairn/terms';
import { numberArgument } from './arguments.js';
import { alternativesLines, staircaseLines } from './choices-text.js';
import type { CommandContext } from './command.js';
import type { ExitCode } from './io.js';
import { type AheadWish, aheadWish, answerAhead } from './plan-ahead.js';
import { type PlanJob, print } from './plan-job.js';
import { planLines } from './plan-text.js';
import { answerWhy, type WhyWish, whyWish } from './plan-why.js';
import { opinionLine, opinionOn } from './second-opinion-text.js';

/** What `cairn plan` is asked for: one plan, the staircase, or the best plan with others. */
export type PlanWish =
  /** `opinionSeconds`: another solver is asked too, for so long. */
  | { readonly kind: 'plan'; readonly opinionSeconds?: number }
  | { readonly kind: 'staircase'; readonly withRecognition: boolean }
  | AheadWish
  | WhyWish
  | { readonly kind: 'alternatives'; readonly most: number; readonly withinShare: number };

/** The wish in the options. @throws CairnError `argument-invalid` */
export function planWish(options: Readonly<Record<string, string | undefined>>): PlanWish {
  const { staircase, alternatives, within, secondOpinion, withRecognition } = options;
  if (withRecognition !== undefined && staircase === undefined) {
    throw refused('--with-recognition belongs to --staircase. Add it.');
  }
  if (within !== undefined && alternatives === undefined) {
    throw refused('--within belongs to --alternatives. Add it, such as --alternatives 3.');
  }
  const why = whyWish(options);
  if (why !== undefined) return why;
  const ahead = aheadWish(options);
  if (ahead !== undefined) return ahead;
  if (secondOpinion !== undefined && (staircase !== undefined || alternatives !== undefined)) {
    throw refused('--second-opinion belongs to one plan. Leave the other wish out.');
  }
  if (staircase !== undefined && alternatives !== undefined) {
    throw refused('--staircase and --alternatives cannot be asked together. Leave one out.');
  }
  if (staircase !== undefined)
    return { kind: 'staircase', withRecognition: withRecognition !== undefined };
  if (alternatives === undefined) return { kind: 'plan', ...opinionIn(options) };
  const most = numberArgument('--alternatives', alternatives, {
    least: 1,
    most: 20,
    isWhole: true,
  });
  const percent = (within ?? '10%').replace(/\s*%$/, '');
  const withinShare = numberArgument('--within', percent, { least: 0, most: 1_000 }) / 100;
  return { kind: 'alternatives', most, withinShare };
}

const OPINION_SECONDS = '120';

function opinionIn(options: Readonly<Record<string, string | undefined>>) {
  if (options.secondOpinion === undefined) return {};
  const seconds = options.secondOpinion === 'true' ? OPINION_SECONDS : options.secondOpinion;
  return {
    opinionSeconds: numberArgument('--second-opinion', seconds, { above: 0, most: 86_400 }),
  };
}

function refused(message: string): CairnError {
  return new CairnError('argument-invalid', message, {});
}

/** Answers the wish and prints it. */
export async function answerWish(
  context: CommandContext,
  wish: PlanWish,
  job: PlanJob,
): Promise<ExitCode> {
  const { file, data, search } = job;
  switch (wish.kind) {
    case 'plan':
      return onePlan(context, wish.opinionSeconds, job);
    case 'staircase': {
      const answer = planStaircase(file.request, data, {
        ...search,
        withRecognition: wish.withRecognition,
        onPoint: ({ points }) =>
          search.say(`${points.length} ${points.length === 1 ? 'point' : 'points'}`),
      });
      if (answer.kind !== 'staircase') return printPlan(context, answer, job);
      print(context, job, answer, () => staircaseLines(answer, file, data));
      return answer.points.length === 0 ? 1 : 0;
    }
    case 'alternatives': {
      const answer = alternativePlans(file.request, data, wish, {
        ...search,
        onPlan: ({ plans }) =>
          search.say(`${plans.length} other ${plans.length === 1 ? 'plan' : 'plans'}`),
      });
      if (answer.kind !== 'alternatives') return printPlan(context, answer, job);
      print(context, job, answer, () => alternativesLines(answer, file, data));
      return 0;
    }
    case 'repair':
    case 'chances':
      return answerAhead(context, wish, job);
    case 'why':
    case 'why-not':
    case 'conflicts':
      return answerWhy(context, wish, job);
    default:
      return wish satisfies never;
  }
}

async function onePlan(
  context: CommandContext,
  opinionSeconds: number | undefined,
  job: PlanJob,
): Promise<ExitCode> {
  const { file, data, search } = job;
  const answer = planQualification(file.request, data, search);
  if (opinionSeconds === undefined || context.io.isStopped())
    return printPlan(context, answer, job);
  search.clear();
  const { request } = file;
  const opinion = await opinionOn(answer, { request, data, seconds: opinionSeconds });
  const lines = () => [
    ...planLines(answer, file, data),
    ...(opinion ? [opinionLine(opinion)] : []),
  ];
  print(context, job, { ...answer, ...(opinion && { secondOpinion: opinion }) }, lines);
  return opinion?.verdict === 'contradicts' ? 3 : exitOf(answer);
}

function printPlan(context: CommandContext, answer: PlanAnswer, job: PlanJob): ExitCode {
  print(context, job, answer, () => planLines(answer, job.file, job.data));
  return exitOf(answer);
}

function exitOf(answer: PlanAnswer): ExitCode {
  return 'plan' in answer && answer.plan !== undefined ? 0 : 1;
}
