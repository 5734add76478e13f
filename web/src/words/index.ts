export { type Formats, FormatsContext, makeFormats, useFormats } from './formats.js';
export { chooseLanguage, LANGUAGES, languageOf, localeFor } from './languages.js';
export { Say } from './Say.js';
export { WordsProvider } from './WordsProvider.js';
export { makeI18n, speak, useWords, type WordKey, type Words, type WordValues } from './words.js';
