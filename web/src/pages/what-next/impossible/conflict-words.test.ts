import type { Repair } from 'cairn/planning';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../../words/index.js';
import { languageOf } from '../../../words/languages.js';
import { makeI18n, speak, wordsOf } from '../../../words/words.js';
import type { Conditions } from '../data/conditions.js';
import { repairStep } from './apply-repair.js';
import { conflictText } from './conflict-words.js';
import { repairChange, repairText } from './repair-words.js';

const i18n = makeI18n();
await speak(i18n, languageOf('en'), 'en-GB');
const speech = { words: wordsOf(i18n), formats: makeFormats('en-GB') };
const DEADLINE = parseIsoDate('2027-12-31');
const conditions: Conditions = {
  aims: ['time'],
  limits: {
    hoursPerWeek: 6,
    budget: { minor: 80_000, currency: 'AUD' },
    deadline: DEADLINE,
    modes: ['online'],
    languages: ['en', 'de'],
    countries: ['AU'],
    without: ['x'],
  },
};

describe('conflictText', () => {
  it.each([
    [{ kind: 'budget', label: '' }, 'Pay at most AUD 800'],
    [{ kind: 'deadline', label: '' }, 'Be ready by 31 Dec 2027'],
    [{ kind: 'hours', label: '' }, 'Study at most 6 h a week'],
    [{ kind: 'modes', label: '' }, 'Only Online'],
    [{ kind: 'languages', label: '' }, 'Only in English and German'],
    [{ kind: 'countries', label: '' }, 'Only in Australia'],
    [{ kind: 'rule', rule: 'core', label: '6 core units' }, 'Rule: 6 core units'],
    [{ kind: 'without', about: 'x', label: 'Marketing law' }, 'Never take Marketing law'],
  ] as const)('says %j in the person’s own numbers', (member, text) => {
    expect(conflictText(member, conditions, speech)).toBe(text);
  });
});

describe('a repair', () => {
  const raise: Repair = { kind: 'raise-budget', label: '', amount: 105_000, currency: 'AUD' };

  it('names its price', () => {
    expect(repairText(raise, speech)).toBe('Raise the budget to AUD 1,050');
    expect(repairText({ kind: 'add-hours', label: '', amount: 9 }, speech)).toBe(
      'Study 9 h a week',
    );
  });

  it('changes only the limit it is about', () => {
    expect(repairStep(raise, conditions)).toEqual({
      conditions: {
        ...conditions,
        limits: { ...conditions.limits, budget: { minor: 105_000, currency: 'AUD' } },
      },
    });
  });

  it('forgets the wish about a unit', () => {
    const step = repairStep({ kind: 'allow-unit', label: '', about: 'x' }, conditions);
    expect(step?.conditions?.limits).toBeDefined();
    expect(step?.conditions?.limits).not.toHaveProperty('without');
  });

  it('asks for a reason before a rule is dropped', () => {
    expect(repairStep({ kind: 'drop-rule', label: 'L', about: 'core' }, conditions)).toEqual({
      waiver: { rule: 'core', label: 'L' },
    });
  });

  it('does nothing when it does not say what it is about', () => {
    expect(repairStep({ kind: 'drop-rule', label: 'L' }, conditions)).toBeUndefined();
    expect(repairStep({ kind: 'move-deadline', label: 'L' }, conditions)).toBeUndefined();
  });

  it('says by how much it goes beyond what the person said', () => {
    expect(repairChange(raise, conditions, speech)).toBe('AUD 250 more than you said');
    const hours: Repair = { kind: 'add-hours', label: '', amount: 9 };
    expect(repairChange(hours, conditions, speech)).toBe('3 h a week more than you said');
    const day = parseIsoDate('2028-01-08');
    const later: Repair = { kind: 'move-deadline', label: '', untilDay: day };
    expect(repairChange(later, conditions, speech)).toBe('2 weeks later');
    expect(repairChange({ kind: 'drop-pin', label: '' }, conditions, speech)).toBeUndefined();
  });

  it('makes all its changes at once', () => {
    const both: Repair = { ...raise, also: [{ kind: 'add-hours', label: '', amount: 9 }] };
    expect(repairText(both, speech)).toBe('Raise the budget to AUD 1,050 and Study 9 h a week');
    expect(repairStep(both, conditions)?.conditions?.limits).toMatchObject({
      budget: { minor: 105_000 },
      hoursPerWeek: 9,
    });
    const waived: Repair = { ...raise, also: [{ kind: 'drop-rule', label: 'L', about: 'core' }] };
    expect(repairStep(waived, conditions)).toMatchObject({
      conditions: { limits: { budget: { minor: 105_000 } } },
      waiver: { rule: 'core' },
    });
  });

  it('is not offered where one of its changes is not the person’s to make', () => {
    const rule: Repair = { kind: 'drop-rule', label: 'L', about: 'c', isConstraint: true };
    expect(repairStep(rule, conditions)).toBeUndefined();
    expect(repairStep({ ...raise, also: [rule] }, conditions)).toBeUndefined();
  });

  it.each([
    [{ kind: 'allow-language', label: '', about: 'fr' }, 'Allow French, too', ['en', 'de', 'fr']],
    [{ kind: 'allow-language', label: '' }, 'Allow every language', undefined],
  ] as const)('widens a list: %j', (repair, text, languages) => {
    expect(repairText(repair, speech)).toBe(text);
    expect(repairStep(repair, conditions)?.conditions?.limits?.languages).toEqual(languages);
  });

  it('takes back shorter weeks, and leaves longer ones', () => {
    const day = { from: DEADLINE, until: parseIsoDate('2028-01-08') };
    const more = { ...day, hoursPerWeek: 9 };
    const limits = { hoursPerWeek: 6, hoursCalendar: [{ ...day, hoursPerWeek: 2 }, more] };
    const usual: Repair = { kind: 'usual-hours', label: '', amount: 6 };
    const after = (given: typeof limits) =>
      repairStep(usual, { aims: ['time'], limits: given })?.conditions?.limits;
    expect(after(limits)?.hoursCalendar).toEqual([more]);
    expect(after({ ...limits, hoursCalendar: limits.hoursCalendar.slice(0, 1) })).toEqual({
      hoursPerWeek: 6,
    });
  });

  it('lets units count twice, or leaves an award out', () => {
    const wishes = { ...conditions, also: [{ qualification: 'a' }, { qualification: 'b' }] };
    const share: Repair = { kind: 'allow-double-counting', label: '' };
    expect(repairStep(share, wishes)?.conditions?.doubleCounting).toEqual({ kind: 'allowed' });
    const drop: Repair = { kind: 'drop-award', label: 'A', about: 'a' };
    expect(repairStep(drop, wishes)?.conditions?.also).toEqual([{ qualification: 'b' }]);
  });

  it('drops one break, or all', () => {
    const breaks = [
      { from: DEADLINE, until: parseIsoDate('2028-01-08') },
      { from: parseIsoDate('2028-06-01'), until: parseIsoDate('2028-06-08') },
    ];
    const limits = { hoursPerWeek: 6, breaks };
    const left = (about?: string) =>
      repairStep(
        { kind: 'drop-break', label: '', ...(about === undefined ? {} : { about }) },
        { aims: ['time'], limits },
      )?.conditions?.limits?.breaks;
    expect(left(DEADLINE)).toEqual(breaks.slice(1));
    expect(left()).toBeUndefined();
  });
});
