import { describe, expect, it } from 'vitest';
import { type JsonObject, listOf, objectOf } from './json.js';
import { signDataIntegrity } from './proofs/data-integrity/sign.js';
import { inventBadge } from './proofs/data-integrity/testing/invent.js';
import { createStatusListCache } from './status/kept-list.js';
import {
  badge,
  codes,
  eve,
  key,
  LIST,
  listOfBits,
  networkOf,
  reportOn,
  results,
  STATUS,
  signedBy,
} from './testing/attack-samples.js';

describe('status lists', () => {
  const EMPTY = new Uint8Array(16_384);
  const withStatus = () => badge({ credentialStatus: STATUS });

  it('a bomb is not unpacked beyond the limit', async () => {
    const bomb = await signedBy(key, listOfBits(new Uint8Array(64_000_000)));
    const network = networkOf({ [LIST]: bomb });
    const report = await reportOn(await withStatus(), network);
    expect(codes(report, 'status')).toEqual(['status-list-damaged']);
    const [check] = report.checks.filter(({ area }) => area === 'status');
    expect(JSON.stringify(check)).toContain('unpacks to more than');
  });

  it.each<[string, (list: JsonObject) => Promise<JsonObject> | JsonObject]>([
    ["in the issuer's name by another key", (list) => signedBy(eve, list)],
    ['without a signature', (list) => list],
    ['for another purpose', (list) => signedBy(key, withPurpose(list, 'suspension'))],
    ['that has ended', (list) => signedBy(key, { ...list, validUntil: '2026-02-01T00:00:00Z' })],
  ])('a list %s is no good news', async (_kind, make) => {
    const network = networkOf({ [LIST]: await make(listOfBits(EMPTY)) });
    const report = await reportOn(await withStatus(), network);
    expect(results(report, 'status')).toContain('unknown');
    expect(results(report, 'status')).not.toContain('pass');
  });

  it('the list of another place or issuer is remarked on', async () => {
    const elsewhere = await signedBy(key, listOfBits(EMPTY, { id: 'https://college.example/old' }));
    const others = await signedBy(eve, listOfBits(EMPTY, { issuer: eve.did }));
    const [one, other] = await Promise.all(
      [elsewhere, others].map(async (list) =>
        reportOn(await withStatus(), networkOf({ [LIST]: list })),
      ),
    );
    expect(one && codes(one, 'status')).toContain('status-list-other-address');
    expect(other && codes(other, 'status')).toContain('status-list-other-issuer');
  });

  it('that point to themselves end', async () => {
    const self = await signedBy(key, listOfBits(EMPTY, { credentialStatus: STATUS }));
    const { asked, fetchDocument } = networkOf({ [LIST]: self });
    const report = await reportOn(self, { fetchDocument });
    expect(asked).toEqual([LIST]);
    expect(codes(report, 'status')).toEqual(['status-not-revoked']);
  });

  it('a doubt about a list is not kept', async () => {
    const did = 'did:web:college.example';
    const method = `${did}#k`;
    const list = await signDataIntegrity(listOfBits(EMPTY, { issuer: did }), {
      suite: 'eddsa-rdfc-2022',
      created: '2026-03-01T00:00:00Z',
      method,
      sign: key.sign,
    });
    const entry = { id: method, type: 'Multikey', controller: did };
    const keys = {
      id: did,
      verificationMethod: [{ ...entry, publicKeyMultibase: key.multikey }],
      assertionMethod: [method],
    };
    const statusLists = createStatusListCache();
    const document = await withStatus();
    const offline = await reportOn(document, { ...networkOf({ [LIST]: list }), statusLists });
    const page = 'https://college.example/.well-known/did.json';
    const online = networkOf({ [LIST]: list, [page]: keys });
    const later = await reportOn(document, { ...online, statusLists });
    expect(results(offline, 'status')).not.toContain('pass');
    expect(codes(later, 'status')).toContain('status-not-revoked');
  });
});

function withPurpose(list: JsonObject, statusPurpose: string): JsonObject {
  return { ...list, credentialSubject: { ...objectOf(list.credentialSubject), statusPurpose } };
}

describe('refreshing', () => {
  const URL_OF_NEWER = 'https://college.example/newer';
  const CONTEXTS = [
    ...listOf(inventBadge('')['@context']),
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ];
  const refreshable = (more: JsonObject = {}) =>
    inventBadge(key.did, {
      '@context': CONTEXTS,
      refreshService: { id: URL_OF_NEWER, type: '1EdTechCredentialRefresh' },
      ...more,
    });
  const subject = { ...objectOf(inventBadge('').credentialSubject), id: 'did:example:mallory' };

  it('takes a newer version of the same', async () => {
    const newer = await signedBy(key, refreshable({ name: 'Newer' }));
    const report = await reportOn(
      await signedBy(key, refreshable()),
      networkOf({ [URL_OF_NEWER]: newer }),
    );
    expect(report.credential.title).toEqual({ '': 'Newer' });
  });

  it.each<[string, () => Promise<JsonObject>]>([
    ['of another person', () => signedBy(key, refreshable({ credentialSubject: subject }))],
    ['that is older', () => signedBy(key, refreshable({ validFrom: '2020-01-01T00:00:00Z' }))],
    ['of another id', () => signedBy(key, refreshable({ id: 'urn:uuid:2' }))],
    ['by another key', () => signedBy(eve, refreshable({ name: 'Swapped' }))],
    [
      'by another issuer',
      () => signedBy(eve, refreshable({ issuer: { id: eve.did, type: ['Profile'] } })),
    ],
  ])('does not take one %s', async (_kind, make) => {
    const network = networkOf({ [URL_OF_NEWER]: await make() });
    const report = await reportOn(await signedBy(key, refreshable()), network);
    expect(codes(report)).toContain('refresh-not-good');
    expect(report.credential.subject.id).toBe('did:example:learner');
    expect(report.credential.validFrom).toBe('2026-03-01T00:00:00Z');
  });
});
