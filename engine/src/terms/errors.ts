/**
 * A fault of a caller, a data file or the world around us; never an answer that a person asked for.
 *
 * `code` is stable and has a section in `docs/errors.md`. `message` speaks to developers; pages take
 * their words from the message catalogue by `code`.
 */
export class CairnError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options: { readonly cause?: unknown } = {},
  ) {
    super(message, options);
    this.name = 'CairnError';
    this.code = code;
    this.details = details;
  }
}

/** Tells a {@link CairnError} from any other thrown value, also across bundles and worker threads. */
export function isCairnError(value: unknown): value is CairnError {
  return value instanceof Error && value.name === 'CairnError' && 'code' in value;
}
