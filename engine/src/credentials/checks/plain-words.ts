/** Characters that steer a terminal, turn the direction of writing, break a line or show nothing. */
const STEERING =
  /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** More marks on one letter than any language writes: they would cover the lines around it. */
const MARK_TOWERS = /(\p{M}{4})\p{M}+/gu;

/** Nothing in it steers anything or stands on another letter. */
const HARMLESS = /^[ -~]*$/;

/**
 * A stranger's text as it may stand in a sentence, a remark or a table: on one line, without characters that could make
 * it lie, and no longer than `maxLetters`; `…` says that it goes on.
 */
export function plainWords(text: string, maxLetters: number): string {
  if (text.length <= maxLetters && HARMLESS.test(text)) return text;
  const start = text.length > 2 * maxLetters ? text.slice(0, 2 * maxLetters + 1) : text;
  const plain = start.replace(STEERING, ' ').replace(MARK_TOWERS, '$1');
  const letters = plain.length > maxLetters ? [...plain] : [];
  const isCut = start.length < text.length || letters.length > maxLetters;
  if (!isCut) return plain;
  return `${(letters.length > 0 ? letters : [...plain]).slice(0, maxLetters - 1).join('')}…`;
}
