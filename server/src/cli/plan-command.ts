import { buildCatalogue, type Catalogue, type DataRelease } from 'cairn/catalogue';
import {
  type AwardTarget,
  compileInstance,
  type PlanRequestFile,
  planningDataOf,
  readPlannerInstance,
  readPlanRequest,
  solveModel,
  toInstanceSolution,
} from 'cairn/planning';
import { checkNames } from 'cairn/portfolio';
import { CairnError } from 'cairn/terms';
import { dayArgument, numberArgument } from './arguments.js';
import type { Command, CommandContext } from './command.js';
import type { ExitCode } from './io.js';
import { plainText, printJson, printLines } from './io.js';
import { nearestText } from './nearest-ids.js';
import { AWARD_OPTIONS, awardOptionsIn, withAwardOptions } from './plan-awards.js';
import { answerWish, type PlanWish, planWish } from './plan-choices.js';
import { accept, findingText, readInput } from './read-input.js';
import { type Search, searchOptions } from './search-options.js';
import { opinionLine, opinionOnModel } from './second-opinion-text.js';

/** `cairn plan`: which units to take, from which week, with a proof. */
export const PLAN_COMMAND: Command = {
  name: 'plan',
  summary: 'Plan the way to an award: which units, from which week, proven',
  details:
    'Reads a plan request or a workspace (YAML or JSON), or a planner instance (planner-instance/1); `-` is standard input. On a terminal a line tells the best objective, the bound and the gap so far. Ctrl-C ends with the best plan so far, a second one at once. Exit 1 when it is impossible, with the smallest clash and the repairs, or when nothing was found in time. Names that nothing has, circles of prerequisites and rules that no units can meet are noted on standard error.',
  args: [{ name: '<file>', text: 'request, workspace or planner instance' }],
  options: [
    {
      flags: '--on <day>',
      text: 'first day of a plan that names none, YYYY-MM-DD (default today)',
    },
    { flags: '--time-limit <seconds>', text: 'stop with the best plan so far', defaultValue: '60' },
    {
      flags: '--staircase',
      text: 'every choice between weeks and fees, from the fastest plan to the cheapest, each proven',
    },
    {
      flags: '--with-recognition',
      text: 'with --staircase: what is left to confirm (risk points) as a third axis',
    },
    {
      flags: '--repair <plan>',
      text: 'the plan for this request that is closest to an old plan (a file), as of the first day of the request, with the difference',
    },
    {
      flags: '--not-begun <units>',
      text: 'with --repair: units of the old plan, by comma, that should have begun and did not',
    },
    {
      flags: '--chances',
      text: 'the plan, and the chance to finish it by a day, simulated from assumptions.chances and assumptions.durations',
    },
    {
      flags: '--by <day>',
      text: 'with --chances: the day (default the deadline, else the day the plan ends)',
    },
    { flags: '--seed <number>', text: 'with --chances: another seed, other luck (default 1)' },
    { flags: '--runs <number>', text: 'with --chances: how many runs (default 2000)' },
    {
      flags: '--alternatives <number>',
      text: 'the best plan and so many others of other units, nearly as good, with what differs',
    },
    {
      flags: '--within <share>',
      text: 'how much worse an alternative may be in the first aim (default 10%)',
    },
    {
      flags: '--why',
      text: 'the plan, with the rules that each unit serves and the price of leaving it out',
    },
    {
      flags: '--why-not <unit>',
      text: 'what taking a unit would change in the best plan, or what clashes',
    },
    {
      flags: '--conflicts',
      text: 'all smallest clashes of what is impossible, and what would have to be given up',
    },
    ...AWARD_OPTIONS,
    {
      flags: '--second-opinion [seconds]',
      text: 'ask the solver HiGHS about the same model too, for up to so many seconds (default 120); exit 3 when it contradicts',
    },
  ],
  jsonShape:
    'the answer: kind optimal | stopped | infeasible, plan with steps, assignments, also, onTheWay: [{qualification, week, completesOn, assignments}] and figures, proof, conflict, repairs; for an instance {status, objective, bound, completionWeek, cost, solution: {starts, counts}}; with --staircase: kind staircase, points: [{plan, proof, isProven}] by week, complete, axes, gaps: [{fromWeek, untilWeek, mostFee, mostRiskPoints}], unpriced; with --repair: kind repaired, plan, proof, closeness: {startedDropped, changes, shiftDays, isProven}, done, running, kept: [{unit, title, fromDay, toDay, shiftDays}], dropped: [{unit, title, wasRunning, reason}], added, question: {request, units}; with --chances also chances: {runs, seed, target, ever, curve: [{weeks, on, low, high}], quantiles, secure: [{unit, title, gain, ends}], takenAsCertain, notKnown, assumptions}, each share as {share, from, until}; with --alternatives: kind alternatives, best: {plan, proof, isProven}, plans: [{plan, proof, isProven, comparison, traits: [{trait, best, other, isBetter}]}], complete; with --why: kind reasons, plan, proof, isProven, steps: [{unit, reasons}], prices: [{unit, kind price | needed | not-known, weeks, feeMinor, riskPoints, plan, comparison}], complete; with --why-not: kind why-not, unit, plan, why: {kind in-plan | held | other-plan | impossible | not-known, plan, comparison, answer}; with --conflicts: kind conflicts | possible | not-known, conflicts, corrections, complete, statement; with --second-opinion also secondOpinion: {by, verdict agrees | better | impossible | contradicts | undecided, objective, why}',
  examples: [
    'cairn plan samples/worked-case.yaml',
    'cairn plan samples/worked-case.yaml --staircase',
    'cairn plan samples/worked-case.yaml --staircase --with-recognition',
    'cairn plan samples/worked-case.yaml --chances --runs 5000',
    'cairn plan samples/worked-case.yaml --repair old-plan.json',
    'cairn plan samples/worked-case.yaml --alternatives 3 --within 50%',
    'cairn plan samples/worked-case.yaml --why',
    'cairn plan samples/worked-case.yaml --why-not marketing-law',
    'cairn plan request.yaml --also second-award --double-counting 12:ects',
    'cairn plan samples/worked-case.yaml --weights time=3,cost=1',
    'cairn plan samples/aroha.yaml --json',
  ],
  run: async (context, [path = ''], options) => {
    const { io } = context;
    const wish = planWish(options);
    const value = await readInput(io, path);
    const search = searchOptions(
      context,
      numberArgument('--time-limit', options.timeLimit ?? '60', { above: 0, most: 86_400 }),
    );
    const instance = instanceIn(value);
    if (instance !== undefined) {
      refuseBesideInstance(wish, options);
      const seconds = wish.kind === 'plan' ? wish.opinionSeconds : undefined;
      return planInstance(context, { path, value: instance, search, opinionSeconds: seconds });
    }
    const on = dayArgument('--on', options.on, io.today());
    const file = withAwardOptions(accept(path, readPlanRequest(value, on)), options);
    const release = await context.data();
    const data = planningDataOf(release, on, withOwn(release, file));
    refuseUnknown(file, data.catalogue);
    const notes = checkNames(file, { catalogue: data.catalogue, frameworks: release.frameworks });
    for (const note of notes) io.err(plainText(`Note: ${findingText(note)}\n`));
    return answerWish(context, wish, { file, data, search });
  },
};

function refuseUnknown({ request }: PlanRequestFile, catalogue: Catalogue): void {
  const { also = [], onTheWay = [] } = request;
  for (const award of [request, ...also, ...onTheWay]) refuseUnknownAward(award, catalogue);
}

function refuseUnknownAward(
  { qualification, specialisation }: AwardTarget,
  { qualifications }: Catalogue,
): void {
  const target = qualifications.get(qualification);
  if (target === undefined) {
    throw new CairnError(
      'qualification-unknown',
      `There is no award "${qualification}" here.${nearestText(qualification, qualifications.keys())} Correct the id, or write the award out under qualification.`,
      { qualification },
    );
  }
  const known = target.specialisations.map(({ id }) => id);
  if (specialisation === undefined || known.includes(specialisation)) return;
  const choice = known.length === 0 ? 'It has none' : `Write one of: ${known.join(', ')}`;
  throw new CairnError(
    'specialisation-unknown',
    `${qualification} has no specialisation "${specialisation}". ${choice}.`,
    { qualification, specialisation },
  );
}

/** An instance says itself what it asks; an option that would be passed over in silence is refused. */
function refuseBesideInstance(
  wish: PlanWish,
  options: Readonly<Record<string, string | undefined>>,
): void {
  const [option] = awardOptionsIn(options);
  if (wish.kind === 'plan' && option === undefined) return;
  const name = wish.kind === 'plan' ? option : `--${wish.kind}`;
  throw new CairnError(
    'argument-invalid',
    `${name} belongs to a plan request or a workspace. With a planner instance only --time-limit and --second-opinion go.`,
    {},
  );
}

const INSTANCE_FORMAT = 'planner-instance/1';

/** The planner instance in a document (the whole of it, or under `instance`), unread; else undefined. */
export function instanceIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('format' in value) return value.format === INSTANCE_FORMAT ? value : undefined;
  return 'instance' in value ? instanceIn(value.instance) : undefined;
}

interface InstanceJob {
  readonly path: string;
  readonly value: unknown;
  readonly search: Search;
  readonly opinionSeconds: number | undefined;
}

async function planInstance(
  { io, json }: CommandContext,
  { path, value, search, opinionSeconds }: InstanceJob,
): Promise<ExitCode> {
  const instance = accept(path, readPlannerInstance(value));
  const model = compileInstance(instance);
  const found = solveModel(model, search);
  const answer = toInstanceSolution(instance, model, found);
  search.clear();
  const opinion =
    opinionSeconds === undefined || io.isStopped()
      ? undefined
      : await opinionOnModel(model, found, opinionSeconds);
  if (json) {
    const printed = { format: 'planner-answer/1', instance: instance.id, ...answer };
    printJson(io, { ...printed, ...(opinion && { secondOpinion: opinion }) });
  } else {
    const { status, objective, completionWeek, cost, solution } = answer;
    printLines(io, [
      `${instance.id}: ${status}`,
      ...(objective === undefined
        ? []
        : [`objective ${objective}, done in week ${completionWeek}, cost ${cost}`]),
      ...Object.entries(solution?.starts ?? {}).map(([unit, week]) => `  week ${week}: ${unit}`),
      ...(opinion ? [opinionLine(opinion)] : []),
    ]);
  }
  if (opinion?.verdict === 'contradicts') return 3;
  return answer.solution === undefined ? 1 : 0;
}

/** The catalogue of the release with the units and awards of the file in front. */
export function withOwn(
  release: DataRelease,
  own: Pick<PlanRequestFile, 'units' | 'qualifications'>,
): Catalogue {
  const { units, qualifications } = release.catalogue;
  return buildCatalogue(
    [...units.values(), ...own.units],
    [...qualifications.values(), ...own.qualifications],
  );
}
