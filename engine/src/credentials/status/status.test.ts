import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import { readCredentials } from '../reading/read-credentials.js';
import type { Check } from '../report.js';
import { checkStatus } from '../verification/check-status.js';
import {
  fixedProofs,
  OFFLINE,
  type Served,
  smallCheck,
  smallCredential,
  smallNetwork,
  smallOutcome,
  smallVerifier,
} from '../verification/testing/small-verifier.js';
import type { Verifier } from '../verification/verifier.js';
import { createStatusListCache } from './kept-list.js';
import { listValueAt, unpackList } from './list-value.js';
import { STATUS_MECHANISMS } from './status-mechanisms.js';

const LIST = 'https://status.example/1';
const ENTRIES = 131_072;

/** `encodedList` of a list with these entries set. */
function encoded(set: readonly number[], bits = ENTRIES): string {
  const bytes = new Uint8Array(bits / 8);
  for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bytes).toString('base64url')}`;
}

function listCredential(subject: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'did:web:harbour.example',
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encoded([3]),
      ...subject,
    },
    ...more,
  };
}

function entry(more: JsonObject = {}): JsonObject {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: LIST,
    ...more,
  };
}

interface Situation {
  readonly status: JsonObject | readonly JsonObject[];
  readonly served?: Readonly<Record<string, Served>>;
  readonly verifier?: Partial<Verifier>;
  readonly options?: Partial<VerifyOptions>;
}

async function statusOf(situation: Situation): Promise<readonly Check[]> {
  const { status, served = { [LIST]: listCredential() } } = situation;
  const read = smallCredential({ document: { id: 'urn:test:1', credentialStatus: status } });
  const verifier = smallVerifier({
    statuses: STATUS_MECHANISMS,
    read: (bytes, { cryptography }) => readCredentials(bytes, { cryptography }),
    ...situation.verifier,
  });
  const options = { ...OFFLINE, ...smallNetwork(served), ...situation.options };
  return checkStatus(read, { verifier, options });
}

async function codesOf(situation: Situation): Promise<readonly string[]> {
  return (await statusOf(situation)).map(({ code, result }) => `${code} ${result}`);
}

describe('a signed status list', () => {
  it.each([
    ['2', 'status-not-revoked pass'],
    ['3', 'status-revoked fail'],
    ['4', 'status-not-revoked pass'],
    [3, 'status-revoked fail'],
    [String(ENTRIES - 1), 'status-not-revoked pass'],
    [String(ENTRIES), 'status-index-outside unknown'],
    ['-1', 'status-entry-broken unknown'],
    ['3.5', 'status-entry-broken unknown'],
  ])('answers index %s with %s', async (statusListIndex, expected) => {
    expect(await codesOf({ status: entry({ statusListIndex }) })).toEqual([expected]);
  });

  it('is asked for every entry, of every purpose', async () => {
    const served = {
      [LIST]: listCredential({ statusPurpose: ['revocation', 'suspension'] }),
    };
    const status = [entry(), entry({ statusPurpose: 'suspension', statusListIndex: '3' })];
    expect(await codesOf({ status, served })).toEqual([
      'status-not-revoked pass',
      'status-suspended fail',
    ]);
  });

  it('reads entries of several bits and their messages', async () => {
    const served = {
      [LIST]: listCredential({
        statusPurpose: 'message',
        // Entry 1 of two bits: bits 2 and 3 are 1 0.
        encodedList: encoded([2], ENTRIES * 2),
      }),
    };
    const status = entry({
      statusPurpose: 'message',
      statusListIndex: '1',
      statusSize: 2,
      statusMessage: [
        { status: '0x0', message: 'valid' },
        { status: '0x2', message: 'under review' },
      ],
    });
    const [check] = await statusOf({ status, served });
    expect(check).toMatchObject({ code: 'status-message', result: 'warn' });
    expect(check?.params.message).toBe('under review');
  });

  it.each<readonly [string, Situation, string]>([
    [
      'offline',
      { status: entry(), options: { fetchDocument: refuse('offline') } },
      'status-offline',
    ],
    [
      'at a private address',
      { status: entry(), options: { fetchDocument: refuse('private') } },
      'status-refused',
    ],
    ['unreachable', { status: entry(), served: { [LIST]: 503 } }, 'status-unreachable'],
    [
      'no credential',
      { status: entry(), served: { [LIST]: { hello: 1 } } },
      'status-list-unreadable',
    ],
    [
      'of the wrong type',
      {
        status: entry(),
        served: { [LIST]: listCredential({}, { type: ['VerifiableCredential'] }) },
      },
      'status-list-wrong-type',
    ],
    [
      'for another purpose',
      { status: entry(), served: { [LIST]: listCredential({ statusPurpose: 'suspension' }) } },
      'status-list-wrong-purpose',
    ],
    [
      'tampered with',
      { status: entry(), verifier: { proofs: [fixedProofs(smallOutcome('bad'))] } },
      'status-list-broken-proof',
    ],
    [
      'not provable now',
      { status: entry(), verifier: { proofs: [fixedProofs(smallOutcome('undecided'))] } },
      'status-list-unproven',
    ],
    ['unsigned', { status: entry(), verifier: { proofs: [] } }, 'status-list-unproven'],
    [
      'signed with a key of somebody else',
      { status: entry(), verifier: { proofs: [fixedProofs(smallOutcome('good', 'fail'))] } },
      'status-list-unproven',
    ],
    [
      'expired itself',
      { status: entry(), verifier: { checkDates: () => [smallCheck('dates', 'fail')] } },
      'status-list-out-of-date',
    ],
    [
      'damaged',
      { status: entry(), served: { [LIST]: listCredential({ encodedList: 'uH4sIAAAA' }) } },
      'status-list-damaged',
    ],
  ])('gives no tick when it is %s', async (_name, situation, code) => {
    const checks = await statusOf(situation);
    expect(checks.map((check) => check.code)).toEqual([code]);
    expect(checks[0]?.result).toBe('unknown');
    expect(checks[0]?.evidence.length).toBeGreaterThan(0);
  });

  it.each<readonly [string, Partial<Verifier>, JsonObject]>([
    ['is unsigned', { proofs: [] }, {}],
    ['cannot be proven now', { proofs: [fixedProofs(smallOutcome('undecided'))] }, {}],
    ['names no purpose', {}, { statusPurpose: [] }],
  ])('believes bad news, never good news, of a list that %s', async (_name, verifier, subject) => {
    const served = { [LIST]: listCredential(subject) };
    const [bad] = await statusOf({ status: entry({ statusListIndex: '3' }), verifier, served });
    expect([bad?.code, bad?.result]).toEqual(['status-revoked-on-open-list', 'fail']);
    const [good] = await statusOf({ status: entry(), verifier, served });
    expect(good?.result).toBe('unknown');
  });

  it.each<readonly [string, Partial<Verifier>, JsonObject]>([
    ['was changed', { proofs: [fixedProofs(smallOutcome('bad'))] }, {}],
    ['has expired', { checkDates: () => [smallCheck('dates', 'fail')] }, {}],
    ['is kept for another purpose', {}, { statusPurpose: 'message' }],
  ])('believes nothing of a list that %s', async (_name, verifier, subject) => {
    const served = { [LIST]: listCredential(subject) };
    const [check] = await statusOf({ status: entry({ statusListIndex: '3' }), verifier, served });
    expect(check?.result).toBe('unknown');
  });

  it('remarks a list that is too short, and still counts what it says', async () => {
    const short = listCredential({ encodedList: encoded([3], ENTRIES - 8) });
    const status = entry({ statusListIndex: '3' });
    expect(await codesOf({ status, served: { [LIST]: short } })).toEqual([
      'status-revoked fail',
      'status-list-too-short warn',
    ]);
  });

  it('remarks a list that somebody else signed', async () => {
    const served = { [LIST]: listCredential({}, { issuer: 'did:web:service.example' }) };
    expect(await codesOf({ status: entry(), served })).toEqual([
      'status-not-revoked pass',
      'status-list-other-issuer warn',
    ]);
  });

  it('stops unpacking a bomb', () => {
    const bomb = `u${gzipSync(new Uint8Array(64_000_000)).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(100_000);
    expect(unpackList(bomb)).toMatchObject({ kind: 'not-unpacked' });
  });

  it('reads the older list with plain base64', async () => {
    const older = listCredential(
      {
        type: 'StatusList2021',
        encodedList: gzipSync(new Uint8Array(ENTRIES / 8)).toString('base64'),
      },
      { type: ['VerifiableCredential', 'StatusList2021Credential'] },
    );
    const status = entry({ type: 'StatusList2021Entry' });
    expect(await codesOf({ status, served: { [LIST]: older } })).toEqual([
      'status-not-revoked pass',
    ]);
  });

  it('names a kind of status that we cannot read', async () => {
    const status = [entry(), { type: 'RevocationList2020Status' }];
    expect(await codesOf({ status })).toEqual([
      'status-not-revoked pass',
      'status-type-unsupported unknown',
    ]);
  });

  it('is unpacked and proven once for many credentials, its dates being judged anew', async () => {
    let proofs = 0;
    let outOfDate = false;
    const statusLists = createStatusListCache();
    const verifier = {
      proofs: [
        {
          id: 'counting',
          applies: () => true,
          verify: async () => {
            proofs += 1;
            return [smallOutcome('good')];
          },
        },
      ],
      checkDates: () => [smallCheck('dates', outOfDate ? 'fail' : 'pass')],
    };
    const situation = { status: entry(), verifier, options: { statusLists } };
    for (let i = 0; i < 5; i += 1) await statusOf(situation);
    expect(proofs).toBe(1);
    outOfDate = true;
    expect(await codesOf(situation)).toEqual(['status-list-out-of-date unknown']);
    expect(proofs).toBe(1);
  });
});

describe('a value in a list', () => {
  it('is what was written, for every index and size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 32 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
        fc.nat(100),
        (size, values, at) => {
          const index = at % values.length;
          const bits = values
            .map((value) => (value % 2 ** size).toString(2).padStart(size, '0'))
            .join('')
            .padEnd(ENTRIES, '0');
          const bytes = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
            Number.parseInt(bits.slice(i * 8, i * 8 + 8).padEnd(8, '0'), 2),
          );
          const answer = listValueAt(bytes, index, size);
          expect(answer).toMatchObject({ value: (values[index] ?? 0) % 2 ** size });
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });
});

describe('the 1EdTech revocation list', () => {
  const url = 'https://status.example/revocations';
  const status = { id: url, type: '1EdTechRevocationList' };
  const list = (revokedCredential: JsonObject[]) => ({
    id: url,
    issuer: 'did:web:harbour.example',
    revokedCredential,
  });

  it.each<readonly [string, JsonObject[], string]>([
    ['nobody', [], 'status-not-on-unsigned-list pass'],
    ['another one', [{ id: 'urn:test:2' }], 'status-not-on-unsigned-list pass'],
    ['this one', [{ id: 'urn:test:1' }], 'status-on-revocation-list fail'],
    ['this one as true', [{ id: 'urn:test:1', revoked: true }], 'status-on-revocation-list fail'],
    [
      'this one as taken back',
      [{ id: 'urn:test:1', revoked: false }],
      'status-not-on-unsigned-list pass',
    ],
  ])('that names %s', async (_name, revoked, expected) => {
    expect(await codesOf({ status, served: { [url]: list(revoked) } })).toEqual([expected]);
  });

  it('that does not answer or is none gives no tick', async () => {
    expect(await codesOf({ status, served: { [url]: 404 } })).toEqual([
      'status-unreachable unknown',
    ]);
    expect(await codesOf({ status, served: { [url]: { a: 1 } } })).toEqual([
      'status-list-unreadable unknown',
    ]);
  });
});

function refuse(code: string): NonNullable<VerifyOptions['fetchDocument']> {
  return async () => ({ kind: 'refused', code, message: `refused: ${code}` });
}
