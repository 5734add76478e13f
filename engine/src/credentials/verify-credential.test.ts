import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildStatusList } from './issuing/build-status-list.js';
import { didKeyOf } from './issuing/did-document.js';
import { signCredential } from './issuing/sign-credential.js';
import { emptyStatusBits, withStatusBit } from './issuing/status-bits.js';
import { makeTestKey } from './issuing/testing/test-issuer.js';
import type { JsonObject } from './json.js';
import { readCredentials } from './reading/read-credentials.js';
import type { CheckArea, CredentialReport } from './report.js';
import { createStatusListCache } from './status/kept-list.js';
import { worstOf } from './verification/areas.js';
import { OFFLINE, type Served, smallNetwork } from './verification/testing/small-verifier.js';
import { RESTING_AREAS } from './verification/verification-codes.js';
import { verifyCredential } from './verify-credential.js';

const LIST = 'https://status.example/1';
const key = makeTestKey('Ed25519');
const { did: DID, method } = didKeyOf(key.publicKeyMultibase);
const signer = key.signerFor(method);
const how = { proof: 'eddsa-rdfc-2022', created: '2026-02-03T10:00:00Z' } as const;

function badge(more: JsonObject = {}): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:6f1f0d5e-6a39-4d7b-9c8e-0d9a3b0f3c11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: DID, type: ['Profile'], name: 'Harbour School' },
    validFrom: '2026-02-03T10:00:00Z',
    name: 'Knots and Splices',
    credentialSubject: {
      id: 'did:example:ada',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://harbour.example/knots',
        type: ['Achievement'],
        name: 'Knots and Splices',
        description: 'Ties twelve knots.',
        criteria: { narrative: 'Twelve knots, tied blind.' },
      },
    },
    ...more,
  };
}

function listed(index: number): JsonObject {
  return badge({
    credentialStatus: {
      id: `${LIST}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: LIST,
    },
  });
}

const signed = async (document: JsonObject) =>
  (await signCredential(document, signer, how)).document;

async function statusList(validUntil = '2026-06-01T00:00:00Z'): Promise<JsonObject> {
  return signed(
    buildStatusList({
      url: LIST,
      issuerId: DID,
      purpose: 'revocation',
      bits: withStatusBit(emptyStatusBits(), 42, true),
      validFrom: '2026-01-01T00:00:00Z',
      validUntil,
      ttlMs: 300_000,
      gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
    }),
  );
}

async function verify(
  document: JsonObject,
  served: Readonly<Record<string, Served>> = {},
  more: Partial<typeof OFFLINE> = {},
): Promise<CredentialReport> {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const reading = readCredentials(bytes, { cryptography: OFFLINE.cryptography });
  const read = reading.kind === 'read' ? reading.credentials[0] : undefined;
  if (!read) throw new Error('The fixture is no credential');
  return verifyCredential(read, { ...OFFLINE, ...smallNetwork(served), ...more });
}

const resultOf = (report: CredentialReport, area: CheckArea) =>
  worstOf(report.checks.filter((check) => check.area === area));

describe('a badge from end to end', () => {
  let list: JsonObject;
  beforeAll(async () => {
    list = await statusList();
  });

  it('is unchanged, by its issuer, and not revoked', async () => {
    const report = await verify(await signed(listed(41)), { [LIST]: list });
    const open = report.checks.filter(({ result }) => result !== 'pass').map(({ code }) => code);
    expect(open).toEqual(['issuer-no-list', 'recipient-not-asked']);
    expect(report.worst).toBe('unknown');
    expect(report.trusted).toBe(true);
    expect(report.contexts.length).toBeGreaterThan(1);
    expect(report.line).toBe(
      `Signed by the key of ${DID} and dated 2026-02-03; not changed; not revoked as of 2026-05-01T12:00:00Z; we cannot confirm that ${DID} is Harbour School.`,
    );
  });

  it('is revoked beside a good proof', async () => {
    const report = await verify(await signed(listed(42)), { [LIST]: list });
    expect(resultOf(report, 'proof')).toBe('pass');
    expect(resultOf(report, 'status')).toBe('fail');
    expect(report.line).toContain('not changed; the issuer has revoked this credential');
  });

  it('is not called unrevoked by a list that was changed, has expired, or does not answer', async () => {
    const credential = await signed(listed(41));
    const lists: readonly Served[] = [
      { ...list, validUntil: '2027-01-01T00:00:00Z' },
      await statusList('2026-04-01T00:00:00Z'),
      404,
    ];
    for (const served of lists) {
      const report = await verify(credential, { [LIST]: served });
      expect(resultOf(report, 'status')).toBe('unknown');
      expect(report.line).toContain('whether it was revoked, we cannot say');
    }
  });

  it('loses everything but its form when one value is changed', async () => {
    const credential = await signed(listed(42));
    const network = smallNetwork({ [LIST]: list });
    const report = await verify({ ...credential, name: 'Knots' }, {}, network);
    expect(resultOf(report, 'proof')).toBe('fail');
    for (const area of RESTING_AREAS) expect(resultOf(report, area)).toBe('unknown');
    expect(network.asked).toEqual([]);
    expect(report.line).toContain('Changed or forged');
  });

  it('keeps its good proof when a batch unpacks the list once', async () => {
    const statusLists = createStatusListCache();
    for (const index of [40, 41, 42]) {
      const report = await verify(await signed(listed(index)), { [LIST]: list }, { statusLists });
      expect(resultOf(report, 'status')).toBe(index === 42 ? 'fail' : 'pass');
    }
  });

  it('never throws and never passes a proof after one changed character', async () => {
    const text = JSON.stringify(await signed(badge()));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.constantFrom(...'aZ0"{}[],: \\é'),
        async (at, letter) => {
          const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
          if (changed === text) return;
          const bytes = new TextEncoder().encode(changed);
          const reading = readCredentials(bytes, { cryptography: OFFLINE.cryptography });
          for (const read of reading.kind === 'read' ? reading.credentials : []) {
            const report = await verifyCredential(read, OFFLINE);
            expect(report.trusted).toBe(false);
          }
        },
      ),
      { seed: 3, numRuns: 250 },
    );
  });
});
