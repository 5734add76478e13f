import { describe, expect, it } from 'vitest';
import { type CompletionAim, type Holding, smallestCompletions } from '../portfolio/index.js';
import { parseIsoDate } from '../terms/index.js';
import type { PlanAnswer } from './plan.js';
import { planQualification } from './plan-qualification.js';
import { dataOf, holdingOf, realCatalogue, START } from './planning-cases.contract.js';
import type { PlanRequest } from './request.js';

// Nine planning questions with computed answers came with the collected catalogue; these are the ones about plans.
// Credit facts are those of the systems' own rules: ten hours behind a UK credit.
const data = dataOf(realCatalogue(), {
  creditFacts: (system) =>
    system === 'uk-cats' ? { hoursPerCredit: { min: 10, max: 10 } } : undefined,
});

type Changes = Omit<Partial<PlanRequest>, 'limits'> & {
  readonly limits?: Partial<PlanRequest['limits']>;
};

function ask(qualification: string, changes: Changes = {}): PlanAnswer {
  const request: PlanRequest = {
    qualification,
    holdings: [],
    aims: ['time', 'cost', 'risk'],
    ...changes,
    limits: { start: START, hoursPerWeek: 10, ...changes.limits },
  };
  return planQualification(request, data);
}

function planOf(answer: PlanAnswer) {
  if (answer.kind !== 'optimal') throw new Error(`expected a proven plan, got ${answer.kind}`);
  return answer.plan;
}

const unitsOf = (answer: PlanAnswer) =>
  planOf(answer)
    .steps.map((step) => step.unit)
    .toSorted();

/** Every set of units that completes with the least of one figure. */
function setsOf(qualification: string, aim: CompletionAim, holdings: readonly Holding[]) {
  const target = data.catalogue.qualifications.get(qualification);
  if (target === undefined) throw new Error(qualification);
  const found = smallestCompletions({
    ...data.counting,
    catalogue: data.catalogue,
    qualification: target,
    holdings,
    on: START,
    aims: [aim],
  });
  if (found.kind !== 'found' || !found.allListed || !found.proven) throw new Error(found.kind);
  return found.sets.map((set) => set.units);
}

describe('w1: the 60-credit block of microcredentials, one of four held', () => {
  const holdings = [holdingOf('ou-mc-online-teaching-creating')];
  const assumptions = { hoursPerWeek: 13 };

  it.each([
    [13, 36],
    [26, 24],
    [39, 12],
  ])('at %d hours a week the other three take %d weeks', (hoursPerWeek, weeks) => {
    const answer = ask('gb-ou-f98-mc-block', { holdings, assumptions, limits: { hoursPerWeek } });
    expect(planOf(answer).weeks).toBe(weeks);
    expect(planOf(answer).steps).toHaveLength(3);
  });

  it('each of the four choices of three can be asked for', () => {
    const pool = [
      'ou-mc-online-teaching-evaluating',
      'ou-mc-online-teaching-accessibility',
      'ou-mc-online-teaching-equity',
      'ou-mc-embedding-mental-health',
    ];
    for (const left of pool) {
      const limits = { hoursPerWeek: 13, without: [left] };
      const answer = ask('gb-ou-f98-mc-block', { holdings, assumptions, limits });
      expect(unitsOf(answer)).toEqual(pool.filter((unit) => unit !== left).toSorted());
    }
    const sets = pool.map((left) => pool.filter((unit) => unit !== left).toSorted());
    expect(setsOf('gb-ou-f98-mc-block', 'units', holdings).toSorted()).toEqual(sets.toSorted());
  });
});

describe('w2: the certificate of 130 hours from nine units', () => {
  // One hour a week makes weeks of the plan the hours of its units.
  const least = {
    assumptions: { hoursPerWeek: 1 },
    limits: { hoursPerWeek: 1 },
  };
  const optima = [
    ['cmi-302', 'cmi-303', 'cmi-307'],
    ['cmi-303', 'cmi-306', 'cmi-307'],
  ];

  it('takes 130 hours in three units, by one of the two equal sets', () => {
    const answer = ask('gb-cmi-l3-certificate', least);
    expect(planOf(answer).figures.workloadHours.value).toBe(130);
    expect(optima).toContainEqual(unitsOf(answer));
    expect(setsOf('gb-cmi-l3-certificate', 'hours', [])).toEqual(optima);
  });

  it('gives the other set of the tie when a unit of the first is refused', () => {
    for (const [own, other] of [
      ['cmi-302', optima[1]],
      ['cmi-306', optima[0]],
    ]) {
      const limits = { ...least.limits, without: [String(own)] };
      const answer = ask('gb-cmi-l3-certificate', { ...least, limits });
      expect(unitsOf(answer)).toEqual(other);
    }
  });
});

describe('w3: six units of another certificate', () => {
  const held = ['crt411', 'tec404', 'twk401', 'whs411', 'wrt411', 'xcm401'];
  const holdings = held.map((code) => holdingOf(`au-bsb${code}`));

  it('count all six, and leave four core units and two electives, one of them of Group A', () => {
    const assumptions = { workloadHours: 40, hoursPerWeek: 10 };
    const plan = planOf(ask('au-bsb40520', { holdings, assumptions }));
    const units = plan.steps.map((step) => step.unit);
    expect(plan.uncounted).toEqual([]);
    expect(units).toHaveLength(6);
    expect(units).toEqual(
      expect.arrayContaining(
        ['ldr411', 'ldr413', 'ops402', 'xtw401'].map((code) => `au-bsb${code}`),
      ),
    );
    const parts = plan.assignments.flatMap(({ part }) => part ?? []);
    expect(parts.filter((part) => part === 'electives/group-a').length).toBeGreaterThanOrEqual(4);
    // One held unit is in neither list and fits the imports.
    const imported = plan.assignments.find(({ item }) => item === 'held-au-bsbtec404');
    expect(imported?.part).toBe('electives/imported');
  });
});

describe('w4: modules that several designations share', () => {
  const held = ['itil4-fnd', 'itil4-dits', 'itil4-dpi'];
  const holdings = held.map((unit) => holdingOf(unit, { earnedOn: START }));
  const assumptions = { workloadHours: 20, hoursPerWeek: 10 };

  it('asks for three exams to Managing Professional', () => {
    expect(unitsOf(ask('xx-itil4-mp', { holdings, assumptions }))).toEqual([
      'itil4-cds',
      'itil4-dsv',
      'itil4-hvit',
    ]);
  });

  it('leaves out what lapses after three years when its day is not known', () => {
    const undated = held.map((unit) => holdingOf(unit));
    const plan = planOf(ask('xx-itil4-mp', { holdings: undated, assumptions }));
    expect(plan.steps.map((step) => step.unit)).toContain('itil4-dpi');
    expect(plan.notes).toContainEqual(
      expect.objectContaining({ kind: 'to-confirm', about: 'held-itil4-dpi' }),
    );
  });

  it('asks for four exams to Master, not six, the fourth being any of three', () => {
    const units = unitsOf(ask('xx-itil4-master', { holdings, assumptions }));
    expect(units).toHaveLength(4);
    expect(units).toEqual(expect.arrayContaining(['itil4-cds', 'itil4-dsv', 'itil4-hvit']));
    expect(['itil4-msf', 'itil4-pic', 'itil4-cai']).toContain(
      units.find((unit) => !['itil4-cds', 'itil4-dsv', 'itil4-hvit'].includes(unit)),
    );
    expect(setsOf('xx-itil4-master', 'units', holdings)).toHaveLength(3);
    expect(setsOf('xx-itil4-master', 'units', holdings)).toContainEqual(units);
  });
});

describe('w5: a certificate with both specialisations', () => {
  const both = {
    specialisation: 'ageing-disability',
    assumptions: { workloadHours: 40, hoursPerWeek: 10 },
    limits: { hoursPerWeek: 10 },
  };
  const electives = [
    'au-chcage011',
    'au-chcage013',
    'au-chcdis011',
    'au-chcdis012',
    'au-chcdis020',
    'au-chcpal003',
  ];

  it('has one solution, in which the six electives are those of both groups', () => {
    const units = unitsOf(ask('au-chc33021', both));
    expect(units).toHaveLength(15);
    expect(units).toEqual(expect.arrayContaining(electives));
  });

  it('cannot hold first aid inside as well: the two groups, six electives, that unit', () => {
    const limits = { ...both.limits, with: ['au-hltaid011'] };
    const answer = ask('au-chc33021', { ...both, limits });
    if (answer.kind !== 'infeasible') throw new Error(`got ${answer.kind}`);
    expect(answer.conflict.map(({ kind }) => kind).toSorted()).toEqual(['rule', 'rule', 'with']);
    expect(answer.repairs).toContainEqual(
      expect.objectContaining({ kind: 'take-outside', about: 'au-hltaid011' }),
    );
    expect(answer.scope).toBe('all');
  });
});

describe('w6: 180 credits of prior learning where 120 are recognised', () => {
  const held = ['1005', '1010', '1015', '1020', '1025', '1030', '1035', '1040', '2005', '2010'];
  const holdings = [...held, '2015', '2025'].map((code) =>
    holdingOf(`uol-cm${code}`, { heldAs: 'prior-learning', earnedOn: START }),
  );
  const question = { holdings, assumptions: { hoursPerWeek: 10 }, limits: { hoursPerWeek: 10 } };

  it('counts eight of the twelve and leaves 240 credits: 14 modules and the project', () => {
    const plan = planOf(ask('gb-uol-bsc-cs', question));
    expect(plan.uncounted).toHaveLength(4);
    expect(plan.steps).toHaveLength(15);
    const credits = plan.steps.map(
      (step) => data.catalogue.units.get(step.unit)?.credit?.amount ?? 0,
    );
    expect(credits.reduce((sum, amount) => sum + amount, 0)).toBe(240);
  });

  it('never recognises the final project', () => {
    const project = holdingOf('uol-cm3070', { heldAs: 'prior-learning', earnedOn: START });
    const plan = planOf(ask('gb-uol-bsc-cs', { ...question, holdings: [project] }));
    expect(plan.uncounted).toEqual([project.id]);
    expect(plan.steps.map((step) => step.unit)).toContain('uol-cm3070');
  });

  it('recognises what was finished sixty months before the start, and not a day earlier', () => {
    for (const [earnedOn, uncounted] of [
      ['2022-01-04', 0],
      ['2022-01-03', 1],
    ] as const) {
      const one = holdingOf('uol-cm1005', {
        heldAs: 'prior-learning',
        earnedOn: parseIsoDate(earnedOn),
      });
      const plan = planOf(ask('gb-uol-bsc-cs', { ...question, holdings: [one] }));
      expect(plan.uncounted).toHaveLength(uncounted);
    }
  });
});

describe('w7: five courses of a credential, two of them chosen of three', () => {
  it('costs 875 USD whichever of the three selections is taken', () => {
    const electives = ['mitx-dedp-pov', 'mitx-dedp-fdp', 'mitx-dedp-pol'];
    const selections = electives.map((left) => {
      const answer = ask('us-mitx-mm-dedp', {
        aims: ['cost'],
        assumptions: { workloadHours: 100, hoursPerWeek: 10 },
        limits: { hoursPerWeek: 20, without: [left] },
      });
      expect(planOf(answer).fees.min).toEqual({ minor: 87_500, currency: 'USD' });
      return unitsOf(answer)
        .filter((unit) => electives.includes(unit))
        .join();
    });
    expect(new Set(selections).size).toBe(3);
  });
});

describe('w9: seven years from the first certificate, ten for the thesis', () => {
  const holdings = [
    holdingOf('kufstein-cert-1', { earnedOn: parseIsoDate('2020-03-01') }),
    holdingOf('kufstein-cert-2', { earnedOn: parseIsoDate('2023-03-01') }),
  ];
  // Forty hours a week: the certificate and the thesis take three weeks each.
  const question = (start: string) => ({
    holdings,
    assumptions: { workloadHours: 120, hoursPerWeek: 40 },
    limits: { start: parseIsoDate(start), hoursPerWeek: 40 },
  });

  it('finishes the third certificate by March 2027 and leaves the thesis for later', () => {
    const answer = ask('at-kufstein-bie', question('2027-01-04'));
    expect(unitsOf(answer)).toEqual(['kufstein-cert-3', 'kufstein-thesis']);
    const third = planOf(answer).steps.find((step) => step.unit === 'kufstein-cert-3');
    expect(third?.endsOn && third.endsOn <= '2027-03-01').toBe(true);
  });

  it('cannot when the third certificate would end after that', () => {
    const answer = ask('at-kufstein-bie', question('2027-02-15'));
    if (answer.kind !== 'infeasible') throw new Error(answer.kind);
    expect(answer.conflict.map(({ kind }) => kind)).toContain('constraint');
  });
});
