import { useMemo } from 'react';
import { today } from '../../app/clock.js';
import { type ReleaseState, useRelease } from '../../release/index.js';
import { useWorkspace, type Workspace } from '../../workspace/index.js';
import { type HoldingRow, toHoldingRow } from './list/holding-row.js';
import { type HaveSummary, summarise } from './list/summary.js';

export interface Have {
  readonly workspace: Workspace;
  readonly rows: readonly HoldingRow[];
  readonly summary: HaveSummary;
  readonly release: ReleaseState;
}

/** The person's list in framework terms; works without the release, with less in it. */
export function useHave(): Have {
  const { workspace } = useWorkspace();
  const release = useRelease();
  const on = today();
  const rules = release.kind === 'ready' ? release.release : undefined;
  const rows = useMemo(
    () => workspace.holdings.map((holding) => toHoldingRow(holding, rules, on)),
    [workspace.holdings, rules, on],
  );
  const summary = useMemo(() => summarise(rows, on), [rows, on]);
  return { workspace, rows, summary, release };
}
