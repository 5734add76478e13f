import { readJson } from '../../documents/index.js';
import type { Finding } from '../../terms/index.js';
import { type Json, type JsonObject, objectOf } from '../json.js';
import { READING_LIMITS, type ReadingLimits } from '../reading.js';

/** What reading a JSON text gave. */
export type JsonReading =
  | { readonly kind: 'read'; readonly value: Json }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A JSON text by our strict reader, within the limits of a credential. */
export function jsonOf(
  text: string,
  { budget }: { readonly budget?: { readonly limits: ReadingLimits } } = {},
): JsonReading {
  const { maxBytes, maxDepth } = budget?.limits ?? READING_LIMITS;
  const reading = readJson(text, { maxCharacters: maxBytes, maxDepth });
  if (reading.kind === 'refused') return reading;
  return isJson(reading.value) ? { kind: 'read', value: reading.value } : noJson();
}

/** The value as an object, or undefined when it is anything else. */
export function objectIn(value: Json): JsonObject | undefined {
  return objectOf(value);
}

/** Our reader makes nothing else; this only tells the compiler. */
function isJson(value: unknown): value is Json {
  return value !== undefined && typeof value !== 'function';
}

function noJson(): JsonReading {
  return { kind: 'refused', findings: [] };
}
