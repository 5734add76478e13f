import { encodeBase64url } from '../crypto/base64.js';
import { encodeUtf8, sameBytes } from '../crypto/bytes.js';
import { writeJwk } from '../crypto/keys.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { PublicKey, VerifyOptions } from '../ports.js';
import { readMethodKey } from './read-method-key.js';

/** Lists in which a controller says what a key may be used for. */
const RELATIONSHIPS = [
  'assertionMethod',
  'authentication',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;

/** Keys that are looked at, and entries of each list; a real controller has a handful. */
const MAX_METHODS = 200;

/** What one document says about one of its keys. */
export type MethodInDocument =
  | {
      readonly kind: 'listed';
      readonly id: string;
      readonly key: PublicKey;
      readonly controller?: string;
      readonly listedFor: readonly string[];
      readonly expires?: string;
      readonly revoked?: string;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unsupported'; readonly type: string }
  | { readonly kind: 'broken'; readonly message: string };

/** How the wanted key is named: by its full address, or by the bare key id of a token. */
export type WantedMethod =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'kid'; readonly kid: string; readonly hash: VerifyOptions['cryptography'] };

/** True when the document speaks about keys at all; a plain profile page does not. */
export function speaksOfKeys(document: JsonObject): boolean {
  return ['verificationMethod', 'publicKey', ...RELATIONSHIPS].some(
    (member) => document[member] !== undefined,
  );
}

/**
 * Looks a key up in a DID document or controlled identifier document, wherever it is embedded.
 * @param base address of the document, to which relative ids belong
 * @see https://www.w3.org/TR/cid-1.0/#verification-relationships
 */
export function findMethod(
  document: JsonObject,
  base: string,
  wanted: WantedMethod,
): MethodInDocument {
  const embedded = embeddedMethods(document);
  const candidates = embedded.filter((method) => isWanted(method, base, wanted));
  const [first] = candidates;
  if (!first) return { kind: 'absent' };
  const reading = readMethodKey(first);
  if (reading.kind !== 'read') return reading;
  if (!candidates.every((other) => hasKey(other, reading.key)))
    return { kind: 'broken', message: 'two methods have the same id and different keys' };
  const id = absoluteId(textOf(first.id) ?? '', base);
  const controller = textOf(first.controller);
  const expires = textOf(first.expires);
  const revoked = textOf(first.revoked);
  return {
    kind: 'listed',
    id,
    key: reading.key,
    listedFor: RELATIONSHIPS.filter((name) => lists(document, name, base).includes(id)),
    ...(controller === undefined ? {} : { controller }),
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}

function embeddedMethods(document: JsonObject): readonly JsonObject[] {
  return ['verificationMethod', 'publicKey', ...RELATIONSHIPS]
    .flatMap((member) => listOf(document[member]).slice(0, MAX_METHODS))
    .map((entry) => objectOf(entry))
    .filter((entry) => entry !== undefined)
    .slice(0, MAX_METHODS);
}

function lists(document: JsonObject, name: string, base: string): readonly string[] {
  return listOf(document[name])
    .slice(0, MAX_METHODS)
    .flatMap((entry) => textOf(entry) ?? textOf(objectOf(entry)?.id) ?? [])
    .map((id) => absoluteId(id, base));
}

function isWanted(method: JsonObject, base: string, wanted: WantedMethod): boolean {
  const id = textOf(method.id);
  if (wanted.by === 'id') return id !== undefined && absoluteId(id, base) === wanted.id;
  const jwk = objectOf(method.publicKeyJwk);
  const fragment = id && fragmentOf(id);
  const names = [id, fragment, fragment && `#${fragment}`, textOf(jwk?.kid)];
  return names.includes(wanted.kid) || thumbprintOf(method, wanted.hash) === wanted.kid;
}

/** RFC 7638: SHA-256 over the required members in their order. */
function thumbprintOf(method: JsonObject, hash: VerifyOptions['cryptography']): string | undefined {
  const reading = readMethodKey(method);
  if (reading.kind !== 'read') return undefined;
  return encodeBase64url(hash.sha256(encodeUtf8(JSON.stringify(writeJwk(reading.key)))));
}

function hasKey(method: JsonObject, key: PublicKey): boolean {
  const reading = readMethodKey(method);
  return (
    reading.kind === 'read' &&
    reading.key.type === key.type &&
    sameBytes(reading.key.bytes, key.bytes)
  );
}

function absoluteId(id: string, base: string): string {
  return id.startsWith('#') ? `${base}${id}` : id;
}

function fragmentOf(id: string): string | undefined {
  const at = id.indexOf('#');
  return at < 0 ? undefined : id.slice(at + 1);
}
