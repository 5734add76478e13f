import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../json.js';
import type { FetchAnswer, VerifyOptions } from '../../ports.js';
import { readCredentials } from '../../reading/read-credentials.js';
import type { ReadCredential } from '../../reading.js';
import { BADGE_STATUS } from '../../status/badge-status.js';
import { OFFLINE, type Served, smallNetwork } from '../../verification/testing/small-verifier.js';
import { completeBadge } from './complete-badge.js';
import { HOSTED_PROOF } from './hosted-proof.js';
import { jsonDifferences } from './json-differences.js';

const AT = 'https://badges.example/a/1.json';
const BADGE = 'https://badges.example/b/knots.json';
const ISSUER = 'https://badges.example/issuer.json';

function assertion(more: JsonObject = {}): JsonObject {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    id: AT,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'ada@people.example' },
    issuedOn: '2026-02-03T00:00:00Z',
    badge: BADGE,
    verification: { type: 'hosted' },
    ...more,
  };
}

const badgeClass = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: BADGE,
  type: 'BadgeClass',
  name: 'Knots',
  description: 'Ties twelve knots.',
  criteria: 'https://badges.example/criteria',
  image: 'https://badges.example/knots.png',
  issuer: ISSUER,
};

function profile(more: JsonObject = {}): JsonObject {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    id: ISSUER,
    type: 'Issuer',
    name: 'Harbour School',
    url: 'https://badges.example',
    email: 'office@badges.example',
    ...more,
  };
}

function world(more: Readonly<Record<string, Served>> = {}): VerifyOptions {
  const documents = { [AT]: assertion(), [BADGE]: badgeClass, [ISSUER]: profile(), ...more };
  return { ...OFFLINE, ...smallNetwork(documents) };
}

function readAs(document: JsonObject): ReadCredential {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const reading = readCredentials(bytes, { cryptography: OFFLINE.cryptography });
  const read = reading.kind === 'read' ? reading.credentials[0] : undefined;
  if (!read) throw new Error('The fixture is no badge');
  return read;
}

async function outcomeOf(document: JsonObject, options: VerifyOptions) {
  const [outcome] = await HOSTED_PROOF.verify(readAs(document), options);
  return { state: outcome?.state, codes: outcome?.checks.map(({ code }) => code) };
}

describe('a hosted badge', () => {
  it('is good when the same stands at its address, in whatever order of keys', async () => {
    const turned = Object.fromEntries(Object.entries(assertion()).reverse());
    expect(await outcomeOf(turned, world())).toEqual({
      state: 'good',
      codes: ['hosted-same', 'hosted-by-issuer'],
    });
  });

  it('is bad when one value was changed, and says which', async () => {
    const changed = assertion({ issuedOn: '2025-02-03T00:00:00Z' });
    const [outcome] = await HOSTED_PROOF.verify(readAs(changed), world());
    expect(outcome?.state).toBe('bad');
    expect(outcome?.checks[0]?.evidence.map(({ path }) => path)).toContain('$.issuedOn');
  });

  it.each<readonly [string, VerifyOptions, string]>([
    ['offline', OFFLINE, 'hosted-offline'],
    ['its host is dead', world({ [AT]: 404 }), 'hosted-unreachable'],
    [
      'a web page stands there',
      world({ [AT]: new TextEncoder().encode('<html>') }),
      'hosted-not-a-badge',
    ],
    ['it was withdrawn', world({ [AT]: { id: AT, revoked: true } }), 'hosted-not-a-badge'],
  ])('is undecided when %s', async (_name, options, code) => {
    expect(await outcomeOf(assertion(), options)).toEqual({ state: 'undecided', codes: [code] });
  });

  it('points to an earlier record when its host is dead', async () => {
    const [outcome] = await HOSTED_PROOF.verify(readAs(assertion()), world({ [AT]: 404 }));
    expect(outcome?.checks[0]?.remedy).toContain('record');
  });

  it('remarks a redirect', async () => {
    const options = world();
    const fetchDocument = async (url: string): Promise<FetchAnswer> => {
      const answer = await options.fetchDocument?.(url, 'hosted-badge');
      if (answer?.kind !== 'fetched') throw new Error('The fixture serves everything');
      return { ...answer, redirected: url === AT };
    };
    const { state, codes } = await outcomeOf(assertion(), { ...options, fetchDocument });
    expect(state).toBe('good');
    expect(codes).toContain('hosted-redirected');
  });

  it('is not taken for hosted when it says that it is signed', () => {
    const signed = assertion({ verification: { type: 'signed', creator: ISSUER } });
    expect(HOSTED_PROOF.applies(readAs(signed))).toBe(false);
    expect(HOSTED_PROOF.applies(readAs(assertion()))).toBe(true);
  });
});

describe('where an issuer puts its badges', () => {
  const elsewhere = 'https://other.example/issuer.json';
  const badgeOf = (issuer: string) => ({ ...badgeClass, issuer });

  it.each<readonly [string, JsonObject, string]>([
    ['the host of its profile by default', {}, 'hosted-outside-issuer'],
    [
      'hosts that it allows',
      { verification: { allowedOrigins: ['badges.example'] } },
      'hosted-by-issuer',
    ],
    [
      'other hosts that it allows',
      { verification: { allowedOrigins: 'more.example' } },
      'hosted-outside-issuer',
    ],
    [
      'a beginning that it names',
      { verification: { startsWith: 'https://badges.example/a/' } },
      'hosted-by-issuer',
    ],
    [
      'one of several beginnings',
      { verification: { startsWith: ['https://x.example/', 'https://badges.example/a'] } },
      'hosted-by-issuer',
    ],
    [
      'another beginning',
      { verification: { startsWith: 'https://badges.example/z/' } },
      'hosted-outside-issuer',
    ],
    [
      'a beginning that only looks like the host',
      { verification: { startsWith: 'https://badges.exampl' } },
      'hosted-outside-issuer',
    ],
  ])('is %s', async (_name, more, code) => {
    const options = world({
      [BADGE]: badgeOf(elsewhere),
      [elsewhere]: profile({ id: elsewhere, ...more }),
    });
    expect((await outcomeOf(assertion(), options)).codes).toContain(code);
  });

  it('cannot be told by a profile that is written into the badge for another host', async () => {
    const forged = {
      ...badgeClass,
      issuer: { ...profile({ id: elsewhere }), verification: { allowedOrigins: 'badges.example' } },
    };
    const document = assertion({ badge: forged });
    const { codes } = await outcomeOf(document, world({ [AT]: document, [elsewhere]: 404 }));
    expect(codes).toContain('hosted-issuer-elsewhere');
    expect(codes).not.toContain('hosted-by-issuer');
  });

  it('names the issuer by where its profile stands, not by what it calls itself', async () => {
    const options = world({ [ISSUER]: profile({ id: 'https://university.example/' }) });
    const read = await completeBadge(readAs(assertion()), options);
    expect(read.credential.issuer.id).toBe(ISSUER);
    expect(read.credential.title).toEqual({ '': 'Knots' });
    expect((await outcomeOf(assertion(), options)).codes).toContain('hosted-issuer-other-id');
  });
});

describe('the status of a badge', () => {
  const statusOf = async (document: JsonObject, options: VerifyOptions) => {
    const read = readAs(document);
    const lists = { proof: async () => [], dates: () => [] };
    return (await BADGE_STATUS.check(read, options, lists)).map(({ code }) => code);
  };
  const list = 'https://badges.example/revoked.json';

  it.each<readonly [string, Readonly<Record<string, Served>>, readonly string[]]>([
    ['stands unmarked', {}, ['status-badge-not-marked']],
    [
      'is marked at its address',
      { [AT]: { ...assertion(), revoked: true } },
      ['status-badge-marked-revoked'],
    ],
    ['is gone for good', { [AT]: 410 }, ['status-badge-gone']],
    ['does not answer', { [AT]: 500 }, ['status-badge-unreachable']],
    [
      'is on the list of its issuer',
      { [ISSUER]: profile({ revocationList: list }), [list]: { revokedAssertions: [{ id: AT }] } },
      ['status-badge-not-marked', 'status-on-revocation-list'],
    ],
    [
      'is on the list as plain text',
      { [ISSUER]: profile({ revocationList: list }), [list]: { revokedAssertions: [AT] } },
      ['status-badge-not-marked', 'status-on-revocation-list'],
    ],
    [
      'is not on the list',
      { [ISSUER]: profile({ revocationList: list }), [list]: { revokedAssertions: [] } },
      ['status-badge-not-marked', 'status-not-on-unsigned-list'],
    ],
    [
      'has a list that does not answer',
      { [ISSUER]: profile({ revocationList: list }) },
      ['status-badge-not-marked', 'status-unreachable'],
    ],
  ])('that %s', async (_name, documents, codes) => {
    expect(await statusOf(assertion(), world(documents))).toEqual(codes);
  });
});

describe('comparing JSON', () => {
  it.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
    [{ a: [1, 2] }, { a: [2, 1] }, ['$.a[0]', '$.a[1]']],
    [{ a: [1] }, { a: [1, 2] }, ['$.a']],
    [{ a: 1 }, {}, ['$.a']],
    [{ a: 1 }, { a: '1' }, ['$.a']],
    [{ a: null }, {}, ['$.a']],
  ])('%j and %j differ at %j', (one, other, paths) => {
    expect(jsonDifferences(one, other)).toEqual(paths);
  });
});
