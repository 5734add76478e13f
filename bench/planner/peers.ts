import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlanningModel, reducedModel } from 'cairn/planning';
import { loadHighsSolver, timeIndexedText } from 'cairn/planning/solvers';
import { objectiveOf } from './measure.js';
import { minizincText } from './minizinc-text.js';

/** What a peer said of one model; `objective` undefined = no plan. */
export interface PeerAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped' | 'failed';
  readonly objective: number | undefined;
  readonly ms: number;
}

/** A solver that others made. */
export interface Peer {
  readonly name: string;
  readonly solve: (model: PlanningModel, seconds: number) => Promise<PeerAnswer>;
}

/** Time-indexed models above this many starts do not fit into the memory of the WASM build as text. */
const MOST_STARTS = 400_000;

/** All peers by name; `reduced` is HiGHS on what our reductions leave. */
const PEERS: Readonly<Record<string, Peer>> = {
  highs: { name: 'HiGHS', solve: solveWithHighs },
  reduced: {
    name: 'HiGHS on the reduced form',
    solve: (model, seconds) => solveWithHighs(reducedModel(model), seconds),
  },
  cbc: { name: 'CBC', solve: solveWithCbc },
  gecode: { name: 'Gecode through MiniZinc', solve: solveWithGecode },
};

/** Peers that can run here; the others are named with the reason. */
export function peersHere(names: readonly string[]): {
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
} {
  const commandOf: Readonly<Record<string, string>> = { cbc: 'cbc', gecode: 'minizinc' };
  const isHere = (name: string) => {
    const command = commandOf[name];
    return command === undefined || spawnSync(command, ['--version']).error === undefined;
  };
  return {
    peers: names.filter(isHere).flatMap((name) => PEERS[name] ?? []),
    missing: names
      .filter((name) => !isHere(name))
      .map((name) => `${PEERS[name]?.name}: no command "${commandOf[name]}" here, left out`),
  };
}

async function solveWithHighs(model: PlanningModel, seconds: number): Promise<PeerAnswer> {
  if (startsIn(model) > MOST_STARTS) return { status: 'failed', objective: undefined, ms: 0 };
  // A new HiGHS each time: a run that ended badly must not touch the next; loading is not timed.
  const solve = await loadHighsSolver();
  const start = performance.now();
  try {
    const answer = solve(model, { seconds });
    return {
      status: answer.kind,
      objective: objectiveOf(answer),
      ms: performance.now() - start,
    };
  } catch {
    // The WASM build can run out of memory; that is an answer of the peer, too.
    return { status: 'failed', objective: undefined, ms: seconds * 1_000 };
  }
}

function startsIn({ activities, horizonWeeks }: PlanningModel): number {
  return activities.reduce(
    (sum, { intakes, weeks }) => sum + (intakes?.length ?? Math.max(0, horizonWeeks - weeks + 1)),
    0,
  );
}

async function solveWithCbc(model: PlanningModel, seconds: number): Promise<PeerAnswer> {
  return inFolder((folder) => {
    const file = join(folder, 'model.lp');
    const out = join(folder, 'solution.txt');
    writeFileSync(file, timeIndexedText(model));
    const start = performance.now();
    spawnSync('cbc', [file, 'sec', String(seconds), 'ratioGap', '0', 'solve', 'solution', out]);
    const ms = performance.now() - start;
    const [head = ''] = readFileSync(out, 'utf8').split('\n');
    const value = Number(/objective value\s+(\S+)/.exec(head)?.[1] ?? Number.NaN);
    if (/^Infeasible|^Integer infeasible/.test(head))
      return { status: 'infeasible', objective: undefined, ms };
    const objective = Number.isFinite(value) ? Math.round(value) : undefined;
    return { status: /^Optimal/.test(head) ? 'optimal' : 'stopped', objective, ms };
  });
}

async function solveWithGecode(model: PlanningModel, seconds: number): Promise<PeerAnswer> {
  return inFolder((folder) => {
    const file = join(folder, 'model.mzn');
    writeFileSync(file, minizincText(model));
    const limit = ['--time-limit', String(seconds * 1_000)];
    const start = performance.now();
    const run = spawnSync('minizinc', ['--solver', 'gecode', '-a', ...limit, file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const ms = performance.now() - start;
    const values = [...run.stdout.matchAll(/objective=(\d+)/g)].map((match) => Number(match[1]));
    if (run.stdout.includes('=====UNSATISFIABLE====='))
      return { status: 'infeasible', objective: undefined, ms };
    const status = run.stdout.includes('==========') ? 'optimal' : 'stopped';
    return { status, objective: values.at(-1), ms };
  });
}

function inFolder(run: (folder: string) => PeerAnswer): PeerAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'planner-peer-'));
  try {
    return run(folder);
  } catch {
    return { status: 'failed', objective: undefined, ms: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
