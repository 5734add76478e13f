/**
 * Alphabets with letters that look like each other's. One word with letters of two of them is how a name is forged;
 * words of different alphabets side by side (`Universität / Университет`) are ordinary.
 */
const LOOK_ALIKE_SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
] as const;

/** Zero-width characters, soft hyphen, and marks that turn the direction of writing. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Whether one word of the text mixes letters of alphabets that look alike. */
export function hasMixedScripts(text: string): boolean {
  return text
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => LOOK_ALIKE_SCRIPTS.filter((script) => script.test(word)).length > 1);
}

/** Whether the text holds characters that nobody sees. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}

/** A name for comparing: no case, no accents, no punctuation, so that a near match is still named as a hint. */
export function comparableName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}\p{Cf}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
