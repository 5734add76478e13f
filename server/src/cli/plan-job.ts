import type { PlanningData, PlanRequestFile } from 'cairn/planning';
import type { CommandContext } from './command.js';
import { printJson, printLines } from './io.js';
import type { Search } from './search-options.js';

/** What is asked, and of which data. */
export interface PlanJob {
  readonly file: PlanRequestFile;
  readonly data: PlanningData;
  readonly search: Search;
}

/** Prints the answer, as JSON or in words. */
export function print(
  { io, json }: CommandContext,
  { search }: PlanJob,
  answer: unknown,
  lines: () => readonly string[],
): void {
  search.clear();
  if (json) printJson(io, answer);
  else printLines(io, lines());
}
