import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInstanceKeys, describeIssuers } from './issuer-store.contract.js';
import type { Store, Workspace, WorkspaceAccess } from './store.js';

const TOKEN = 'a'.repeat(64);
const OTHER_TOKEN = 'b'.repeat(64);
const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

/** What every store does, wherever it keeps its rows. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });

    describeWorkspaces(() => store);
    describeStrangers(() => store);
    describePlans(() => store);
    describeIdempotency(() => store);
    describeIssuers(() => store);
    describeInstanceKeys(() => store);
    describeRest(() => store);
  });
}

function describeWorkspaces(store: () => Store): void {
  it('gives back what was put in', async () => {
    const document = { name: 'Ngaio', holdings: [{ id: 'h1', credit: 12.5, note: 'ā "q" \\' }] };
    const made = await store().workspaces.create(document, TOKEN);
    expect(made).toMatchObject({ version: 1, document });
    expect(await store().workspaces.get(accessOf(made))).toEqual(made);
  });

  it('saves at the version that was read and refuses the one before', async () => {
    const made = await store().workspaces.create({ step: 0 }, TOKEN);
    const access = accessOf(made);
    const saved = await store().workspaces.put(access, { step: 1 }, 1);
    expect(saved).toMatchObject({ kind: 'saved', workspace: { version: 2 } });
    const late = await store().workspaces.put(access, { step: 9 }, 1);
    expect(late).toEqual({ kind: 'conflict', version: 2 });
    expect((await store().workspaces.get(access))?.document).toEqual({ step: 1 });
  });

  it('lets exactly one of two writers of the same version through', async () => {
    const made = await store().workspaces.create({}, TOKEN);
    const writes = [1, 2, 3, 4].map((step) =>
      store().workspaces.put(accessOf(made), { step }, made.version),
    );
    const kinds = (await Promise.all(writes)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
  });

  it('exports all and erases all', async () => {
    const made = await store().workspaces.create({ mine: true }, TOKEN);
    const access = accessOf(made);
    const plan = await store().plans.add(access, planOf('first'));
    expect(await store().workspaces.export(access)).toEqual({ workspace: made, plans: [plan] });
    expect(await store().workspaces.erase(access)).toBe(true);
    expect(await store().workspaces.get(access)).toBeUndefined();
    expect(await store().workspaces.export(access)).toBeUndefined();
    expect(await store().workspaces.erase(access)).toBe(false);
  });
}

function describeStrangers(store: () => Store): void {
  it.each([
    ['another token', (made: Workspace) => ({ id: made.id, tokenHash: OTHER_TOKEN })],
    ['another id', () => ({ id: UNKNOWN_ID, tokenHash: TOKEN })],
    ['a text that is no id', () => ({ id: "' or true --", tokenHash: TOKEN })],
  ])('gives nothing to %s', async (_, accessFor) => {
    const made = await store().workspaces.create({ secret: 1 }, TOKEN);
    const plan = await store().plans.add(accessOf(made), planOf('mine'));
    const wrong = accessFor(made);
    expect(await store().workspaces.get(wrong)).toBeUndefined();
    expect(await store().workspaces.export(wrong)).toBeUndefined();
    expect(await store().workspaces.put(wrong, {}, 1)).toEqual({ kind: 'absent' });
    expect(await store().workspaces.erase(wrong)).toBe(false);
    expect(await store().plans.add(wrong, planOf('x'))).toBeUndefined();
    expect(await store().plans.list(wrong, { limit: 10 })).toBeUndefined();
    expect(await store().plans.get(wrong, plan?.id ?? '')).toBeUndefined();
    expect(await store().plans.remove(wrong, plan?.id ?? '')).toBe(false);
    expect(await store().workspaces.get(accessOf(made))).toEqual(made);
  });

  it('does not show a plan of one workspace to the holder of another', async () => {
    const mine = await store().workspaces.create({}, TOKEN);
    const theirs = await store().workspaces.create({}, TOKEN);
    const plan = await store().plans.add(accessOf(theirs), planOf('theirs'));
    expect(await store().plans.get(accessOf(mine), plan?.id ?? '')).toBeUndefined();
    expect(await store().plans.remove(accessOf(mine), plan?.id ?? '')).toBe(false);
    expect(await store().plans.list(accessOf(mine), { limit: 10 })).toEqual({ items: [] });
  });
}

function describePlans(store: () => Store): void {
  it('lists plans in pages, in the order in which they were kept', async () => {
    const access = accessOf(await store().workspaces.create({}, TOKEN));
    for (const title of ['a', 'b', 'c']) await store().plans.add(access, planOf(title));
    const first = await store().plans.list(access, { limit: 2 });
    expect(first?.items.map(({ title }) => title)).toEqual(['a', 'b']);
    const rest = await store().plans.list(access, { limit: 2, cursor: first?.nextCursor });
    expect(rest?.items.map(({ title }) => title)).toEqual(['c']);
    expect(rest?.nextCursor).toBeUndefined();
    const whole = await store().plans.list(access, { limit: 3 });
    expect(whole?.nextCursor).toBeUndefined();
  });

  it('keeps a plan until it is removed', async () => {
    const access = accessOf(await store().workspaces.create({}, TOKEN));
    const plan = await store().plans.add(access, planOf('one'));
    const id = plan?.id ?? '';
    expect(await store().plans.get(access, id)).toEqual(plan);
    expect(await store().plans.remove(access, id)).toBe(true);
    expect(await store().plans.remove(access, id)).toBe(false);
    expect(await store().plans.get(access, id)).toBeUndefined();
  });
}

function describeIdempotency(store: () => Store): void {
  it('gives work to the first claim of a key and its answer to later ones', async () => {
    const key = 'key-of-first-claim';
    expect(await store().idempotency.claim(key, 'body')).toEqual({ kind: 'claimed' });
    expect(await store().idempotency.claim(key, 'body')).toEqual({ kind: 'running' });
    await store().idempotency.complete(key, Buffer.from('sealed'));
    const done = await store().idempotency.claim(key, 'another body');
    expect(done).toEqual({ kind: 'done', bodyHash: 'body', sealedAnswer: Buffer.from('sealed') });
  });

  it('frees a key after work that failed, and not after work that is done', async () => {
    const key = 'key-of-failed-work';
    await store().idempotency.claim(key, 'body');
    await store().idempotency.abandon(key);
    expect(await store().idempotency.claim(key, 'body')).toEqual({ kind: 'claimed' });
    await store().idempotency.complete(key, Buffer.from('x'));
    await store().idempotency.abandon(key);
    expect(await store().idempotency.claim(key, 'body')).toMatchObject({ kind: 'done' });
  });

  it('forgets an answer together with the workspace it is about', async () => {
    const made = await store().workspaces.create({}, TOKEN);
    const key = 'key-of-erased-workspace';
    await store().idempotency.claim(key, 'body');
    await store().idempotency.complete(key, Buffer.from('x'), made.id);
    await store().workspaces.erase(accessOf(made));
    expect(await store().idempotency.claim(key, 'body')).toEqual({ kind: 'claimed' });
  });
}

function describeRest(store: () => Store): void {
  it('notes a data release once', async () => {
    await store().releases.record('2026.1', 'hash-1');
    await store().releases.record('2026.1', 'hash-1');
    const mine = (await store().releases.list()).filter(({ hash }) => hash === 'hash-1');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.version).toBe('2026.1');
  });

  it('is up', async () => {
    expect(await store().health()).toMatchObject({ kind: 'up' });
  });
}

function accessOf(workspace: Workspace, tokenHash: string = TOKEN): WorkspaceAccess {
  return { id: workspace.id, tokenHash };
}

function planOf(title: string) {
  return { title, request: { qualification: 'q' }, answer: { kind: 'optimal' } };
}
