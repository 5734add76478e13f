import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type {
  CredentialState,
  IssuedCredential,
  IssuerStore,
  NewIssued,
  StatusAction,
  StatusPurpose,
  StatusWrite,
  StoredPlace,
} from '../issuer-store.js';
import type { Page, PageRequest } from '../store.js';
import { asIssuer } from './as-issuer.js';
import type { Tables } from './tables.js';
import { isUuid } from './uuid.js';

type LogStore = Pick<
  IssuerStore,
  | 'record'
  | 'findByRequestKeys'
  | 'getCredential'
  | 'listCredentials'
  | 'changeStatus'
  | 'eraseCredential'
>;

/** The log of what was issued. */
export function issuedCredentialsIn(tables: Kysely<Tables>): LogStore {
  return {
    record: (access, credential) =>
      asIssuer(tables, access, (transaction) => record(transaction, access.id, credential)),
    findByRequestKeys: (access, keys) =>
      asIssuer(tables, access, (transaction) =>
        keys.length === 0
          ? Promise.resolve([])
          : readMany(transaction, access.id, (all) => all.where('request_key', 'in', [...keys])),
      ),
    getCredential: async (access, credentialId) =>
      isUuid(credentialId)
        ? asIssuer(tables, access, (transaction) => readOne(transaction, access.id, credentialId))
        : undefined,
    listCredentials: (access, page) =>
      asIssuer(tables, access, (transaction) => list(transaction, access.id, page)),
    changeStatus: async (access, credentialId, change) => {
      const write = isUuid(credentialId)
        ? await asIssuer(tables, access, (transaction) =>
            changeStatus(transaction, { issuerId: access.id, credentialId, ...change }),
          )
        : undefined;
      return write ?? { kind: 'absent' };
    },
    eraseCredential: async (access, credentialId) => {
      const erased = isUuid(credentialId)
        ? await asIssuer(tables, access, (transaction) =>
            eraseContent(transaction, access.id, credentialId),
          )
        : undefined;
      return erased ?? false;
    },
  };
}

async function record(
  transaction: Transaction<Tables>,
  issuerId: string,
  credential: NewIssued,
): Promise<IssuedCredential | undefined> {
  const { id, requestKey, replaces } = credential;
  const inserted = await transaction
    .insertInto('issued_credentials')
    .values({
      issuer_id: issuerId,
      credential_id: id,
      request_key: requestKey ?? null,
      title: credential.title,
      recipient_hash: credential.recipientHash,
      sealed_content: credential.sealedContent,
      sha256: credential.sha256,
      places: JSON.stringify(credential.places),
      replaces: replaces ?? null,
      replaced_by: null,
      valid_until: credential.validUntil === undefined ? null : new Date(credential.validUntil),
    })
    .onConflict((conflict) => conflict.columns(['issuer_id', 'request_key']).doNothing())
    .returning('credential_id')
    .executeTakeFirst();
  if (inserted === undefined) {
    const [earlier] = await readMany(transaction, issuerId, (all) =>
      all.where('request_key', '=', requestKey ?? ''),
    );
    return earlier;
  }
  if (replaces !== undefined) {
    await transaction
      .updateTable('issued_credentials')
      .set({ replaced_by: id })
      .where('issuer_id', '=', issuerId)
      .where('credential_id', '=', replaces)
      .execute();
  }
  return readOne(transaction, issuerId, id);
}

function allOf(transaction: Transaction<Tables>, issuerId: string) {
  return transaction
    .selectFrom('issued_credentials')
    .selectAll()
    .where('issuer_id', '=', issuerId)
    .orderBy('credential_id');
}

type AllQuery = ReturnType<typeof allOf>;

async function readMany(
  transaction: Transaction<Tables>,
  issuerId: string,
  narrow: (all: AllQuery) => AllQuery,
): Promise<readonly IssuedCredential[]> {
  const rows = await narrow(allOf(transaction, issuerId)).execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ credential_id }) => credential_id);
  const changes = await transaction
    .selectFrom('status_changes')
    .selectAll()
    .where('issuer_id', '=', issuerId)
    .where('credential_id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map((row) =>
    toIssued(
      row,
      changes.filter(({ credential_id }) => credential_id === row.credential_id),
    ),
  );
}

async function readOne(
  transaction: Transaction<Tables>,
  issuerId: string,
  credentialId: string,
): Promise<IssuedCredential | undefined> {
  const [one] = await readMany(transaction, issuerId, (all) =>
    all.where('credential_id', '=', credentialId),
  );
  return one;
}

async function list(
  transaction: Transaction<Tables>,
  issuerId: string,
  { limit, cursor, recipientHash }: PageRequest & { readonly recipientHash?: string | undefined },
): Promise<Page<IssuedCredential>> {
  const found = await readMany(transaction, issuerId, (all) => {
    const after = cursor !== undefined && isUuid(cursor) ? cursor : undefined;
    const rest = after === undefined ? all : all.where('credential_id', '>', after);
    const mine =
      recipientHash === undefined ? rest : rest.where('recipient_hash', '=', recipientHash);
    return mine.limit(limit + 1);
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last ? { items, nextCursor: last.id } : { items };
}

/** What each action asks for and does. A revocation is never lifted. */
const ACTIONS: Readonly<
  Record<
    StatusAction,
    {
      readonly from: readonly CredentialState[];
      readonly to: CredentialState;
      readonly purpose: StatusPurpose;
      readonly bit: 0 | 1;
    }
  >
> = {
  revoke: { from: ['valid', 'suspended'], to: 'revoked', purpose: 'revocation', bit: 1 },
  suspend: { from: ['valid'], to: 'suspended', purpose: 'suspension', bit: 1 },
  reinstate: { from: ['suspended'], to: 'valid', purpose: 'suspension', bit: 0 },
};

interface Change {
  readonly issuerId: string;
  readonly credentialId: string;
  readonly action: StatusAction;
  readonly reason: string;
}

async function changeStatus(
  transaction: Transaction<Tables>,
  { issuerId, credentialId, action, reason }: Change,
): Promise<StatusWrite> {
  const before = await readOne(transaction, issuerId, credentialId);
  if (before === undefined) return { kind: 'absent' };
  const { from, to, purpose, bit } = ACTIONS[action];
  if (!from.includes(before.state)) return { kind: 'refused', state: before.state };
  const place = before.places.find((one) => one.purpose === purpose);
  if (place !== undefined) await setBit(transaction, issuerId, place, bit);
  await transaction
    .updateTable('issued_credentials')
    .set({ state: to })
    .where('issuer_id', '=', issuerId)
    .where('credential_id', '=', credentialId)
    .execute();
  const position = before.changes.length + 1;
  await transaction
    .insertInto('status_changes')
    .values({ issuer_id: issuerId, credential_id: credentialId, position, action, reason })
    .execute();
  const credential = await readOne(transaction, issuerId, credentialId);
  return credential === undefined ? { kind: 'absent' } : { kind: 'changed', credential };
}

/** PostgreSQL counts bits of a byte from the lowest, the standard from the highest. */
async function setBit(
  transaction: Transaction<Tables>,
  issuerId: string,
  { listId, index }: StoredPlace,
  bit: 0 | 1,
): Promise<void> {
  const position = (index >> 3) * 8 + (7 - (index & 7));
  await transaction
    .updateTable('status_lists')
    .set({
      bits: sql<Uint8Array>`set_bit(bits, ${position}::bigint, ${bit}::int)`,
      version: sql<number>`version + 1`,
    })
    .where('issuer_id', '=', issuerId)
    .where('list_id', '=', listId)
    .execute();
}

async function eraseContent(
  transaction: Transaction<Tables>,
  issuerId: string,
  credentialId: string,
): Promise<boolean> {
  const done = await transaction
    .updateTable('issued_credentials')
    .set({ title: null, recipient_hash: null, sealed_content: null, erased_at: new Date() })
    .where('issuer_id', '=', issuerId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

function toIssued(
  row: Selectable<Tables['issued_credentials']>,
  changes: readonly Selectable<Tables['status_changes']>[],
): IssuedCredential {
  return {
    id: row.credential_id,
    sha256: row.sha256,
    places: row.places,
    state: row.state,
    issuedAt: row.issued_at.toISOString(),
    changes: changes.map(({ action, reason, changed_at }) => ({
      action,
      reason,
      changedAt: changed_at.toISOString(),
    })),
    ...(row.request_key === null ? {} : { requestKey: row.request_key }),
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.recipient_hash === null ? {} : { recipientHash: row.recipient_hash }),
    ...(row.sealed_content === null ? {} : { sealedContent: row.sealed_content }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
    ...(row.valid_until === null ? {} : { validUntil: row.valid_until.toISOString() }),
    ...(row.erased_at === null ? {} : { erasedAt: row.erased_at.toISOString() }),
  };
}
