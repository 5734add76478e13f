import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../documents/index.js';
import { parseJsonValue } from '../../contexts/json-value.js';
import { type Json, type JsonObject, objectOf } from '../../json.js';
import type { FormatId } from '../../reading.js';
import { checkDates } from '../dates/check-dates.js';
import { checkDataModel } from './check-data-model.js';
import { FORMAT_RULES } from './shapes.js';
import { OFFLINE, smallRead } from './testing/small-read.js';

const FOLDER = new URL('../../../../../cases/credentials/data-model/', import.meta.url);
const GOOD = readdirSync(FOLDER).flatMap((name) => {
  const reading = readYaml(readFileSync(new URL(name, FOLDER), 'utf8'));
  const file = reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
  const format = Object.keys(FORMAT_RULES).find((id): id is FormatId => id === file?.format);
  const good = objectOf(file?.good);
  return format && good ? [{ format, good }] : [];
});

/** Puts a value somewhere into a document; the numbers choose the way. */
function mutate(value: Json, way: readonly number[], part: Json): Json {
  const [step = 0, ...rest] = way;
  if (Array.isArray(value)) {
    if (value.length === 0 || rest.length === 0) return part;
    const place = step % value.length;
    return value.map((item: Json, i) => (i === place ? mutate(item, rest, part) : item));
  }
  const object = objectOf(value);
  const names = Object.keys(object ?? {});
  const name = names[step % Math.max(1, names.length)];
  if (!object || name === undefined || rest.length === 0) return part;
  return { ...object, [name]: mutate(object[name] ?? null, rest, part) };
}

describe('any mutation of any good document', () => {
  it('gets at least one check, and nothing is thrown', async () => {
    const parts = fc.oneof(
      fc.constantFrom<Json>(null, '', 0, -1, [], {}, [[]], [null], { '@value': 1 }, { id: {} }),
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'data:,', 'did:', '_:b', '$', '\u0000'),
    );
    const ways = fc.array(fc.nat(20), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...GOOD),
        ways,
        parts,
        async ({ format, good }, way, part) => {
          const document: JsonObject = objectOf(mutate(good, way, part)) ?? {};
          const read = smallRead(format, document);
          const checks = [...(await checkDataModel(read, OFFLINE)), ...checkDates(read, OFFLINE)];
          expect(checks.length).toBeGreaterThan(1);
          const places = checks.map(({ sentence }) => sentence.replace(/“.*”/gsu, ''));
          const odd = places.filter((text) => /\{\w+\}|\bundefined\b|\[object/.test(text));
          expect(odd).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 1500 },
    );
  });

  it('asks every format about any JSON at all', async () => {
    const formats = Object.keys(FORMAT_RULES).filter((id): id is FormatId => id in FORMAT_RULES);
    const documents = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formats), documents, async (format, given) => {
        const document = objectOf(parseJsonValue(JSON.parse(JSON.stringify(given)))) ?? {};
        const checks = await checkDataModel(smallRead(format, document), OFFLINE);
        expect(checks.some(({ code }) => code === 'model-good')).toBe(false);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
