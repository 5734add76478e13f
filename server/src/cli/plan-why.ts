import { type ConflictsAnswer, planConflicts, planReasons, planWhyNot } from 'cairn/planning';
import { CairnError } from 'cairn/terms';
import type { CommandContext } from './command.js';
import { type ExitCode, printJson, printLines } from './io.js';
import { nearestText } from './nearest-ids.js';
import type { PlanJob } from './plan-job.js';
import { planLines } from './plan-text.js';
import { conflictsLines, reasonsLines, whyNotLines } from './why-text.js';

/** What is asked about the reasons of an answer: each unit's, a unit that is missing, or all of a "no". */
export type WhyWish =
  | { readonly kind: 'why' }
  | { readonly kind: 'why-not'; readonly unit: string }
  | { readonly kind: 'conflicts' };

type Options = Readonly<Record<string, string | undefined>>;

const OTHER_WISHES = ['staircase', 'alternatives', 'secondOpinion', 'repair', 'chances'] as const;

/** The wish in the options, if it is one of these. @throws CairnError `argument-invalid` */
export function whyWish(options: Options): WhyWish | undefined {
  const { why, whyNot, conflicts } = options;
  const asked = [why, whyNot, conflicts].filter((one) => one !== undefined);
  if (asked.length === 0) return undefined;
  if (asked.length > 1 || OTHER_WISHES.some((name) => options[name] !== undefined)) {
    throw new CairnError(
      'argument-invalid',
      '--why, --why-not and --conflicts each ask for one answer. Leave the other wish out.',
      {},
    );
  }
  if (whyNot !== undefined) return { kind: 'why-not', unit: whyNot };
  return { kind: why === undefined ? 'conflicts' : 'why' };
}

/** Answers the wish and prints it. */
export function answerWhy(context: CommandContext, wish: WhyWish, job: PlanJob): ExitCode {
  const { file, data, search } = job;
  const { request } = file;
  switch (wish.kind) {
    case 'why': {
      const answer = planReasons(request, data, {
        ...search,
        onReasons: ({ prices }) => search.say(`${prices.length} units priced`),
      });
      const lines = () =>
        answer.kind === 'reasons'
          ? reasonsLines(answer, file, data)
          : planLines(answer, file, data);
      return print(context, job, { answer, lines, isYes: answer.kind === 'reasons' });
    }
    case 'why-not': {
      refuseUnknown(wish.unit, job);
      const answer = planWhyNot(request, data, wish.unit, search);
      const lines = () =>
        answer.kind === 'why-not' ? whyNotLines(answer, file, data) : planLines(answer, file, data);
      return print(context, job, { answer, lines, isYes: answer.kind === 'why-not' });
    }
    case 'conflicts': {
      const answer = planConflicts(request, data, {
        ...search,
        onConflict: ({ conflicts }) => search.say(`${conflicts.length} conflicts`),
      });
      const lines = () =>
        isEarly(answer) ? planLines(answer, file, data) : conflictsLines(answer, file, data);
      return print(context, job, { answer, lines, isYes: answer.kind === 'possible' });
    }
    default:
      return wish satisfies never;
  }
}

function isEarly(
  answer: ConflictsAnswer,
): answer is Extract<ConflictsAnswer, { readonly kind: 'needs-assumption' | 'mixed-currencies' }> {
  return answer.kind === 'needs-assumption' || answer.kind === 'mixed-currencies';
}

function refuseUnknown(unit: string, { data }: PlanJob): void {
  if (data.catalogue.units.has(unit)) return;
  const near = nearestText(unit, data.catalogue.units.keys());
  throw new CairnError('unit-unknown', `There is no unit "${unit}" here.${near} Correct the id.`, {
    unit,
  });
}

function print(
  { io, json }: CommandContext,
  { search }: PlanJob,
  told: { readonly answer: unknown; readonly lines: () => readonly string[]; isYes: boolean },
): ExitCode {
  search.clear();
  if (json) printJson(io, told.answer);
  else printLines(io, told.lines());
  return told.isYes ? 0 : 1;
}
