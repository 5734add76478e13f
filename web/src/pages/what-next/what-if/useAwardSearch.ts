import { useCallback, useMemo } from 'react';
import type { Option } from '../../../design/index.js';
import type { Target } from '../data/useNext.js';

const MOST_FOUND = 12;

/** Finds awards of the catalogue by title, code, body or id; those that are taken are left out. */
export function useAwardSearch(
  { release }: Target,
  taken: readonly string[],
): (text: string) => readonly Option[] {
  const awards = useMemo(
    () =>
      [...release.catalogue.qualifications.values()].sort((a, b) => (a.title < b.title ? -1 : 1)),
    [release],
  );
  const gone = taken.join(' ');
  return useCallback(
    (text) => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const out = new Set(gone.split(' '));
      return awards
        .filter(({ id, code, title, awardingBody }) => {
          const all = `${id} ${code ?? ''} ${title} ${awardingBody}`.toLowerCase();
          return !out.has(id) && words.every((word) => all.includes(word));
        })
        .slice(0, MOST_FOUND)
        .map(({ id, title, awardingBody }) => ({ id, label: title, note: awardingBody }));
    },
    [awards, gone],
  );
}
