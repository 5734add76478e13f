import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { canonicalise } from '../canonical/canonicalise.js';
import { canonicaliseJcs } from '../canonical/jcs.js';
import { encodeHex, encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography } from '../crypto/cryptography.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import { findContext, listContextUrls } from './contexts.js';
import { parseJsonValue } from './json-value.js';
import { toContextDocument } from './own/term-table.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const CONFORMANCE = join(SHARED, 'conformance');
const there = existsSync(CONFORMANCE);
const EXTRA = { '@context': { hobby: 'https://example.org/terms#hobby' } };

describe('findContext', () => {
  it.each(listContextUrls())('knows %s by its hash', (url) => {
    const found = findContext(url);
    expect(found?.document['@context']).toBeDefined();
    expect(found?.sha256).toBe(hashOf(found?.document ?? {}));
  });

  it('gives the same object each time', () => {
    const url = 'https://www.w3.org/ns/credentials/v2';
    expect(findContext(url)?.document).toBe(findContext(url)?.document);
  });

  it.each(['https://example.org/context', '', 'constructor', '__proto__', 'toString'])(
    'does not know %j',
    (url) => {
      expect(findContext(url)).toBeUndefined();
    },
  );

  it("takes an operator's context whose hash fits", () => {
    const extra = { url: 'https://example.org/a', sha256: hashOf(EXTRA), document: EXTRA };
    expect(findContext(extra.url, [extra])).toMatchObject({ provenance: 'operator' });
  });

  it("refuses an operator's context whose hash does not fit", () => {
    const extra = { url: 'https://example.org/a', sha256: hashOf({}), document: EXTRA };
    expect(findContext(extra.url, [extra])).toBeUndefined();
  });

  it('knows the terms of the later text of Open Badges 3.0.3', () => {
    const url = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
    const terms = objectOf(findContext(url)?.document['@context']);
    expect(terms).toHaveProperty('endorsementJwt');
    expect(terms).toHaveProperty('jti');
  });

  it('lets nobody replace a built-in context', () => {
    const url = 'https://www.w3.org/ns/credentials/v2';
    const extra = { url, sha256: hashOf(EXTRA), document: EXTRA };
    expect(findContext(url, [extra])?.provenance).not.toBe('operator');
  });
});

describe('toContextDocument', () => {
  it('writes each form of a fact', () => {
    const table = {
      version: true,
      fixed: true,
      plain: true,
      terms: {
        ex: 'https://example.org/',
        link: 'ex:link @id @set',
        many: 'ex:many - @list',
        Thing: { is: 'ex:Thing', scope: { terms: { inner: 'ex:inner' } } },
      },
    } as const;
    expect(toContextDocument(table)).toEqual({
      '@context': {
        '@version': 1.1,
        '@protected': true,
        id: '@id',
        type: '@type',
        ex: 'https://example.org/',
        link: { '@id': 'ex:link', '@type': '@id', '@container': '@set' },
        many: { '@id': 'ex:many', '@container': '@list' },
        Thing: { '@id': 'ex:Thing', '@context': { inner: 'ex:inner' } },
      },
    });
  });
});

const published = there ? readPublished() : new Map<string, JsonObject>();
const documents = there ? readDocuments() : [];

describe.skipIf(!there)(
  'against the published texts (skipped without ../shared/conformance)',
  () => {
    it('gives the same statements for every document whose contexts are all there', async () => {
      let compared = 0;
      for (const { file, document } of documents) {
        const ours = await canonicalise(document);
        if (ours.kind !== 'canonical') continue;
        if (!ours.contexts.every(({ url }) => published.has(url))) continue;
        expect(ours.nquads, file).toBe(await canonicaliseWithPublished(document));
        compared += 1;
      }
      expect(compared).toBeGreaterThan(150);
    });

    it('says the same of each own term as the published text', () => {
      const own = listContextUrls().filter((url) => findContext(url)?.provenance === 'own table');
      for (const url of own.filter((candidate) => published.has(candidate))) {
        expect(plainTerms(findContext(url)?.document), url).toEqual(plainTerms(published.get(url)));
      }
      expect(own.length).toBeGreaterThan(8);
    });
  },
);

/** The context with every definition in its long form; what else the document holds is no context. */
function plainTerms(document: JsonObject | undefined): unknown {
  const spread = (value: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([term, meaning]) => {
        const definition = objectOf(meaning);
        const scope = objectOf(definition?.['@context']);
        if (definition && scope) return [term, { ...definition, '@context': spread(scope) }];
        return [
          term,
          typeof meaning === 'string' && !term.startsWith('@') ? { '@id': meaning } : meaning,
        ];
      }),
    );
  return spread(objectOf(document?.['@context']) ?? {});
}

async function canonicaliseWithPublished(document: JsonObject): Promise<unknown> {
  const options = {
    base: '',
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    rdfDirection: 'i18n-datatype',
    canonizeOptions: { maxWorkFactor: 2 },
    documentLoader: (url: string) =>
      Promise.resolve({ contextUrl: null, documentUrl: url, document: published.get(url) }),
  };
  return Reflect.apply(jsonld.canonize, jsonld, [structuredClone(document), options]);
}

function readPublished(): Map<string, JsonObject> {
  const index = objectOf(readJson(join(CONFORMANCE, 'contexts/INDEX.json')));
  const entries = listOf(index?.contexts).map((entry) => objectOf(entry));
  return new Map(
    entries.map((entry) => [
      textOf(entry?.url) ?? '',
      objectOf(readJson(join(CONFORMANCE, 'contexts', textOf(entry?.file) ?? ''))) ?? {},
    ]),
  );
}

function readDocuments(): readonly { readonly file: string; readonly document: JsonObject }[] {
  const names = readdirSync(CONFORMANCE, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.json(ld)?$/.test(name) && !/planner|INDEX|ctdl|^contexts/.test(name))
    .flatMap((file) => {
      const document = objectOf(readJson(join(CONFORMANCE, file)));
      return document?.['@context'] === undefined ? [] : [{ file, document }];
    });
}

function readJson(path: string) {
  try {
    return parseJsonValue(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Some fixtures are broken on purpose.
    return undefined;
  }
}

function hashOf(document: unknown): string {
  return encodeHex(portableCryptography.sha256(encodeUtf8(canonicaliseJcs(document))));
}
