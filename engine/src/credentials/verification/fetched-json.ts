import { readJson } from '../../documents/index.js';
import { parseJsonValue } from '../contexts/json-value.js';
import { type JsonObject, objectOf } from '../json.js';

/** The bytes as one JSON object, read strictly; undefined when they are anything else. */
export function jsonObjectFrom(bytes: Uint8Array): JsonObject | undefined {
  const reading = readJson(new TextDecoder().decode(bytes));
  return reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
}
