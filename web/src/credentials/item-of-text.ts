import type { VerifyItem } from './verify-answer.js';

/** Pasted text is an address when it is nothing else; then it is asked for. */
export function itemOfText(text: string): VerifyItem {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed)
    ? { kind: 'url', url: trimmed }
    : { kind: 'text', text: trimmed };
}
