import type { Finding, Reading } from '../terms/index.js';
import { JsonStopped, scanJson } from './json-text.js';
import { DEFAULT_LIMITS, type DocumentLimits, refuseUnread } from './limits.js';
import { quickJson } from './quick-json.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The plain value of a JSON text, or every reason why it is not read, each with its line and column.
 *
 * Stricter than `JSON.parse`: a key that stands twice, a number that overflows, the key `__proto__` and more than
 * `maxDepth` levels are refused, because two readers could understand such a text differently. Never throws.
 * @see RFC 8259; RFC 7493 §2.3 for unique keys
 */
export function readJson(text: string, limits: DocumentLimits = DEFAULT_LIMITS): Reading<unknown> {
  const unread = refuseUnread(text, limits);
  if (unread) return { kind: 'refused', findings: [unread] };
  const content = withoutMark(text);
  const quick = quickJson(content, limits);
  if (quick) return { kind: 'read', value: quick.value, findings: [] };
  const findings: Finding[] = [];
  try {
    const value = scanJson(content, limits, findings);
    return findings.length > 0
      ? { kind: 'refused', findings }
      : { kind: 'read', value, findings: [] };
  } catch (error) {
    if (!(error instanceof JsonStopped)) throw error;
    return { kind: 'refused', findings: [...findings, error.finding] };
  }
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
