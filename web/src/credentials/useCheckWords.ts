import type { Check } from 'cairn/credentials';
import { useWords } from '../words/index.js';

/** The sentence and the remedy of a check in the reader's language; English where nobody translated it yet. */
export function useCheckWords(): {
  readonly sentence: (check: Check) => string;
  readonly remedy: (check: Check) => string | undefined;
} {
  const { sayAny } = useWords();
  return {
    sentence: ({ code, sentence, params }) => sayAny(`check.${code}`, sentence, params),
    remedy: ({ code, remedy, params }) =>
      remedy === undefined ? undefined : sayAny(`check.${code}.remedy`, remedy, params),
  };
}
