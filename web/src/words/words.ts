import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { en } from './en.js';
import type { Language } from './languages.js';
import type { Messages } from './messages.js';

/** A key of the English catalogue; a wrong one does not compile. */
export type WordKey = keyof typeof en;
export type WordValues = Readonly<Record<string, string | number>>;
/** Says a message. `sayAny` is for keys that come from the engine: the fallback is used when the language has no words for it. */
export interface Words {
  readonly say: (key: WordKey, values?: WordValues) => string;
  readonly sayAny: (key: string, fallback: string, values?: WordValues) => string;
}

const LOADERS: Readonly<Record<Language['code'], () => Promise<Messages>>> = {
  en: async () => en,
  de: async () =>
    join(
      import('./de.js').then(({ de }) => de),
      import('./checks/de.js').then(({ checksDe }) => checksDe),
    ),
  es: async () =>
    join(
      import('./es.js').then(({ es }) => es),
      import('./checks/es.js').then(({ checksEs }) => checksEs),
    ),
};

/** Sentences of checks stand in English in the engine, so other languages hold them apart from the English catalogue. */
async function join(...parts: readonly Promise<Messages>[]): Promise<Messages> {
  return Object.assign({}, ...(await Promise.all(parts)));
}

/** An empty word store that compiles ICU messages in the browser; nothing is evaluated as code. */
export function makeI18n(): I18n {
  const i18n = setupI18n();
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}

/** Loads a language over English, so that an untranslated key is shown in English, and makes it current. */
export async function speak(i18n: I18n, language: Language, locale: string): Promise<void> {
  const own = await LOADERS[language.code]();
  i18n.load(language.code, { ...en, ...own });
  i18n.activate(language.code, [locale, language.code]);
}

/** The words of the current language. */
export function useWords(): Words {
  const { i18n } = useLingui();
  const language = i18n.locale;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is one object for all languages
  return useMemo(() => wordsOf(i18n), [i18n, language]);
}

/** Words outside of React. */
export function wordsOf(i18n: I18n): Words {
  return {
    say: (key, values) => i18n._(key, values),
    sayAny: (key, fallback, values) =>
      i18n.messages[key] === undefined ? fallback : i18n._(key, values),
  };
}
