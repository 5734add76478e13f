import type { DataRelease } from 'cairn/catalogue';
import type { CliIo, ExitCode } from './io.js';

/** What a command is given beside its own words. */
export interface CommandContext {
  readonly io: CliIo;
  /** The data release, opened on first use. */
  readonly data: () => Promise<DataRelease>;
  readonly json: boolean;
}

/** One option as a person writes it and as the reference prints it. */
export interface CommandOption {
  readonly flags: string;
  readonly text: string;
  readonly defaultValue?: string;
}

/** One argument: `<needed>`, `[optional]` or `<many...>`. */
export interface CommandArgument {
  readonly name: string;
  readonly text: string;
}

/**
 * A command of `cairn`: everything that the program, its help and `docs/cli.md` say about it.
 * `run` gets arguments and options as text and returns the exit code.
 */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly details: string;
  readonly args: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** Shape of `--json`, in words. */
  readonly jsonShape: string;
  readonly examples: readonly string[];
  readonly run: (
    context: CommandContext,
    args: readonly string[],
    options: Readonly<Record<string, string | undefined>>,
  ) => Promise<ExitCode>;
}
