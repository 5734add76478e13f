import fc from 'fast-check';
import type { Constraint } from '../catalogue/index.js';
import { addDays } from '../terms/index.js';
import { dataOf, type PlanningCase, START } from './planning-cases.contract.js';
import type { FailedUnit, PlanAim, PlanRequest, RecognitionOption, UnitChance } from './request.js';
import { smallQuestion, TAKEN } from './small-questions.contract.js';

const chance = fc
  .tuple(fc.constantFrom(0, 0.2, 0.5, 0.9, 1), fc.constantFrom(0, 0.2, 0.5, 0.9, 1))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const fee = fc
  .integer({ min: 0, max: 3 })
  .map((minor) => ({ minor: minor * 100, currency: 'AUD' }));

const option: fc.Arbitrary<RecognitionOption> = fc.record(
  {
    unit: fc.constantFrom(...TAKEN),
    kind: fc.constantFrom('prior-learning' as const, 'exemption' as const),
    weeks: fc.integer({ min: 1, max: 3 }),
    hoursPerWeek: fc.integer({ min: 0, max: 3 }),
    fee,
    chance,
  },
  { requiredKeys: ['unit', 'kind', 'weeks'] },
);

const failure: fc.Arbitrary<FailedUnit> = fc.record(
  {
    unit: fc.constantFrom(...TAKEN),
    attempts: fc.constantFrom(1, 2, 3),
    mostAttempts: fc.constantFrom(3, 4),
    notBefore: fc.integer({ min: -3, max: 16 }).map((days) => addDays(START, days)),
    fee,
  },
  { requiredKeys: ['unit', 'attempts'] },
);

const ownChance: fc.Arbitrary<UnitChance> = fc.record(
  { unit: fc.constantFrom(...TAKEN), passes: chance, recognised: chance },
  { requiredKeys: ['unit', 'passes'] },
);

const base = {
  id: fc.constant('ways'),
  text: fc.constant('text'),
  knowing: fc.constant('read' as const),
};
const share = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.67, 1);
const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constantFrom('rpl' as const, 'transfer' as const),
    share,
    unit: fc.constantFrom('units', 'ects'),
  }),
  fc.record({
    ...base,
    kind: fc.constantFrom('rpl' as const, 'transfer' as const),
    max: fc.integer({ min: 0, max: 6 }),
    unit: fc.constant('ects'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('rpl' as const),
    uncapped: fc.constant(true),
    excludeUnits: fc.subarray([...TAKEN], { minLength: 1 }),
  }),
  fc.record({
    ...base,
    kind: fc.constant('residency' as const),
    awardingBody: fc.constant('p'),
    share,
    unit: fc.constantFrom('units', 'ects'),
  }),
);

const aims = fc.constantFrom<readonly PlanAim[]>(
  ['recognition', 'time'],
  ['time', 'recognition'],
  ['cost', 'recognition', 'risk'],
  ['risk', 'time', 'cost'],
  ['time', 'cost', 'risk'],
);

/** A small question with recognition, repeats, chances, and caps on them. */
export const waysQuestion: fc.Arbitrary<PlanningCase> = fc
  .record({
    question: smallQuestion,
    options: fc.uniqueArray(option, {
      maxLength: 3,
      selector: ({ unit, kind }) => `${unit} ${kind}`,
    }),
    failed: fc.uniqueArray(failure, { maxLength: 2, selector: ({ unit }) => unit }),
    chances: fc.uniqueArray(ownChance, { maxLength: 3, selector: ({ unit }) => unit }),
    more: fc.option(constraint),
    aims,
  })
  .map(({ question: { request, data }, options, failed, chances, more, aims: order }) => {
    // With little money hardly anything could be taken at all.
    const { budget: _, ...limits } = request.limits;
    const asked: PlanRequest = {
      ...request,
      limits: { ...limits, hoursPerWeek: limits.hoursPerWeek + 1 },
      aims: order,
      recognition: options,
      failed,
      ...(chances.length === 0 ? {} : { assumptions: { chances } }),
    };
    return { request: asked, data: more === null ? data : withConstraint(data, more) };
  });

function withConstraint(data: PlanningCase['data'], more: Constraint): PlanningCase['data'] {
  const qualifications = new Map(
    [...data.catalogue.qualifications].map(([id, award]) => [
      id,
      { ...award, constraints: [...award.constraints, more] },
    ]),
  );
  return dataOf({ ...data.catalogue, qualifications });
}
