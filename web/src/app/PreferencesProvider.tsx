import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import {
  chooseLanguage,
  FormatsContext,
  languageOf,
  localeFor,
  makeFormats,
  makeI18n,
  speak,
  WordsProvider,
} from '../words/index.js';
import {
  applyPreferences,
  keepPreferences,
  type Preferences,
  parsePreferences,
  readPreferences,
} from './preferences.js';

interface PreferencesApi {
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** The language in use, chosen or taken from the browser. */
  readonly language: string;
}

const PreferencesContext = createContext<PreferencesApi>({
  preferences: { theme: 'system', density: 'auto' },
  prefer: () => undefined,
  language: 'en',
});

export function usePreferences(): PreferencesApi {
  return useContext(PreferencesContext);
}

/** Theme, density and language for everything below. Renders once the words are there. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => readPreferences(localStorage));
  const [i18n] = useState(makeI18n);
  const [spoken, setSpoken] = useState<string>();
  const language = preferences.language
    ? languageOf(preferences.language)
    : chooseLanguage(navigator.languages);
  const locale = localeFor(language, navigator.languages);

  useEffect(() => applyPreferences(document.documentElement, preferences), [preferences]);
  useEffect(() => {
    let current = true;
    void speak(i18n, language, locale).then(() => {
      if (!current) return;
      document.documentElement.lang = language.code;
      setSpoken(language.code);
    });
    return () => {
      current = false;
    };
  }, [i18n, language, locale]);

  const formats = useMemo(() => makeFormats(locale), [locale]);
  const api = useMemo<PreferencesApi>(
    () => ({
      preferences,
      language: language.code,
      prefer: (change) =>
        setPreferences((old) => {
          const next = parsePreferences({ ...old, ...change });
          keepPreferences(localStorage, next);
          return next;
        }),
    }),
    [preferences, language],
  );
  if (!spoken) return null;
  return (
    <PreferencesContext.Provider value={api}>
      <WordsProvider i18n={i18n}>
        <AriaI18nProvider locale={preferences.direction === 'rtl' ? 'ar-u-nu-latn' : locale}>
          <FormatsContext.Provider value={formats}>{children}</FormatsContext.Provider>
        </AriaI18nProvider>
      </WordsProvider>
    </PreferencesContext.Provider>
  );
}
