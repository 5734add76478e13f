import { randomInt, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { IssuerAccess, NewIssued, SealedKey, StoredPlace } from './issuer-store.js';
import type { Store } from './store.js';

const TOKEN = 'a'.repeat(64);
const OTHER_TOKEN = 'b'.repeat(64);
const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';
const LENGTH = 131_072;
const KEY: SealedKey = {
  keyType: 'Ed25519',
  publicKey: 'z6MkInvented',
  sealedPrivate: Buffer.from('sealed'),
};

async function makeIssuer(store: Store): Promise<IssuerAccess> {
  const { id } = await store.issuers.create({ name: 'Institute' }, TOKEN, KEY);
  return { id, tokenHash: TOKEN };
}

function chanceOf(count: number) {
  return { count, length: LENGTH, propose: (length: number) => randomInt(length) };
}

async function issue(store: Store, access: IssuerAccess, more: Partial<NewIssued> = {}) {
  const [places = []] = (await store.issuers.takePlaces(access, chanceOf(1))) ?? [];
  const credential = {
    id: randomUUID(),
    title: 'A badge',
    recipientHash: 'hash',
    sealedContent: Buffer.from('content'),
    sha256: 'f'.repeat(64),
    places,
    ...more,
  };
  return store.issuers.record(access, credential);
}

/** An issuer with a row in every table; gives its id. */
export async function fullIssuer(store: Store, tokenHash: string): Promise<string> {
  const { id } = await store.issuers.create({}, tokenHash, KEY);
  const access = { id, tokenHash };
  await store.issuers.keepAchievement(access, randomUUID(), { name: 'x' });
  const made = await issue(store, access);
  await store.issuers.changeStatus(access, made?.id ?? '', { action: 'revoke', reason: 'test' });
  return id;
}

function placeOf(places: readonly StoredPlace[], purpose: string): StoredPlace {
  const place = places.find((one) => one.purpose === purpose);
  if (place === undefined) throw new Error(`No place for ${purpose}`);
  return place;
}

/** What every store does for issuers. */
export function describeIssuers(store: () => Store): void {
  it('keeps an issuer with the history of its keys', async () => {
    const access = await makeIssuer(store());
    const second = { ...KEY, publicKey: 'z6MkSecond' };
    const third = { ...KEY, publicKey: 'z6MkThird' };
    await store().issuers.rotate(access, second, false);
    const issuer = await store().issuers.rotate(access, third, true);
    expect(issuer?.keys.map(({ publicKey }) => publicKey)).toEqual([
      'z6MkInvented',
      'z6MkSecond',
      'z6MkThird',
    ]);
    const [first, lost, current] = issuer?.keys ?? [];
    expect(first).toMatchObject({ position: 1, retiredAt: expect.any(String) });
    expect(first).not.toHaveProperty('revokedAt');
    expect(lost).toMatchObject({ revokedAt: expect.any(String) });
    expect(current).not.toHaveProperty('retiredAt');
    expect(await store().issuers.published.issuer(access.id)).toEqual(issuer);
  });

  it('gives no place twice, also when the random source repeats itself', async () => {
    const access = await makeIssuer(store());
    let step = 0;
    const propose = () => {
      step += 1;
      return Math.floor(step / 3);
    };
    const asked = [1, 40, 7].map((count) =>
      store().issuers.takePlaces(access, { count, length: LENGTH, propose }),
    );
    const places = (await Promise.all(asked)).flatMap((one) => one ?? []).flat();
    const names = places.map(({ listId, index }) => `${listId} ${index}`);
    expect(names).toHaveLength(2 * 48);
    expect(new Set(names).size).toBe(names.length);
  });

  it('revoking sets exactly one bit of exactly one list', async () => {
    const access = await makeIssuer(store());
    const made = await issue(store(), access);
    await issue(store(), access);
    const place = placeOf(made?.places ?? [], 'revocation');
    const other = placeOf(made?.places ?? [], 'suspension');
    const change = { action: 'revoke', reason: 'Issued by mistake' } as const;
    const write = await store().issuers.changeStatus(access, made?.id ?? '', change);
    expect(write).toMatchObject({
      kind: 'changed',
      credential: { state: 'revoked', changes: [{ ...change, changedAt: expect.any(String) }] },
    });
    const list = await store().issuers.published.statusList(access.id, place.listId);
    const set = [...(list?.bits ?? [])].flatMap((byte, at) =>
      Array.from({ length: 8 }, (_, bit) => at * 8 + bit).filter(
        (index) => (byte & (0x80 >> (index & 7))) !== 0,
      ),
    );
    expect(set).toEqual([place.index]);
    expect(list?.version).toBe(2);
    const suspension = await store().issuers.published.statusList(access.id, other.listId);
    expect(suspension?.bits.every((byte) => byte === 0)).toBe(true);
  });

  it('suspends, reinstates and revokes for ever', async () => {
    const access = await makeIssuer(store());
    const id = (await issue(store(), access))?.id ?? '';
    const change = (action: 'revoke' | 'suspend' | 'reinstate') =>
      store().issuers.changeStatus(access, id, { action, reason: 'r' });
    expect(await change('reinstate')).toEqual({ kind: 'refused', state: 'valid' });
    expect(await change('suspend')).toMatchObject({ credential: { state: 'suspended' } });
    expect(await change('suspend')).toEqual({ kind: 'refused', state: 'suspended' });
    expect(await change('reinstate')).toMatchObject({ credential: { state: 'valid' } });
    expect(await change('revoke')).toMatchObject({ credential: { state: 'revoked' } });
    expect(await change('reinstate')).toEqual({ kind: 'refused', state: 'revoked' });
    const one = await store().issuers.getCredential(access, id);
    expect(one?.changes.map(({ action }) => action)).toEqual(['suspend', 'reinstate', 'revoke']);
  });

  it('records nothing twice under one request key', async () => {
    const access = await makeIssuer(store());
    const made = await Promise.all(
      [1, 2, 3].map(() => issue(store(), access, { requestKey: 'row 1' })),
    );
    expect(new Set(made.map((one) => one?.id)).size).toBe(1);
    const found = await store().issuers.findByRequestKeys(access, ['row 1', 'row 2']);
    expect(found).toHaveLength(1);
  });

  it('links a credential with the one that it replaces', async () => {
    const access = await makeIssuer(store());
    const old = await issue(store(), access);
    const next = await issue(store(), access, { replaces: old?.id ?? '' });
    expect(next?.replaces).toBe(old?.id);
    const replaced = await store().issuers.getCredential(access, old?.id ?? '');
    expect(replaced?.replacedBy).toBe(next?.id);
  });

  it('erases the person and keeps the state', async () => {
    const access = await makeIssuer(store());
    const id = (await issue(store(), access, { recipientHash: 'person' }))?.id ?? '';
    await store().issuers.changeStatus(access, id, { action: 'revoke', reason: 'r' });
    expect(await store().issuers.eraseCredential(access, id)).toBe(true);
    const left = await store().issuers.getCredential(access, id);
    expect(left).toMatchObject({ state: 'revoked', erasedAt: expect.any(String) });
    for (const key of ['title', 'recipientHash', 'sealedContent']) {
      expect(left).not.toHaveProperty(key);
    }
    const page = await store().issuers.listCredentials(access, {
      limit: 5,
      recipientHash: 'person',
    });
    expect(page).toEqual({ items: [] });
  });

  it.each([
    ['another token', (id: string) => ({ id, tokenHash: OTHER_TOKEN })],
    ['another id', () => ({ id: UNKNOWN_ID, tokenHash: TOKEN })],
    ['a text that is no id', () => ({ id: "' or true --", tokenHash: TOKEN })],
  ])('an issuer gives nothing to %s', async (_, accessFor) => {
    const access = await makeIssuer(store());
    const made = await issue(store(), access);
    const id = made?.id ?? '';
    const wrong = accessFor(access.id);
    const { issuers } = store();
    expect(await issuers.get(wrong)).toBeUndefined();
    expect(await issuers.erase(wrong)).toBe(false);
    expect(await issuers.rotate(wrong, KEY, true)).toBeUndefined();
    expect(await issuers.takePlaces(wrong, chanceOf(1))).toBeUndefined();
    expect(await issuers.keepAchievement(wrong, randomUUID(), {})).toBe(false);
    expect(await issue(store(), wrong)).toBeUndefined();
    expect(await issuers.findByRequestKeys(wrong, ['x'])).toBeUndefined();
    expect(await issuers.getCredential(wrong, id)).toBeUndefined();
    expect(await issuers.listCredentials(wrong, { limit: 5 })).toBeUndefined();
    const change = { action: 'revoke', reason: 'r' } as const;
    expect(await issuers.changeStatus(wrong, id, change)).toEqual({ kind: 'absent' });
    expect(await issuers.eraseCredential(wrong, id)).toBe(false);
    expect(await issuers.getCredential(access, id)).toEqual(made);
  });

  it('publishes lists and definitions to everybody who has the address', async () => {
    const access = await makeIssuer(store());
    const id = randomUUID();
    await store().issuers.keepAchievement(access, id, { name: 'x' });
    await store().issuers.keepAchievement(access, id, { name: 'x' });
    const { published } = store().issuers;
    expect(await published.achievement(access.id, id)).toEqual({ name: 'x' });
    expect(await published.achievement(UNKNOWN_ID, id)).toBeUndefined();
    expect(await published.achievement('x', 'y')).toBeUndefined();
    expect(await published.statusList(access.id, UNKNOWN_ID)).toBeUndefined();
    expect(await published.issuer(UNKNOWN_ID)).toBeUndefined();
  });
}

/** What every store does for the keys of the installation. */
export function describeInstanceKeys(store: () => Store): void {
  it('makes the key of the installation once', async () => {
    const lists = await Promise.all(
      ['one', 'two', 'three'].map((publicKey) =>
        store().instanceKeys.list(() => ({ ...KEY, publicKey })),
      ),
    );
    expect(new Set(lists.map(([key]) => key?.publicKey)).size).toBe(1);
  });
}
