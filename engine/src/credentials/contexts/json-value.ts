import type { Json } from '../json.js';

/** A value from outside as JSON, copied; undefined when it holds anything that JSON cannot say. */
export function parseJsonValue(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return parseList(value);
  return typeof value === 'object' ? parseObject(value) : undefined;
}

function parseList(value: readonly unknown[]): Json | undefined {
  const items: Json[] = [];
  for (const item of value) {
    const parsed = parseJsonValue(item);
    if (parsed === undefined) return undefined;
    items.push(parsed);
  }
  return items;
}

function parseObject(value: object): Json | undefined {
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const parsed = parseJsonValue(item);
    if (parsed === undefined) return undefined;
    entries.push([key, parsed]);
  }
  return Object.fromEntries(entries);
}
