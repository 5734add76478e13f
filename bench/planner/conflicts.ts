// Time to the smallest conflict of questions that cannot be met: planner instances with a budget, a horizon or hours
// that are too small, and the same as whole requests over a catalogue.
//
//   npx tsx --conditions=cairn-source bench/planner/conflicts.ts [--size S,M] [--seeds 31-32]
import {
  conflictOfInstance,
  openPlanning,
  type PlannerInstance,
  planConflicts,
} from 'cairn/planning';
import { loadRelease } from '../../server/src/data/index.js';
import { FAMILIES, inventInstance, type Size } from './invent-instance.js';
import { questionOfInstance } from './question-of-instance.js';

const SIZES: readonly Size[] = ['S', 'M', 'L'];
const asked = option('size', 'S,M').split(',');
const sizes = SIZES.filter((size) => asked.includes(size));
const [from = 31, to = from] = option('seeds', '31-32').split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const release = await loadRelease();

/** Ways to make an instance impossible. */
const TOO_LITTLE: readonly (readonly [string, (one: PlannerInstance) => PlannerInstance])[] = [
  ['budget', (one) => ({ ...one, budget: Math.floor(one.budget / 12) })],
  ['horizon', (one) => ({ ...one, horizon: 4 })],
  ['hours', (one) => ({ ...one, weeklyHours: 2 })],
  ['budget+horizon', (one) => ({ ...one, budget: Math.floor(one.budget / 4), horizon: 12 })],
];

console.log(
  'question'.padEnd(34),
  'instance ms'.padStart(12),
  'request ms'.padStart(12),
  'all ms'.padStart(10),
  'found'.padStart(6),
  ' smallest conflict of the instance',
);
// What is compiled at the first call is compiled for all.
for (let round = 0; round < 3; round++) conflictOfInstance(tight('S', 'all', 1, 0).instance);
for (const size of sizes) {
  const times: { instance: number[]; request: number[] } = { instance: [], request: [] };
  for (const family of FAMILIES)
    for (const seed of seeds) for (const way of TOO_LITTLE.keys()) measure(size, family, seed, way);
  for (const [name, list] of Object.entries(times)) {
    const sorted = list.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0);
    console.log(
      `${size} ${name}: ${sorted.length} conflicts, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
    );
  }

  function measure(size: Size, family: (typeof FAMILIES)[number], seed: number, way: number) {
    const { name, instance } = tight(size, family, seed, way);
    const [first, instanceMs] = timed(() => conflictOfInstance(instance));
    if (first.conflict === undefined) return;
    times.instance.push(instanceMs);
    const { request, data } = questionOfInstance(instance, release);
    const [answer, requestMs] = timed(() =>
      openPlanning(data).ask(request, { conflictOnly: true }),
    );
    if (answer.kind === 'infeasible') times.request.push(requestMs);
    const [all, allMs] = timed(() => planConflicts(request, data));
    const found =
      all.kind === 'conflicts' ? `${all.conflicts.length}${all.complete ? '' : '+'}` : all.kind;
    console.log(
      name.padEnd(34),
      instanceMs.toFixed(0).padStart(12),
      requestMs.toFixed(0).padStart(12),
      allMs.toFixed(0).padStart(10),
      found.padStart(6),
      ` ${first.conflict.join(', ')}`,
    );
  }
}

function tight(size: Size, family: (typeof FAMILIES)[number], seed: number, way: number) {
  const [name = '', change = (one: PlannerInstance) => one] = TOO_LITTLE[way] ?? [];
  const instance = inventInstance({ size, family, seed, preset: 'cheapest' });
  return { name: `${size}-${family}-${seed} ${name}`, instance: change(instance) };
}

/** Processor time, so that other work on the machine does not count. */
function timed<T>(work: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

function option(name: string, fallback: string): string {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : (process.argv[found + 1] ?? fallback);
}
