import type { Constraint, Rule } from '../../catalogue/index.js';
import type { Holding, RuleException } from '../../portfolio/index.js';
import { awardNamed, unitNamed, unitsFrom } from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { codesOf, countedIn } from './judged-plans.contract.js';

/** Ids of the units. */
export const IDS = ['a', 'b', 'c', 'd', 'e'];
const LEVELS: Readonly<Record<string, string>> = { d: '4', e: '4' };
/** Units of which d and e are at a level. */
export const UNITS = IDS.map((id) => {
  const code = LEVELS[id];
  return unitNamed(id, code === undefined ? {} : { level: { framework: 'au-aqf', code } });
});
const BASE = { knowing: 'read', overlap: false } as const;

/** So many of these rules. */
export function anyOf(id: string, min: number, of: readonly Rule[]): Rule {
  return { ...BASE, id, label: id, op: 'anyOf', min, of };
}

/** A rule that a person states as met. */
export function condition(id: string): Rule {
  return { ...BASE, id, label: id, op: 'condition', kind: 'work', text: id, anyOf: [] };
}

/** "That award." */
export function awardRule(id: string, qualification: string): Rule {
  return { ...BASE, id, label: id, op: 'qualification', qualification };
}

/** What counts where, in an award with a rule. */
export interface Judged {
  readonly rule: Rule;
  /** Items by the rule that counts them. */
  readonly counts: Readonly<Record<string, readonly string[]>>;
  readonly held?: readonly Holding[];
  readonly exceptions?: readonly RuleException[];
  readonly conditionsMet?: readonly string[];
  readonly inner?: readonly Constraint[];
  readonly own?: readonly Constraint[];
  readonly weeks?: Readonly<Record<string, number>>;
  readonly amount?: number;
}

/** Codes of the findings on it. */
export function judge(judged: Judged): readonly string[] {
  const { rule, counts, held = [], exceptions, conditionsMet, inner = [], own = [] } = judged;
  const assignments = Object.entries(counts).flatMap(([id, items]) => countedIn(id, items));
  const taken = new Set(assignments.map(({ item }) => item).filter((item) => IDS.includes(item)));
  const request: Partial<Omit<PlanRequest, 'limits'>> = {
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(conditionsMet === undefined ? {} : { conditionsMet }),
  };
  return codesOf({
    units: UNITS,
    award: awardNamed('award', rule, { constraints: own }),
    others: [awardNamed('inner', unitsFrom('core', 2, ['a', 'b', 'c']), { constraints: inner })],
    holdings: held,
    weeks: judged.weeks ?? Object.fromEntries([...taken].map((unit) => [unit, 0])),
    counts: assignments.map((one) => ({ ...one, amount: judged.amount ?? one.amount })),
    request,
  });
}

/** The award `inner`, held as a whole. */
export const INNER: Holding = { id: 'h', title: 'inner', state: 'claimed', qualification: 'inner' };
/** An exception that lets a rule go. */
export const waiver = (rule: string): RuleException => ({ kind: 'waiver', rule, reason: 'agreed' });
