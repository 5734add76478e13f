import { type ChancesOptions, planQualification, repairPlan, simulatePlan } from 'cairn/planning';
import { CairnError, type IsoDate } from 'cairn/terms';
import { dayArgument, numberArgument } from './arguments.js';
import { chancesLines } from './chances-text.js';
import type { CommandContext } from './command.js';
import type { ExitCode } from './io.js';
import { type PlanJob, print } from './plan-job.js';
import { planLines } from './plan-text.js';
import { readPlan } from './read-plan.js';
import { repairLines } from './repair-text.js';

/** What is asked about a plan that was made: what now, or how sure. */
export type AheadWish =
  | { readonly kind: 'repair'; readonly path: string; readonly notBegun: readonly string[] }
  | ({ readonly kind: 'chances' } & Pick<ChancesOptions, 'seed' | 'runs' | 'by'>);

type Options = Readonly<Record<string, string | undefined>>;

const MOST_RUNS = 1_000_000;
const OTHER_WISHES = ['staircase', 'alternatives', 'secondOpinion'] as const;

/** The wish in the options, if it is one of these. @throws CairnError `argument-invalid` */
export function aheadWish(options: Options): AheadWish | undefined {
  const { repair, chances, notBegun } = options;
  refuseLoose(options);
  if (repair === undefined && chances === undefined) return undefined;
  const others = OTHER_WISHES.filter((name) => options[name] !== undefined);
  if (others.length > 0 || (repair !== undefined && chances !== undefined)) {
    throw refused('--repair and --chances each ask for one answer. Leave the other wish out.');
  }
  if (repair === undefined) return { kind: 'chances', ...chancesOptions(options) };
  const units = (notBegun ?? '').split(',').map((unit) => unit.trim());
  return { kind: 'repair', path: repair, notBegun: units.filter((unit) => unit !== '') };
}

function refuseLoose({ repair, chances, notBegun, seed, runs, by }: Options): void {
  if (notBegun !== undefined && repair === undefined) {
    throw refused('--not-begun belongs to --repair. Add it with the old plan.');
  }
  if (chances === undefined && [seed, runs, by].some((one) => one !== undefined)) {
    throw refused('--seed, --runs and --by belong to --chances. Add it.');
  }
}

function chancesOptions({ seed, runs, by }: Options): Pick<ChancesOptions, 'seed' | 'runs' | 'by'> {
  const whole = { least: 0, isWhole: true } as const;
  return {
    ...(seed === undefined ? {} : { seed: numberArgument('--seed', seed, whole) }),
    ...(runs === undefined
      ? {}
      : { runs: numberArgument('--runs', runs, { least: 1, most: MOST_RUNS, isWhole: true }) }),
    ...(by === undefined ? {} : { by: dayOf(by) }),
  };
}

function dayOf(by: string): IsoDate {
  return dayArgument('--by', by, by);
}

function refused(message: string): CairnError {
  return new CairnError('argument-invalid', message, {});
}

/** Answers the wish and prints it. */
export async function answerAhead(
  context: CommandContext,
  wish: AheadWish,
  job: PlanJob,
): Promise<ExitCode> {
  switch (wish.kind) {
    case 'repair':
      return repair(context, wish, job);
    case 'chances':
      return chances(context, wish, job);
    default:
      return wish satisfies never;
  }
}

async function repair(
  context: CommandContext,
  { path, notBegun }: AheadWish & { readonly kind: 'repair' },
  job: PlanJob,
): Promise<ExitCode> {
  const { file, data, search } = job;
  const old = await readPlan(context.io, path);
  const answer = repairPlan(old, { request: file.request, data }, { notBegun }, search);
  if (answer.kind !== 'repaired') {
    print(context, job, answer, () => planLines(answer, file, data));
    return 'plan' in answer && answer.plan !== undefined ? 0 : 1;
  }
  const { plan, proof } = answer;
  print(context, job, answer, () => [
    ...repairLines(answer),
    ...planLines({ kind: 'stopped', plan, proof }, file, data).slice(0, -1),
  ]);
  return 0;
}

function chances(
  context: CommandContext,
  { kind: _, ...options }: AheadWish & { readonly kind: 'chances' },
  job: PlanJob,
): ExitCode {
  const { file, data, search } = job;
  const { request } = file;
  const answer = planQualification(request, data, search);
  const plan = 'plan' in answer ? answer.plan : undefined;
  if (plan === undefined) {
    print(context, job, answer, () => planLines(answer, file, data));
    return 1;
  }
  const found = simulatePlan(plan, { request, data }, options);
  print(context, job, { ...answer, chances: found }, () => [
    ...planLines(answer, file, data),
    ...chancesLines(found),
  ]);
  return 0;
}
