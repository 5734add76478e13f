import type { LocalText } from 'cairn/credentials';

/** The text in the reader's language, else in none said, English, or whatever there is. */
export function localText(texts: LocalText | undefined, locale: string): string | undefined {
  if (!texts) return undefined;
  const language = locale.split('-')[0] ?? locale;
  return [texts[locale], texts[language], texts[''], texts.en, ...Object.values(texts)].find(
    (text) => text !== undefined && text.trim() !== '',
  );
}
