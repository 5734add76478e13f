import { Command as Program } from 'commander';
import { VERSION } from '../settings.js';
import type { Command, CommandContext } from './command.js';
import type { CliIo, ExitCode } from './io.js';
import { reportError } from './report-error.js';

/**
 * Runs one command line and gives its exit code; every message goes through `io`.
 * 0 done · 1 answered "no" · 2 wrong use, with the remedy · 3 broke.
 */
export async function runCli(
  words: readonly string[],
  commands: readonly Command[],
  base: Omit<CommandContext, 'json'>,
): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const program = makeProgram(commands, base.io, async (command, args, options) => {
    const { json, ...rest } = options;
    exit = await command.run({ ...base, json: json === 'true' }, args, rest);
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (isCommanderExit(error)) return error.exitCode === 0 ? 0 : 2;
    return reportError(base.io, error);
  }
}

/** The same opening for all who ask. */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  return () => {
    opening ??= open();
    return opening;
  };
}

type RunCommand = (
  command: Command,
  args: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
) => Promise<void>;

function makeProgram(commands: readonly Command[], io: CliIo, run: RunCommand): Program {
  const program = new Program('cairn')
    .description(
      'What stackable credentials add up to: what counts, what is missing, what to take next.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .showHelpAfterError('(cairn --help lists every command)')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  for (const command of commands) addCommand(program, command, run);
  return program;
}

function addCommand(program: Program, command: Command, run: RunCommand): void {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description(`${command.summary}.\n\n${command.details}`)
    .option('--json', 'print JSON; its fields stand below')
    .addHelpText(
      'after',
      `\nExamples:\n${command.examples.map((line) => `  $ ${line}`).join('\n')}${jsonText(command)}`,
    )
    .showHelpAfterError(`(cairn ${command.name} --help lists its options)`)
    .exitOverride();
  for (const { name, text } of command.args) sub.argument(name, text);
  for (const { flags, text, defaultValue } of command.options)
    sub.option(flags, text, defaultValue);
  sub.action(async (...given: unknown[]) => {
    const options = given.at(-2);
    await run(command, textsOf(given.slice(0, -2)), optionTexts(options));
  });
}

const HELP_WIDTH = 80;

/** The shape of `--json`, a line for each answer there may be. */
function jsonText({ jsonShape }: Command): string {
  if (jsonShape === '') return '';
  return `\n\nJSON:\n${jsonShape.split('; ').map(hanging).join('\n')}`;
}

/** Words in lines of a help's width, those after the first further in. */
function hanging(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && `    ${line} ${word}`.length > HELP_WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, at) => `${at === 0 ? '  ' : '    '}${line}`).join('\n');
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.flat().filter((value): value is string => typeof value === 'string');
}

function optionTexts(options: unknown): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(options ?? {}).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(entries);
}

function isCommanderExit(error: unknown): error is Error & { readonly exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}
