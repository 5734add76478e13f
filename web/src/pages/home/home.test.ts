import type { Holding } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSPACE, type WorkspaceState } from '../../workspace/index.js';
import { toHoldingRow } from '../have/list/holding-row.js';
import { risksOf } from './risk/risks.js';
import { stepsOf } from './steps/steps.js';

const on = parseIsoDate('2026-11-21');
const row = (id: string, more: Partial<Holding>) =>
  toHoldingRow({ id, title: id, state: 'claimed', ...more }, undefined, on);

describe('risksOf', () => {
  it('puts what ends first before what has ended, and leaves out the rest', () => {
    const rows = [
      row('old', { expiresOn: parseIsoDate('2024-01-01') }),
      row('later', { expiresOn: parseIsoDate('2030-01-01') }),
      row('june', { expiresOn: parseIsoDate('2027-06-01') }),
      row('today', { expiresOn: on }),
      row('planned', { state: 'planned', expiresOn: on }),
      row('never', {}),
    ];
    expect(risksOf(rows, on).map(({ id, days }) => [id, days])).toEqual([
      ['today', 0],
      ['june', 192],
      ['old', -1055],
    ]);
  });
});

describe('stepsOf', () => {
  const state: WorkspaceState = {
    workspace: EMPTY_WORKSPACE,
    canUndo: false,
    canRedo: false,
    lasting: true,
    saveFailed: false,
  };
  const done = (rows: Parameters<typeof stepsOf>[0], more: Partial<WorkspaceState> = {}) =>
    stepsOf(rows, { ...state, ...more })
      .filter((step) => step.done >= step.total)
      .map(({ id }) => id);
  it('has nothing done at first', () => {
    expect(done([])).toEqual([]);
  });
  it('ticks by what is there', () => {
    const rows = [
      row('a', {
        state: 'verified',
        earnedOn: on,
        level: { framework: 'eqf', code: '4' },
      }),
    ];
    const workspace = {
      ...EMPTY_WORKSPACE,
      goals: [{ qualification: 'q' }],
      limits: { hoursPerWeek: 5 },
    };
    expect(done(rows, { workspace, backedUpOn: on })).toEqual([
      'have',
      'dates',
      'levels',
      'verify',
      'goal',
      'limits',
      'backup',
    ]);
  });
  it('takes the tick back when one day is missing', () => {
    expect(done([row('a', { earnedOn: on }), row('b', {})])).not.toContain('dates');
  });
});
