import type { Json } from '../../json.js';

const SHOWN_CHARACTERS = 60;
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/** What stands in a document, in words that fit into a sentence: kind, and the first letters of a text. */
export function shownText(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `“${cut(value)}”`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
}

/** Invisible characters could turn a sentence around, so a stranger's text is shown without them. */
function cut(text: string): string {
  const letters = [...text.slice(0, SHOWN_CHARACTERS * 2).replace(UNSHOWABLE, ' ')];
  return letters.length > SHOWN_CHARACTERS
    ? `${letters.slice(0, SHOWN_CHARACTERS).join('')}…`
    : letters.join('');
}
