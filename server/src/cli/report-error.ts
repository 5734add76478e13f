import { isCairnError } from 'cairn/terms';
import { type CliIo, type ExitCode, plainText } from './io.js';

/** Errors with these beginnings mean that the world broke, not that the words were wrong. */
const BROKEN_PREFIXES = [
  'store-',
  'database-',
  'postgres-',
  'release-',
  'server-',
  'plan-check-failed',
  'planning-model-broken',
];

/** Says what went wrong, on standard error, and gives the exit code for it. */
export function reportError(io: Pick<CliIo, 'err'>, error: unknown): ExitCode {
  if (!isCairnError(error)) {
    const what = error instanceof Error ? error.message : String(error);
    io.err(
      plainText(
        `cairn: ${what}\nThis is a mistake in Cairn or in its surroundings; \`cairn doctor\` looks at both. [unexpected]\n`,
      ),
    );
    return 3;
  }
  const gap = error.message.includes('\n') ? '\n' : ' ';
  io.err(plainText(`cairn: ${error.message}${gap}[${error.code}]\n`));
  return BROKEN_PREFIXES.some((prefix) => error.code.startsWith(prefix)) ? 3 : 2;
}
