import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../../terms/index.js';
import type { Repair } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  type PlanningCase,
  START,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { coldAnswer } from '../sessions/cold-answer.contract.js';
import { smallQuestion } from '../small-questions.contract.js';
import { applyRepair } from './apply-repair.js';
import { rankRepairs } from './repair-size.js';

function repairsIn({ request, data }: PlanningCase): readonly Repair[] {
  const answer = planQualification(request, data);
  return answer.kind === 'infeasible' ? answer.repairs : [];
}

describe('the repairs of a request that cannot be met', () => {
  it('make it solvable when they are applied, and no smaller amount does', () => {
    let applied = 0;
    let pairs = 0;
    fc.assert(
      fc.property(smallQuestion, ({ request, data }) => {
        const isMet = (changed: PlanRequest) => coldAnswer(changed, data).kind === 'plan';
        for (const repair of repairsIn({ request, data })) {
          const changed = applyRepair(request, repair);
          if (changed === undefined) continue;
          expect(isMet(changed)).toBe(true);
          applied += 1;
          if (repair.also !== undefined) pairs += 1;
          const last = repair.also?.[0] ?? repair;
          for (const less of smallerThan(last)) {
            const { also: _, ...first } = repair;
            const tried = repair.also === undefined ? less : { ...first, also: [less] };
            const again = applyRepair(request, tried);
            expect(again !== undefined && isMet(again)).toBe(false);
          }
          if (repair.also !== undefined) {
            const { also: _, ...alone } = repair;
            const half = applyRepair(request, alone);
            expect(half !== undefined && isMet(half)).toBe(false);
          }
        }
      }),
      { seed: 12, numRuns: Number(process.env.CAIRN_REPAIR_RUNS ?? 90) },
    );
    expect(applied).toBeGreaterThan(15);
    expect(pairs).toBeGreaterThan(2);
  });

  it('are of single names where one is enough, and of any where not', () => {
    const units = [
      unitNamed('a', { language: 'de' }),
      unitNamed('b', { language: 'fr' }),
      unitNamed('c', { language: 'fr' }),
    ];
    const asked = (min: number) =>
      smallCase(awardNamed('award', unitsFrom('some', min, ['a', 'b', 'c'])), units, {
        limits: { languages: ['en'] },
      });
    const namesIn = (min: number) =>
      repairsIn(asked(min))
        .filter(({ kind }) => kind === 'allow-language')
        .map(({ about }) => about);
    expect(namesIn(1)).toEqual(['de', 'fr']);
    expect(namesIn(2)).toEqual(['fr']);
    expect(namesIn(3)).toEqual([undefined]);
  });

  it('give up one break where that is enough', () => {
    const breaks = [0, 5].map((week) => ({
      from: addWeeks(START, week),
      until: addWeeks(START, week + 1),
    }));
    const question = smallCase(awardNamed('award', unitRule('a')), [unitNamed('a')], {
      limits: { breaks, deadline: addDays(addWeeks(START, 3), -1) },
    });
    expect(repairsIn(question)).toContainEqual(
      expect.objectContaining({ kind: 'drop-break', about: START }),
    );
    expect(repairsIn(question).filter(({ kind }) => kind === 'drop-break')).toHaveLength(1);
  });

  it('are two changes together where no single one is enough', () => {
    const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
    const question = smallCase(award, [unitNamed('a'), unitNamed('b')], {
      limits: { without: ['a', 'b'] },
    });
    const repairs = repairsIn(question);
    expect(repairs.map(({ kind, about, also }) => [kind, about, also?.[0]?.about])).toContainEqual(
      expect.arrayContaining(['allow-unit']),
    );
    expect(repairs.every(({ also }) => also?.length === 1)).toBe(true);
  });
});

it('ranks fewer changes first, then smaller ones', () => {
  const { request } = smallCase(awardNamed('award', unitRule('a')), [unitNamed('a')], {
    limits: { budget: { minor: 1_000, currency: 'AUD' }, hoursPerWeek: 10 },
  });
  const budget = (amount: number): Repair => ({ kind: 'raise-budget', label: `${amount}`, amount });
  const ranked = rankRepairs(
    [
      { ...budget(1_010), also: [{ kind: 'add-hours', label: 'h', amount: 11 }] },
      { kind: 'drop-rule', label: 'rule' },
      budget(1_600),
      { kind: 'allow-unit', label: 'unit' },
      budget(1_400),
    ],
    request,
  );
  expect(ranked.map(({ label, change }) => [label, change])).toEqual([
    ['1400', 0.4],
    ['unit', 0.5],
    ['1600', 0.6],
    ['rule', 1],
    ['1010', expect.closeTo(0.11, 9)],
  ]);
});

/** The same change, one step smaller. */
function smallerThan(repair: Repair): readonly Repair[] {
  if (repair.isLeast === false) return [];
  switch (repair.kind) {
    case 'raise-budget':
    case 'add-hours':
      return [{ ...repair, amount: (repair.amount ?? 0) - 1 }];
    case 'move-deadline':
      return repair.untilDay === undefined
        ? []
        : [{ ...repair, untilDay: addDays(repair.untilDay, -1) }];
    default:
      return [];
  }
}
