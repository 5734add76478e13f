import type { DataRelease } from 'cairn/catalogue';
import type { NearAward, Workspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { useEffect, useState } from 'react';
import { usePlanner } from '../../../planner/index.js';

/** Awards that what is held brings near, beside the person's own goals; undefined = not worked out yet. */
export function useNear(
  { holdings, exceptions, conditionsMet, goals }: Workspace,
  rules: DataRelease | undefined,
  on: IsoDate,
): readonly NearAward[] | undefined {
  const planner = usePlanner(rules);
  const [awards, setAwards] = useState<readonly NearAward[] | undefined>();
  useEffect(() => {
    if (planner === undefined) return undefined;
    let isCurrent = true;
    planner.near({ holdings, exceptions, conditionsMet, on }).then(
      (found) => {
        if (isCurrent) setAwards(found);
      },
      () => {
        // The list is an extra: without it the page is whole.
        if (isCurrent) setAwards([]);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [planner, holdings, exceptions, conditionsMet, on]);
  const own = new Set(goals.map(({ qualification }) => qualification));
  return awards?.filter(({ qualification }) => !own.has(qualification));
}
