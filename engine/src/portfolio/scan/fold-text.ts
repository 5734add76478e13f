/** Lower case, without accents, punctuation as single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

const SMALL_WORDS = new Set(
  'a an and of for in on the to with de des du la le les der die das und im in y el los e o'.split(
    ' ',
  ),
);

/** The words of a text that tell it from others. */
export function tellingWords(text: string): readonly string[] {
  return [...new Set(foldText(text).split(' '))].filter(
    (word) => word !== '' && !SMALL_WORDS.has(word),
  );
}

/** An address without scheme, `www.`, query, fragment and last slash; undefined for what is no web address. */
export function foldAddress(text: string): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([^?#]+)/i.exec(text.trim());
  return match?.[1]?.replace(/\/+$/, '').toLowerCase();
}

/** A code without case, spaces and hyphens: `TMH 401` and `tmh-401` are one. */
export function foldCode(text: string): string {
  return foldText(text).replaceAll(' ', '');
}
