import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../server/bin/cairn.mjs', import.meta.url));

/** What a finished process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process of the compiled `cairn`, as a person starts it. */
export interface RunningCairn {
  readonly process: ChildProcess;
  /** First line of standard output that holds the text. */
  readonly line: (text: string) => Promise<string>;
  readonly ended: Promise<Ended>;
}

/** Starts `cairn …` with the compiled program. */
export function startCairn(words: readonly string[], env: NodeJS.ProcessEnv = {}): RunningCairn {
  const child = spawn(process.execPath, [BIN, ...words], {
    env: { ...process.env, DATABASE_URL: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  const line = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = out.split('\n').find((candidate) => candidate.includes(text));
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      ended.then((end) => reject(new Error(`ended with ${end.code}: ${end.err}`)));
      look();
    });
  return { process: child, line, ended };
}
