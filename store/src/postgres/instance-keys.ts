import type { Kysely } from 'kysely';
import type { InstanceKeyStore } from '../issuer-store.js';
import type { Tables } from './tables.js';

/** Keys of the installation in PostgreSQL. */
export function instanceKeysIn(tables: Kysely<Tables>): InstanceKeyStore {
  return {
    list: async (make) => {
      const known = await read(tables);
      if (known.length > 0) return known;
      const { keyType, publicKey, sealedPrivate } = make();
      await tables
        .insertInto('instance_keys')
        .values({
          position: 1,
          key_type: keyType,
          public_key: publicKey,
          sealed_private: sealedPrivate,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return read(tables);
    },
  };
}

async function read(tables: Kysely<Tables>) {
  const rows = await tables.selectFrom('instance_keys').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    position: row.position,
    keyType: row.key_type,
    publicKey: row.public_key,
    sealedPrivate: row.sealed_private,
    createdAt: row.created_at.toISOString(),
  }));
}
