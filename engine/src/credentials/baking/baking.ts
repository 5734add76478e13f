import type { Finding } from '../../terms/index.js';
import { problem } from '../reading/work.js';

/** A picture with its badge, or why it could not be put in. */
export type Baking =
  | { readonly kind: 'baked'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no picture can carry as text.
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Why a text cannot be put into a picture, or undefined when it can. */
export function unfitContent(content: string): Baking | undefined {
  if (content.trim() !== '' && !UNFIT.test(content) && isWellFormed(content)) return undefined;
  return refusedBaking(
    'bake-content-unfit',
    'The badge is empty or holds characters that are no text. Give the token or the JSON of a credential.',
  );
}

/** A refusal with one reason. */
export function refusedBaking(code: string, message: string): Baking {
  return { kind: 'refused', findings: [problem(code, message)] };
}

/** Half a character pair would be lost in UTF-8. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
