/** Words of one area in one language: key → ICU message. */
export type Messages = Readonly<Record<string, string>>;

/** A translation holds some of the keys of the English area; what is absent is shown in English. */
export type TranslationOf<English extends Messages> = { readonly [Key in keyof English]?: string };

/** A full translation: the compiler names each key that is still missing. */
export type FullTranslationOf<English extends Messages> = {
  readonly [Key in keyof English]: string;
};
