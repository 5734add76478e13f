import type { Unit } from 'cairn/catalogue';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSPACE } from '../../../workspace/workspace.js';
import { heldAs, withHolding, withTarget } from './workspace-changes.js';

const unit: Unit = {
  id: 'u',
  title: 'A unit',
  kind: 'course',
  creditAt: [],
  offerings: [],
  prerequisites: [],
  exclusions: [],
  skills: [],
  outcomes: [],
  isSlot: false,
  sources: [],
  checked: parseIsoDate('2026-11-21'),
  basis: 'published',
  knowing: 'read',
  knownFields: [],
};

describe('withHolding', () => {
  it('adds the unit under its own id, and a second time under a free one', () => {
    const once = withHolding(EMPTY_WORKSPACE, unit, 'planned');
    const twice = withHolding(once, unit, 'claimed');
    expect(twice.holdings.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'u planned',
      'u-2 claimed',
    ]);
    expect(heldAs(once, 'u')).toBe('planned');
    expect(heldAs(twice, 'u')).toBe('claimed');
    expect(heldAs(twice, 'v')).toBeUndefined();
  });
  it('leaves the workspace it was given as it is', () => {
    withHolding(EMPTY_WORKSPACE, unit, 'claimed');
    expect(EMPTY_WORKSPACE.holdings).toEqual([]);
  });
});

describe('withTarget', () => {
  it('puts the award first and names it once', () => {
    const before = { ...EMPTY_WORKSPACE, goals: [{ qualification: 'a' }, { qualification: 'b' }] };
    const after = withTarget(before, { qualification: 'b', specialisation: 's' });
    expect(after.goals).toEqual([
      { qualification: 'b', specialisation: 's' },
      { qualification: 'a' },
    ]);
  });
});
