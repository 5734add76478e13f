import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../documents/index.js';
import { parseJsonValue } from '../contexts/json-value.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import type { FormatId } from '../reading.js';
import { formatOf } from './formats.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const FOLDER = join(SHARED, 'conformance');
const isThere = existsSync(FOLDER);
if (!isThere) it.skip(`no conformance data at ${FOLDER}: set CAIRN_SHARED to read it`);

/** Folders whose documents are credentials, with the formats that may take them. */
const EXPECTED: readonly (readonly [folder: string, formats: readonly FormatId[]])[] = [
  [
    '1edtech-openbadges-validator-core',
    ['open-badges-0.5', 'open-badges-1.0', 'open-badges-1.1', 'open-badges-2.0'],
  ],
  ['1edtech-openbadges-spec', ['open-badges-3.0', 'open-badges-2.0', 'verifiable-credential-1.1']],
  ['1edtech-public-validator/clr20', ['clr-2.0']],
  ['1edtech-public-validator/ob20', ['open-badges-2.0']],
  ['1edtech-public-validator/ob30', ['open-badges-3.0']],
  ['1edtech-public-validator/tcp', ['ler-rs']],
  ['blockcerts/v1', ['blockcerts-1']],
  ['blockcerts/v2', ['blockcerts-2']],
  ['blockcerts/v3', ['blockcerts-3', 'verifiable-presentation']],
  ['ec-european-learning-model', ['european-digital-credential-3']],
  [
    'dcc-vc-test-fixtures/verifiableCredentials',
    ['open-badges-3.0', 'verifiable-credential-1.1', 'verifiable-credential-2.0'],
  ],
  [
    'w3c-vc-data-model-2.0-test-suite',
    ['verifiable-credential-2.0', 'verifiable-credential-1.1', 'verifiable-presentation'],
  ],
];

/** Documents beside the credentials: contexts, lists, keys, shapes that no standard knows. */
const NO_CREDENTIAL =
  /openbadges_context|criteria|key\d|revocation-list|edc-ap-context|linked-data-proof-ob-2/;

describe.skipIf(!isThere)('conformance documents', () => {
  it.each(EXPECTED)('%s is taken by its format and mapped', (folder, formats) => {
    const paths = documentsIn(join(FOLDER, folder)).filter((path) => !NO_CREDENTIAL.test(path));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const document = documentAt(path);
      const format = document && formatOf(document);
      if (!document) continue;
      expect([path, format?.id]).toEqual([path, expect.toBeOneOf([...formats])]);
      checkMapped(path, document);
    }
  });
});

function checkMapped(path: string, document: JsonObject): void {
  const credential = formatOf(document)?.toCredential(document);
  if (textOf(document.name)) expect([path, credential?.title]).not.toEqual([path, {}]);
  const named = textOf(document.issuer) ?? textOf(objectOf(document.issuer)?.name);
  if (named)
    expect([path, JSON.stringify(credential?.issuer)]).toEqual([
      path,
      expect.stringContaining(named),
    ]);
}

function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? documentsIn(path) : [path]))
    .filter((path) => /\.(json|jsonld)$/.test(path) && !path.endsWith('INDEX.json'));
}

/** The document in a file; the sealed European sample holds it as text, the one for upload in a wrapper. */
function documentAt(path: string): JsonObject | undefined {
  const document = parse(readFileSync(path, 'utf8'));
  const sealed = textOf(document?.payload);
  return sealed === undefined ? (objectOf(document?.credential) ?? document) : parse(sealed);
}

function parse(text: string): JsonObject | undefined {
  const reading = readJson(text, { maxCharacters: 5_000_000, maxDepth: 64 });
  return reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
}
