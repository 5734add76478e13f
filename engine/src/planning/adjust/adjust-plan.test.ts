import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../terms/index.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  foundingCase,
  holdingOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import { smallQuestion } from '../small-questions.contract.js';
import { adjustPlan } from './adjust-plan.js';
import type { AdjustedPlan, PlanAdjustment } from './adjustment.js';
import { acceptErrors, openErrors, subjectOf } from './overrides.js';

const day = parseIsoDate;

function planOf({ request, data }: PlanningCase): Plan {
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.plan;
}

function adjust(plan: Plan, adjustment: PlanAdjustment, question: PlanningCase): AdjustedPlan {
  const answer = adjustPlan(plan, adjustment, question);
  if (answer.kind !== 'adjusted') throw new Error(answer.kind);
  return answer;
}

const codesOf = ({ findings }: AdjustedPlan) => [...new Set(findings.map(({ code }) => code))];
const stepIn = (plan: Plan, unit: string) => plan.steps.find((step) => step.unit === unit);

/** b needs a; c starts on two days; two of the electives c, d, e. Ten hours a week. */
function electiveCase(limits: Partial<PlanningCase['request']['limits']> = {}): PlanningCase {
  const units = [
    unitNamed('a'),
    unitNamed('b', { prerequisites: [{ anyOf: ['a'] }] }),
    unitNamed('c', { offerings: [{ id: 'x', starts: [day('2027-01-18'), day('2027-03-03')] }] }),
    unitNamed('d'),
    unitNamed('e', { fee: { minor: 99_000, currency: 'AUD' } }),
    unitNamed('first'),
    unitNamed('f', { prerequisites: [{ anyOf: ['first'] }], fee: { minor: 1, currency: 'AUD' } }),
    unitNamed('outside'),
  ];
  const electives = unitsFrom('electives', 2, ['c', 'd', 'e', 'f']);
  const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b'), electives]));
  return smallCase(award, units, { limits, aims: ['cost', 'time', 'risk'] });
}

describe('moving a unit', () => {
  const question = electiveCase();
  const plan = planOf(question);

  it('changes days, end and figures, and nothing else', () => {
    const { plan: moved, findings } = adjust(
      plan,
      { kind: 'move', unit: 'b', startWeek: 20 },
      question,
    );
    expect(findings).toEqual([]);
    expect(stepIn(moved, 'b')).toMatchObject({
      startWeek: 20,
      endWeek: 23,
      startsOn: '2027-05-24',
      endsOn: '2027-06-13',
    });
    expect(moved).toMatchObject({ weeks: 23, completesOn: '2027-06-13' });
    expect(moved.figures.months.value).toBe(5);
    const others = ({ steps }: Plan) => steps.filter(({ unit }) => unit !== 'b');
    expect(others(moved)).toEqual(others(plan));
    expect(moved.fees).toEqual(plan.fees);
  });

  it('comes back to the plan that it was', () => {
    const back = stepIn(plan, 'b')?.startWeek ?? 0;
    const away = adjust(plan, { kind: 'move', unit: 'b', startWeek: 20 }, question).plan;
    const home = adjust(away, { kind: 'move', unit: 'b', startWeek: back }, question).plan;
    expect(home).toEqual(plan);
  });

  it.each([
    ['before what it needs has ended', { kind: 'move', unit: 'b', startWeek: 2 }],
    ['to the week in which that ends', { kind: 'move', unit: 'b', startWeek: 3 }],
  ] as const)('is checked: %s', (_, adjustment) => {
    const expected = adjustment.startWeek === 2 ? ['plan-prerequisite-missing'] : [];
    expect(
      codesOf(adjust(plan, adjustment, question)).filter((code) => !code.includes('hours')),
    ).toEqual(expected);
  });

  it('takes the day on which a unit starts in that week, and says when there is none', () => {
    const onDay = adjust(plan, { kind: 'move', unit: 'c', startWeek: 8 }, question);
    expect(stepIn(onDay.plan, 'c')).toMatchObject({ startsOn: '2027-03-03', startWeek: 8 });
    const missed = adjust(plan, { kind: 'move', unit: 'c', startWeek: 7 }, question);
    expect(stepIn(missed.plan, 'c')?.startsOn).toBe('2027-02-22');
    expect(codesOf(missed)).toEqual(['plan-start-missed']);
  });

  it('names overfull weeks, breaks and the deadline', () => {
    const limits = {
      hoursPerWeek: 8,
      deadline: day('2027-05-30'),
      breaks: [{ from: day('2027-04-05'), until: day('2027-04-12') }],
    };
    const tight = electiveCase(limits);
    const base = planOf(tight);
    const at = (startWeek: number) => adjust(base, { kind: 'move', unit: 'd', startWeek }, tight);
    expect(codesOf(at(13))).toEqual(['plan-in-break']);
    expect(codesOf(at(14))).toEqual([]);
    expect(codesOf(at(18))).toEqual([]);
    expect(codesOf(at(19))).toEqual(['plan-deadline-missed']);
    const together = adjust(
      adjust(base, { kind: 'move', unit: 'd', startWeek: 0 }, tight).plan,
      { kind: 'move', unit: 'c', startWeek: 2 },
      tight,
    );
    const full = together.findings.filter(({ code }) => code === 'plan-hours-exceeded');
    expect(full.map((finding) => subjectOf(finding, together.plan))).toEqual(
      full.map(({ path }) => path.replace('weeks.', 'week.')),
    );
  });

  it.each([
    [{ kind: 'move', unit: 'e', startWeek: 3 }, 'adjust-step-unknown'],
    [{ kind: 'move', unit: 'a', startWeek: -1 }, 'adjust-week-invalid'],
    [{ kind: 'move', unit: 'a', startWeek: 1.5 }, 'adjust-week-invalid'],
    [{ kind: 'remove', unit: 'e' }, 'adjust-step-unknown'],
    [{ kind: 'add', unit: 'e', startWeek: -2 }, 'adjust-week-invalid'],
    [{ kind: 'add', unit: 'a' }, 'adjust-unit-taken'],
    [{ kind: 'replace', unit: 'a', by: 'b' }, 'adjust-unit-taken'],
  ] as const)('refuses %o', (adjustment, code) => {
    expect(() => adjustPlan(plan, adjustment, question)).toThrow(expect.objectContaining({ code }));
  });
});

describe('changing units', () => {
  const question = electiveCase();
  const plan = planOf(question);

  it('puts another unit where one counted, with its own fee and hours', () => {
    const adjusted = adjust(plan, { kind: 'replace', unit: 'd', by: 'e' }, question);
    expect(adjusted.findings).toEqual([]);
    expect(adjusted.plan.steps.map(({ unit }) => unit).toSorted()).toEqual(['a', 'b', 'c', 'e']);
    expect(stepIn(adjusted.plan, 'e')?.countsAs?.rule).toBe(
      stepIn(plan, 'd')?.countsAs?.rule ?? '',
    );
    expect(adjusted.plan.fees.min.minor).toBe(plan.fees.min.minor - 10_000 + 99_000);
  });

  it('says what a unit that comes in needs first', () => {
    const adjusted = adjust(plan, { kind: 'replace', unit: 'd', by: 'f' }, question);
    expect(codesOf(adjusted)).toEqual(['plan-prerequisite-missing']);
    const added = adjust(adjusted.plan, { kind: 'add', unit: 'first' }, question).plan;
    const last = adjust(added, { kind: 'move', unit: 'f', startWeek: 30 }, question);
    expect(last.findings).toEqual([]);
    expect(stepIn(last.plan, 'first')?.neededBy).toEqual(['f']);
    const dropped = adjust(last.plan, { kind: 'replace', unit: 'f', by: 'd' }, question).plan;
    expect(stepIn(dropped, 'first')).toBeUndefined();
  });

  it('names the rule that is short without a unit', () => {
    const removed = adjust(plan, { kind: 'remove', unit: 'd' }, question);
    const [finding] = removed.findings;
    expect(codesOf(removed)).toEqual(['plan-rule-unmet']);
    expect(finding && subjectOf(finding, removed.plan)).toContain('electives');
    const again = adjust(removed.plan, { kind: 'add', unit: 'd' }, question);
    expect(again.findings).toEqual([]);
    expect(stepIn(again.plan, 'd')?.countsAs).toBeDefined();
  });

  it('takes a unit that no rule counts beside the award', () => {
    const added = adjust(plan, { kind: 'add', unit: 'outside', startWeek: 40 }, question);
    expect(added.findings).toEqual([]);
    expect(stepIn(added.plan, 'outside')).toMatchObject({ startWeek: 40 });
    expect(stepIn(added.plan, 'outside')?.countsAs).toBeUndefined();
    const kept = adjust(added.plan, { kind: 'remove', unit: 'd' }, question).plan;
    expect(stepIn(kept, 'outside')).toBeDefined();
  });

  it('refuses what is held for good, and says what is against a limit', () => {
    const limited = electiveCase({ without: ['e'] });
    const holdings = [holdingOf('d')];
    const held = { ...limited, request: { ...limited.request, holdings } };
    const base = planOf(held);
    expect(adjustPlan(base, { kind: 'add', unit: 'd' }, held)).toEqual({
      kind: 'cannot-take',
      unit: 'd',
    });
    const refused = adjust(base, { kind: 'add', unit: 'e' }, held);
    expect(codesOf(refused)).toEqual(['plan-unit-refused']);
  });

  it('asks for the fact without which a unit cannot be laid out', () => {
    const { workloadHours: _, durationWeeks: __, credit: ___, ...bare } = unitNamed('bare');
    const award = awardNamed('award', unitsFrom('root', 1, ['a', 'bare']));
    const small = smallCase(award, [unitNamed('a'), bare], { limits: { without: ['bare'] } });
    expect(adjustPlan(planOf(small), { kind: 'add', unit: 'bare' }, small)).toMatchObject({
      kind: 'needs-assumption',
    });
  });
});

describe('an override', () => {
  const question = foundingCase();
  const plan = planOf(question);
  const [first, second] = plan.steps;
  const clash = { kind: 'move', unit: second?.unit ?? '', startWeek: 0 } as const;

  it('covers what it was made for, and goes when nothing needs it', () => {
    const moved = adjust(plan, clash, question);
    expect(openErrors(moved.plan, moved.findings).length).toBeGreaterThan(0);
    const accepted = acceptErrors(moved.plan, moved.findings, 'Agreed with the tutor.');
    expect(openErrors(accepted, moved.findings)).toEqual([]);
    expect(accepted.overrides?.every(({ reason }) => reason === 'Agreed with the tutor.')).toBe(
      true,
    );
    const still = adjust(accepted, { ...clash, unit: first?.unit ?? '' }, question);
    expect(still.plan.overrides).toEqual(accepted.overrides);
    const startWeek = second?.startWeek ?? 0;
    const back = adjust(accepted, { ...clash, startWeek }, question);
    expect(back.plan).toEqual(plan);
  });

  it('does not cover the same fault elsewhere', () => {
    const moved = adjust(plan, clash, question);
    const accepted = acceptErrors(moved.plan, moved.findings.slice(0, 1), 'Once only.');
    expect(openErrors(accepted, moved.findings)).toEqual(moved.findings.slice(1));
  });

  it('stays when units change', () => {
    const two = electiveCase({ deadline: day('2027-03-28') });
    const base = planOf(two);
    const late = adjust(base, { kind: 'move', unit: 'b', startWeek: 20 }, two);
    const accepted = acceptErrors(late.plan, late.findings, 'They wait for me.');
    const other = adjust(accepted, { kind: 'replace', unit: 'd', by: 'e' }, two);
    expect(other.plan.overrides?.map(({ code }) => code)).toEqual(['plan-deadline-missed']);
    expect(openErrors(other.plan, other.findings)).toEqual([]);
  });
});

describe('adjusting small random plans', () => {
  it('gives an equal plan for a move to where a unit stands, and only checked findings', () => {
    let moves = 0;
    let clean = 0;
    fc.assert(
      fc.property(smallQuestion, fc.nat(12), fc.nat(5), (question, startWeek, pick) => {
        const answer = planQualification(question.request, question.data);
        if (answer.kind !== 'optimal' || answer.plan.steps.length === 0) return;
        const { plan } = answer;
        const step = plan.steps[pick % plan.steps.length];
        if (step === undefined) return;
        const { unit } = step;
        const same = adjust(plan, { kind: 'move', unit, startWeek: step.startWeek }, question);
        expect(same).toEqual({ kind: 'adjusted', plan, findings: same.findings });
        expect(same.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const moved = adjust(plan, { kind: 'move', unit, startWeek }, question);
        moves += 1;
        if (moved.findings.length === 0) clean += 1;
        expect(moved.findings).toEqual(checkPlan(question.request, moved.plan, question.data));
        // Only the weeks may be broken by a move: sums and figures are worked out anew.
        expect(codesOf(moved).filter((code) => OWN_FAULTS.includes(code))).toEqual([]);
        const home = adjust(
          moved.plan,
          { kind: 'move', unit, startWeek: step.startWeek },
          question,
        );
        expect(home.plan).toEqual(plan);
      }),
      { seed: 20261122, numRuns: 160 },
    );
    expect(moves).toBeGreaterThan(20);
    expect(clean).toBeGreaterThan(2);
  });

  it('lays out changed units without a fault of its own', () => {
    let changes = 0;
    fc.assert(
      fc.property(
        smallQuestion,
        fc.constantFrom('a', 'b', 'c'),
        fc.nat(5),
        (question, by, pick) => {
          const answer = planQualification(question.request, question.data);
          if (answer.kind !== 'optimal' || answer.plan.steps.length === 0) return;
          const { plan } = answer;
          const unit = plan.steps[pick % plan.steps.length]?.unit ?? '';
          const adjustments: readonly PlanAdjustment[] = [
            { kind: 'remove', unit },
            { kind: 'add', unit: by },
            { kind: 'replace', unit, by },
          ];
          for (const adjustment of adjustments) {
            const isTaken = plan.steps.some((step) => step.unit === by);
            if (isTaken && adjustment.kind !== 'remove') continue;
            const adjusted = adjustPlan(plan, adjustment, question);
            if (adjusted.kind !== 'adjusted') continue;
            changes += 1;
            expect(codesOf(adjusted).filter((code) => OWN_FAULTS.includes(code))).toEqual([]);
          }
        },
      ),
      { seed: 20261123, numRuns: 120 },
    );
    expect(changes).toBeGreaterThan(30);
  });
});

/** What only the code that lays out a plan can get wrong. */
const OWN_FAULTS: readonly string[] = [
  'plan-amount-wrong',
  'plan-days-wrong',
  'plan-fee-wrong',
  'plan-fees-wrong',
  'plan-figure-wrong',
  'plan-item-refused',
  'plan-item-twice',
  'plan-item-unknown',
  'plan-length-wrong',
  'plan-offering-unknown',
  'plan-part-wrong',
  'plan-rule-unknown',
  'plan-step-twice',
  'plan-uncounted-wrong',
  'plan-unit-unknown',
];
