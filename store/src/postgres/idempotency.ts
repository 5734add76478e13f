import { type Kysely, sql } from 'kysely';
import type { IdempotencyClaim, IdempotencyStore } from '../store.js';
import type { Tables } from './tables.js';

/** Answers are kept for a day; a claim without an answer is free again after a minute (its holder died). */
const KEEP = sql<Date>`now() - interval '24 hours'`;
const ABANDONED = sql<Date>`now() - interval '1 minute'`;

/** Repeatable requests in PostgreSQL. */
export function idempotencyIn(tables: Kysely<Tables>): IdempotencyStore {
  return {
    claim: (keyHash, bodyHash) => claim(tables, keyHash, bodyHash),
    async complete(keyHash, sealedAnswer, workspaceId) {
      await tables
        .updateTable('idempotency_keys')
        .set({ sealed_answer: sealedAnswer, workspace_id: workspaceId ?? null })
        .where('key_hash', '=', keyHash)
        .execute();
    },
    async abandon(keyHash) {
      await tables
        .deleteFrom('idempotency_keys')
        .where('key_hash', '=', keyHash)
        .where('sealed_answer', 'is', null)
        .execute();
    },
  };
}

async function claim(
  tables: Kysely<Tables>,
  keyHash: string,
  bodyHash: string,
): Promise<IdempotencyClaim> {
  await removeOld(tables);
  const inserted = await tables
    .insertInto('idempotency_keys')
    .values({ key_hash: keyHash, body_hash: bodyHash })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  if (inserted) return { kind: 'claimed' };
  const row = await tables
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'sealed_answer'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  if (!row?.sealed_answer) return { kind: 'running' };
  return { kind: 'done', bodyHash: row.body_hash, sealedAnswer: row.sealed_answer };
}

async function removeOld(tables: Kysely<Tables>): Promise<void> {
  await tables
    .deleteFrom('idempotency_keys')
    .where((row) =>
      row.or([
        row('created_at', '<', KEEP),
        row.and([row('sealed_answer', 'is', null), row('created_at', '<', ABANDONED)]),
      ]),
    )
    .execute();
}
