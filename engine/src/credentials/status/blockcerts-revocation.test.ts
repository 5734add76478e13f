import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../crypto/cryptography.js';
import { formatOf } from '../formats/formats.js';
import type { Json, JsonObject } from '../json.js';
import type { FetchAnswer, FetchPurpose } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import { BLOCKCERTS_REVOCATION } from './blockcerts-revocation.js';

const PROFILE = 'https://harbour.example/issuer.json';
const OWN_LIST = 'https://harbour.example/list.json';
const INLINE_LIST = 'https://harbour.example/inline-list.json';

describe('the revocation list of a Blockcerts issuer', () => {
  it('names a revoked certificate with the reason', async () => {
    const check = await checkWith(true, {
      [PROFILE]: { id: PROFILE, revocationList: OWN_LIST },
      [OWN_LIST]: { revokedAssertions: [{ id: 'urn:uuid:7', revocationReason: 'by mistake' }] },
    });
    expect(check).toMatchObject({ code: 'blockcerts-revoked', result: 'fail' });
    expect(check.sentence).toContain('by mistake');
  });

  it('passes a certificate that is not on it, with host and time', async () => {
    const check = await checkWith(true, {
      [PROFILE]: { id: PROFILE, revocationList: OWN_LIST },
      [OWN_LIST]: { revokedAssertions: [{ id: 'urn:uuid:70' }] },
    });
    expect(check).toMatchObject({
      code: 'blockcerts-not-on-list',
      result: 'pass',
      params: { host: 'harbour.example', time: '2026-01-01T00:00:00Z' },
    });
  });

  it('is the one that the profile names, not the one in the certificate', async () => {
    const asked: string[] = [];
    const documents = {
      [PROFILE]: { id: PROFILE, revocationList: OWN_LIST },
      [OWN_LIST]: { revokedAssertions: [{ id: 'urn:uuid:7' }] },
      [INLINE_LIST]: { revokedAssertions: [] },
    };
    expect((await checkWith(true, documents, asked)).code).toBe('blockcerts-revoked');
    expect(asked).not.toContain(INLINE_LIST);
  });

  it('is the one in the certificate when the profile cannot be reached', async () => {
    const check = await checkWith(true, { [INLINE_LIST]: { revokedAssertions: ['urn:uuid:7'] } });
    expect(check.code).toBe('blockcerts-revoked');
  });

  it.each<readonly [string, Readonly<Record<string, Json>> | undefined, string]>([
    ['offline', undefined, 'blockcerts-list-not-asked'],
    ['unreachable', {}, 'blockcerts-list-not-asked'],
    [
      'without a list of assertions',
      { [INLINE_LIST]: { revoked: [] } },
      'blockcerts-list-unreadable',
    ],
    ['no object', { [INLINE_LIST]: ['urn:uuid:7'] }, 'blockcerts-list-unreadable'],
  ])('that is %s leaves it unknown', async (_, documents, code) => {
    expect(await checkWith(true, documents)).toMatchObject({ code, result: 'unknown' });
  });

  it('that nobody names leaves it unknown', async () => {
    const check = await checkWith(false, { [PROFILE]: { id: PROFILE, name: 'Harbour School' } });
    expect(check).toMatchObject({ code: 'blockcerts-no-list', result: 'unknown' });
  });
});

async function checkWith(
  named: boolean,
  documents: Readonly<Record<string, Json>> | undefined,
  asked: string[] = [],
): Promise<Check> {
  const fetchDocument = async (url: string, _: FetchPurpose): Promise<FetchAnswer> => {
    asked.push(url);
    const document = documents?.[url];
    if (document === undefined)
      return { kind: 'failed', code: 'http-404', message: '', status: 404 };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const fetchedAt = '2026-01-01T00:00:00Z';
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes,
      fetchedAt,
    };
  };
  const options = { now: '2026-01-01T00:00:00Z', cryptography: portableCryptography };
  const read = certificate(named);
  expect(BLOCKCERTS_REVOCATION.applies(read)).toBe(true);
  const checks = await BLOCKCERTS_REVOCATION.check(
    read,
    documents === undefined ? options : { ...options, fetchDocument },
    { proof: async () => [], dates: () => [] },
  );
  const [check] = checks;
  if (!check || checks.length !== 1) throw new Error(`${checks.length} checks`);
  expect(check.area).toBe('status');
  return check;
}

function certificate(named: boolean): ReadCredential {
  const list = named ? { revocationList: INLINE_LIST } : {};
  const document: JsonObject = {
    '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
    type: 'Assertion',
    id: 'urn:uuid:7',
    badge: { type: 'BadgeClass', name: 'Rope', issuer: { type: 'Profile', id: PROFILE, ...list } },
  };
  const format = formatOf(document);
  if (!format) throw new Error('no format');
  const credential = format.toCredential(document);
  const envelope = { kind: 'embedded' } as const;
  return {
    format: format.id,
    envelope,
    trail: [],
    document,
    credential,
    parts: [],
    findings: [],
    sha256: '',
  };
}
