import { isSearching, runApart } from './cli/apart.js';
import { processIo } from './cli/process-io.js';
import { reportError } from './cli/report-error.js';

/** The command line of a real process: runs it and sets the exit code. */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await (isSearching(words) ? runSearch(words) : runHere(words));
}

/** The rest of the program is loaded where it runs. */
async function runHere(words: readonly string[]) {
  const { COMMANDS } = await import('./cli/commands.js');
  const { openOnce, runCli } = await import('./cli/program.js');
  const { loadRelease } = await import('./data/index.js');
  const io = processIo();
  return runCli(words.length === 0 ? ['--help'] : words, COMMANDS, {
    io,
    data: openOnce(loadRelease),
  });
}

async function runSearch(words: readonly string[]) {
  const io = processIo();
  try {
    return await runApart(words, io);
  } catch (error) {
    return reportError(io, error);
  }
}
