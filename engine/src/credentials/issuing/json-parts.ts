import type { Json, JsonObject } from '../json.js';

/** An object without its absent members, so that a document says only what is known. */
export function withoutAbsent(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const said: Record<string, Json> = {};
  for (const [key, value] of Object.entries(members)) {
    if (value !== undefined) said[key] = value;
  }
  return said;
}

/** The list, or undefined when it is empty: an empty list says nothing and some readers refuse it. */
export function unlessEmpty(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}
