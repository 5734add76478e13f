import { type Kysely, sql, type Transaction } from 'kysely';
import type { IssuerAccess } from '../issuer-store.js';
import type { Tables } from './tables.js';
import { isUuid } from './uuid.js';

/**
 * Runs statements about one issuer: in a transaction, under the role that row level security binds, and only when id and
 * token fit (undefined otherwise). The row stays locked, so that two requests of one issuer follow each other.
 */
export async function asIssuer<T>(
  tables: Kysely<Tables>,
  access: IssuerAccess,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T | undefined> {
  if (!isUuid(access.id)) return undefined;
  return tables.transaction().execute(async (transaction) => {
    await sql`set local role cairn_workspace`.execute(transaction);
    await sql`select set_config('cairn.issuer_id', ${access.id}, true)`.execute(transaction);
    const owned = await transaction
      .withSchema('cairn')
      .selectFrom('issuers')
      .select('issuer_id')
      .where('issuer_id', '=', access.id)
      .where('token_hash', '=', access.tokenHash)
      .forUpdate()
      .executeTakeFirst();
    return owned && work(transaction.withSchema('cairn'));
  });
}
