import type { Check } from 'cairn/credentials';
import { useFormats, useWords } from '../words/index.js';
import { sayDays } from './say-days.js';

/** The sentence and the remedy of a check in the reader's language; English where nobody translated it yet. */
export function useCheckWords(): {
  readonly sentence: (check: Check) => string;
  readonly remedy: (check: Check) => string | undefined;
} {
  const { sayAny } = useWords();
  const formats = useFormats();
  return {
    sentence: ({ code, sentence, params }) =>
      sayDays(shortenKeys(sayAny(`check.${code}`, sentence, params)), code, formats),
    remedy: ({ code, remedy, params }) =>
      remedy === undefined ? undefined : sayAny(`check.${code}.remedy`, remedy, params),
  };
}

/** A key as a name has no end that a person reads: its first and last letters tell it from others. */
function shortenKeys(text: string): string {
  return text.replace(/(did:(?:key|jwk):\w{8})\w{12,}(\w{4})/g, '$1…$2');
}
