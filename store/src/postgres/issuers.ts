import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Issuer, IssuerKey, IssuerStore, SealedKey } from '../issuer-store.js';
import { asIssuer } from './as-issuer.js';
import { issuedCredentialsIn } from './issued-credentials.js';
import { statusPlacesIn } from './status-places.js';
import type { Tables } from './tables.js';
import { isUuid, uuidv7 } from './uuid.js';

/** Issuers in PostgreSQL. */
export function issuersIn(tables: Kysely<Tables>): IssuerStore {
  return {
    create: (profile, tokenHash, key) =>
      tables.transaction().execute(async (transaction) => {
        const inSchema = transaction.withSchema('cairn');
        const id = uuidv7();
        await inSchema
          .insertInto('issuers')
          .values({ issuer_id: id, token_hash: tokenHash, profile: JSON.stringify(profile) })
          .execute();
        await addKey(inSchema, id, key, 1);
        return readIssuer(inSchema, id);
      }),
    get: (access) => asIssuer(tables, access, (transaction) => readIssuer(transaction, access.id)),
    erase: async (access) => {
      const gone = await asIssuer(tables, access, (transaction) =>
        transaction.deleteFrom('issuers').where('issuer_id', '=', access.id).executeTakeFirst(),
      );
      return gone?.numDeletedRows === 1n;
    },
    rotate: (access, key, isOldLost) =>
      asIssuer(tables, access, (transaction) => rotate(transaction, access.id, key, isOldLost)),
    ...statusPlacesIn(tables),
    ...issuedCredentialsIn(tables),
    keepAchievement: async (access, id, document) => {
      const kept = await asIssuer(tables, access, (transaction) =>
        transaction
          .insertInto('issuer_achievements')
          .values({
            issuer_id: access.id,
            achievement_id: id,
            document: JSON.stringify(document),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
      return kept !== undefined;
    },
    published: {
      issuer: async (id) =>
        isUuid(id) && (await isThere(tables, id)) ? readIssuer(tables, id) : undefined,
      statusList: (id, listId) => publishedList(tables, id, listId),
      achievement: (id, achievementId) => publishedAchievement(tables, id, achievementId),
    },
  };
}

type Queries = Kysely<Tables> | Transaction<Tables>;

async function isThere(tables: Queries, id: string): Promise<boolean> {
  const row = await tables
    .selectFrom('issuers')
    .select('issuer_id')
    .where('issuer_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

async function readIssuer(tables: Queries, id: string): Promise<Issuer> {
  const row = await tables
    .selectFrom('issuers')
    .selectAll()
    .where('issuer_id', '=', id)
    .executeTakeFirstOrThrow();
  const keys = await tables
    .selectFrom('issuer_keys')
    .selectAll()
    .where('issuer_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    id: row.issuer_id,
    profile: row.profile,
    createdAt: row.created_at.toISOString(),
    keys: keys.map(toKey),
  };
}

async function addKey(
  tables: Queries,
  issuerId: string,
  key: SealedKey,
  position: number,
): Promise<void> {
  await tables
    .insertInto('issuer_keys')
    .values({
      issuer_id: issuerId,
      position,
      key_type: key.keyType,
      public_key: key.publicKey,
      sealed_private: key.sealedPrivate,
    })
    .execute();
}

/** The row of the issuer is locked, so that two rotations cannot take the same position. */
async function rotate(
  transaction: Transaction<Tables>,
  issuerId: string,
  key: SealedKey,
  isOldLost: boolean,
): Promise<Issuer> {
  const { keys } = await readIssuer(transaction, issuerId);
  const old = keys.at(-1);
  if (old !== undefined) {
    const now = new Date();
    await transaction
      .updateTable('issuer_keys')
      .set({ retired_at: now, ...(isOldLost ? { revoked_at: now } : {}) })
      .where('issuer_id', '=', issuerId)
      .where('position', '=', old.position)
      .execute();
  }
  await addKey(transaction, issuerId, key, (old?.position ?? 0) + 1);
  return readIssuer(transaction, issuerId);
}

function toKey(row: Selectable<Tables['issuer_keys']>): IssuerKey {
  return {
    position: row.position,
    keyType: row.key_type,
    publicKey: row.public_key,
    sealedPrivate: row.sealed_private,
    createdAt: row.created_at.toISOString(),
    ...(row.retired_at === null ? {} : { retiredAt: row.retired_at.toISOString() }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at.toISOString() }),
  };
}

async function publishedList(tables: Kysely<Tables>, issuerId: string, listId: string) {
  if (!isUuid(issuerId) || !isUuid(listId)) return undefined;
  const row = await tables
    .selectFrom('status_lists')
    .select(['list_id', 'purpose', 'bits', 'version'])
    .where('issuer_id', '=', issuerId)
    .where('list_id', '=', listId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { listId: row.list_id, purpose: row.purpose, bits: row.bits, version: row.version };
}

async function publishedAchievement(tables: Kysely<Tables>, issuerId: string, id: string) {
  if (!isUuid(issuerId) || !isUuid(id)) return undefined;
  const row = await tables
    .selectFrom('issuer_achievements')
    .select('document')
    .where('issuer_id', '=', issuerId)
    .where('achievement_id', '=', id)
    .executeTakeFirst();
  return row?.document;
}
