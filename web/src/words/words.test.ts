import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import type { Messages } from './messages.js';

const english: Messages = en;
const languages: Readonly<Record<string, Messages>> = { en, de, es };

describe.each(Object.entries(languages))('words in %s', (_language, messages) => {
  it('are well-formed ICU messages', () => {
    for (const message of Object.values(messages)) {
      expect(() => compileMessageOrThrow(message), message).not.toThrow();
    }
  });
  it('have no key that English lacks', () => {
    expect(Object.keys(messages).filter((key) => !(key in english))).toEqual([]);
  });
  it('use the same values as the English message', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(namesIn(message), key).toEqual(namesIn(english[key] ?? ''));
    }
  });
});

describe('the voice', () => {
  it('promises nothing that nobody can keep', () => {
    const banned = /guarantee|equals a degree|ai-powered|seamless|unlock/i;
    expect(Object.values(english).filter((message) => banned.test(message))).toEqual([]);
  });
});

/** The names of the values that a message takes. */
function namesIn(message: string): readonly string[] {
  const names = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, , choices] = token;
      if (typeof name === 'string' && name !== '#') names.add(name);
      if (typeof choices === 'object' && choices !== null) Object.values(choices).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  return [...names].sort();
}
