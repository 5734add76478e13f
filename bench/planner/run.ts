// The planner beside HiGHS on the same instances, in the same run.
//
//   npx tsx --conditions=cairn-source bench/planner/run.ts [--size S] [--seeds 1-3] [--limit 10] [--peer 0]
//
// --limit: seconds for each solver and instance. --peer 0 leaves HiGHS out. --own 1 uses the invented instances
// even when the outside generator is there. A stopped solver counts with the time it ran, so its ratio is a bound.
import {
  checkInstanceSolution,
  compileInstance,
  type ModelAnswer,
  type PlannerInstance,
  solveModel,
  toInstanceSolution,
} from 'cairn/planning';
import { type HighsSolver, loadHighsSolver } from 'cairn/planning/solvers';
import { type Case, inventedCases } from './cases.js';
import type { Size } from './invent-instance.js';
import { sharedCases } from './shared-generator.js';

interface Measured {
  readonly answer: ModelAnswer;
  readonly ms: number;
}

interface Line {
  readonly ours: Measured;
  readonly peer: Measured | undefined;
  readonly isValid: boolean;
}

const size = sizeOf(option('size', 'S'));
const seconds = Number(option('limit', '10'));
const seeds = seedsOf(option('seeds', '1-3'));
const outside = option('own', '0') === '1' ? undefined : await sharedCases(size, seeds);
const cases = outside ?? inventedCases(size, seeds);
console.log(
  `${cases.length} ${outside ? 'generated' : 'invented'} instances of size ${size}, limit ${seconds} s a solver`,
);
console.log(
  'instance'.padEnd(28),
  'objective'.padStart(10),
  'gap'.padStart(7),
  'ms'.padStart(8),
  'HiGHS ms'.padStart(9),
  'ratio'.padStart(8),
  ' check',
);
const lines: Line[] = [];
for (const entry of cases) {
  const line = await measure(entry);
  lines.push(line);
  printLine(entry, line);
}
printSummary(lines);
process.exit(lines.every((line) => line.isValid) ? 0 : 1);

async function measure({ instance }: Case): Promise<Line> {
  const ours = timed(() => {
    const end = performance.now() + seconds * 1000;
    return solveModel(compileInstance(instance), { shouldStop: () => performance.now() > end });
  });
  const peer = option('peer', '1') === '0' ? undefined : measurePeer(instance, await freshPeer());
  return { ours, peer, isValid: isValid(instance, ours.answer) && agrees(ours.answer, peer) };
}

/** A new HiGHS each time: a run that ended badly must not touch the next; loading is not timed. */
function freshPeer(): Promise<HighsSolver> {
  return loadHighsSolver();
}

function measurePeer(instance: PlannerInstance, solve: HighsSolver): Measured {
  const model = compileInstance(instance);
  try {
    return timed(() => solve(model, { seconds }));
  } catch {
    // The WASM build can run out of memory on large models; that is an answer of the peer, too.
    return { answer: { kind: 'stopped', bound: 0, nodes: 0 }, ms: seconds * 1000 };
  }
}

function timed(run: () => ModelAnswer): Measured {
  const start = performance.now();
  const answer = run();
  return { answer, ms: performance.now() - start };
}

function isValid(instance: PlannerInstance, answer: ModelAnswer): boolean {
  const { solution } = toInstanceSolution(instance, compileInstance(instance), answer);
  return solution === undefined || checkInstanceSolution(instance, solution).length === 0;
}

function agrees(ours: ModelAnswer, peer: Measured | undefined): boolean {
  if (peer === undefined || peer.answer.kind === 'stopped' || ours.kind === 'stopped') return true;
  return objectiveOf(ours) === objectiveOf(peer.answer);
}

function objectiveOf(answer: ModelAnswer): number | undefined {
  return answer.kind === 'infeasible' ? undefined : answer.solution?.objective;
}

function gapOf(answer: ModelAnswer): number {
  if (answer.kind !== 'stopped') return 0;
  const objective = answer.solution?.objective;
  return objective === undefined ? Infinity : (objective - answer.bound) / objective;
}

function printLine({ name }: Case, { ours, peer, isValid: ok }: Line): void {
  const gap = gapOf(ours.answer);
  const censored = peer !== undefined && peer.answer.kind === 'stopped' ? '≥' : '';
  console.log(
    name.padEnd(28),
    String(objectiveOf(ours.answer) ?? ours.answer.kind).padStart(10),
    (gap === 0 ? 'proven' : `${(gap * 100).toFixed(1)}%`).padStart(7),
    ours.ms.toFixed(0).padStart(8),
    (peer === undefined ? '–' : peer.ms.toFixed(0)).padStart(9),
    (peer === undefined ? '–' : `${censored}${(peer.ms / ours.ms).toFixed(1)}`).padStart(8),
    ok ? ' ok' : ' WRONG',
  );
}

function printSummary(all: readonly Line[]): void {
  const proven = all.filter((line) => line.ours.answer.kind !== 'stopped').length;
  const times = all.map((line) => line.ours.ms);
  const peers = all.flatMap((line) => line.peer ?? []);
  console.log(
    `ours: ${proven} of ${all.length} proven, median ${quantile(times, 0.5).toFixed(0)} ms, ` +
      `p95 ${quantile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
  );
  if (peers.length === 0) return;
  const peerProven = peers.filter((peer) => peer.answer.kind !== 'stopped').length;
  const ratios = all.flatMap((line) => (line.peer ? [line.peer.ms / line.ours.ms] : []));
  console.log(
    `HiGHS: ${peerProven} of ${peers.length} proven, median ${quantile(
      peers.map((p) => p.ms),
      0.5,
    ).toFixed(0)} ms; ` +
      `median ratio ${quantile(ratios, 0.5).toFixed(1)} (a lower bound where HiGHS was stopped), ` +
      `slower than HiGHS on ${ratios.filter((ratio) => ratio < 1).length}`,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

function sizeOf(text: string): Size {
  if (text === 'S' || text === 'M' || text === 'L') return text;
  throw new Error(`--size must be S, M or L, not ${text}`);
}

function seedsOf(text: string): readonly number[] {
  const [first = 1, last = first] = text.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
