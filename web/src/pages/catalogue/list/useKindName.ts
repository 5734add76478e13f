import { useCallback } from 'react';
import { useWords } from '../../../words/index.js';

/** The kind of a unit or award in words; the data's own word when nobody translated it. */
export function useKindName(): (kind: string) => string {
  const { sayAny } = useWords();
  return useCallback(
    (kind) => {
      const key = kind.toLowerCase().replaceAll(/[^a-z]+/g, '-');
      return sayAny(`catalogue.kind.${key}`, kind.replaceAll('-', ' '));
    },
    [sayAny],
  );
}
