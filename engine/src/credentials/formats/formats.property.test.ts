import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../documents/index.js';
import type { Json, JsonObject } from '../json.js';
import { listOf, objectOf } from '../json.js';
import { formatCasesShape } from './format-cases.contract.js';
import { FORMATS, formatOf } from './formats.js';

const FOLDER = fileURLToPath(new URL('../../../../cases/credentials/formats/', import.meta.url));
const SEED = 20_261_122;

const documents: readonly JsonObject[] = readdirSync(FOLDER).flatMap((name) => {
  const reading = readYaml(readFileSync(`${FOLDER}${name}`, 'utf8'));
  if (reading.kind !== 'read') throw new Error(name);
  return formatCasesShape.parse(reading.value).cases.map((one) => one.document);
});

const anyJson: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 3 }).map((value) => asJson(value));

describe('a document with one value replaced by anything', () => {
  it('is mapped by every format without throwing, into the same shape', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...documents), fc.nat(), anyJson)
      .map(([document, at, value]) => replaceAt(document, at, value));
    fc.assert(
      fc.property(mutated, (document) => {
        formatOf(document);
        for (const format of FORMATS) {
          const credential = format.toCredential(document);
          expect(typeof credential.title).toBe('object');
          expect(Array.isArray(credential.achievements)).toBe(true);
          for (const text of textsOf(credential.title)) expect(typeof text).toBe('string');
          for (const part of format.partsOf(document)) expect(part.path).toMatch(/^\$/);
          format.findingsOf?.(document);
        }
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});

describe('any JSON object', () => {
  it('is asked by every format without throwing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyJson), (document) => {
        for (const format of FORMATS) {
          format.recognises(document);
          format.toCredential(document);
          format.partsOf(document);
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

function textsOf(title: object): readonly unknown[] {
  return Object.values(title);
}

/** The document with its n-th inner value (counted around) replaced. */
function replaceAt(document: JsonObject, at: number, value: Json): JsonObject {
  const size = countValues(document);
  let left = at % size;
  const visit = (inner: Json): Json => {
    left -= 1;
    if (left === -1) return value;
    const object = objectOf(inner);
    if (object) return mapObject(object, visit);
    return Array.isArray(inner) ? listOf(inner).map(visit) : inner;
  };
  return mapObject(document, visit);
}

function mapObject(object: JsonObject, visit: (inner: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, visit(inner)]));
}

function countValues(value: Json): number {
  const inner = objectOf(value)
    ? Object.values(objectOf(value) ?? {})
    : Array.isArray(value)
      ? value
      : [];
  return listOf(inner).reduce((sum: number, one) => sum + 1 + countValues(one), 0);
}

function asJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((one) => asJson(one));
  return Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, asJson(one)]));
}
