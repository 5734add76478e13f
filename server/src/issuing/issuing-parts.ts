import type { InstanceKeyStore, IssuerStore } from '@cairn/store';
import type { DataRelease } from 'cairn/catalogue';
import type { Cryptography } from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import type { KeySecret } from './key-secret.js';
import type { ListCache } from './status-list-cache.js';

/** What issuing is made of; tests pass their own. */
export interface IssuingParts {
  readonly issuers: IssuerStore;
  readonly instanceKeys: InstanceKeyStore;
  readonly release: DataRelease;
  /** Absent when neither `CAIRN_KEY_SECRET` nor a data folder is there. */
  readonly secret: KeySecret | undefined;
  /** `CAIRN_PUBLIC_URL` without a slash at its end; absent = issuers are did:key and have no status lists. */
  readonly publicUrl: string | undefined;
  /** Hash of `CAIRN_OPERATOR_TOKEN`, which makes issuers under the public address. */
  readonly operatorTokenHash: string | undefined;
  readonly cryptography: Cryptography;
  /** The moment, ISO UTC to the second. */
  readonly now: () => string;
  readonly lists: ListCache;
}

/**
 * The secret that opens the keys.
 * @throws CairnError `key-secret-missing`
 */
export function secretOf({ secret }: Pick<IssuingParts, 'secret'>): KeySecret {
  if (secret !== undefined) return secret;
  throw new CairnError(
    'key-secret-missing',
    'With DATABASE_URL the keys of issuers need a secret outside the database: set CAIRN_KEY_SECRET to at least 16 random characters and start again.',
  );
}
