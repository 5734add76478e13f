import { type DocumentLimits, isPrototypeKey } from './limits.js';

/**
 * The value of a JSON text by the platform's own parser, ten times as fast as our scan, when the text surely holds
 * nothing that the scan refuses; undefined for any doubt: the scan then decides and says where.
 *
 * A repeated key shows in the colons: each member has one outside quotes. The parser keeps one of two members with
 * the same key, so that fewer colons are left in the value than stood in the text. Only an escape could hide one.
 */
export function quickJson(
  text: string,
  { maxDepth }: Pick<DocumentLimits, 'maxDepth'>,
): { readonly value: unknown } | undefined {
  if (text.includes('\\u')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return colonsBehind(value, maxDepth) === countColons(text) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Colons of a text that says the value with each member once; NaN, which equals nothing, for what the scan refuses. */
function colonsBehind(value: unknown, levels: number): number {
  if (typeof value === 'string') return countColons(value);
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.NaN;
  let colons = 0;
  if (Array.isArray(value)) {
    for (const item of value) colons += colonsBehind(item, levels - 1);
    return colons;
  }
  for (const [key, item] of Object.entries(value)) {
    if (isPrototypeKey(key)) return Number.NaN;
    colons += 1 + countColons(key) + colonsBehind(item, levels - 1);
  }
  return colons;
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}
