import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CairnError } from 'cairn/terms';

/** What only this server can open and compare; the database alone gives nothing away. */
export interface KeySecret {
  readonly seal: (plain: Uint8Array) => Uint8Array;
  /** @throws CairnError `key-secret-wrong` when it was sealed with another secret or changed */
  readonly unseal: (sealed: Uint8Array) => Uint8Array;
  /** A fingerprint that nobody without the secret can make from a guessed text. */
  readonly fingerprint: (text: string) => string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const LEAST_SECRET_LENGTH = 16;
const FILE = 'issuing.secret';
const OWNER_ONLY = 0o600;

/**
 * The secret of `CAIRN_KEY_SECRET`, else of the file `issuing.secret` in the data folder, which is made with rights for
 * its owner only when it is missing. Undefined when there is neither variable nor folder: then nothing can be issued.
 * @throws CairnError `key-secret-short`, `key-secret-unreadable`
 */
export async function openKeySecret(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string | undefined,
): Promise<KeySecret | undefined> {
  const { CAIRN_KEY_SECRET: fromEnv } = env;
  if (fromEnv) return keySecretOf(fromEnv);
  return dataFolder === undefined ? undefined : keySecretOf(await secretFile(dataFolder));
}

/**
 * A secret from its text.
 * @throws CairnError `key-secret-short`
 */
export function keySecretOf(text: string): KeySecret {
  if (text.length < LEAST_SECRET_LENGTH) {
    throw new CairnError(
      'key-secret-short',
      `The secret for issuing keys has ${text.length} characters; use at least ${LEAST_SECRET_LENGTH} random ones.`,
    );
  }
  const key = scryptSync(text, 'cairn issuing keys', KEY_BYTES * 2);
  const sealing = key.subarray(0, KEY_BYTES);
  const hashing = key.subarray(KEY_BYTES);
  return {
    seal: (plain) => seal(plain, sealing),
    unseal: (sealed) => unseal(sealed, sealing),
    fingerprint: (value) => createHmac('sha256', hashing).update(value).digest('hex'),
  };
}

function seal(plain: Uint8Array, key: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), closed]);
}

function unseal(sealed: Uint8Array, key: Uint8Array): Uint8Array {
  const all = Buffer.from(sealed);
  try {
    const decipher = createDecipheriv(CIPHER, key, all.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const plain = decipher.update(all.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch (cause) {
    throw new CairnError(
      'key-secret-wrong',
      'What is sealed in the database does not open with this secret. Start the server with the CAIRN_KEY_SECRET (or the file issuing.secret) that was in use when the issuer was made.',
      {},
      { cause },
    );
  }
}

async function secretFile(folder: string): Promise<string> {
  const path = join(folder, FILE);
  try {
    await mkdir(folder, { recursive: true });
    // `wx` lets exactly one of several programs make it.
    await writeFile(path, randomBytes(KEY_BYTES).toString('base64url'), {
      flag: 'wx',
      mode: OWNER_ONLY,
    }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    });
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    throw new CairnError(
      'key-secret-unreadable',
      `The secret for issuing keys cannot be read or made at ${path}. Check the rights of the folder, or set CAIRN_KEY_SECRET.`,
      { path },
      { cause },
    );
  }
}
