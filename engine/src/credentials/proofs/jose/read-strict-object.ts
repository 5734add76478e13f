import { readJson } from '../../../documents/index.js';
import { parseJsonValue } from '../../contexts/json-value.js';
import { type Json, type JsonObject, objectOf } from '../../json.js';

/** The one JSON object that a text holds, read without repeated keys or `__proto__`, or undefined. */
export function readStrictObject(text: string): JsonObject | undefined {
  return objectOf(readStrictJson(text));
}

/** The one JSON value that a text holds, read as strictly, or undefined. */
export function readStrictJson(text: string): Json | undefined {
  // A byte order mark would be signed, but never seen.
  if (text.startsWith('\uFEFF')) return undefined;
  const reading = readJson(text);
  return reading.kind === 'read' ? parseJsonValue(reading.value) : undefined;
}
