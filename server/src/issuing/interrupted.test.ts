import { openStore, type Store } from '@cairn/store';
import { makeTemporaryFolder } from '@cairn/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRelease } from '../testing/small-release.js';
import { instanceDocument, instanceSigner } from './instance-key.js';
import { issueOrders } from './issue-orders.js';
import { toKeptProfile } from './issuer-identity.js';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { makeSealedKey } from './key-pairs.js';
import { openIssuing } from './open-issuing.js';

const NOW = '2026-11-21T10:00:00Z';
const TOKEN_HASH = 'e'.repeat(64);
const ENV = {
  CAIRN_PUBLIC_URL: 'https://badges.example.org/',
  CAIRN_KEY_SECRET: 'a secret of this test alone',
};

const folder = makeTemporaryFolder();
let store: Store;
let parts: IssuingParts;
beforeAll(async () => {
  store = await openStore({ dataFolder: folder.path });
  const release = smallRelease();
  parts = await openIssuing({ store, release, env: ENV, nowMs: () => Date.parse(NOW) });
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

const ordersOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    requestKey: `row ${i}`,
    order: {
      achievement: { unit: 'aa-a' },
      recipient: { email: `person${i}@example.org`, hashed: true },
      evidence: [],
      results: [],
    },
  }));

async function makeIssuer() {
  const key = makeSealedKey('Ed25519', secretOf(parts));
  const profile = toKeptProfile({ name: 'Institute' }, parts.publicUrl);
  const { id } = await store.issuers.create(profile, TOKEN_HASH, key);
  return { id, tokenHash: TOKEN_HASH };
}

/** Parts whose store fails at the given call of a method, as a machine that loses its power. */
function failingAt(method: 'record' | 'takePlaces', call: number): IssuingParts {
  let calls = 0;
  const fail = () => {
    calls += 1;
    if (calls === call) throw new Error('power lost');
  };
  const { issuers } = parts;
  return {
    ...parts,
    issuers: {
      ...issuers,
      record: async (...words) => {
        if (method === 'record') fail();
        return issuers.record(...words);
      },
      takePlaces: async (...words) => {
        const places = await issuers.takePlaces(...words);
        if (method === 'takePlaces') fail();
        return places;
      },
    },
  };
}

describe('issuing that is interrupted', () => {
  it.each([
    ['after places were taken', 'takePlaces', 1, 0],
    ['before the first record', 'record', 1, 0],
    ['in the middle', 'record', 3, 2],
  ] as const)('%s loses nothing wrong', async (_, method, call, kept) => {
    const access = await makeIssuer();
    const attempt = issueOrders(failingAt(method, call), access, ordersOf(5));
    await expect(attempt).rejects.toThrow('power lost');
    const first = await store.issuers.listCredentials(access, { limit: 100 });
    expect(first?.items).toHaveLength(kept);
    const outcomes = await issueOrders(parts, access, ordersOf(5));
    expect(outcomes?.map(({ isRepeated }) => isRepeated)).toEqual(
      [0, 1, 2, 3, 4].map((i) => i < kept),
    );
    const all = await store.issuers.listCredentials(access, { limit: 100 });
    expect(all?.items).toHaveLength(5);
    const places = (all?.items ?? []).flatMap((one) =>
      one.places.map(({ listId, index }) => `${listId} ${index}`),
    );
    expect(new Set(places).size).toBe(10);
  });

  it('asks nothing of a wrong secret but the right one', async () => {
    const access = await makeIssuer();
    const env = { ...ENV, CAIRN_KEY_SECRET: 'another secret of this test' };
    const wrong = await openIssuing({ store, release: smallRelease(), env, nowMs: () => 0 });
    const attempt = issueOrders(wrong, access, ordersOf(1));
    await expect(attempt).rejects.toMatchObject({ code: 'key-secret-wrong' });
    const left = await store.issuers.listCredentials(access, { limit: 1 });
    expect(left?.items).toEqual([]);
  });

  it('the installation has one key, named by its address or by itself', async () => {
    const signer = await instanceSigner(parts);
    const document = await instanceDocument(parts);
    expect(signer.method).toBe('did:web:badges.example.org#key-1');
    expect(document?.assertionMethod).toEqual([signer.method]);
    const local = { ...parts, publicUrl: undefined };
    expect((await instanceSigner(local)).method).toMatch(/^did:key:z6Mk/);
    expect(await instanceDocument(local)).toBeUndefined();
  });
});
