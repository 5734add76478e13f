import {
  alternativePlans,
  type PlanAnswer,
  type PlanningData,
  type PlanRequestFile,
  planQualification,
  planStaircase,
} from 'cairn/planning';
import { CairnError } from 'cairn/terms';
import { numberArgument } from './arguments.js';
import { alternativesLines, staircaseLines } from './choices-text.js';
import type { CommandContext } from './command.js';
import { type ExitCode, printJson, printLines } from './io.js';
import { planLines } from './plan-text.js';
import type { Search } from './search-options.js';

/** What `cairn plan` is asked for: one plan, the staircase, or the best plan with others. */
export type PlanWish =
  | { readonly kind: 'plan' }
  | { readonly kind: 'staircase' }
  | { readonly kind: 'alternatives'; readonly most: number; readonly withinShare: number };

/** The wish in the options. @throws CairnError `argument-invalid` */
export function planWish(options: Readonly<Record<string, string | undefined>>): PlanWish {
  const { staircase, alternatives, within } = options;
  if (staircase !== undefined && alternatives !== undefined) {
    throw refused('--staircase and --alternatives cannot be asked together. Leave one out.');
  }
  if (within !== undefined && alternatives === undefined) {
    throw refused('--within belongs to --alternatives. Add it, such as --alternatives 3.');
  }
  if (staircase !== undefined) return { kind: 'staircase' };
  if (alternatives === undefined) return { kind: 'plan' };
  const most = numberArgument('--alternatives', alternatives, {
    least: 1,
    most: 20,
    isWhole: true,
  });
  const percent = (within ?? '10%').replace(/\s*%$/, '');
  const withinShare = numberArgument('--within', percent, { least: 0, most: 1_000 }) / 100;
  return { kind: 'alternatives', most, withinShare };
}

function refused(message: string): CairnError {
  return new CairnError('argument-invalid', message, {});
}

/** What is asked, and of which data. */
export interface PlanJob {
  readonly file: PlanRequestFile;
  readonly data: PlanningData;
  readonly search: Search;
}

/** Answers the wish and prints it. */
export function answerWish(context: CommandContext, wish: PlanWish, job: PlanJob): ExitCode {
  const { file, data, search } = job;
  switch (wish.kind) {
    case 'plan':
      return printPlan(context, planQualification(file.request, data, search), job);
    case 'staircase': {
      const answer = planStaircase(file.request, data, {
        ...search,
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
    default:
      return wish satisfies never;
  }
}

function printPlan(context: CommandContext, answer: PlanAnswer, job: PlanJob): ExitCode {
  print(context, job, answer, () => planLines(answer, job.file, job.data));
  return 'plan' in answer && answer.plan !== undefined ? 0 : 1;
}

function print(
  { io, json }: CommandContext,
  { search }: PlanJob,
  answer: unknown,
  lines: () => readonly string[],
): void {
  search.clear();
  if (json) printJson(io, answer);
  else printLines(io, lines());
}
