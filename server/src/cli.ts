import type { DataRelease } from 'cairn/catalogue';
import { COMMANDS } from './cli/commands.js';
import { processIo } from './cli/process-io.js';
import { runCli } from './cli/program.js';
import { loadRelease } from './data/index.js';

/** The command line of a real process: runs it and sets the exit code. */
export async function main(words: readonly string[]): Promise<void> {
  let opening: Promise<DataRelease> | undefined;
  const data = () => {
    opening ??= loadRelease();
    return opening;
  };
  process.exitCode = await runCli(words.length === 0 ? ['--help'] : words, COMMANDS, {
    io: processIo(),
    data,
  });
}
