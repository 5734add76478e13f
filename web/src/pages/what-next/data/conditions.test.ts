import type { Goal, Workspace } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { writeQuestion } from '../../../exports/plan-file.js';
import { readShared } from '../../../exports/read-plan-file.js';
import { EMPTY_WORKSPACE } from '../../../workspace/index.js';
import { type Conditions, conditionsFor, withCondition, withConditions } from './conditions.js';

const on = parseIsoDate('2026-11-21');
const goal: Goal = { qualification: 'a', also: [{ qualification: 'b' }] };
const workspace: Workspace = {
  ...EMPTY_WORKSPACE,
  limits: { hoursPerWeek: 5 },
  goals: [{ qualification: 'z' }, goal],
};
const full: Conditions = {
  aims: ['awards', 'recognition', 'time'],
  limits: {
    hoursPerWeek: 5,
    hoursCalendar: [{ from: on, until: parseIsoDate('2026-12-21'), hoursPerWeek: 0 }],
  },
  weights: { time: 2, recognition: 1 },
  assumptions: { chances: [{ passes: { min: 0.5, max: 1 } }] },
  recognition: [{ unit: 'u', kind: 'exemption', weeks: 3, chance: { min: 0.2, max: 0.4 } }],
  failed: [{ unit: 'v', attempts: 1, mostAttempts: 3 }],
  also: [{ qualification: 'c' }],
  doubleCounting: { kind: 'capped', max: 1, unit: 'units' },
  onTheWay: [{ qualification: 'd' }],
};

describe('conditions', () => {
  it('are read from the workspace and its goal, and written back to both', () => {
    expect(conditionsFor(workspace, goal)).toEqual({
      aims: ['time', 'cost', 'risk'],
      limits: { hoursPerWeek: 5 },
      also: [{ qualification: 'b' }],
    });
    const kept = withConditions(workspace, full, goal);
    expect(conditionsFor(kept, kept.goals[1])).toEqual(full);
    expect(kept.goals[0]).toEqual({ qualification: 'z' });
    expect(withConditions(kept, conditionsFor(workspace, goal), goal)).toEqual(workspace);
  });

  it('make a goal of an award only when something is wished for beside it', () => {
    const other = { qualification: 'y' };
    expect(withConditions(workspace, { aims: ['time'] }, other).goals).toEqual(workspace.goals);
    expect(withConditions(workspace, full, other).goals.at(-1)).toMatchObject({
      qualification: 'y',
      also: [{ qualification: 'c' }],
    });
  });

  it('lose one with an empty list, and keep the others', () => {
    expect(withCondition(full, 'failed', [])).toEqual(withCondition(full, 'failed', undefined));
    expect('failed' in withCondition(full, 'failed', [])).toBe(false);
    expect(withCondition(full, 'also', [{ qualification: 'x' }])).toEqual({
      ...full,
      also: [{ qualification: 'x' }],
    });
  });

  it('go whole into a shared question and come out again', () => {
    const { limits, ...asked } = full;
    const request = {
      ...asked,
      qualification: 'a',
      holdings: [],
      pins: [],
      exceptions: [],
      conditionsMet: [],
      limits: { ...limits, hoursPerWeek: 5, start: on },
    };
    const written = writeQuestion({ title: 'T', request, units: [], qualifications: [] });
    const reading = readShared(JSON.parse(JSON.stringify(written)), on);
    expect(reading).toMatchObject({ kind: 'question', question: { request } });
    expect(reading.kind === 'question' && Object.keys(reading.question.request).sort()).toEqual(
      Object.keys(request).sort(),
    );
  });
});
