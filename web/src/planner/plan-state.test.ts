import { describe, expect, it } from 'vitest';
import { askedAgain, heard, type PlanState, stoppedByPerson } from './plan-state.js';

const PROOF = { nodes: 9, statement: '' };
const PROGRESS = { bound: 4, nodes: 2 };

describe('the state of a search', () => {
  it('shows progress only while something runs', () => {
    const running: PlanState = { kind: 'running' };
    expect(heard(running, { kind: 'progress', progress: PROGRESS })).toEqual({
      kind: 'running',
      progress: PROGRESS,
    });
    const failed: PlanState = { kind: 'failed', problem: { message: 'x' } };
    expect(heard(failed, { kind: 'progress', progress: PROGRESS })).toBe(failed);
  });

  it('says whether a stopped search goes on', () => {
    const answer = { kind: 'stopped', proof: PROOF } as const;
    expect(heard({ kind: 'running' }, { kind: 'answer', answer, done: false })).toEqual({
      kind: 'stopped',
      proof: PROOF,
      isSearching: true,
    });
    expect(heard({ kind: 'running' }, { kind: 'answer', answer, done: true })).toMatchObject({
      isSearching: false,
    });
  });

  it('keeps what is known when the person stops it', () => {
    const state: PlanState = { kind: 'stopped', proof: PROOF, isSearching: true };
    expect(stoppedByPerson(state)).toMatchObject({ kind: 'stopped', isSearching: false });
    expect(stoppedByPerson({ kind: 'running', progress: PROGRESS })).toEqual({
      kind: 'stopped',
      proof: { nodes: 2, statement: '' },
      isSearching: false,
      byPerson: true,
    });
    expect(stoppedByPerson({ kind: 'idle' })).toEqual({ kind: 'idle' });
  });

  it('collects the answers that need a word of the person first', () => {
    const answer = {
      kind: 'needs-assumption',
      missing: [{ assumption: 'workloadHours', units: ['a'] }],
    } as const;
    expect(heard({ kind: 'running' }, { kind: 'answer', answer, done: true })).toEqual({
      kind: 'unanswerable',
      answer,
    });
  });

  it('forgets nothing that is not a plan', () => {
    expect(askedAgain({ kind: 'idle' })).toEqual({ kind: 'running' });
  });
});
