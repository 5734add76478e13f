import type { Kysely } from 'kysely';
import type { ReleaseStore } from '../store.js';
import type { Tables } from './tables.js';

/** Served data releases in PostgreSQL. */
export function releasesIn(tables: Kysely<Tables>): ReleaseStore {
  return {
    async record(version, hash) {
      await tables
        .insertInto('data_releases')
        .values({ version, hash })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async list() {
      const rows = await tables
        .selectFrom('data_releases')
        .selectAll()
        .orderBy('first_served_at', 'desc')
        .orderBy('hash')
        .execute();
      return rows.map((row) => ({
        version: row.version,
        hash: row.hash,
        firstServedAt: row.first_served_at.toISOString(),
      }));
    },
  };
}
