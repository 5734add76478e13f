// A changed question, answered from where a session stands, beside the same question asked anew: hours, budget, a unit
// left out, a unit insisted on, another start. On the awards of the catalogue and on invented questions.
//
//   npx tsx --conditions=cairn-source bench/planner/what-if.ts [--size M] [--seeds 41-42] [--limit 2] [--no-catalogue]
import { openPlanning, type PlanAnswer, type PlanningData, type PlanRequest } from 'cairn/planning';
import { addWeeks } from 'cairn/terms';
import { loadRelease } from '../../server/src/data/index.js';
import { FAMILIES, inventInstance, type Preset, type Size } from './invent-instance.js';
import { questionOfInstance } from './question-of-instance.js';
import { catalogueQuestions } from './real-questions.js';

interface Question {
  readonly name: string;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

const SIZES: readonly Size[] = ['S', 'M', 'L'];
const PRESETS: readonly Preset[] = ['fastest', 'cheapest'];
const size = SIZES.find((one) => one === option('size', 'M')) ?? 'M';
const [from = 41, to = from] = option('seeds', '41-42').split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const limitMs = 1_000 * Number(option('limit', '2'));
const release = await loadRelease();

const invented = FAMILIES.flatMap((family) =>
  seeds.flatMap((seed) =>
    PRESETS.map((preset): Question => {
      const instance = inventInstance({ size, family, seed, preset });
      return { name: instance.id, ...questionOfInstance(instance, release) };
    }),
  ),
);
if (!process.argv.includes('--no-catalogue')) report('catalogue', catalogueQuestions(release));
for (const preset of PRESETS)
  report(
    `${size} ${preset}`,
    invented.filter(({ name }) => name.endsWith(preset)),
  );

/** One line for each change: processor time warm and cold, and how often each was proven in time. */
function report(title: string, questions: readonly Question[]): void {
  const rows = new Map<
    string,
    { warm: number[]; cold: number[]; ratio: number[]; proven: number[] }
  >();
  for (const { request, data } of questions) {
    const session = openPlanning(data);
    const [first] = timed(() => session.ask(request, within(3 * limitMs)));
    const plan = planIn(first);
    if (plan === undefined) continue;
    for (const [name, changed] of changesOf(request, plan)) {
      const asked = { ...within(limitMs), conflictOnly: true };
      const [warm, warmMs] = timed(() => session.ask(changed, asked));
      const again = { ...within(limitMs), conflictOnly: true };
      const [cold, coldMs] = timed(() => openPlanning(data).ask(changed, again));
      const row = rows.get(name) ?? { warm: [], cold: [], ratio: [], proven: [0, 0] };
      rows.set(name, row);
      row.warm.push(warmMs);
      row.cold.push(coldMs);
      row.ratio.push(coldMs / warmMs);
      for (const [at, answer] of [warm, cold].entries())
        if (answer.kind !== 'stopped') row.proven[at] = (row.proven[at] ?? 0) + 1;
    }
  }
  console.log(`\n${title}`);
  console.log(
    'change        asked  warm ms (median, p95)  cold ms (median, p95)   ratio  proven warm/cold',
  );
  const all = { warm: [] as number[], cold: [] as number[], ratio: [] as number[] };
  for (const [name, { warm, cold, ratio, proven }] of rows) {
    all.warm.push(...warm);
    all.cold.push(...cold);
    all.ratio.push(...ratio);
    line(name, { warm, cold, ratio }, `${proven[0]}/${proven[1]}`);
  }
  line('all', all, '');
}

function line(
  name: string,
  { warm, cold, ratio }: { warm: number[]; cold: number[]; ratio: number[] },
  proven: string,
): void {
  const two = (list: number[]) =>
    `${at(list, 0.5).toFixed(0).padStart(9)} ${at(list, 0.95).toFixed(0).padStart(9)}   `;
  console.log(
    name.padEnd(12),
    String(warm.length).padStart(6),
    two(warm),
    two(cold),
    at(ratio, 0.5).toFixed(1).padStart(6),
    ` ${proven}`,
  );
}

function at(list: readonly number[], share: number): number {
  return list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? Number.NaN;
}

type Plan = NonNullable<Extract<PlanAnswer, { readonly kind: 'stopped' }>['plan']>;

function planIn(answer: PlanAnswer): Plan | undefined {
  return 'plan' in answer ? answer.plan : undefined;
}

/** What a person may try next. */
function changesOf(request: PlanRequest, plan: Plan): readonly (readonly [string, PlanRequest])[] {
  const { limits } = request;
  const [first, last] = [plan.steps[0]?.unit ?? '', plan.steps.at(-1)?.unit ?? ''];
  const spent = plan.fees.min;
  const withLimits = (name: string, change: Partial<PlanRequest['limits']>) =>
    [name, { ...request, limits: { ...limits, ...change } }] as const;
  const budget = limits.budget ?? spent;
  const share = (part: number) => ({ ...budget, minor: Math.floor(budget.minor * part) });
  return [
    withLimits('hours −1', { hoursPerWeek: limits.hoursPerWeek - 1 }),
    withLimits('hours +1', { hoursPerWeek: limits.hoursPerWeek + 1 }),
    withLimits('budget 90 %', { budget: share(0.9) }),
    withLimits('budget 110 %', { budget: share(1.1) }),
    withLimits('no first', { without: [first] }),
    withLimits('no last', { without: [last] }),
    withLimits('start +1', { start: addWeeks(limits.start, 1) }),
    withLimits('hours back', { hoursPerWeek: limits.hoursPerWeek }),
  ];
}

function within(ms: number): { readonly shouldStop: () => boolean } {
  const end = cpuMs() + ms;
  return { shouldStop: () => cpuMs() > end };
}

/** Processor time, so that other work on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<T>(work: () => T): readonly [T, number] {
  const before = cpuMs();
  const result = work();
  return [result, cpuMs() - before];
}

function option(name: string, fallback: string): string {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : (process.argv[found + 1] ?? fallback);
}
