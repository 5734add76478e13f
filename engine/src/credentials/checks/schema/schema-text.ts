import type { Json, JsonObject } from '../../json.js';
import { patternCost } from './pattern-cost.js';
import { SCHEMA_LIMITS } from './schema-limits.js';

/** Words of JSON Schema, one of which every schema has. */
const KEYWORDS = [
  '$schema',
  '$ref',
  '$defs',
  'definitions',
  'type',
  'properties',
  'required',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'enum',
  'const',
];

/** What running a schema may cost, or why it is not run. */
export type SchemaEstimate =
  | { readonly kind: 'runs'; readonly steps: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads of one schema object by the validator. */
const READS_PER_OBJECT = 45;

/** True for an object that says anything in the words of JSON Schema. */
export function isSchema(value: JsonObject): boolean {
  return KEYWORDS.some((keyword) => Object.hasOwn(value, keyword));
}

/** How many steps a schema may take on a document, so that patterns and long texts do not make the steps long. */
export function estimateSchema(schema: JsonObject, document: Json): SchemaEstimate {
  const letters = longestText(document, 0);
  const seen = { nodes: 0, cost: Math.max(1, letters) };
  const reason = lookInto(schema, { depth: 0, letters, seen });
  if (reason !== undefined) return { kind: 'refused', reason };
  const evaluations = SCHEMA_LIMITS.letters / seen.cost;
  const steps = Math.min(SCHEMA_LIMITS.steps, Math.ceil(evaluations * READS_PER_OBJECT));
  return { kind: 'runs', steps };
}

/**
 * The schema without `format`, which is a remark and not a rule unless a vocabulary says otherwise; the checks of
 * formats are patterns that were not written for hostile texts.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-7.2.1
 */
export function withoutFormats(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (isList(schema)) return schema.map(withoutFormats);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, value]) => name !== 'format' || typeof value !== 'string')
      .map(([name, value]) => [name, withoutFormats(value)]),
  );
}

interface Look {
  readonly depth: number;
  readonly letters: number;
  readonly seen: { nodes: number; cost: number };
}

function lookInto(value: Json, look: Look): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  look.seen.nodes += 1;
  if (look.seen.nodes > SCHEMA_LIMITS.nodes) return 'it is too large';
  if (look.depth > SCHEMA_LIMITS.depth) return 'it is too deep';
  const reason = isList(value) ? undefined : lookAtWords(value, look);
  if (reason !== undefined) return reason;
  for (const inner of isList(value) ? value : Object.values(value)) {
    const found = lookInto(inner, { ...look, depth: look.depth + 1 });
    if (found !== undefined) return found;
  }
  return undefined;
}

function lookAtWords(schema: JsonObject, { letters, seen }: Look): string | undefined {
  const { $ref: reference, pattern, patternProperties } = schema;
  if (typeof reference === 'string' && !reference.startsWith('#')) {
    return 'it refers to other schemas';
  }
  const patterns = [
    ...(typeof pattern === 'string' ? [pattern] : []),
    ...(typeof patternProperties === 'object' && patternProperties !== null
      ? Object.keys(patternProperties)
      : []),
  ];
  for (const text of patterns) {
    const cost = patternCost(text, letters);
    if (cost === undefined) return 'it has a text pattern that could run for very long';
    seen.cost = Math.max(seen.cost, cost);
  }
  return undefined;
}

function longestText(value: Json, depth: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || depth > SCHEMA_LIMITS.depth * 2) return 0;
  const names = isList(value) ? [] : Object.keys(value);
  let longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  for (const inner of isList(value) ? value : Object.values(value)) {
    longest = Math.max(longest, longestText(inner, depth + 1));
  }
  return longest;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
