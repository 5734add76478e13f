import { type OutputUnit, type SchemaDraft, Validator } from '@cfworker/json-schema';
import { type Json, type JsonObject, objectOf } from '../../json.js';
import { countedValue, StepsSpent } from './counted-value.js';
import { estimateSchema, withoutFormats } from './schema-text.js';

/** What a schema said about a document. */
export type SchemaAnswer =
  | { readonly kind: 'fits' }
  | {
      readonly kind: 'breaks';
      /** JSON path. */
      readonly place: string;
      /** `lacks "nationality"`; follows on the place. */
      readonly cause: string;
      readonly keyword: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Words that only say that something further inside is wrong. */
const OUTER_KEYWORDS =
  '$ref $recursiveRef allOf anyOf oneOf if then else properties patternProperties items prefixItems additionalItems dependentSchemas'.split(
    ' ',
  );
const MAX_CAUSE = 160;

/**
 * Runs a stranger's schema on a stranger's document. The schema is interpreted, not compiled, in a limited number of
 * steps; it can refer to nothing but itself, and patterns that could run for ever are refused before anything is run.
 */
export function runSchema(schema: JsonObject, document: Json): SchemaAnswer {
  const estimate = estimateSchema(schema, document);
  if (estimate.kind === 'refused') return estimate;
  const budget = { left: estimate.steps };
  try {
    const rules = objectOf(countedValue(withoutFormats(schema), budget));
    const validator = new Validator(rules ?? {}, draftOf(schema), true);
    const result = validator.validate(countedValue(document, budget));
    return result.valid ? { kind: 'fits' } : toBreach(result.errors);
  } catch (error) {
    // The library throws for schemas that it cannot read; whatever a stranger wrote is an answer here.
    const reason =
      error instanceof StepsSpent ? 'it takes too many steps' : 'it is not a complete schema';
    return { kind: 'refused', reason };
  }
}

function draftOf(schema: JsonObject): SchemaDraft {
  const named = typeof schema.$schema === 'string' ? schema.$schema : '';
  if (named.includes('draft-04')) return '4';
  if (/draft-0[67]/.test(named)) return '7';
  return named.includes('2019-09') ? '2019-09' : '2020-12';
}

/** The one cause: the deepest place that says more than that something inside it is wrong. */
function toBreach(errors: readonly OutputUnit[]): SchemaAnswer {
  const inner = errors.filter(({ keyword }) => !OUTER_KEYWORDS.includes(keyword));
  const all = inner.length > 0 ? inner : errors;
  const deepest = all.reduce<OutputUnit | undefined>(
    (best, unit) => (best && depthOf(best) >= depthOf(unit) ? best : unit),
    undefined,
  );
  if (!deepest) return { kind: 'breaks', place: '$', cause: 'does not fit', keyword: 'schema' };
  return {
    kind: 'breaks',
    place: toPath(deepest.instanceLocation),
    cause: toCause(deepest),
    keyword: deepest.keyword,
  };
}

function depthOf(unit: OutputUnit): number {
  return unit.instanceLocation.split('/').length;
}

function toPath(location: string): string {
  return location
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : `${path}.${part}`), '$')
    .slice(0, MAX_CAUSE);
}

function toCause({ keyword, error }: OutputUnit): string {
  const quoted = /"([^"]*)"/.exec(error)?.[1] ?? '';
  const text = CAUSES[keyword]?.(quoted) ?? `breaks the rule “${keyword}”`;
  return text.slice(0, MAX_CAUSE);
}

const CAUSES: Readonly<Record<string, (quoted: string) => string>> = {
  required: (quoted) => `lacks “${quoted}”`,
  type: (quoted) => `has the wrong kind of value (${quoted})`,
  enum: () => 'is none of the allowed values',
  const: () => 'is not the required value',
  additionalProperties: (quoted) => `has something that is not allowed (“${quoted}”)`,
  unevaluatedProperties: (quoted) => `has something that is not allowed (“${quoted}”)`,
  false: () => 'must not be there',
  pattern: () => 'does not have the required form',
  minLength: () => 'is too short',
  maxLength: () => 'is too long',
  minItems: () => 'has too few entries',
  maxItems: () => 'has too many entries',
  uniqueItems: () => 'says the same thing twice',
  minimum: () => 'is too small',
  maximum: () => 'is too large',
};
