import { type JsonObject, textOf } from '../../json.js';
import type { KeyType, SignatureScheme } from '../../ports.js';

/** What a header asks for. */
export type Algorithm =
  | { readonly kind: 'scheme'; readonly scheme: SignatureScheme; readonly name: string }
  /** No signature at all, or one with a shared secret: whoever can check it could have made it. */
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  EdDSA: 'EdDSA',
  // RFC 9864 gives the curve a name of its own.
  Ed25519: 'EdDSA',
  ES256: 'ES256',
  ES384: 'ES384',
  ES512: 'ES512',
  ES256K: 'ES256K',
  RS256: 'RS256',
  PS256: 'PS256',
};

/** Which schemes a key may be used with: fixed before any token is looked at. */
const ALLOWED: Readonly<Record<KeyType, readonly SignatureScheme[]>> = {
  Ed25519: ['EdDSA'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  secp256k1: ['ES256K'],
  RSA: ['RS256', 'PS256'],
};

/** Reads `alg` of a protected header. */
export function algorithmOf(header: JsonObject): Algorithm {
  const name = textOf(header.alg);
  if (name === undefined) return { kind: 'refused', name: 'no algorithm' };
  const scheme = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined;
  if (scheme) return { kind: 'scheme', scheme, name };
  const shown = name.slice(0, 40);
  return /^(?:none|hs\d+|a\d+(?:kw|gcmkw)|dir)$/i.test(name)
    ? { kind: 'refused', name: shown }
    : { kind: 'unknown', name: shown };
}

/** True when a key of this type may be checked by this scheme. */
export function isAllowed(type: KeyType, scheme: SignatureScheme): boolean {
  return ALLOWED[type].includes(scheme);
}

/**
 * Extensions in `crit` that are not understood, or what is wrong with the list; empty when nothing is critical.
 * `b64` outside `crit` counts as not understood: it would change what was signed behind the back of older readers.
 * @see RFC 7515 §4.1.11, RFC 7797 §6
 */
export function unknownCritical(
  header: JsonObject,
  understood: readonly string[],
): readonly string[] {
  const { crit } = header;
  const hidden = 'b64' in header && !(Array.isArray(crit) && crit.includes('b64')) ? ['b64'] : [];
  if (crit === undefined) return hidden;
  if (!Array.isArray(crit) || crit.length === 0 || crit.length > 50) return ['crit'];
  const names: readonly unknown[] = crit;
  const repeated = new Set(names).size !== names.length;
  const foreign = names.flatMap((name) =>
    typeof name === 'string' && understood.includes(name) && Object.hasOwn(header, name)
      ? []
      : [String(name).slice(0, 40)],
  );
  return [...hidden, ...(repeated ? ['crit'] : []), ...foreign];
}
