import type { Repair } from 'cairn/planning';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../../words/index.js';
import { languageOf } from '../../../words/languages.js';
import { makeI18n, speak, wordsOf } from '../../../words/words.js';
import type { Conditions } from '../data/useConditions.js';
import { repairStep } from './apply-repair.js';
import { conflictText, repairText } from './conflict-words.js';

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
      kind: 'conditions',
      conditions: {
        ...conditions,
        limits: { ...conditions.limits, budget: { minor: 105_000, currency: 'AUD' } },
      },
    });
  });

  it('forgets the wish about a unit', () => {
    const step = repairStep({ kind: 'allow-unit', label: '', about: 'x' }, conditions);
    expect(step).toMatchObject({ kind: 'conditions' });
    if (step?.kind === 'conditions') expect(step.conditions.limits).not.toHaveProperty('without');
  });

  it('asks for a reason before a rule is dropped', () => {
    expect(repairStep({ kind: 'drop-rule', label: 'L', about: 'core' }, conditions)).toEqual({
      kind: 'ask-waiver',
      rule: 'core',
    });
  });

  it('does nothing when it does not say what it is about', () => {
    expect(repairStep({ kind: 'drop-rule', label: 'L' }, conditions)).toBeUndefined();
    expect(repairStep({ kind: 'move-deadline', label: 'L' }, conditions)).toBeUndefined();
  });
});
