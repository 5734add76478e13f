import { type PlannerInstance, readPlannerInstance } from 'cairn/planning';
import { CairnError } from 'cairn/terms';
import { numberArgument } from './arguments.js';
import type { Command, CommandContext } from './command.js';
import { type ExitCode, printJson, printLines } from './io.js';
import { instanceIn } from './plan-command.js';
import { progressLine } from './progress.js';
import { accept, readLargeInput } from './read-input.js';
import { type TimedInstance, timeInstance, warmUp } from './time-instance.js';

/** `cairn bench-instance`: solves planner instances and tells how long each took. */
export const BENCH_INSTANCE_COMMAND: Command = {
  name: 'bench-instance',
  summary: 'Solve planner instances and measure how long the first plan and the proof take',
  details:
    'Reads files of format planner-instance/1, one instance or a list in each; `-` is standard input. One thread, one process: first a warm-up on the instances themselves, then each once, from its units to the answer. Every plan is judged by the checker, which shares no code with the search. Ctrl-C ends with what was measured. Exit 1 when an instance was left without a proof, 3 when the checker refuses a plan.',
  args: [{ name: '<file...>', text: 'planner instances' }],
  options: [
    {
      flags: '--time-limit <seconds>',
      text: 'stop each with the best plan so far',
      defaultValue: '60',
    },
    { flags: '--warm-up <seconds>', text: 'solve before measuring', defaultValue: '2' },
  ],
  jsonShape:
    'a list, one entry for each instance: {file, instance, status optimal | infeasible | stopped, objective, bound, gap, milliseconds, firstPlanMilliseconds, firstObjective, nodes, completionWeek, cost, solution: {starts, counts}, findings}',
  examples: ['cairn bench-instance cases/planner/*.json --time-limit 10 --json'],
  run: async (context, files, options) => {
    const seconds = numberArgument('--time-limit', options.timeLimit ?? '60', {
      above: 0,
      most: 86_400,
    });
    const warm = numberArgument('--warm-up', options.warmUp ?? '2', { least: 0, most: 3_600 });
    return benchmark(context, files, { seconds, warm });
  },
};

interface Asked {
  readonly seconds: number;
  readonly warm: number;
}

/** Instances at which the warm-up looks. */
const WARM_INSTANCES = 8;

async function benchmark(
  context: CommandContext,
  files: readonly string[],
  { seconds, warm }: Asked,
): Promise<ExitCode> {
  const { io, json } = context;
  const nowMs = () => performance.now();
  // All are read first: a file that cannot be read should be told before hours of solving.
  const all: { readonly file: string; readonly instance: PlannerInstance }[] = [];
  for (const file of files)
    for (const instance of await instancesIn(context, file)) all.push({ file, instance });
  const first = all.slice(0, WARM_INSTANCES).map(({ instance }) => instance);
  const { isStopped } = io;
  warmUp(first, { seconds: warm, nowMs, isStopped });
  const line = progressLine(io);
  const timed: (TimedInstance & { readonly file: string })[] = [];
  if (!json) printLines(io, [HEAD]);
  for (const { file, instance } of all) {
    if (isStopped()) break;
    line.say(instance.id);
    const entry = {
      file,
      ...timeInstance(instance, { seconds, nowMs, isStopped, onProgress: line.show }),
    };
    line.clear();
    timed.push(entry);
    if (!json) printLines(io, [lineOf(entry)]);
  }
  if (json) printJson(io, timed);
  if (timed.length < all.length) {
    io.err(`Stopped: ${timed.length} of ${all.length} instances were measured.\n`);
    return 1;
  }
  return exitOf(timed);
}

async function instancesIn(
  { io }: CommandContext,
  file: string,
): Promise<readonly PlannerInstance[]> {
  const value = await readLargeInput(io, file);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (entries.length === 0)
    throw new CairnError('input-invalid', `${file} holds no instance: the list is empty.`, {
      file,
    });
  return entries.map((entry, place) => {
    const instance = instanceIn(entry);
    const name = Array.isArray(value) ? `${file}, entry ${place + 1}` : file;
    if (instance === undefined)
      throw new CairnError(
        'input-invalid',
        `${name} is no planner instance: "format" has to be "planner-instance/1".`,
        { file, place },
      );
    return accept(name, readPlannerInstance(instance));
  });
}

const COLUMNS = [28, 10, 12, 12, 8, 10, 10] as const;
const HEAD = cells(['instance', 'status', 'objective', 'bound', 'gap', 'ms', 'first ms']);

function lineOf(entry: TimedInstance): string {
  const { instance, status, objective, bound, gap, milliseconds, firstPlanMilliseconds } = entry;
  return cells([
    instance,
    entry.findings.length > 0 ? 'REFUSED' : status,
    objective === undefined ? '–' : String(objective),
    bound === undefined ? '–' : String(Math.ceil(bound)),
    gap === undefined ? '–' : `${(gap * 100).toFixed(1)}%`,
    milliseconds.toFixed(1),
    firstPlanMilliseconds === undefined ? '–' : firstPlanMilliseconds.toFixed(1),
  ]);
}

function cells(texts: readonly string[]): string {
  return texts
    .map((text, i) => (i === 0 ? text.padEnd(COLUMNS[0]) : text.padStart(COLUMNS[i] ?? 0)))
    .join(' ');
}

function exitOf(timed: readonly TimedInstance[]): ExitCode {
  if (timed.some(({ findings }) => findings.length > 0)) return 3;
  return timed.some(({ status }) => status === 'stopped') ? 1 : 0;
}
