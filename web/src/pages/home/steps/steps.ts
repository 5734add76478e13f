import type { WorkspaceState } from '../../../workspace/index.js';
import type { HoldingRow } from '../../have/list/holding-row.js';

export type StepId = 'have' | 'dates' | 'levels' | 'verify' | 'goal' | 'limits' | 'backup';

/** A step toward a full picture. It is done when the data says so, never because somebody pressed a tick. */
export interface Step {
  readonly id: StepId;
  readonly done: number;
  readonly total: number;
}

export function stepsOf(rows: readonly HoldingRow[], state: WorkspaceState): readonly Step[] {
  const { goals, limits } = state.workspace;
  const held = rows.filter((row) => row.state !== 'planned');
  const yes = (is: boolean) => (is ? 1 : 0);
  const count = (test: (row: HoldingRow) => boolean) => held.filter(test).length;
  const total = Math.max(held.length, 1);
  return [
    { id: 'have', done: yes(rows.length > 0), total: 1 },
    { id: 'dates', done: count(({ holding }) => holding.earnedOn !== undefined), total },
    { id: 'levels', done: count(({ level }) => level !== undefined), total },
    { id: 'verify', done: yes(held.some((row) => row.state === 'verified')), total: 1 },
    { id: 'goal', done: yes(goals.length > 0), total: 1 },
    { id: 'limits', done: yes(limits !== undefined), total: 1 },
    { id: 'backup', done: yes(state.backedUpOn !== undefined), total: 1 },
  ];
}
