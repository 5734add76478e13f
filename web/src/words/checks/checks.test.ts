import { CHECK_CODES } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../languages.js';
import type { Messages } from '../messages.js';
import { makeI18n, speak, wordsOf } from '../words.js';
import { checksDe } from './de.js';
import { checksEs } from './es.js';

/** The English text behind a key such as `check.status-revoked.remedy`; undefined for a key of no check. */
function englishOf(key: string): string | undefined {
  const [, code = '', part] = key.split('.');
  const words = CHECK_CODES[code];
  return part === 'remedy' ? words?.remedy : words?.sentence;
}

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each<[string, Messages]>([
  ['de', checksDe],
  ['es', checksEs],
])('sentences of checks in %s', (_language, messages) => {
  it('belong to a check and take the same values as in English', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(englishOf(key), key).toBeDefined();
      expect(namesIn(message), key).toEqual(namesIn(englishOf(key) ?? ''));
    }
  });
});

it('the languages say the same checks', () => {
  expect(Object.keys(checksEs).sort()).toEqual(Object.keys(checksDe).sort());
});

describe('words for keys of the engine', () => {
  it('are in the language where it has them, else the fallback', async () => {
    const i18n = makeI18n();
    await speak(i18n, languageOf('de'), 'de');
    const { sayAny } = wordsOf(i18n);
    expect(sayAny('check.dates-expired', 'It has expired.', { until: '1. Mai' })).toBe(
      'Der Nachweis ist abgelaufen: Er endete am 1. Mai.',
    );
    expect(sayAny('check.unheard-of', 'In English.')).toBe('In English.');
    await speak(i18n, languageOf('en'), 'en');
    expect(wordsOf(i18n).sayAny('check.dates-expired', 'It has expired.')).toBe('It has expired.');
  });
});
