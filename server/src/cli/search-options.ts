import type { SearchOptions } from 'cairn/planning';
import type { CommandContext } from './command.js';
import { progressLine } from './progress.js';

/** A search that ends in time and tells how far it is. */
export interface Search extends SearchOptions {
  /** Puts words before the progress that follows. */
  readonly say: (words: string) => void;
  /** Takes the progress line away. */
  readonly clear: () => void;
}

/** Stops after so many seconds. */
export function searchOptions({ io }: CommandContext, seconds: number): Search {
  const end = performance.now() + seconds * 1000;
  const { show, ...line } = progressLine(io);
  return { shouldStop: () => io.isStopped() || performance.now() > end, onProgress: show, ...line };
}
