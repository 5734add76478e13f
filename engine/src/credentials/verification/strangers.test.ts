import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIssuerIdentity } from '../checks/issuer-identity/check-issuer-identity.js';
import type { Json, JsonObject } from '../json.js';
import type { FetchAnswer } from '../ports.js';
import { HOSTED_PROOF } from '../proofs/hosted/hosted-proof.js';
import { readCredentials } from '../reading/read-credentials.js';
import { STATUS_MECHANISMS } from '../status/status-mechanisms.js';
import { checkStatus } from './check-status.js';
import { OFFLINE, smallCredential, smallVerifier, TEST_NOW } from './testing/small-verifier.js';

/** JSON with the words that the readers look for, in the wrong places and of the wrong kinds. */
const KEYS = [
  'id',
  'type',
  'url',
  'badge',
  'issuer',
  'verification',
  'startsWith',
  'allowedOrigins',
  'revocationList',
  'revokedAssertions',
  'revokedCredential',
  'revoked',
  'credentialSubject',
  'encodedList',
  'statusPurpose',
  'statusListIndex',
  'statusListCredential',
  'statusSize',
  'statusMessage',
  '@context',
  'uid',
] as const;
const TEXTS = [
  'https://a.example/1',
  'http://[::1]/',
  'BitstringStatusListEntry',
  'StatusList2021Entry',
  '1EdTechRevocationList',
  'BitstringStatusListCredential',
  'BitstringStatusList',
  'revocation',
  'VerifiableCredential',
  'Assertion',
  'hosted',
  'uH4sIAAAA',
  '7',
  '-1',
  '1e9',
  '',
  'constructor',
] as const;

const wild = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(...TEXTS, null, true, 0, -1, 1.5, 2 ** 40),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 8 }),
}));

function serving(document: Json) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return async (url: string): Promise<FetchAnswer> => ({
    kind: 'fetched',
    url,
    redirected: false,
    mediaType: 'application/json',
    bytes,
    fetchedAt: TEST_NOW,
  });
}

describe('whatever a stranger writes', () => {
  it('as status and as the list it names is answered, never thrown', async () => {
    const verifier = smallVerifier({
      proofs: [],
      statuses: STATUS_MECHANISMS,
      read: (bytes, { cryptography }) => readCredentials(bytes, { cryptography }),
    });
    await fc.assert(
      fc.asyncProperty(wild.object, wild.value, async (status, served) => {
        const document = { ...status, credentialStatus: status };
        for (const format of ['open-badges-3.0', 'open-badges-2.0', 'open-badges-1.0'] as const) {
          const options = { ...OFFLINE, fetchDocument: serving(served) };
          const read = smallCredential({ format, document });
          const checks = await checkStatus(read, { verifier, options });
          expect(checks.length).toBeGreaterThan(0);
          expect(checks.every(({ area }) => area === 'status')).toBe(true);
        }
      }),
      { seed: 5, numRuns: 1500 },
    );
  });

  it('as a hosted badge is good only when the same stands at its address', async () => {
    await fc.assert(
      fc.asyncProperty(wild.object, wild.value, fc.boolean(), async (document, other, same) => {
        const served = same ? document : other;
        const options = { ...OFFLINE, fetchDocument: serving(served) };
        const read = smallCredential({ format: 'open-badges-2.0', document });
        const [outcome] = await HOSTED_PROOF.verify(read, options);
        const equal = JSON.stringify(sorted(document)) === JSON.stringify(sorted(served));
        if (!equal) expect(outcome?.state).not.toBe('good');
        expect(outcome?.checks.length).toBeGreaterThan(0);
      }),
      { seed: 6, numRuns: 1500 },
    );
  });

  it('as the name and id of an issuer never passes without a list that has it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), (name, id) => {
        const small = smallCredential();
        const issuer = { id, name: { '': name }, identifiers: [] };
        const read = { ...small, credential: { ...small.credential, issuer } };
        const entry = { ids: ['harbour.example', 'did:web:harbour.example'], name };
        const list = { id: 'l', title: 'L', owner: 'O', asOf: '2026-01-01', issuers: [entry] };
        const checks = checkIssuerIdentity(read, { ...OFFLINE, trustLists: [list] }, true);
        expect(checks.map(({ result }) => result)).not.toContain('pass');
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
