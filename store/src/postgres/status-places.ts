import { CairnError } from 'cairn/terms';
import type { Kysely, Transaction } from 'kysely';
import type { IssuerStore, PlaceChoice, StatusPurpose, StoredPlace } from '../issuer-store.js';
import { asIssuer } from './as-issuer.js';
import type { Tables } from './tables.js';
import { uuidv7 } from './uuid.js';

const PURPOSES: readonly StatusPurpose[] = ['revocation', 'suspension'];
/** Beyond half, free places become rare and their choice would tell something; then a new list begins. */
const FULL_SHARE = 0.5;
/** With at least half free, this many misses in a row do not happen by chance. */
const MOST_TRIES = 200;

/** Entries of status lists, given once and for ever. */
export function statusPlacesIn(tables: Kysely<Tables>): Pick<IssuerStore, 'takePlaces'> {
  return {
    takePlaces: (access, choice) =>
      asIssuer(tables, access, async (transaction) => {
        const columns: (readonly StoredPlace[])[] = [];
        for (const purpose of PURPOSES) {
          columns.push(await takeOf(transaction, { issuerId: access.id, purpose, choice }));
        }
        return Array.from({ length: choice.count }, (_, i) =>
          columns.flatMap((places) => places[i] ?? []),
        );
      }),
  };
}

interface Wanted {
  readonly issuerId: string;
  readonly purpose: StatusPurpose;
  readonly choice: PlaceChoice;
}

async function takeOf(
  transaction: Transaction<Tables>,
  wanted: Wanted,
): Promise<readonly StoredPlace[]> {
  const taken: StoredPlace[] = [];
  while (taken.length < wanted.choice.count) {
    const list = await openList(transaction, wanted);
    const room = Math.max(1, Math.floor(list.length * FULL_SHARE) - list.used);
    const most = Math.min(room, wanted.choice.count - taken.length);
    const indexes = await takeIndexes(transaction, wanted, list, most);
    taken.push(
      ...indexes.map((index) => ({ purpose: wanted.purpose, listId: list.listId, index })),
    );
  }
  return taken;
}

interface OpenList {
  readonly listId: string;
  readonly length: number;
  readonly used: number;
}

async function openList(transaction: Transaction<Tables>, wanted: Wanted): Promise<OpenList> {
  const { issuerId, purpose, choice } = wanted;
  const lists = await transaction
    .selectFrom('status_lists')
    .select(['list_id', 'length', 'used'])
    .where('issuer_id', '=', issuerId)
    .where('purpose', '=', purpose)
    .orderBy('list_id')
    .execute();
  const open = lists.find(({ length, used }) => used < length * FULL_SHARE);
  if (open !== undefined) return { listId: open.list_id, length: open.length, used: open.used };
  const listId = uuidv7();
  const { length } = choice;
  await transaction
    .insertInto('status_lists')
    .values({
      issuer_id: issuerId,
      list_id: listId,
      purpose,
      length,
      bits: Buffer.alloc(length / 8),
    })
    .execute();
  return { listId, length, used: 0 };
}

/** The primary key decides whether an index is free; an index that is taken is simply proposed anew. */
async function takeIndexes(
  transaction: Transaction<Tables>,
  { issuerId, choice }: Wanted,
  { listId, length, used }: OpenList,
  count: number,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let tries = 0; taken.length < count; tries += 1) {
    if (tries > MOST_TRIES) throw noFreePlace(listId);
    const proposed = new Set(
      Array.from({ length: count - taken.length }, () => choice.propose(length)),
    );
    const rows = await transaction
      .insertInto('status_indexes')
      .values([...proposed].map((index) => ({ issuer_id: issuerId, list_id: listId, index })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('index')
      .execute();
    taken.push(...rows.map(({ index }) => index));
  }
  await transaction
    .updateTable('status_lists')
    .set({ used: used + count })
    .where('issuer_id', '=', issuerId)
    .where('list_id', '=', listId)
    .execute();
  return taken;
}

function noFreePlace(listId: string): CairnError {
  return new CairnError(
    'status-list-full',
    'No free place was found in the status list; the random source seems to repeat itself.',
    { listId },
  );
}
