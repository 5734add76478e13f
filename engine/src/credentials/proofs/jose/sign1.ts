import { encodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeUtf8, joinBytes } from '../../crypto/bytes.js';
import { type Cbor, cborListOf, cborMapOf, cborTagOf, readCbor } from '../../crypto/cbor.js';
import type { Json, JsonObject } from '../../json.js';
import { readStrictObject } from './read-strict-object.js';

/** A COSE_Sign1 with its protected header in the names that JOSE uses. */
export interface Sign1 {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** The bytes under the signature: `Sig_structure` of RFC 9052 §4.4. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** What reading gave. */
export type Sign1Reading =
  | { readonly kind: 'read'; readonly sign1: Sign1 }
  | { readonly kind: 'broken'; readonly reason: string };

/** COSE algorithm numbers (IANA) by the names that JOSE gives the same schemes. */
const ALGORITHMS: ReadonlyMap<Cbor, string> = new Map<Cbor, string>([
  [-7, 'ES256'],
  [-9, 'ES256'],
  [-8, 'EdDSA'],
  [-19, 'EdDSA'],
  [-35, 'ES384'],
  [-51, 'ES384'],
  [-36, 'ES512'],
  [-52, 'ES512'],
  [-47, 'ES256K'],
  [-37, 'PS256'],
  [-257, 'RS256'],
]);

const LABELS: ReadonlyMap<Cbor, string> = new Map<Cbor, string>([
  [1, 'alg'],
  [2, 'crit'],
  [3, 'cty'],
  [4, 'kid'],
  [16, 'typ'],
]);

const SIGN1_TAG = 18;

/**
 * Reads a COSE_Sign1 whose payload is one JSON object. Only the protected header counts, but for the key's name, which
 * RFC 9052 also allows outside: a wrong one finds a wrong key.
 * @see RFC 9052 §4.2
 */
export function readSign1(bytes: Uint8Array): Sign1Reading {
  const reading = readCbor(bytes);
  if (reading.kind === 'broken') return broken(reading.message);
  const tagged = cborTagOf(reading.value);
  if (tagged && tagged.tag !== SIGN1_TAG)
    return broken('it is signed in a way that is not known here');
  const list = cborListOf(tagged ? tagged.value : reading.value);
  const [head, open, body, signature] = list ?? [];
  const outside = cborMapOf(open);
  const inside = protectedMap(head);
  if (list?.length !== 4 || !outside || !inside) return broken('it is no COSE_Sign1');
  if (
    !(head instanceof Uint8Array && body instanceof Uint8Array && signature instanceof Uint8Array)
  )
    return broken('it is no COSE_Sign1');
  if ([...inside.keys()].some((label) => outside.has(label)))
    return broken('one label stands in both of its headers');
  const payload = readStrictObject(decodeUtf8(body) ?? '');
  if (!payload) return broken('its content is not one plain JSON object');
  const header = { ...headerOf(outside, ['kid']), ...headerOf(inside, [...LABELS.values()]) };
  return { kind: 'read', sign1: { header, payload, message: signedBytes(head, body), signature } };
}

function protectedMap(head: Cbor): ReadonlyMap<Cbor, Cbor> | undefined {
  if (!(head instanceof Uint8Array)) return undefined;
  if (head.length === 0) return new Map();
  const reading = readCbor(head);
  return reading.kind === 'read' ? cborMapOf(reading.value) : undefined;
}

function headerOf(map: ReadonlyMap<Cbor, Cbor>, names: readonly string[]): JsonObject {
  const entries = [...map].flatMap(([label, value]): readonly (readonly [string, Json])[] => {
    const name = LABELS.get(label);
    return name !== undefined && names.includes(name) ? [[name, plain(name, value)]] : [];
  });
  return Object.fromEntries(entries);
}

function plain(name: string, value: Cbor): Json {
  if (name === 'alg') return ALGORITHMS.get(value) ?? `COSE algorithm ${String(value)}`;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Uint8Array) return decodeUtf8(value) ?? encodeBase64url(value);
  const list = cborListOf(value);
  return list ? list.map((label) => LABELS.get(label) ?? String(label)) : null;
}

/** `["Signature1", protected, external_aad = h'', payload]` in CBOR. */
function signedBytes(head: Uint8Array, body: Uint8Array): Uint8Array {
  const name = encodeUtf8('Signature1');
  const nothing = new Uint8Array(0);
  return joinBytes(
    Uint8Array.of(0x84),
    joinBytes(lengthOf(0x60, name.length), name),
    ...[head, nothing, body].map((part) => joinBytes(lengthOf(0x40, part.length), part)),
  );
}

function lengthOf(major: number, length: number): Uint8Array {
  if (length < 24) return Uint8Array.of(major | length);
  if (length < 0x100) return Uint8Array.of(major | 24, length);
  if (length < 0x10000) return Uint8Array.of(major | 25, length >> 8, length & 0xff);
  const bytes = [24, 16, 8, 0].map((shift) => (length >> shift) & 0xff);
  return Uint8Array.of(major | 26, ...bytes);
}

function broken(reason: string): Sign1Reading {
  return { kind: 'broken', reason };
}
