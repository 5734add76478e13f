import { buildCatalogue, type Qualification, type Rule, type Unit } from 'cairn/catalogue';
import {
  type PlannerInstance,
  type PlanningData,
  type PlanRequest,
  planningDataOf,
} from 'cairn/planning';
import { addDays, addWeeks, parseIsoDate } from 'cairn/terms';
import type { loadRelease } from '../../server/src/data/index.js';

type Release = Awaited<ReturnType<typeof loadRelease>>;

export const START = parseIsoDate('2027-01-04');
const CURRENCY = 'EUR';
const LEVEL = (code: number) => ({ framework: 'au-aqf', code: String(code) });
const FACTS = {
  sources: [],
  checked: START,
  basis: 'assumption',
  knowing: 'read',
} as const;

/** An award, units and a request that ask what a planner instance asks: a whole question of the size of the instance. */
export function questionOfInstance(
  instance: PlannerInstance,
  release: Release,
): { readonly request: PlanRequest; readonly data: PlanningData } {
  const units = [...instance.units.map(unitOf), ...instance.held.map(heldUnitOf)];
  const catalogue = buildCatalogue(units, [awardOf(instance)]);
  const { time, cost } = instance.objective;
  return {
    data: planningDataOf(release, START, catalogue),
    request: {
      qualification: 'award',
      aims: time > cost ? ['time', 'cost', 'risk'] : ['cost', 'time', 'risk'],
      holdings: instance.held.map(({ id, expires }) => ({
        id: `held-${id}`,
        title: id,
        unit: id,
        state: 'claimed',
        ...(expires === null ? {} : { expiresOn: addDays(addWeeks(START, expires), 1) }),
      })),
      limits: {
        start: START,
        hoursPerWeek: instance.weeklyHours,
        budget: { minor: instance.budget * 100, currency: CURRENCY },
        deadline: addDays(addWeeks(START, instance.horizon), -1),
      },
    },
  };
}

function unitOf(unit: PlannerInstance['units'][number]): Unit {
  const fee = { minor: unit.cost * 100, currency: CURRENCY };
  return {
    ...FACTS,
    id: unit.id,
    title: `Unit ${unit.id}`,
    kind: 'unit',
    awardingBody: unit.provider,
    provider: unit.provider,
    level: LEVEL(unit.level),
    credit: { amount: unit.credits / 10, system: 'ects' },
    creditAt: [],
    workloadHours: unit.weeks * unit.hours,
    durationWeeks: unit.weeks,
    fee,
    ...(unit.validity === null ? {} : { validityMonths: Math.ceil(unit.validity / 4.3) }),
    offerings:
      unit.intakes === null
        ? []
        : [{ id: 'o', starts: unit.intakes.map((week) => addWeeks(START, week)), fee }],
    prerequisites: unit.prereq.map((anyOf) => ({ anyOf })),
    exclusions: unit.excludes,
    skills: [],
    outcomes: [],
    isSlot: false,
    knownFields: [],
  };
}

function heldUnitOf(held: PlannerInstance['held'][number]): Unit {
  const base = { weeks: 1, hours: 1, cost: 0, risk: 0, intakes: null, validity: null };
  return { ...unitOf({ ...held, ...base, prereq: [], excludes: [] }), isSlot: true };
}

function awardOf({ rules, units, held }: PlannerInstance): Qualification {
  const items = [...units, ...held];
  const poolOf = (group: string) =>
    items.filter((item) => item.groups.includes(group)).map((item) => item.id);
  const RULE = { knowing: 'read', overlap: false, poolComplete: true } as const;
  const rule: Rule = {
    ...RULE,
    id: 'total',
    label: 'credit in all',
    op: 'creditsFrom',
    system: 'ects',
    min: rules.total / 10,
    pool: [],
    parts: rules.groups.map(({ id, min, max }) => ({
      id,
      label: id,
      pool: poolOf(id),
      open: false,
      min: min / 10,
      ...(max === null ? {} : { max: max / 10 }),
    })),
  };
  const text = (words: string) => ({ text: words, knowing: 'read' }) as const;
  return {
    ...FACTS,
    id: 'award',
    title: 'Award',
    kind: 'qualification',
    awardingBody: 'body',
    creditAt: [],
    status: 'open',
    rule,
    specialisations: [],
    alternatives: [],
    constraints: [
      ...rules.levels.map(
        ({ level, min }) =>
          ({
            ...text('enough at the level'),
            id: `level-${level}`,
            kind: 'minAtLevel',
            level: LEVEL(level),
            min: min / 10,
            system: 'ects',
          }) as const,
      ),
      ...(rules.providerCap === null
        ? []
        : [
            {
              ...text('no more from one provider'),
              id: 'provider-cap',
              kind: 'providerCap',
              max: rules.providerCap / 10,
              unit: 'ects',
            } as const,
          ]),
    ],
    fees: [],
    confidence: 'high',
  };
}
