import { describe, expect, it } from 'vitest';
import type { Unit } from '../../catalogue/index.js';
import { barePlan } from '../every-plan.contract.js';
import {
  awardNamed,
  holdingOf,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { codesOf, countedIn } from './judged-plans.contract.js';

interface Scene {
  readonly unit?: Partial<Unit>;
  readonly limits?: Partial<PlanRequest['limits']>;
  readonly held?: readonly string[];
  /** The offering that the step names instead of the first; an empty one is none. */
  readonly offering?: string;
}

function judge({ unit = {}, limits = {}, held = [], offering }: Scene): readonly string[] {
  const units = [unitNamed('a', unit), unitNamed('b'), unitNamed('c')];
  const award = awardNamed('award', unitRule('a'));
  const { request } = smallCase(award, units);
  const taken = units.slice(0, 1).map((one) => ({ unit: one }));
  const steps = barePlan(request, taken, [0]).steps.map((step) => {
    const { offering: first, ...bare } = step;
    const named = offering ?? first ?? '';
    return named === '' ? bare : { ...bare, offering: named };
  });
  return codesOf({
    units,
    award,
    holdings: held.map((id) => holdingOf(id)),
    weeks: { a: 0 },
    counts: countedIn('needs-a', ['a']),
    limits,
    plan: { steps },
  });
}

const KEPT: readonly string[] = [];
const REFUSED = ['plan-unit-refused'];
const MISSING = ['plan-unit-missing'];
const NAMELESS = ['plan-offering-unknown'];
const en = [{ id: 'o', language: 'en', mode: 'online' }] as const;

describe('limits of the person', () => {
  it.each<[string, readonly string[], Scene]>([
    [
      'a language that is allowed',
      KEPT,
      { unit: { language: 'en' }, limits: { languages: ['en'] } },
    ],
    ['another', REFUSED, { unit: { language: 'fr' }, limits: { languages: ['en'] } }],
    ['any, when none is named', KEPT, { unit: { language: 'fr', mode: 'online', country: 'NZ' } }],
    [
      'one that is not known',
      KEPT,
      { limits: { languages: ['en'], modes: ['online'], countries: ['AU'] } },
    ],
    [
      'that of the offering',
      KEPT,
      { unit: { language: 'fr', offerings: en }, limits: { languages: ['en'] } },
    ],
    ['a mode that is allowed', KEPT, { unit: { mode: 'online' }, limits: { modes: ['online'] } }],
    ['another mode', REFUSED, { unit: { mode: 'blended' }, limits: { modes: ['online'] } }],
    [
      'the mode of the offering',
      KEPT,
      { unit: { mode: 'blended', offerings: en }, limits: { modes: ['online'] } },
    ],
    [
      'another mode of the offering',
      REFUSED,
      { unit: { mode: 'blended', offerings: en }, limits: { modes: ['blended'] } },
    ],
    ['a country that is allowed', KEPT, { unit: { country: 'AU' }, limits: { countries: ['AU'] } }],
    ['another country', REFUSED, { unit: { country: 'NZ' }, limits: { countries: ['AU'] } }],
    ['a unit that is refused', REFUSED, { limits: { without: ['x', 'a'] } }],
    ['others that are refused', KEPT, { limits: { without: ['b'] } }],
    ['a unit that is insisted on and taken', KEPT, { limits: { with: ['a'] } }],
    ['one that is held, with others', KEPT, { limits: { with: ['a', 'b'] }, held: ['c', 'b'] }],
    ['one that is neither', MISSING, { limits: { with: ['a', 'b'] }, held: ['c'] }],
    ['an offering that there is', KEPT, { unit: { offerings: en } }],
    ['none where there are some', NAMELESS, { unit: { offerings: en }, offering: '' }],
    ['none where there is none', KEPT, {}],
    ['one where there is none', NAMELESS, { offering: 'o' }],
    ['no unit that stands for others', ['plan-unit-unknown'], { unit: { isSlot: true } }],
  ])('%s', (_name, expected, scene) => {
    expect(judge(scene)).toEqual(expected);
  });
});
