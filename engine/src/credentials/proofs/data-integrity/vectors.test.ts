import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalise } from '../../canonical/canonicalise.js';
import { canonicaliseJcs } from '../../canonical/jcs.js';
import { parseJsonValue } from '../../contexts/json-value.js';
import { encodeHex } from '../../crypto/bytes.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { type Json, listOf, objectOf, textOf } from '../../json.js';
import type { FetchDocument } from '../../ports.js';
import { DATA_INTEGRITY_PROOF } from './data-integrity-proof.js';
import { findProofs } from './find-proofs.js';
import { canonicaliseWords, hashDocument } from './hash-document.js';
import { asRead } from './testing/invent.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../../shared');
const CONFORMANCE = join(SHARED, 'conformance');
const there = existsSync(CONFORMANCE);

/** Folder, suffix of its file names, hash. */
const STEPS = [
  ['w3c-vc-di-eddsa/eddsa-rdfc-2022', 'DataInt', 'sha256'],
  ['w3c-vc-di-eddsa/Ed25519Signature2020', 'EdSig', 'sha256'],
  ['w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256', 'ECDSAP256', 'sha256'],
  ['w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ', 'ECDSAP384', 'sha384'],
  ['w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256', 'JCSECDSAP256', 'sha256'],
] as const;

describe.skipIf(!there)('W3C vectors, step by step (skipped without ../shared/conformance)', () => {
  it.each(STEPS)('%s', async (folder, suffix, digest) => {
    const text = (name: string): string =>
      readFileSync(join(CONFORMANCE, folder, `${name}${suffix}.txt`), 'utf8').trim();
    const signed = objectOf(readJson(join(folder, `signed${suffix}.json`))) ?? {};
    const { proof: _proof, ...document } = signed;
    const [embedded] = findProofs(signed);
    if (!embedded?.suite) throw new Error('No proof in the vector');
    const { proof, suite } = embedded;
    const { proofValue: _value, ...words } = proof;
    const options = { digest, cryptography: portableCryptography };
    if (suite.form === 'jcs') {
      expect(canonicaliseJcs(document)).toBe(text('canonDoc'));
      expect(canonicaliseJcs(words)).toBe(text('proofCanon'));
    } else {
      const canonical = await canonicalise(document, options);
      expect(canonical.kind === 'canonical' && canonical.nquads.trim()).toBe(text('canonDoc'));
      const config = await canonicaliseWords({ document, proof, suite }, options);
      expect(config.kind === 'canonical' && config.nquads.trim()).toBe(text('proofCanon'));
    }
    const hashed = await hashDocument({ document, proof, suite }, options);
    if (hashed.kind !== 'hashed') throw new Error(hashed.kind);
    expect(encodeHex(hashed.documentHash)).toBe(text('docHash'));
    expect(encodeHex(hashed.proofHash)).toBe(text('proofHash'));
    expect(encodeHex(hashed.bytes)).toBe(text('combinedHash'));
  });
});

interface Entry {
  readonly folder: string;
  readonly file: string;
  readonly expected: string;
  readonly step: string;
  readonly now: string;
}

const FOLDERS = [
  'w3c-vc-di-eddsa',
  'w3c-vc-di-ecdsa',
  'w3c-vc-di-bbs',
  'dcc-vc-test-fixtures',
  '1edtech-openbadges-spec',
];
const entries = there ? FOLDERS.flatMap(readEntries) : [];

describe.skipIf(!there)('published credentials (skipped without ../shared/conformance)', () => {
  it.each(entries)('$folder/$file is $expected', async ({ folder, file, expected, step, now }) => {
    const document = objectOf(readJson(join(folder, file))) ?? {};
    if (findProofs(document).length === 0) return;
    const options = { now, cryptography: portableCryptography, fetchDocument: fetchStored };
    const outcomes = await DATA_INTEGRITY_PROOF.verify(asRead(document), options);
    const states = outcomes.map(({ state }) => state);
    if (expected === 'valid') expect(states.every((state) => state === 'good')).toBe(true);
    else if (step === 'signature') expect(states).toContain('bad');
    else if (step === 'status' || step === 'validity') expect(states).toContain('good');
    if (folder === 'w3c-vc-di-bbs') expect(states).toEqual(['undecided']);
  });

  it('are many', () => {
    expect(entries.length).toBeGreaterThan(50);
  });
});

function readEntries(folder: string): readonly Entry[] {
  const index = objectOf(readJson(join(folder, 'INDEX.json')));
  return listOf(index?.files).flatMap((value) => {
    const entry = objectOf(value);
    const file = textOf(entry?.file) ?? '';
    const expected = textOf(entry?.expected) ?? '';
    if (!/\.json$/.test(file) || /support|intermediate/.test(expected)) return [];
    const step = textOf(entry?.failing_step) ?? '';
    return [
      { folder, file, expected, step, now: textOf(entry?.evaluate_at) ?? '2026-11-01T00:00:00Z' },
    ];
  });
}

/** Answers for the two did:web controllers of the fixtures. */
const fetchStored: FetchDocument = (url) => {
  const name = /\/dids\/(\w+)\/did\.json$/.exec(url)?.[1];
  const path = join(CONFORMANCE, `dcc-vc-test-fixtures/dids/${name}/did.json`);
  if (name === undefined || !existsSync(path)) {
    return Promise.resolve({ kind: 'failed', code: 'not-found', message: 'not stored' });
  }
  return Promise.resolve({
    kind: 'fetched',
    url,
    redirected: false,
    mediaType: 'application/json',
    bytes: new Uint8Array(readFileSync(path)),
    fetchedAt: '2026-11-01T00:00:00Z',
  });
};

function readJson(path: string): Json | undefined {
  return parseJsonValue(JSON.parse(readFileSync(join(CONFORMANCE, path), 'utf8')));
}
