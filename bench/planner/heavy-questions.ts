import { buildCatalogue, type Qualification, type Rule, type Unit } from 'cairn/catalogue';
import {
  type PlanLimits,
  type PlanningData,
  type PlanRequest,
  planningDataOf,
} from 'cairn/planning';
import { addDays, addWeeks } from 'cairn/terms';
import type { loadRelease } from '../../server/src/data/index.js';
import { inventInstance } from './invent-instance.js';
import { questionOfInstance, START } from './question-of-instance.js';

type Release = Awaited<ReturnType<typeof loadRelease>>;

/** A question as large as hardly anybody asks it, and as a request may be. */
export interface HeavyQuestion {
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

const UNITS = 1_500;
const TIMES = 2_000;
const NAMES = 10_000;
const FURTHER = 20;
const EUR = 'EUR';

/** For each thing of which there may be too much a question, made when it is asked for, about 1,500 units. */
export function heavyQuestions(
  release: Release,
): readonly (readonly [name: string, make: () => HeavyQuestion])[] {
  const instance = inventInstance({ size: 'L', family: 'all', seed: 1, preset: 'fastest' });
  const base = questionOfInstance({ ...instance, units: instance.units.slice(0, UNITS) }, release);
  const { deadline: _, ...open } = base.request.limits;
  const units = [...base.data.catalogue.units.values()];
  const awards = [...base.data.catalogue.qualifications.values()];
  const ids = units.filter(({ isSlot }) => !isSlot).map(({ id }) => id);
  const idOf = (index: number) => ids[index % ids.length] ?? '';
  const asked = (changes: Partial<PlanRequest>): HeavyQuestion => ({
    ...base,
    request: { ...base.request, limits: open, ...changes },
  });
  const limited = (limits: Partial<PlanLimits>) => asked({ limits: { ...open, ...limits } });
  const taught = (change: (unit: Unit, at: number) => Partial<Unit>) => ({
    ...asked({}),
    data: dataOf(
      release,
      units.map((unit, at) => ({ ...unit, ...change(unit, at) })),
      awards,
    ),
  });
  const copies = times(FURTHER, (i) =>
    awards.map((award) => ({ ...award, id: `award${i}` })),
  ).flat();
  const furtherAwards = copies.map(({ id }) => ({ qualification: id }));
  const together = (
    doubleCounting: NonNullable<PlanRequest['doubleCounting']>,
    most = FURTHER,
  ) => ({
    ...asked({ also: furtherAwards.slice(0, most), doubleCounting }),
    data: dataOf(release, units, [...awards, ...copies]),
  });
  return [
    ['1,500 units, no deadline', () => asked({})],
    ['2,000 breaks', () => limited({ breaks: breaks() })],
    ['2,000 calendar entries', () => limited({ hoursCalendar: calendar() })],
    [
      'both, and 5,200 starts each',
      () => {
        const often = offerings(1, 5_200);
        const { data } = taught(() => ({ offerings: often }));
        return { ...limited({ breaks: breaks(), hoursCalendar: calendar() }), data };
      },
    ],
    [
      '40 offerings of 26 starts each',
      () => {
        const many = offerings(40, 26);
        return taught(() => ({ offerings: many }));
      },
    ],
    [
      '100 exclusions each',
      () => taught((_, at) => ({ exclusions: times(100, (i) => idOf(at + 1 + i)) })),
    ],
    ['50 validities', () => taught((_, at) => ({ validityMonths: 1 + (at % 50) }))],
    [
      'three times one of 100 first',
      () =>
        taught((_, at) => ({
          prerequisites: times(3, (c) => ({
            anyOf: times(100, (i) => idOf(at + 100 * c + i + 1)),
          })),
        })),
    ],
    ['3,000 equal holdings', () => asked({ holdings: times(3_000, (i) => held(i, 'h0')) })],
    ['3,000 other holdings', () => asked({ holdings: times(3_000, (i) => held(i, idOf(i))) })],
    ['10,000 refused units', () => limited({ without: times(NAMES, (i) => `none${i}`) })],
    ['750 units insisted on', () => limited({ with: ids.slice(0, 750) })],
    [
      '10,000 ways by recognition',
      () =>
        asked({
          recognition: times(NAMES, (i) => ({
            unit: i < 2 * UNITS ? idOf(i) : `none${i}`,
            kind: i % (2 * UNITS) < UNITS ? ('exemption' as const) : ('prior-learning' as const),
            weeks: 1 + (i % 8),
            fee: { minor: 100 * i, currency: EUR },
            chance: { min: 0.5, max: 0.5 },
          })),
        }),
    ],
    ['20 further awards, nothing shared', () => together({ kind: 'forbidden' })],
    [
      '4 further awards, 5 units shared',
      () => together({ kind: 'capped', max: 5, unit: 'units' }, 4),
    ],
    ['20 further awards, all shared', () => together({ kind: 'allowed' })],
    [
      '20 further awards, one inside the next',
      () => {
        const chain = copies.map((award, at) =>
          at === 0 ? award : { ...award, rule: withAward(award.rule, `award${at - 1}`) },
        );
        return {
          ...asked({ also: furtherAwards }),
          data: dataOf(release, units, [...awards, ...chain]),
        };
      },
    ],
    [
      '10,000 failed units',
      () =>
        asked({
          failed: times(NAMES, (i) => ({ unit: i < UNITS ? idOf(i) : `none${i}`, attempts: 1 })),
        }),
    ],
    [
      '10,000 chances',
      () =>
        asked({
          aims: ['recognition', 'time', 'cost', 'risk'],
          assumptions: {
            chances: times(NAMES, (i) => ({
              unit: i < UNITS ? idOf(i) : `none${i}`,
              passes: { min: 0.9, max: 0.9 },
            })),
          },
        }),
    ],
  ];
}

function dataOf(release: Release, units: readonly Unit[], awards: readonly Qualification[]) {
  return planningDataOf(release, START, buildCatalogue(units, awards));
}

/** The rule, and another award beside it. */
function withAward(rule: Rule, qualification: string): Rule {
  const base = { knowing: 'read', overlap: false } as const;
  const inner = {
    ...base,
    id: 'inner',
    label: qualification,
    op: 'qualification',
    qualification,
  } as const;
  return { ...base, id: 'both', label: 'both', op: 'allOf', of: [rule, inner] };
}

function breaks() {
  return times(TIMES, (i) => {
    const from = addDays(addWeeks(START, 6 * i + 3), i % 7);
    return { from, until: addDays(from, 7 + (i % 7)) };
  });
}

function calendar() {
  return times(TIMES, (i) => {
    const from = addDays(START, 3 * i);
    return { from, until: addDays(from, 10), hoursPerWeek: 5 + ((i * 7) % 11) };
  });
}

/** Offerings of which each starts a day after the one before. */
function offerings(count: number, starts: number): Unit['offerings'] {
  const step = starts > 100 ? 1 : 30;
  return times(count, (o) => ({
    id: `o${o}`,
    starts: times(starts, (i) => addDays(START, o + i * step)),
  }));
}

function held(index: number, unit: string): PlanRequest['holdings'][number] {
  return { id: `held${index}`, title: unit, unit, state: 'claimed', earnedOn: START };
}

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
