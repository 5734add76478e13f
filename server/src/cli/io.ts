/** 0 done · 1 answered "no" · 2 wrong use · 3 broke. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command may touch of the world; tests pass their own. */
export interface CliIo {
  /** Data, on standard output. */
  readonly out: (text: string) => void;
  /** Words for a person, on standard error. */
  readonly err: (text: string) => void;
  /** Reads a file, or standard input for `-`, as UTF-8 text; throws CairnError `file-unreadable` or `file-too-large` (20 MB unless said otherwise). */
  readonly readText: (path: string, maxBytes?: number) => Promise<string>;
  /** Reads a file, or standard input for `-`; throws as {@link CliIo.readText}. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** Writes a file whole or not at all; throws CairnError `file-exists` or `file-unwritable`. */
  readonly writeBytes: (path: string, bytes: Uint8Array, overwrite: boolean) => Promise<void>;
  /** Standard error is a terminal, so that a progress line may be drawn. */
  readonly showsProgress: boolean;
  /** Milliseconds since 1970, for what is judged at this moment. */
  readonly nowMs: () => number;
  /** Today, for lookups without `--on`. */
  readonly today: () => string;
  /** Calls back on the first Ctrl-C; returns how to stop listening. */
  readonly onInterrupt: (callback: () => void) => () => void;
  /** Somebody wants what is known so far; a search looks at it. */
  readonly isStopped: () => boolean;
}

/** Prints a value as the stable `--json` form: two-space indent, one trailing newline, maps as objects. */
export function printJson(io: CliIo, value: unknown): void {
  io.out(`${JSON.stringify(value, plainOf, 2)}\n`);
}

function plainOf(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return value instanceof Set ? [...value] : value;
}

/** Prints lines of text, each with a newline; nothing when there is none. */
export function printLines(io: CliIo, lines: readonly string[]): void {
  io.out(lines.map((line) => `${plainText(line)}\n`).join(''));
}

/** Text from files without the characters that would steer a terminal. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (one) =>
    one === '\n' || one === '\t' ? one : '\uFFFD',
  );
}
