import { buildCatalogue, type Qualification, type Rule, type Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import { barePlan } from '../every-plan.contract.js';
import type { AwardInPlan, Plan } from '../plan.js';
import {
  awardNamed,
  dataOf,
  START,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { checkPlan } from './check-plan.js';
import { countedIn, UNTOLD } from './judged-plans.contract.js';

const LEVEL = { framework: 'au-aqf', code: '4' };
/** Units of five credits at a level. */
export const CLAIM_UNITS: readonly Unit[] = ['a', 'b', 'c', 'd'].map((id) =>
  unitNamed(id, { level: LEVEL }),
);
const BASE = { knowing: 'read', overlap: false } as const;

/** A rule that the person states as met. */
export function condition(id: string): Rule {
  return { ...BASE, id, label: id, op: 'condition', kind: 'work', text: id, anyOf: [] };
}

/** "One of these rules." */
export function anyOf(of: readonly Rule[]): Rule {
  return { ...BASE, id: 'or', label: 'or', op: 'anyOf', min: 1, of };
}

/** "That award." */
export function asksFor(qualification: string): Rule {
  return { ...BASE, id: `ask-${qualification}`, label: 'ask', op: 'qualification', qualification };
}

/** The further award. */
export function two(rule: Rule, more: Partial<Qualification> = {}): Qualification {
  return awardNamed('two', rule, more);
}

/** A plan for an award `one` with a further award `two`, which nobody searched for. */
export interface ClaimScene {
  readonly units?: readonly Unit[];
  /** Week in which each unit starts; each takes three. */
  readonly weeks?: Readonly<Record<string, number>>;
  readonly one?: Qualification;
  readonly two?: Qualification;
  readonly more?: readonly Qualification[];
  readonly counts?: Plan['assignments'];
  /** Items that count in the further award, by rule `core` unless said otherwise. */
  readonly further?: Plan['assignments'];
  readonly held?: readonly Holding[];
  /** Week after which the further award is said to be complete. */
  readonly at?: number;
  readonly claim?: Partial<AwardInPlan>;
  readonly kind?: 'also' | 'onTheWay';
  readonly isNamed?: boolean;
  readonly request?: Partial<Omit<PlanRequest, 'limits'>>;
  readonly by?: 'prior-learning' | 'exemption';
}

/** Findings with their places: a runs in the weeks 0 to 2 and b in 3 to 5; `one` counts both, `two` counts b. */
export function judgeClaim(scene: ClaimScene): readonly string[] {
  const {
    units = CLAIM_UNITS,
    weeks = { a: 0, b: 3 },
    held = [],
    kind = 'also',
    more = [],
    at = 6,
  } = scene;
  const { one = awardNamed('one', unitsFrom('root', 2, ['a', 'b', 'c'])) } = scene;
  const further = scene.two ?? two(unitsFrom('core', 1, ['b']));
  const { counts = countedIn('root', ['a', 'b']) } = scene;
  const claimed = scene.further ?? countedIn('core', ['b']);
  const { request } = smallCase(one, units, {
    [kind]: [{ qualification: 'two' }],
    doubleCounting: { kind: 'allowed' },
    holdings: held,
    ...(scene.by === undefined ? {} : { recognition: [{ unit: 'b', kind: scene.by, weeks: 3 }] }),
    ...scene.request,
    limits: { hoursPerWeek: 100 },
  });
  const taken = units
    .filter(({ id }) => weeks[id] !== undefined)
    .map((unit) => {
      const option = request.recognition?.find((offered) => offered.unit === unit.id);
      return option === undefined ? { unit } : { unit, option };
    });
  const bare = barePlan(
    request,
    taken,
    taken.map(({ unit }) => weeks[unit.id] ?? 0),
  );
  const claim: AwardInPlan = {
    qualification: 'two',
    week: at,
    completesOn: at === 0 ? START : addDays(addWeeks(START, at), -1),
    assignments: claimed,
    ...scene.claim,
  };
  const used = new Set([...counts, ...(kind === 'also' ? claimed : [])].map(({ item }) => item));
  const plan = {
    ...bare,
    assignments: counts,
    uncounted: held.map(({ id }) => id).filter((id) => !used.has(id)),
    [kind]: scene.isNamed === false ? [] : [claim],
  };
  const data = dataOf(buildCatalogue(units, [one, further, ...more]));
  const found = checkPlan(request, plan, data).filter(({ code }) => !UNTOLD.has(code));
  return [...new Set(found.map(({ code, path }) => `${code} ${path}`))].toSorted();
}
