import { readFile, stat } from 'node:fs/promises';
import { CairnError, dayOfEpochMs } from 'cairn/terms';
import type { CliIo } from './io.js';

/** Largest file a command reads: far above any catalogue a person keeps, far below what would hang. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Ctrl-C, the stop of a service manager, and a terminal that closes. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The world of a real process. */
export function processIo(): CliIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readText,
    showsProgress: process.stderr.isTTY === true,
    today: () => dayOfEpochMs(Date.now()),
    onInterrupt: (callback) => {
      for (const signal of STOP_SIGNALS) process.once(signal, callback);
      return () => {
        for (const signal of STOP_SIGNALS) process.off(signal, callback);
      };
    },
  };
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      throw new CairnError(
        'file-too-large',
        `${path} has ${Math.round(size / 1_048_576)} MB; files of up to ${MAX_FILE_BYTES / 1_048_576} MB are read. Split it, or leave out what the question does not need.`,
        { path, size },
      );
    }
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof CairnError) throw cause;
    throw new CairnError(
      'file-unreadable',
      `${path} cannot be read. Check that it exists and that you may open it.`,
      { path },
      { cause },
    );
  }
}
