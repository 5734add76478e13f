import { randomBytes, randomUUID } from 'node:crypto';
import type { IssuedCredential, StoredPlace } from '@cairn/store';
import { CairnError } from 'cairn/terms';
import { type IssuerProfile, toKeptProfile } from './issuer-identity.js';
import { type IssuerKeyType, makeSealedKey } from './key-pairs.js';
import { keySecretOf } from './key-secret.js';

/** A status list of an issuer in a file. */
export interface LocalList {
  readonly listId: string;
  readonly purpose: StoredPlace['purpose'];
  readonly length: number;
  readonly version: number;
  /** Indexes that were given, for ever. */
  readonly taken: readonly number[];
  /** Indexes that are set now. */
  readonly set: readonly number[];
}

/** A key in a file; the private part as base64. */
export interface LocalKey {
  readonly position: number;
  readonly keyType: IssuerKeyType;
  readonly publicKey: string;
  readonly sealedPrivate: string;
  readonly createdAt: string;
  readonly retiredAt?: string;
  readonly revokedAt?: string;
}

/** A whole issuer in one file that only its owner may read. */
export interface LocalFile {
  readonly format: 'cairn-local-issuer/1';
  readonly id: string;
  readonly profile: { readonly [key: string]: unknown };
  readonly createdAt: string;
  /** Opens the keys; absent when `CAIRN_KEY_SECRET` does, and then the file alone is of no use to a thief. */
  readonly secret?: string;
  readonly keys: readonly LocalKey[];
  readonly lists: readonly LocalList[];
  readonly credentials: readonly IssuedCredential[];
}

/** What a new issuer in a file is made of. */
export interface NewLocalIssuer {
  readonly profile: IssuerProfile;
  readonly publicUrl: string | undefined;
  readonly keyType: IssuerKeyType;
  /** `CAIRN_KEY_SECRET`. */
  readonly secret: string | undefined;
  readonly now: string;
}

const SECRET_BYTES = 32;

/** A new issuer with its first key. */
export function makeLocalFile(made: NewLocalIssuer): LocalFile {
  const { profile, publicUrl, keyType, secret, now } = made;
  const own = secret === undefined ? randomBytes(SECRET_BYTES).toString('base64url') : undefined;
  const key = makeSealedKey(keyType, keySecretOf(secret ?? own ?? ''));
  const sealedPrivate = Buffer.from(key.sealedPrivate).toString('base64');
  return {
    format: 'cairn-local-issuer/1',
    id: randomUUID(),
    profile: toKeptProfile(profile, publicUrl),
    createdAt: now,
    ...(own === undefined ? {} : { secret: own }),
    keys: [{ ...key, sealedPrivate, position: 1, createdAt: now }],
    lists: [],
    credentials: [],
  };
}

/**
 * Reads what {@link makeLocalFile} made.
 * @throws CairnError `local-issuer-unreadable`
 */
export function readLocalFile(text: string, path: string): LocalFile {
  try {
    const value: unknown = JSON.parse(text);
    if (isLocalFile(value)) return value;
  } catch {
    // Told below, in the same words as a file of another kind.
  }
  throw new CairnError(
    'local-issuer-unreadable',
    `${path} is not a key file of an issuer. Make one with: cairn issuer create --name <name> --key <file>`,
    { path },
  );
}

function isLocalFile(value: unknown): value is LocalFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'cairn-local-issuer/1' &&
    ['keys', 'lists', 'credentials'].every((key) => Array.isArray(Reflect.get(value, key)))
  );
}
