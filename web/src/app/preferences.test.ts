import { describe, expect, it } from 'vitest';
import { keepPreferences, parsePreferences, readPreferences } from './preferences.js';

const storageOf = (text: string | null) => ({ getItem: () => text });

describe('preferences', () => {
  it('come back as they were kept', () => {
    let kept = '';
    const preferences = { theme: 'dark', density: 'roomy', language: 'de' } as const;
    const setItem = (_key: string, value: string) => {
      kept = value;
    };
    keepPreferences({ setItem }, preferences);
    expect(readPreferences(storageOf(kept))).toEqual(preferences);
  });
  it.each(['{"theme":"pink"}', 'not json', '[]', '3', 'null'])('survive %s', (text) => {
    expect(readPreferences(storageOf(text))).toEqual({ theme: 'system', density: 'auto' });
  });
  it('survive a storage that is closed', () => {
    const closed = {
      getItem: () => {
        throw new Error('closed');
      },
    };
    expect(readPreferences(closed).theme).toBe('system');
  });
  it('keep the days between checks, and only days that can be chosen', () => {
    expect(parsePreferences({ recheckDays: 0 }).recheckDays).toBe(0);
    expect(parsePreferences({ recheckDays: 30 }).recheckDays).toBe(30);
    expect(parsePreferences({ recheckDays: 2 })).not.toHaveProperty('recheckDays');
  });
  it('take no empty language', () => {
    expect(parsePreferences({ language: '' })).toEqual({ theme: 'system', density: 'auto' });
  });
});
