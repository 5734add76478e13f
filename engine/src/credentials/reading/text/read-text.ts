import type { CredentialReading } from '../../reading.js';
import { foreign } from '../foreign.js';
import { foreignText } from '../foreign-texts.js';
import { broken, type Place, type Work } from '../work.js';
import { TEXT_FORMS } from './text-forms.js';

const INVISIBLE = /^[\s\uFEFF\u200B-\u200D\u2060]$/;

/** The credential that a text is or holds: in one of {@link TEXT_FORMS}, else what the text looks like. Never throws. */
export function readText(text: string, place: Place, work: Work): CredentialReading {
  const { maxBytes, maxDepth } = work.budget.limits;
  if (text.length > maxBytes) {
    const message = `The text has ${text.length} characters; a credential may have ${maxBytes}. Upload the credential by itself.`;
    return broken('credential-too-large', message);
  }
  if (place.depth > maxDepth) {
    const message = `More than ${maxDepth} things lie inside one another. Upload the credential by itself.`;
    return broken('credential-nested-too-deep', message);
  }
  const trimmed = withoutMargins(text);
  if (trimmed === '') return foreign('foreign-empty');
  const known = foreignText(trimmed);
  if (known !== 'foreign-text' && known !== 'foreign-table') return foreign(known);
  for (const { recognises, read } of TEXT_FORMS) {
    const reading = recognises(trimmed) ? read({ text, trimmed }, place, work) : undefined;
    if (reading) return reading;
  }
  return foreign(known);
}

/** A loop, because a pattern for the end of a text takes squared time in long white space. */
function withoutMargins(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
