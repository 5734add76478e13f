import { z } from 'zod';
import {
  addressShape,
  creditShape,
  isoDateShape,
  levelShape,
  moneyShape,
  textShape,
} from '../terms/index.js';
import { durationShape, unitChanceShape } from './ways-to-earn-shapes.js';

const idsShape = z.array(textShape);

/** A list that each week of a plan is laid beside: two for each week of the longest plan. */
const MOST_TIMES = 2_000;
/** Far above what a person names by hand, and small enough to be laid beside every unit. */
const MOST_NAMES = 10_000;
/** A plan that begins before this day ends within the years that are kept. */
const START_BEFORE = '9900-01-01';

const namesShape = idsShape.max(MOST_NAMES);

/** Something that a person counts as theirs. */
export const holdingShape = z
  .strictObject({
    id: textShape,
    title: textShape,
    unit: textShape.exactOptional(),
    qualification: textShape.exactOptional(),
    state: z.enum(['verified', 'claimed', 'planned']),
    earnedOn: isoDateShape.exactOptional(),
    expiresOn: isoDateShape.exactOptional(),
    level: levelShape.exactOptional(),
    credit: creditShape.exactOptional(),
    workloadHours: z.number().positive().max(100_000).exactOptional(),
    awardingBody: textShape.exactOptional(),
    provider: textShape.exactOptional(),
    country: textShape.exactOptional(),
    grade: textShape.exactOptional(),
    heldAs: z.enum(['award', 'prior-learning']).exactOptional(),
    credential: textShape.exactOptional(),
    skills: z.array(textShape).exactOptional(),
    evidence: z
      .array(z.strictObject({ title: textShape, url: addressShape.exactOptional() }))
      .exactOptional(),
    note: textShape.exactOptional(),
  })
  .refine(
    ({ earnedOn, expiresOn }) =>
      earnedOn === undefined || expiresOn === undefined || earnedOn <= expiresOn,
    { path: ['expiresOn'], message: 'Must not lie before earnedOn.' },
  )
  .refine(({ unit, qualification }) => unit === undefined || qualification === undefined, {
    path: ['qualification'],
    message: 'Name a unit or a qualification, not both.',
  });

/** A wish to use a holding for one rule, or for none. */
export const pinShape = z.strictObject({ holding: textShape, rule: textShape.exactOptional() });

const granted = { reason: textShape, grantedBy: textShape.exactOptional() };

/** A recorded departure from a rule. */
export const exceptionShape = z.discriminatedUnion('kind', [
  z.strictObject({
    ...granted,
    kind: z.literal('substitution'),
    rule: textShape,
    holding: textShape,
  }),
  z.strictObject({ ...granted, kind: z.literal('waiver'), rule: textShape }),
]);

const breakShape = z
  .strictObject({ from: isoDateShape, until: isoDateShape })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'Must lie after from.' });

/** Hours of 0 are no study at all; a unit may pause then where its own weeks ask for nothing. */
const studyHoursShape = z
  .strictObject({
    from: isoDateShape,
    until: isoDateShape,
    hoursPerWeek: z.number().min(0).max(168),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'Must lie after from.' });

/** A person's limits; every one but the hours may be left out. */
export const limitsShape = z
  .strictObject({
    start: isoDateShape
      .refine((start) => start < START_BEFORE, `Must lie before ${START_BEFORE}.`)
      .exactOptional(),
    hoursPerWeek: z.number().positive().max(168),
    budget: moneyShape.exactOptional(),
    deadline: isoDateShape.exactOptional(),
    breaks: z.array(breakShape).max(MOST_TIMES).exactOptional(),
    hoursCalendar: z.array(studyHoursShape).max(MOST_TIMES).exactOptional(),
    languages: namesShape.exactOptional(),
    modes: z.array(z.enum(['online', 'on-site', 'blended', 'exam'])).exactOptional(),
    countries: namesShape.exactOptional(),
    without: namesShape.exactOptional(),
    with: namesShape.exactOptional(),
  })
  .refine(
    ({ start, deadline }) => start === undefined || deadline === undefined || start <= deadline,
    { path: ['deadline'], message: 'Must not lie before start.' },
  )
  .refine((limits) => !haveCommon(limits.with, limits.without), {
    path: ['without'],
    message: 'A unit cannot stand in both with and without.',
  });

function haveCommon(some: readonly string[] = [], others: readonly string[] = []): boolean {
  const known = new Set(others);
  return some.some((name) => known.has(name));
}

/** Most important aim first, each at most once. */
export const aimsShape = z
  .array(z.enum(['time', 'cost', 'risk', 'recognition', 'awards']))
  .min(1)
  .refine((aims) => new Set(aims).size === aims.length, 'Name each aim once.')
  .default(['time', 'cost', 'risk']);

/** What a person takes for facts that no source gives. */
export const assumptionsShape = z.strictObject({
  workloadHours: z.number().positive().max(100_000).exactOptional(),
  hoursPerWeek: z.number().positive().max(168).exactOptional(),
  fee: moneyShape.exactOptional(),
  chances: z.array(unitChanceShape).max(MOST_NAMES).exactOptional(),
  durations: z.array(durationShape).max(MOST_NAMES).exactOptional(),
  note: textShape.exactOptional(),
});
