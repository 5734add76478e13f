import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../../crypto/cryptography.js';
import type { FetchDocument, VerifyOptions } from '../../ports.js';
import { readCredentials } from '../../reading/read-credentials.js';
import type { ReadCredential } from '../../reading.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { COSE_PROOF } from './cose-proof.js';
import { JADES_PROOF } from './jades-proof.js';
import { JWT_PROOF } from './jwt-proof.js';
import { OB2_SIGNED_PROOF } from './ob2-signed-proof.js';
import { SD_JWT_PROOF } from './sd-jwt-proof.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../../shared');
const FOLDER = join(SHARED, 'conformance');
const NOW = '2026-11-01T00:00:00Z';
const there = existsSync(FOLDER);
const MECHANISMS: readonly ProofMechanism[] = [
  JWT_PROOF,
  SD_JWT_PROOF,
  COSE_PROOF,
  JADES_PROOF,
  OB2_SIGNED_PROOF,
];

interface IndexEntry {
  readonly file: string;
  readonly expected: string;
  readonly key_file?: string;
  readonly function?: string;
}

describe.skipIf(!there)('published signed tokens (skipped without ../shared/conformance)', () => {
  const suite = 'w3c-vc-jose-cose-test-suite';
  const cases = there
    ? entriesOf(suite).filter((entry) => entry.function === 'verify' && entry.key_file)
    : [];

  it.each(cases)('judges $file as $expected', async ({ file, expected, key_file = '' }) => {
    const outcomes = await verifyFile(join(suite, file), controllerOf(join(suite, key_file)));
    const good = outcomes.length > 0 && outcomes.every(({ state }) => state === 'good');
    expect({ good, outcomes: good ? [] : outcomes }).toMatchObject({ good: expected === 'valid' });
  });
});

function entriesOf(folder: string): readonly IndexEntry[] {
  return JSON.parse(readFileSync(join(FOLDER, folder, 'INDEX.json'), 'utf8')).files;
}

/** A controlled identifier document that lists the case's key. */
function controllerOf(file: string): FetchDocument {
  const { secretKeyJwk: _, ...method } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  const document = {
    id: method.controller,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
  return async (url) =>
    url === method.controller
      ? {
          kind: 'fetched',
          url,
          redirected: false,
          mediaType: 'application/json',
          bytes: new TextEncoder().encode(JSON.stringify(document)),
          fetchedAt: '2026-11-01T00:00:00Z',
        }
      : { kind: 'failed', code: 'not-found', message: 'HTTP 404', status: 404 };
}

describe.skipIf(!there)(
  'published seals and badges (skipped without ../shared/conformance)',
  () => {
    it('finds the European seal unchanged and leaves its certificate undecided', async () => {
      const [outcome] = await verifyFile(
        'ec-european-learning-model/Sample-CertOfPart-signed.jsonld',
      );
      expect(outcome).toMatchObject({ state: 'good', label: 'JAdES seal (RS256)' });
      expect(outcome?.checks.map(({ code }) => code)).toContain('seal-certificate-not-on-list');
    });

    it.each([
      '1edtech-public-validator/clr20/simple.jwt',
      '1edtech-public-validator/ob30/simple-jwt.png',
      '1edtech-public-validator/ob30/simple-jwt_v1.svg',
    ])('finds %s unchanged, by whom unknown', async (file) => {
      const outcomes = await verifyFile(file);
      expect(outcomes.map(({ state }) => state)).toEqual(['good']);
      const binding = outcomes[0]?.checks.find(({ area }) => area === 'key-binding');
      expect(binding?.result).toBe('unknown');
    });

    it('ties a signed badge to the issuer that lists its key', async () => {
      const folder = '1edtech-public-validator/ob20';
      const [outcome] = await verifyFile(`${folder}/simple-not-revoked.jwt`, async (url) => {
        const file = join(FOLDER, folder, 'assets', url.split('/').at(-1) ?? '');
        if (!existsSync(file)) return { kind: 'failed', code: 'not-found', message: url };
        const bytes = new Uint8Array(readFileSync(file));
        const mediaType = 'application/json';
        return { kind: 'fetched', url, redirected: false, mediaType, bytes, fetchedAt: NOW };
      });
      expect(outcome).toMatchObject({ state: 'good', label: 'Signed badge (RS256)' });
      expect(outcome?.checks.map(({ code }) => code)).toContain('key-belongs-to-issuer');
    });
  },
);

async function verifyFile(file: string, fetchDocument?: FetchDocument) {
  const options: VerifyOptions = {
    now: '2026-11-01T00:00:00Z',
    cryptography: portableCryptography,
    ...(fetchDocument ? { fetchDocument } : {}),
  };
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const reading = await readCredentials(bytes, options);
  if (reading.kind !== 'read') return [];
  return (await Promise.all(reading.credentials.map((read) => verify(read, options)))).flat();
}

async function verify(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly ProofOutcome[]> {
  const applying = MECHANISMS.filter((mechanism) => mechanism.applies(read));
  return (await Promise.all(applying.map((one) => one.verify(read, options)))).flat();
}
