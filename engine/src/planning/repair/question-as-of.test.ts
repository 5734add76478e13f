import { expect, it } from 'vitest';
import { addWeeks } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import { questionAsOf, runningRestOf, withoutRunningRest } from './question-as-of.js';

const long = (id: string) => unitNamed(id, { durationWeeks: 6, workloadHours: 24 });

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

const later = ({ request, data }: PlanningCase, weeks: number): PlanningCase => ({
  request: { ...request, limits: { ...request.limits, start: addWeeks(START, weeks) } },
  data,
});

it('keeps one rest of what runs, however often it is asked', () => {
  const award = awardNamed('award', unitsFrom('root', 1, ['a']));
  const question = smallCase(award, [long('a')]);
  const plan = planOf(question);
  const first = questionAsOf(plan, later(question, 1), {});
  expect(first.units[0]?.offerings.map(({ id }) => id)).toEqual(['running', 'again']);
  const second = questionAsOf(plan, later({ ...question, data: first.data }, 2), {});
  const [running, ...again] = second.units[0]?.offerings ?? [];
  expect(running).toMatchObject({ starts: [addWeeks(START, 2)], durationWeeks: 4 });
  expect(again).toEqual([{ id: 'again' }]);
  expect(second.running.get('a')).toBe(running?.id);
});

it('gives what has ended an id that no holding has', () => {
  const award = awardNamed('award', unitsFrom('root', 3, ['a', 'b', 'held']));
  const units = ['a', 'b', 'held'].map(long);
  const holdings = [holdingOf('held', { id: 'done-a' })];
  const question = smallCase(award, units, { limits: { hoursPerWeek: 4 }, holdings });
  const { request, done } = questionAsOf(planOf(question), later(question, 6), {});
  expect(done).toHaveLength(1);
  const ids = request.holdings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

it('tells what is left of a unit that runs, and the unit as it was before', () => {
  const award = awardNamed('award', unitsFrom('root', 1, ['a']));
  const question = smallCase(award, [long('a')]);
  const [unit] = questionAsOf(planOf(question), later(question, 1), {}).units;
  const before = question.data.catalogue.units.get('a');
  if (unit === undefined || before === undefined) throw new Error('nothing runs');
  expect(runningRestOf(unit)).toMatchObject({ starts: [addWeeks(START, 1)], durationWeeks: 5 });
  expect(withoutRunningRest(unit)).toEqual(before);
  expect(runningRestOf(before)).toBeUndefined();
});

it('takes the latest rest for what is left, and keeps offerings of other names', () => {
  const rest = (id: string, weeks: number) => ({ id, starts: [addWeeks(START, weeks)] });
  const offerings = [rest('running-', 3), rest('running', 1), rest('again-soon', 1)];
  const unit = { ...long('a'), offerings };
  expect(runningRestOf(unit)?.id).toBe('running-');
  expect(withoutRunningRest(unit).offerings.map(({ id }) => id)).toEqual(['again-soon']);
});
