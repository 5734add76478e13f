import { useCallback, useMemo } from 'react';
import type { Option } from '../../../design/index.js';
import type { Target } from '../data/useNext.js';
import { unitsNamedBy } from './filter-choices.js';

const MOST_FOUND = 12;

/** Finds units that the award names, by title, code or id. */
export function useUnitSearch({
  qualification,
  release,
}: Target): (text: string) => readonly Option[] {
  const units = useMemo(
    () => unitsNamedBy(qualification, release.catalogue),
    [qualification, release],
  );
  return useCallback(
    (text) => {
      const wanted = text.trim().toLowerCase();
      return units
        .filter(({ id, code, title }) =>
          `${id} ${code ?? ''} ${title}`.toLowerCase().includes(wanted),
        )
        .slice(0, MOST_FOUND)
        .map(({ id, code, title }) => ({ id, label: title, ...(code ? { note: code } : {}) }));
    },
    [units],
  );
}
