import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Qualification,
  readQualification,
  readUnit,
  type Unit,
} from '../catalogue/index.js';
import { parseIsoDate, type Reading } from '../terms/index.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import { evaluateQualification } from './evaluate.js';
import type { Holding } from './holdings.js';
import { smallestCompletions } from './smallest-completions.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const HOURS = [10, 20, 20, 30, 40, 50];
const UNITS: readonly Unit[] = NAMES.map((id, index) =>
  valueIn(
    readUnit(
      {
        id,
        title: id,
        checked: '2026-01-01',
        workloadHours: HOURS[index],
        credit: { amount: (HOURS[index] ?? 0) / 10, system: 'ects' },
      },
      id,
    ),
  ),
);

const pool = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 });
const unitsRule = fc
  .record({ pool, min: fc.integer({ min: 1, max: 2 }), overlap: fc.boolean() })
  .map((rule) => ({ ...rule, op: 'atLeast', max: rule.min }));
const creditsRule = fc
  .record({ pool, min: fc.constantFrom(2, 4, 6) })
  .map((rule) => ({ ...rule, op: 'creditsFrom', system: 'ects', max: rule.min }));
const instance = fc.record({
  rules: fc.oneof(
    fc.array(unitsRule, { minLength: 1, maxLength: 3 }),
    fc.array(creditsRule, { minLength: 1, maxLength: 2 }),
  ),
  any: fc.boolean(),
  held: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
  aim: fc.constantFrom('units' as const, 'hours' as const),
});

describe('smallestCompletions', () => {
  it('lists exactly the sets that trying every set finds', () => {
    fc.assert(
      fc.property(instance, ({ rules, any, held, aim }) => {
        const request = requestOf({ rules, any, held });
        const found = smallestCompletions({ ...request, aims: [aim] });
        const wanted = byTrying(request, held, aim);
        if (wanted === undefined) {
          expect(found.kind).toBe('none');
          return;
        }
        expect(found).toMatchObject({ kind: 'found', proven: true, allListed: true });
        if (found.kind !== 'found') return;
        expect(found.least).toEqual([wanted.least]);
        expect(found.sets.map((set) => set.units.join(' '))).toEqual(wanted.sets);
      }),
      { seed: 20260406, numRuns: 250 },
    );
  });

  it('leaves out and names units whose hours nobody knows', () => {
    const bare = valueIn(readUnit({ id: 'x', title: 'x', checked: '2026-01-01' }, 'x'));
    const request = requestOf({ rules: [{ op: 'atLeast', min: 1, max: 1, pool: ['a', 'x'] }] });
    const catalogue = buildCatalogue([...UNITS, bare], [request.qualification]);
    const found = smallestCompletions({ ...request, catalogue, aims: ['hours'] });
    expect(found).toMatchObject({ kind: 'found', least: [10], unranked: ['x'] });
    const refused = smallestCompletions({ ...request, catalogue, aims: ['hours'], without: ['a'] });
    expect(refused).toMatchObject({ kind: 'none', certain: false });
  });

  it('says when there are more sets than it lists', () => {
    const request = requestOf({ rules: [{ op: 'atLeast', min: 2, max: 2, pool: NAMES }] });
    const all = smallestCompletions(request);
    expect(all).toMatchObject({ kind: 'found', allListed: true });
    if (all.kind === 'found') expect(all.sets).toHaveLength(15);
    const some = smallestCompletions({ ...request, limits: { mostSets: 14 } });
    expect(some).toMatchObject({ kind: 'found', least: [2], allListed: false, proven: true });
    const exactly = smallestCompletions({ ...request, limits: { mostSets: 15 } });
    expect(exactly).toMatchObject({ allListed: true });
  });
});

interface Asked {
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  readonly any?: boolean;
  readonly held?: readonly string[];
}

function requestOf({ rules, any = false, held = [] }: Asked): EvaluationRequest {
  const of = rules.map((rule, index) => ({
    ...{ id: `r${index}`, label: `r${index}`, poolComplete: true },
    ...rule,
  }));
  const op = any ? 'anyOf' : 'allOf';
  const fields = {
    ...{ id: 'award', title: 'Award', awardingBody: 'Body', checked: '2026-01-01' },
    rule: { op, id: 'root', label: 'Root', of },
  };
  const qualification: Qualification = valueIn(readQualification(fields, 'award'));
  return {
    qualification,
    catalogue: buildCatalogue(UNITS, [qualification]),
    holdings: held.map((unit): Holding => ({ id: unit, title: unit, unit, state: 'verified' })),
    on: parseIsoDate('2026-06-01'),
    convert: () => undefined,
    levelAtLeast: () => undefined,
  };
}

/** Every set of units that are not held, kept when it completes and no smaller part of it does. */
function byTrying(
  request: EvaluationRequest,
  held: readonly string[],
  aim: 'units' | 'hours',
): { readonly least: number; readonly sets: readonly string[] } | undefined {
  const free = NAMES.filter((name) => !held.includes(name));
  const all = Array.from({ length: 2 ** free.length }, (_, bits) =>
    free.filter((_, index) => (bits >> index) % 2 === 1),
  );
  const completing = all.filter((set) => isComplete(request, set));
  const tight = completing.filter((set) =>
    set.every(
      (name) =>
        !isComplete(
          request,
          set.filter((other) => other !== name),
        ),
    ),
  );
  const size = (set: readonly string[]) =>
    aim === 'units'
      ? set.length
      : set.reduce((total, name) => total + (HOURS[NAMES.indexOf(name)] ?? 0), 0);
  if (tight.length === 0) return undefined;
  const least = Math.min(...tight.map(size));
  const sets = tight.filter((set) => size(set) === least).map((set) => set.join(' '));
  return { least, sets: sets.sort() };
}

function isComplete(request: EvaluationRequest, set: readonly string[]): boolean {
  const more = set.map(
    (unit): Holding => ({ id: `take-${unit}`, title: unit, unit, state: 'planned' }),
  );
  const found = evaluateQualification({ ...request, holdings: [...request.holdings, ...more] });
  return found.root.state === 'met';
}

function valueIn<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}
