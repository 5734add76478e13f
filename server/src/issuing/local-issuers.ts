import type {
  CredentialState,
  IssuedCredential,
  Issuer,
  IssuerKey,
  IssuerStore,
  NewIssued,
  PlaceChoice,
  StatusAction,
  StoredPlace,
} from '@cairn/store';
import { CairnError } from 'cairn/terms';
import type { LocalFile, LocalList } from './local-file.js';

/** Keeps a changed file; called after every change and awaited, so that nothing is handed out that is not kept. */
export type SaveFile = (file: LocalFile) => Promise<void>;

const PURPOSES = ['revocation', 'suspension'] as const;
/** As in the database: beyond half a list, a new one begins. */
const FULL_SHARE = 0.5;
/** Far more than chance brings for any table when at least half of a list is free. */
const MOST_MISSES = 200_000;

/** An issuer in one file, with the same methods as the ones in a database; whoever has the file may do all of it. */
export function localIssuers(start: LocalFile, save: SaveFile, now: () => string): IssuerStore {
  let file = start;
  const change = async (next: LocalFile): Promise<void> => {
    await save(next);
    file = next;
  };
  const find = (id: string) => file.credentials.find((one) => one.id === id);
  return {
    create: refuse,
    erase: refuse,
    eraseCredential: refuse,
    get: async () => toIssuer(file),
    rotate: async (_access, key, isOldLost) => {
      const at = now();
      const keys = file.keys.map((old, i) => {
        if (i < file.keys.length - 1) return old;
        return { ...old, retiredAt: at, ...(isOldLost ? { revokedAt: at } : {}) };
      });
      const position = keys.length + 1;
      const sealedPrivate = Buffer.from(key.sealedPrivate).toString('base64');
      await change({
        ...file,
        keys: [...keys, { ...key, sealedPrivate, position, createdAt: at }],
      });
      return toIssuer(file);
    },
    takePlaces: async (_access, choice) => {
      const { lists, taken } = takePlaces(file.lists, choice);
      await change({ ...file, lists });
      return taken;
    },
    keepAchievement: async () => true,
    record: async (_access, made) => {
      const { requestKey } = made;
      const earlier = file.credentials.find(
        (one) => requestKey !== undefined && one.requestKey === requestKey,
      );
      if (earlier !== undefined) return earlier;
      await change({ ...file, credentials: [...file.credentials, toLogged(made, now())] });
      return find(made.id);
    },
    findByRequestKeys: async (_access, keys) => {
      const wanted = new Set(keys);
      return file.credentials.filter(
        ({ requestKey }) => requestKey !== undefined && wanted.has(requestKey),
      );
    },
    getCredential: async (_access, id) => find(id),
    listCredentials: async () => ({ items: file.credentials }),
    changeStatus: async (_access, id, { action, reason }) => {
      const before = find(id);
      if (before === undefined) return { kind: 'absent' };
      const { from, to, purpose, isSet } = ACTIONS[action];
      if (!from.includes(before.state)) return { kind: 'refused', state: before.state };
      const changedAt = now();
      const changes = [...before.changes, { action, reason, changedAt }];
      const after = { ...before, state: to, changes };
      const place = before.places.find((one) => one.purpose === purpose);
      await change({
        ...file,
        credentials: file.credentials.map((one) => (one.id === id ? after : one)),
        lists: file.lists.map((list) => withEntry(list, place, isSet)),
      });
      return { kind: 'changed', credential: after };
    },
    published: {
      issuer: async () => toIssuer(file),
      achievement: async () => undefined,
      statusList: async (_issuerId, listId) => {
        const list = file.lists.find((one) => one.listId === listId);
        return list && { ...list, bits: bitsOf(list) };
      },
    },
  };
}

/** Every list of the file, for publishing. */
export function listIdsOf(file: LocalFile): readonly string[] {
  return file.lists.map(({ listId }) => listId);
}

const ACTIONS: Readonly<
  Record<
    StatusAction,
    {
      readonly from: readonly CredentialState[];
      readonly to: CredentialState;
      readonly purpose: StoredPlace['purpose'];
      readonly isSet: boolean;
    }
  >
> = {
  revoke: { from: ['valid', 'suspended'], to: 'revoked', purpose: 'revocation', isSet: true },
  suspend: { from: ['valid'], to: 'suspended', purpose: 'suspension', isSet: true },
  reinstate: { from: ['suspended'], to: 'valid', purpose: 'suspension', isSet: false },
};

function refuse(): never {
  throw new CairnError(
    'local-issuer-limited',
    'An issuer in a file cannot do this. Delete the file to erase it.',
  );
}

function toIssuer({ id, profile, createdAt, keys }: LocalFile): Issuer {
  const opened: readonly IssuerKey[] = keys.map((key) => ({
    ...key,
    sealedPrivate: Buffer.from(key.sealedPrivate, 'base64'),
  }));
  return { id, profile, createdAt, keys: opened };
}

/** What a credential said stays with its holder: the file keeps only what changing its status needs. */
function toLogged(made: NewIssued, issuedAt: string): IssuedCredential {
  const { id, sha256, places, requestKey, validUntil, replaces } = made;
  return {
    id,
    sha256,
    places,
    state: 'valid',
    issuedAt,
    changes: [],
    ...(requestKey === undefined ? {} : { requestKey }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function withEntry(list: LocalList, place: StoredPlace | undefined, isSet: boolean): LocalList {
  if (place === undefined || place.listId !== list.listId) return list;
  const others = list.set.filter((index) => index !== place.index);
  return { ...list, version: list.version + 1, set: isSet ? [...others, place.index] : others };
}

function bitsOf({ length, set }: LocalList): Uint8Array {
  const bits = new Uint8Array(length / 8);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return bits;
}

function takePlaces(lists: readonly LocalList[], choice: PlaceChoice) {
  const open = PURPOSES.map((purpose) => takeOf(lists, purpose, choice));
  const touched = new Map(
    [...lists, ...open.flatMap((one) => one.lists)].map((l) => [l.listId, l]),
  );
  const taken = Array.from({ length: choice.count }, (_, i) =>
    open.flatMap(({ places }) => places[i] ?? []),
  );
  return { lists: [...touched.values()], taken };
}

function takeOf(
  lists: readonly LocalList[],
  purpose: LocalList['purpose'],
  { count, length, propose }: PlaceChoice,
) {
  const places: StoredPlace[] = [];
  const touched: LocalList[] = [];
  while (places.length < count) {
    const known = lists.find((list) => list.purpose === purpose && hasRoom(list));
    const fresh = { listId: crypto.randomUUID(), purpose, length, version: 1, taken: [], set: [] };
    const list: LocalList = touched.length === 0 && known !== undefined ? known : fresh;
    const taken = new Set(list.taken);
    for (let misses = 0; places.length < count && taken.size < list.length * FULL_SHARE; ) {
      const index = propose(list.length);
      if (taken.has(index)) {
        misses += 1;
        if (misses > MOST_MISSES) throw noFreePlace();
        continue;
      }
      taken.add(index);
      places.push({ purpose, listId: list.listId, index });
    }
    touched.push({ ...list, taken: [...taken] });
  }
  return { lists: touched, places };
}

function noFreePlace(): CairnError {
  return new CairnError(
    'status-list-full',
    'No free place was found in the status list; the random source seems to repeat itself.',
  );
}

function hasRoom({ taken, length }: LocalList): boolean {
  return taken.length < length * FULL_SHARE;
}
