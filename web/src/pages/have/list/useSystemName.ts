import { useMemo } from 'react';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';

/** Short name of a credit system for beside a number: our word, else the release's label, else the id. */
export function useSystemName(): (system: string) => string {
  const release = useReleaseIfReady();
  const { sayAny } = useWords();
  return useMemo(
    () => (system) =>
      sayAny(`system.${system}`, release?.frameworks.creditSystems.get(system)?.label ?? system),
    [release, sayAny],
  );
}
