import { constants, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { Cryptography, KeyType, PublicKey, SignatureScheme } from 'cairn/credentials';
import { isUsualEd25519Point } from './ed25519-points.js';

/** What a scheme asks of its key and its signature. */
interface SchemeRules {
  readonly keyType: KeyType;
  /** Absent where the scheme hashes by itself. */
  readonly hash?: 'sha256' | 'sha384' | 'sha512';
  /** Bytes of a signature; RSA takes the length of its key. */
  readonly length?: number;
}

const SCHEMES: Readonly<Record<SignatureScheme, SchemeRules>> = {
  EdDSA: { keyType: 'Ed25519', length: 64 },
  ES256: { keyType: 'P-256', hash: 'sha256', length: 64 },
  ES384: { keyType: 'P-384', hash: 'sha384', length: 96 },
  ES512: { keyType: 'P-521', hash: 'sha512', length: 132 },
  ES256K: { keyType: 'secp256k1', hash: 'sha256', length: 64 },
  RS256: { keyType: 'RSA', hash: 'sha256' },
  PS256: { keyType: 'RSA', hash: 'sha256' },
};

/** RFC 7518 §3.5: the salt is as long as the hash. */
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } as const;

/** DER of a SubjectPublicKeyInfo up to the key itself; RSA keys carry their own. */
const SPKI_HEADS: Readonly<Record<Exclude<KeyType, 'RSA'>, string>> = {
  Ed25519: '302a300506032b6570032100',
  'P-256': '3039301306072a8648ce3d020106082a8648ce3d030107032200',
  'P-384': '3046301006072a8648ce3d020106052b81040022033200',
  'P-521': '3058301006072a8648ce3d020106052b81040023034400',
  secp256k1: '3036301006072a8648ce3d020106052b8104000a032200',
};

/** Keys that were made ready; a batch mostly meets few issuers. */
const MOST_KEYS = 1_000;

/** Hashes and signatures by the platform: the answers of the portable ones, several times as fast. */
export function openNodeCryptography(mostKeys: number = MOST_KEYS): Cryptography {
  const keys = new Map<string, KeyObject>();
  const keyObjectOf = (key: PublicKey): KeyObject | undefined => {
    const name = `${key.type} ${Buffer.from(key.bytes).toString('latin1')}`;
    const known = keys.get(name);
    const made = known ?? makeKeyObject(key);
    if (!made) return undefined;
    keys.delete(name);
    keys.set(name, made);
    if (keys.size > mostKeys) {
      for (const oldest of keys.keys()) {
        keys.delete(oldest);
        break;
      }
    }
    return made;
  };
  return {
    sha256: (bytes) => digest('sha256', bytes),
    sha384: (bytes) => digest('sha384', bytes),
    sha512: (bytes) => digest('sha512', bytes),
    verify: (key, scheme, message, signature) => {
      const rules = SCHEMES[scheme];
      if (rules.keyType !== key.type) return false;
      if (rules.length !== undefined && signature.length !== rules.length) return false;
      // The platform takes keys of small order and second spellings; the portable verifier refuses them.
      if (key.type === 'Ed25519' && !isUsualEd25519Point(key.bytes)) return false;
      const keyObject = keyObjectOf(key);
      return keyObject ? verifyWith(keyObject, { scheme, rules, message, signature }) : false;
    },
  };
}

interface Signed {
  readonly scheme: SignatureScheme;
  readonly rules: SchemeRules;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

function verifyWith(key: KeyObject, { scheme, rules, message, signature }: Signed): boolean {
  const how = scheme === 'PS256' ? { key, ...PSS } : ({ key, dsaEncoding: 'ieee-p1363' } as const);
  try {
    return verify(rules.hash ?? null, message, how, signature);
  } catch {
    // Numbers that cannot be a signature make the platform throw; to a verifier that is a wrong signature.
    return false;
  }
}

function makeKeyObject({ type, bytes }: PublicKey): KeyObject | undefined {
  const head = type === 'RSA' ? '' : SPKI_HEADS[type];
  const der = Buffer.concat([Buffer.from(head, 'hex'), bytes]);
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function digest(name: string, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(hash(name, bytes, 'buffer'));
}
