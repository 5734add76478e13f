import fc from 'fast-check';
import type { Constraint, Rule, Unit } from '../catalogue/index.js';
import { addDays, addWeeks } from '../terms/index.js';
import {
  allOf,
  awardNamed,
  creditsFrom,
  holdingOf,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from './planning-cases.contract.js';
import type { PlanAim } from './request.js';

/** Units that can be taken. */
export const TAKEN = ['a', 'b', 'c'] as const;
const HELD = ['h', 'i'] as const;
const ALL: readonly string[] = [...TAKEN, ...HELD];
/** Weeks until the deadline of every question. */
export const HORIZON_WEEKS = 4;

const level = (code: number) => ({ framework: 'au-aqf', code: String(code) });
const pool = fc.subarray([...ALL], { minLength: 2 });

const unit = (id: string, earlier: readonly string[]) =>
  fc
    .record({
      weeks: fc.integer({ min: 1, max: 2 }),
      pace: fc.integer({ min: 1, max: 3 }),
      fee: fc.integer({ min: 0, max: 3 }),
      credit: fc.integer({ min: 1, max: 6 }),
      level: fc.integer({ min: 3, max: 5 }),
      recalled: fc.boolean(),
      provider: fc.constantFrom('p', 'q'),
      needs: fc.option(fc.subarray([...earlier], { minLength: 1 }), { freq: 3 }),
      start: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 4 }),
    })
    .map((raw): Unit => {
      const fee = { minor: raw.fee * 100, currency: 'AUD' };
      return unitNamed(id, {
        durationWeeks: raw.weeks,
        workloadHours: raw.weeks * raw.pace,
        fee,
        credit: { amount: raw.credit, system: 'ects' },
        level: level(raw.level),
        knowing: raw.recalled ? 'recalled' : 'read',
        provider: raw.provider,
        awardingBody: raw.provider,
        prerequisites: raw.needs === null ? [] : [{ anyOf: raw.needs }],
        offerings:
          raw.start === null ? [] : [{ id: 'o', starts: [addWeeks(START, raw.start)], fee }],
      });
    });

const leaf = (id: string) =>
  fc.oneof(
    fc.constantFrom(...ALL).map((name) => unitRule(name)),
    fc
      .tuple(fc.integer({ min: 1, max: 2 }), pool, fc.boolean())
      .map(([min, units, isCapped]) => unitsFrom(id, min, units, isCapped ? { max: min } : {})),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), pool, fc.option(fc.integer({ min: 3, max: 5 })))
      .map(([min, units, code]) =>
        creditsFrom(id, min, units, code === null ? {} : { minLevel: level(code) }),
      ),
    fc
      .tuple(pool, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
      .map(([units, min, max]) => {
        const half = Math.ceil(units.length / 2);
        const part = (name: string, of: readonly string[]) => ({
          id: name,
          label: name,
          pool: of,
          open: false,
        });
        return creditsFrom(id, min + 2, [], {
          parts: [
            { ...part('one', units.slice(0, half)), min: 0, max },
            { ...part('two', units.slice(half)), min },
          ],
        });
      }),
  );

const rule: fc.Arbitrary<Rule> = fc
  .tuple(leaf('l1'), leaf('l2'), leaf('l3'))
  .chain(([x, y, z]) =>
    fc.constantFrom<Rule>(
      x,
      allOf('root', withIds([x, y])),
      choice('root', withIds([x, y])),
      allOf('root', [choice('some', withIds([x, y])), ...withIds([z], 'third')]),
    ),
  );

function choice(id: string, of: readonly Rule[]): Rule {
  return { id, label: id, knowing: 'read', overlap: false, op: 'anyOf', min: 1, of };
}

function withIds(rules: readonly Rule[], prefix = 'r'): readonly Rule[] {
  return rules.map((one, index) => ({ ...one, id: `${prefix}${index}` }));
}

const text = { text: 'text', knowing: 'read' } as const;
const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc
    .integer({ min: 0, max: 1 })
    .map((max) => ({ ...text, id: 'c', kind: 'transfer', max, unit: 'units' }) as const),
  fc
    .integer({ min: 2, max: 8 })
    .map((max) => ({ ...text, id: 'c', kind: 'providerCap', max, unit: 'ects' }) as const),
  fc
    .integer({ min: 1, max: 8 })
    .map(
      (min) =>
        ({ ...text, id: 'c', kind: 'minAtLevel', level: level(4), min, system: 'ects' }) as const,
    ),
  fc
    .constantFrom(0.3, 0.6)
    .map(
      (share) =>
        ({ ...text, id: 'c', kind: 'residency', awardingBody: 'p', share, unit: 'ects' }) as const,
    ),
  fc.constant({ ...text, id: 'c', kind: 'recency', months: 12, relativeTo: 'completion' } as const),
);

const aims = fc.constantFrom<readonly PlanAim[]>(
  ['time', 'cost', 'risk'],
  ['cost', 'risk', 'time'],
  ['risk', 'time', 'cost'],
);

/** A small question of every shape: trees, parts, levels, caps, start days, expiry, money. */
export const smallQuestion: fc.Arbitrary<PlanningCase> = fc
  .record({
    units: fc.tuple(unit('a', HELD), unit('b', ['a', 'h']), unit('c', ['a', 'b'])),
    held: fc.tuple(unit('h', ['a']), unit('i', ['a'])),
    holdings: fc.subarray([...HELD]),
    age: fc.integer({ min: 330, max: 380 }),
    expires: fc.option(fc.integer({ min: 0, max: 21 }), { freq: 3 }),
    rule,
    constraints: fc.array(constraint, { maxLength: 1 }),
    hoursPerWeek: fc.integer({ min: 2, max: 5 }),
    budget: fc.option(fc.integer({ min: 1, max: 6 })),
    aims,
  })
  .map((raw) =>
    smallCase(
      awardNamed('award', raw.rule, { constraints: raw.constraints }),
      // Only a, b and c can be taken; h and i are known but placeholders.
      [...raw.units, ...raw.held.map((one) => ({ ...one, isSlot: true }))],
      {
        aims: raw.aims,
        holdings: raw.holdings.map((id) =>
          holdingOf(id, {
            earnedOn: addDays(START, -raw.age),
            ...(raw.expires === null ? {} : { expiresOn: addDays(START, raw.expires) }),
          }),
        ),
        limits: {
          hoursPerWeek: raw.hoursPerWeek,
          deadline: addDays(addWeeks(START, HORIZON_WEEKS), -1),
          ...(raw.budget === null ? {} : { budget: { minor: raw.budget * 100, currency: 'AUD' } }),
        },
      },
    ),
  );

/** Some units of a pool, in which what starts late or takes long costs less. */
export const poolQuestion: fc.Arbitrary<PlanningCase> = fc
  .record({ question: smallQuestion, min: fc.integer({ min: 1, max: 2 }) })
  .map(({ question: { request, data }, min }): PlanningCase => {
    const units = [...data.catalogue.units.values()];
    const { budget: _, ...limits } = request.limits;
    const dear = units.map((unit, at): Unit => {
      const start = unit.offerings[0]?.starts?.[0] === undefined ? 0 : 1;
      const minor = 100 * (7 - 2 * (unit.durationWeeks ?? 0) - 2 * start + (at % 2));
      const fee = { minor, currency: 'AUD' };
      const offerings = unit.offerings.map((one) => ({ ...one, fee }));
      return { ...unit, fee, offerings, prerequisites: [] };
    });
    const all = units.map(({ id }) => id);
    const cased = smallCase(awardNamed('award', unitsFrom('some', min, all)), dear);
    return { ...cased, request: { ...request, limits, holdings: [] } };
  });
