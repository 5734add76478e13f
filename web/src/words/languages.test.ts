import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { makeFormats } from './formats.js';
import { chooseLanguage, languageOf, localeFor } from './languages.js';

describe('chooseLanguage', () => {
  it('takes the first that we speak', () => {
    expect(chooseLanguage(['mi-NZ', 'de-AT', 'en']).code).toBe('de');
  });
  it('falls back to English', () => {
    expect(chooseLanguage(['mi-NZ']).code).toBe('en');
    expect(chooseLanguage([]).code).toBe('en');
  });
  it('keeps the regional form of the browser for numbers and days', () => {
    expect(localeFor(languageOf('en'), ['en-NZ', 'de-DE'])).toBe('en-NZ');
    expect(localeFor(languageOf('es'), ['en-NZ'])).toBe('es-ES');
  });
});

describe('makeFormats', () => {
  const english = makeFormats('en-GB');
  it('shows ranges with an en dash and one number when both ends are the same', () => {
    expect(english.range({ min: 25, max: 30 })).toBe('25–30');
    expect(english.range({ min: 25, max: 25 })).toBe('25');
  });
  it('shows whole amounts without cents and others with all of them', () => {
    expect(english.money({ minor: 105_000, currency: 'AUD' })).toBe('AUD 1,050');
    expect(english.money({ minor: 105_050, currency: 'AUD' })).toBe('AUD 1,050.50');
    expect(english.money({ minor: 1_050, currency: 'JPY' })).toBe('JPY 1,050');
  });
  it('says days as the language does, wherever the clock stands', () => {
    const day = parseIsoDate('2026-11-21');
    expect(english.day(day)).toBe('21 Nov 2026');
    expect(makeFormats('de-DE').day(day)).toBe('21. Nov. 2026');
  });
  it('names countries, and shows what is no country code as it is', () => {
    expect(english.country('NZ')).toBe('New Zealand');
    expect(english.country('EU-27')).toBe('EU-27');
  });
});
