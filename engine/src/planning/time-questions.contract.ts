import fc from 'fast-check';
import { buildCatalogue, type Unit } from '../catalogue/index.js';
import { addDays } from '../terms/index.js';
import { dataOf, type PlanningCase, START } from './planning-cases.contract.js';
import type { StudyHours } from './request.js';
import { smallQuestion, TAKEN } from './small-questions.contract.js';

const LAST_DAY = 34;
const ALL: readonly string[] = TAKEN;

const entry: fc.Arbitrary<StudyHours> = fc
  .record({
    from: fc.integer({ min: -3, max: LAST_DAY }),
    days: fc.integer({ min: 1, max: 14 }),
    hoursPerWeek: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ from, days, hoursPerWeek }) => ({
    from: addDays(START, from),
    until: addDays(START, from + days),
    hoursPerWeek,
  }));

const shape = fc.option(
  fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 })
    .filter((hours) => hours.some((each) => each > 0)),
);
const beside = fc.option(fc.subarray([...TAKEN, 'h'], { minLength: 1, maxLength: 2 }), { freq: 1 });

/** Small questions with a calendar of hours, hours by week, units to begin with, and what is held for a while. */
export const timeQuestion: fc.Arbitrary<PlanningCase> = fc
  .record({
    question: smallQuestion,
    hoursCalendar: fc.array(entry, { maxLength: 2 }),
    shapes: fc.tuple(shape, shape, shape),
    besides: fc.tuple(beside, beside, beside),
    lapses: fc.option(fc.integer({ min: -2, max: 21 }), { freq: 3 }),
  })
  .map(({ question: { request, data }, hoursCalendar, shapes, besides, lapses }) => {
    const units = [...data.catalogue.units.values()].map((unit): Unit => {
      const at = ALL.indexOf(unit.id);
      const hours = unit.durationWeeks === 2 ? shapes[at] : undefined;
      const companions = besides[at]?.filter((id) => id !== unit.id) ?? [];
      return {
        ...unit,
        ...(hours ? { hoursByWeek: hours, workloadHours: (hours[0] ?? 0) + (hours[1] ?? 0) } : {}),
        ...(companions.length === 0 ? {} : { corequisites: [{ anyOf: companions }] }),
      };
    });
    const awards = [...data.catalogue.qualifications.values()].map((one) => ({
      ...one,
      constraints: [],
    }));
    const { budget: _, ...limits } = request.limits;
    const holdings = request.holdings.map((one) =>
      lapses === null ? one : { ...one, expiresOn: addDays(START, lapses) },
    );
    return {
      request: { ...request, holdings, limits: { ...limits, hoursCalendar } },
      data: dataOf(buildCatalogue(units, awards)),
    };
  });
