import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalFile, makeLocalFile } from './local-file.js';
import { localIssuers } from './local-issuers.js';

const NOW = '2026-11-21T10:00:00Z';
const ACCESS = { id: '', tokenHash: '' };
/** Small lists, so that they fill up. */
const LENGTH = 64;

function openIssuer() {
  let file: LocalFile = makeLocalFile({
    profile: { name: 'Institute' },
    publicUrl: 'https://badges.example.org',
    keyType: 'Ed25519',
    secret: undefined,
    now: NOW,
  });
  const save = async (next: LocalFile) => {
    file = next;
  };
  return { store: localIssuers(file, save, () => NOW), file: () => file };
}

describe('status places of an issuer in a file', () => {
  it('are never given twice, and a list that is half full is followed by a new one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat(LENGTH - 1)),
        async (counts, chance) => {
          const { store, file } = openIssuer();
          const propose = () => chance.next().value ?? 0;
          const places: string[] = [];
          for (const count of counts) {
            const taken = await store.takePlaces(ACCESS, { count, length: LENGTH, propose });
            expect(taken).toHaveLength(count);
            for (const one of taken ?? []) {
              expect(one.map(({ purpose }) => purpose)).toEqual(['revocation', 'suspension']);
              places.push(...one.map(({ listId, index }) => `${listId} ${index}`));
            }
          }
          expect(new Set(places).size).toBe(places.length);
          for (const { taken } of file().lists)
            expect(taken.length).toBeLessThanOrEqual(LENGTH / 2);
        },
      ),
      { seed: 20_261_122, numRuns: 60 },
    );
  });

  it('are refused when chance repeats itself for ever', async () => {
    const { store } = openIssuer();
    const attempt = store.takePlaces(ACCESS, { count: 2, length: LENGTH, propose: () => 7 });
    await expect(attempt).rejects.toMatchObject({ code: 'status-list-full' });
  });

  it('change in one bit', async () => {
    const { store } = openIssuer();
    let next = 0;
    const propose = () => {
      next += 5;
      return next % LENGTH;
    };
    const [places = []] =
      (await store.takePlaces(ACCESS, { count: 1, length: LENGTH, propose })) ?? [];
    const id = '0190a1b2-0000-7000-8000-000000000001';
    await store.record(ACCESS, {
      id,
      title: 'x',
      recipientHash: 'x',
      sealedContent: new Uint8Array(),
      sha256: 'f'.repeat(64),
      places,
    });
    await store.changeStatus(ACCESS, id, { action: 'revoke', reason: 'r' });
    const place = places.find(({ purpose }) => purpose === 'revocation');
    const list = await store.published.statusList('', place?.listId ?? '');
    const set = [...(list?.bits ?? [])].flatMap((byte, at) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => at * 8 + bit),
    );
    expect(set).toEqual([place?.index]);
  });
});
