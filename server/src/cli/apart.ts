import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { makeStopFlag, raise, type StopFlag } from '../jobs/stop-flag.js';
import { threadProgram } from '../thread-program.js';
import type { CliIo, ExitCode } from './io.js';

/** What a command in a thread of its own is given. */
export interface ApartTask {
  readonly words: readonly string[];
  readonly showsProgress: boolean;
  readonly stop: StopFlag;
}

/** What it says. */
export type FromApart =
  | { readonly kind: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'end'; readonly exit: ExitCode };

type Surroundings = Pick<CliIo, 'out' | 'err' | 'showsProgress' | 'onInterrupt'>;

const SEARCHING = ['plan', 'bench-instance'];
const BYTES_PER_MB = 1_048_576;
const STOPPING = '\r\u001b[KStopping with what is known; Ctrl-C again ends at once.\n';

/** The command may search for minutes. */
export function isSearching([name = '']: readonly string[]): boolean {
  return SEARCHING.includes(name);
}

/**
 * Runs a command in a thread of its own: a search does not look up, and would not hear Ctrl-C. The first one stops the
 * search with the best it has; the next one ends the process.
 */
export function runApart(words: readonly string[], io: Surroundings): Promise<ExitCode> {
  const stop = makeStopFlag();
  const { showsProgress } = io;
  const task: ApartTask = { words, showsProgress, stop };
  const { filename, ...options } = threadProgram(import.meta.url, 'apart-worker');
  const thread = new Worker(filename, {
    ...options,
    workerData: task,
    // As much memory as the process itself would have.
    resourceLimits: { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / BYTES_PER_MB },
  });
  const stopListening = io.onInterrupt(() => {
    raise(stop);
    if (showsProgress) io.err(STOPPING);
  });
  return new Promise<ExitCode>((resolve, reject) => {
    let exit: ExitCode = 3;
    thread.on('message', (said: FromApart) => {
      if (said.kind === 'end') exit = said.exit;
      else io[said.kind](said.text);
    });
    thread.once('error', reject);
    thread.once('exit', () => resolve(exit));
  }).finally(stopListening);
}
