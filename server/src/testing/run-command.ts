import type { DataRelease } from 'cairn/catalogue';
import { COMMANDS } from '../cli/commands.js';
import { processIo } from '../cli/process-io.js';
import { runCli } from '../cli/program.js';

/** Runs commands in process, on a day of tests and without a terminal. */
export function commandsOn(release: Promise<DataRelease>) {
  return async (...words: readonly string[]) => {
    let out = '';
    let err = '';
    const exit = await runCli(words, COMMANDS, {
      data: () => release,
      io: {
        ...processIo(),
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        showsProgress: false,
        today: () => '2026-11-21',
      },
    });
    return { exit, out, err, json: () => JSON.parse(out) };
  };
}
