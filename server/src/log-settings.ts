import { isCairnError } from 'cairn/terms';

/**
 * How the log is written. Of an unexpected error it keeps what it is and where it came from. Messages stay out,
 * and so does what a database adds to them: both may quote what a person wrote.
 */
export const LOG_SETTINGS = { base: null, serializers: { err: errorFacts } } as const;

interface ErrorFacts {
  readonly type: string;
  readonly code?: string;
  readonly at?: readonly string[];
}

function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error || isCairnError(error) ? String(error.code) : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    at: at.map((line) => line.trim().slice('at '.length)),
  };
}
