import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJsonValue } from '../contexts/json-value.js';
import { portableCryptography } from '../crypto/cryptography.js';
import { type Json, listOf, objectOf, textOf } from '../json.js';
import { readMethodKey } from './read-method-key.js';
import { resolveMethod } from './resolve-method.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const FOLDER = join(SHARED, 'conformance/w3c-ccg-did-method-key');
const there = existsSync(FOLDER);
const options = { now: '2026-11-01T00:00:00Z', cryptography: portableCryptography };

const files = there ? readdirSync(FOLDER).filter((name) => name !== 'INDEX.json') : [];
const vectors = files.flatMap((file) =>
  Object.entries(objectOf(read(file)) ?? {})
    .filter(([did]) => did.startsWith('did:'))
    .map(([did, entry]) => ({ file, did, entry })),
);

describe.skipIf(!there)('published did:key vectors (skipped without ../shared/conformance)', () => {
  it.each(vectors)('gives the key of $did', async ({ did, entry }) => {
    const expected = expectedMethods(objectOf(entry)?.didDocument ?? entry);
    const answer = await resolveMethod(did, options);
    if (answer.kind === 'unsupported') {
      expect(answer.method).toMatch(/BLS|X25519/);
      return;
    }
    expect(answer).toMatchObject({ kind: 'found', controller: did, source: 'did-key' });
    if (answer.kind !== 'found') return;
    expect(expected).toContainEqual(answer.key);
  });

  it('meets keys of every kind', () => {
    expect(vectors.length).toBeGreaterThan(8);
  });
});

function expectedMethods(document: Json | undefined): readonly unknown[] {
  const methods = objectOf(document)?.verificationMethod ?? document;
  const own = [...listOf(methods), objectOf(document)?.publicKeyJwk && (document ?? null)];
  return own.flatMap((entry) => {
    const method = objectOf(entry ?? undefined);
    const reading = method && readMethodKey(method);
    return reading?.kind === 'read' && textOf(method?.type) !== 'none' ? [reading.key] : [];
  });
}

function read(file: string): Json | undefined {
  return parseJsonValue(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
}
