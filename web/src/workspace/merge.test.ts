import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { mergeWorkspaces, previewMerge } from './merge.js';
import { EMPTY_WORKSPACE, type Workspace } from './workspace.js';

const holding = (id: string, title = id) => ({ id, title, state: 'claimed' as const });
const mine: Workspace = {
  ...EMPTY_WORKSPACE,
  person: { label: 'Mine' },
  holdings: [holding('a'), holding('b')],
  limits: { hoursPerWeek: 5 },
  goals: [{ qualification: 'q' }],
  pins: [{ holding: 'a', rule: 'core' }],
};
const theirs: Workspace = {
  ...EMPTY_WORKSPACE,
  person: { label: 'Theirs' },
  holdings: [holding('a'), holding('b', 'other'), holding('c')],
  limits: { hoursPerWeek: 9 },
  goals: [{ qualification: 'q' }, { qualification: 'r' }],
  pins: [
    { holding: 'a', rule: 'elective' },
    { holding: 'b', rule: 'core' },
  ],
  exceptions: [{ kind: 'substitution', rule: 'core', holding: 'b', reason: 'granted' }],
  conditionsMet: ['hours'],
};

describe('previewMerge', () => {
  it('tells new, same and differing apart', () => {
    const preview = previewMerge(mine, theirs);
    expect(preview.added.map(({ id }) => id)).toEqual(['c']);
    expect(preview.same.map(({ id }) => id)).toEqual(['a']);
    expect(preview.differing.map(({ id }) => id)).toEqual(['b']);
  });
  it('does not mind the order of keys', () => {
    const turned = { ...theirs, holdings: [{ state: 'claimed' as const, title: 'a', id: 'a' }] };
    expect(previewMerge(mine, turned).same).toHaveLength(1);
  });
});

describe('mergeWorkspaces', () => {
  it('brings the credentials that holdings were read from', () => {
    const kept = {
      id: 'ab',
      title: 'A badge',
      format: 'open-badges-3.0',
      content: '{}',
      keptOn: parseIsoDate('2026-11-22'),
    };
    const file = { ...theirs, credentials: [kept, { ...kept, id: 'cd' }] };
    const merged = mergeWorkspaces({ ...mine, credentials: [{ ...kept, title: 'Mine' }] }, file);
    expect(merged.credentials.map(({ id, title }) => [id, title])).toEqual([
      ['ab', 'Mine'],
      ['cd', 'A badge'],
    ]);
  });

  it('joins ways to earn units, mine first, and takes weights where mine has none', () => {
    const way = (unit: string, weeks: number) => ({ unit, kind: 'exemption' as const, weeks });
    const merged = mergeWorkspaces(
      { ...mine, recognition: [way('u', 1)] },
      {
        ...theirs,
        weights: { time: 1 },
        recognition: [way('u', 9), way('v', 2)],
        failed: [{ unit: 'w', attempts: 1 }],
      },
    );
    expect(merged).toMatchObject({
      weights: { time: 1 },
      recognition: [way('u', 1), way('v', 2)],
      failed: [{ unit: 'w', attempts: 1 }],
    });
  });

  const merged = mergeWorkspaces(mine, theirs);
  it('loses nothing: what differs comes in beside mine', () => {
    expect(merged.holdings.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
      ['b-2', 'other'],
    ]);
  });
  it('lets pins and exceptions follow a renamed holding, and keeps mine', () => {
    expect(merged.pins).toEqual([
      { holding: 'a', rule: 'core' },
      { holding: 'b-2', rule: 'core' },
    ]);
    expect(merged.exceptions).toMatchObject([{ holding: 'b-2' }]);
  });
  it('keeps my name and limits, and adds goals once', () => {
    expect(merged.person.label).toBe('Mine');
    expect(merged.limits).toEqual({ hoursPerWeek: 5 });
    expect(merged.goals).toEqual([{ qualification: 'q' }, { qualification: 'r' }]);
  });
  it('changes nothing when the same file comes twice', () => {
    const again = mergeWorkspaces(mine, mine);
    expect(again).toEqual(mine);
  });
});
