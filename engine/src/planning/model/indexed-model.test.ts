import { describe, expect, it } from 'vitest';
import { indexModel } from './indexed-model.js';
import type { PlanningModel } from './planning-model.js';

describe('a model that is none is refused', () => {
  const broken: Readonly<Record<string, Partial<PlanningModel>>> = {
    'a negative weight': { objective: { time: -1, cost: 0, risk: 0 } },
    'a broken number': { weeklyHours: 2.5 },
    'no week': { activities: [{ ...activity('a'), weeks: 0 }, activity('b')] },
    'something that waits for what takes no time': {
      activities: [moment('a'), { ...activity('b'), prerequisites: [['a', 'b']] }],
    },
    'something that begins with what takes no time': {
      activities: [moment('a'), { ...activity('b'), corequisites: [['a']] }],
    },
    'an unknown prerequisite': {
      activities: [{ ...activity('a'), prerequisites: [['x']] }, activity('b')],
    },
    'an activity that excludes itself': {
      activities: [{ ...activity('a'), excludes: ['a'] }, activity('b')],
    },
    'two activities of one id': { activities: [activity('a'), activity('a')] },
    'an activity without a variable': { variables: [{ kind: 'take', activity: 0 }] },
    'a row over an unknown variable': {
      rows: [{ id: 'r', group: 'structure', terms: [{ variable: 2, coefficient: 1 }], min: 1 }],
    },
    'a row with a broken coefficient': {
      rows: [{ id: 'r', group: 'structure', terms: [{ variable: 0, coefficient: 0.5 }], min: 1 }],
    },
  };
  for (const [name, part] of Object.entries(broken))
    it(name, () => {
      expect(() => indexModel({ ...sound(), ...part })).toThrow(
        expect.objectContaining({ code: 'planning-model-broken' }),
      );
    });
});

it('takes what needs no time and no hours, and may wait for something', () => {
  const activities = [{ ...moment('a'), prerequisites: [['b']] }, activity('b')];
  expect(indexModel({ ...sound(), activities }).activities[0]?.clauses).toEqual([[1]]);
});

it('makes exclusions mutual and sorts intakes', () => {
  const model = indexModel({
    ...sound(),
    activities: [{ ...activity('a'), excludes: ['b'], intakes: [5, 2, 5] }, activity('b')],
  });
  expect(model.activities.map((a) => a.excludes)).toEqual([[1], [0]]);
  expect(model.activities[0]?.intakes).toEqual([2, 5]);
});

function sound(): PlanningModel {
  return {
    objective: { time: 1, cost: 1, risk: 1 },
    horizonWeeks: 10,
    weeklyHours: 10,
    activities: [activity('a'), activity('b')],
    variables: [
      { kind: 'take', activity: 0 },
      { kind: 'take', activity: 1 },
    ],
    rows: [],
  };
}

function activity(id: string): PlanningModel['activities'][number] {
  return { id, weeks: 2, hours: 3, cost: 1, risk: 1, prerequisites: [], excludes: [] };
}

function moment(id: string): PlanningModel['activities'][number] {
  return { ...activity(id), weeks: 0, hours: 0 };
}
