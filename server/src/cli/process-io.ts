import { dayOfEpochMs } from 'cairn/terms';
import { readFileBytes, readStandardInput, writeFileBytes } from './files.js';
import type { CliIo } from './io.js';

/** Ctrl-C, the stop of a service manager, and a terminal that closes. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The world of a real process. */
export function processIo(): CliIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readText: async (path, maxBytes) => new TextDecoder().decode(await readBytes(path, maxBytes)),
    readBytes,
    writeBytes: writeFileBytes,
    showsProgress: process.stderr.isTTY === true,
    nowMs: () => Date.now(),
    today: () => dayOfEpochMs(Date.now()),
    onInterrupt: (callback) => {
      for (const signal of STOP_SIGNALS) process.once(signal, callback);
      return () => {
        for (const signal of STOP_SIGNALS) process.off(signal, callback);
      };
    },
    isStopped: () => false,
  };
}

function readBytes(path: string, maxBytes?: number): Promise<Uint8Array> {
  return path === '-' ? readStandardInput(maxBytes) : readFileBytes(path, maxBytes);
}
