/** A language that Cairn speaks. `direction` also serves layout tests in languages that we do not speak yet. */
export interface Language {
  readonly code: 'en' | 'de' | 'es';
  /** Its own name for itself. */
  readonly name: string;
  /** Locale for numbers and dates when the browser offers no closer one. */
  readonly locale: string;
}

export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', locale: 'en-GB' },
  { code: 'de', name: 'Deutsch', locale: 'de-DE' },
  { code: 'es', name: 'Español', locale: 'es-ES' },
];

/** The language for a browser that prefers these tags, most wanted first; English when none fits. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find(({ code }) => tag.toLowerCase().split('-')[0] === code);
    if (found) return found;
  }
  return languageOf('en');
}

/** The language of a code; English for a code that we do not speak. */
export function languageOf(code: string): Language {
  const [english] = LANGUAGES;
  const found = LANGUAGES.find((language) => language.code === code) ?? english;
  if (!found) throw new Error('No languages');
  return found;
}

/** The browser's own regional form of the language (`en-NZ`), so that dates read as at home. */
export function localeFor(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.toLowerCase().startsWith(`${language.code}-`)) ?? language.locale;
}
