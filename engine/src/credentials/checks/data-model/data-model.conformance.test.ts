import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJsonValue } from '../../contexts/json-value.js';
import { formatOf } from '../../formats/formats.js';
import { type Json, type JsonObject, listOf, objectOf } from '../../json.js';
import { checkDataModel } from './check-data-model.js';
import { OFFLINE, smallRead } from './testing/small-read.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../../shared');
const FOLDER = join(SHARED, 'conformance');
const isThere = existsSync(FOLDER);
if (!isThere) it.skip(`no conformance data at ${FOLDER}: set CAIRN_SHARED to read it`);

interface ShapeCase {
  readonly name: string;
  readonly path: string;
  readonly expected: string;
  readonly category: string;
}

/** Where a probe of 1EdTech's validator looks, as the beginning of our path. */
const PROBE_PLACES: Readonly<Record<string, string>> = {
  ContextPropertyProbe: '$.@context',
  CredentialSubjectProbe: '$.credentialSubject',
  EvidenceProbe: '$.evidence',
  IssuerProbe: '$.issuer',
};

describe.skipIf(!isThere)('inputs of the W3C test suite', () => {
  it.each(casesOf('w3c-vc-data-model-2.0-test-suite'))('$name', async ({ path, expected }) => {
    const document = asIssued(documentAt(path));
    const format = formatOf(document)?.id ?? 'verifiable-credential-2.0';
    const checks = await checkDataModel(smallRead(format, document), OFFLINE);
    const failed = checks.some(({ result }) => result === 'fail');
    if (expected !== 'parse-only') expect(failed).toBe(expected === 'invalid');
  });
});

describe.skipIf(!isThere)('documents of the 1EdTech validator', () => {
  const cases = casesOf('1edtech-public-validator').filter(
    ({ category, name }) =>
      /^(ob3\/(shape|credential|vcdm1|context)|clr2|ob2\/(assertion|rdf))/.test(category) &&
      name.endsWith('.json'),
  );

  it.each(cases.filter(({ expected }) => expected === 'valid'))(
    'finds nothing wrong in $name',
    async ({ path }) => {
      const document = documentAt(path);
      const read = smallRead(formatOf(document)?.id ?? 'open-badges-2.0', document);
      const checks = await checkDataModel(read, OFFLINE);
      expect(checks.filter(({ result }) => result === 'fail')).toEqual([]);
    },
  );

  it.each(cases.filter(({ category }) => category === 'ob3/shape'))(
    'names the place of the fault in $name first',
    async ({ path }) => {
      const document = documentAt(path);
      const [first] = await checkDataModel(smallRead('open-badges-3.0', document), OFFLINE);
      expect(first?.result).toBe('fail');
      const place = PROBE_PLACES[stepOf(path)] ?? '$';
      expect(first?.evidence[0]?.path?.startsWith(place)).toBe(true);
    },
  );
});

function stepOf(path: string): string {
  const entry = entriesOf('1edtech-public-validator').find(({ file }) => path.endsWith(`/${file}`));
  return String(entry?.failing_step ?? '');
}

function casesOf(folder: string): readonly ShapeCase[] {
  return entriesOf(folder).flatMap(({ file, expected, category }) =>
    typeof file === 'string' && expected !== 'support'
      ? [
          {
            name: file,
            path: join(FOLDER, folder, file),
            expected: String(expected),
            category: String(category),
          },
        ]
      : [],
  );
}

function entriesOf(folder: string): readonly JsonObject[] {
  const path = join(FOLDER, folder, 'INDEX.json');
  if (!existsSync(path)) return [];
  return listOf(documentAt(path).files)
    .map(objectOf)
    .filter((entry) => entry !== undefined);
}

function documentAt(path: string): JsonObject {
  return objectOf(parseJsonValue(JSON.parse(readFileSync(path, 'utf8')))) ?? {};
}

/** The suite sends its inputs to an issuer, who fills in itself and the days that stand there as words. */
function asIssued(document: JsonObject): JsonObject {
  const filled = objectOf(withDays(document)) ?? {};
  if (listOf(filled.type).includes('VerifiablePresentation')) return filled;
  const issuer = objectOf(filled.issuer);
  if (issuer && issuer.id === undefined) {
    return { ...filled, issuer: { ...issuer, id: 'did:example:issuer' } };
  }
  return filled.issuer === undefined ? { ...filled, issuer: 'did:example:issuer' } : filled;
}

function withDays(value: Json): Json {
  if (value === 'PAST DATE') return '2020-01-01T00:00:00Z';
  if (value === 'FUTURE DATE') return '2040-01-01T00:00:00Z';
  if (Array.isArray(value)) return value.map(withDays);
  const object = objectOf(value);
  if (!object) return value;
  return Object.fromEntries(Object.entries(object).map(([name, item]) => [name, withDays(item)]));
}
