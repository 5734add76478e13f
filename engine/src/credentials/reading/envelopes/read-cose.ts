import { encodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8 } from '../../crypto/bytes.js';
import { type Cbor, cborListOf, cborMapOf, cborTagOf, readCbor } from '../../crypto/cbor.js';
import type { Json, JsonObject } from '../../json.js';
import type { CredentialReading } from '../../reading.js';
import { jsonOf } from '../json-text.js';
import { broken, inside, type Place, type Work } from '../work.js';
import { credentialInPayload } from './token-payload.js';

/** COSE_Sign1. */
const SIGN1_TAG = 18;
/** Header parameters by their numbers. */
const NAMES: Readonly<Record<string, string>> = {
  1: 'alg',
  2: 'crit',
  3: 'cty',
  4: 'kid',
  16: 'typ',
  33: 'x5chain',
};

/** What a CBOR file is, as far as we know it. */
export type CborKind = 'cose' | 'mdoc' | 'other';

/** Whether bytes are a COSE_Sign1 (with or without its tag), a mobile document, or no CBOR that we know. */
export function cborKindOf(bytes: Uint8Array): CborKind {
  const first = bytes[0] ?? 0;
  if (first !== 0xd2 && first !== 0x84 && first >> 5 !== 5) return 'other';
  const reading = readCbor(bytes);
  if (reading.kind === 'broken') return first === 0xd2 ? 'cose' : 'other';
  const keys = [...(cborMapOf(reading.value)?.keys() ?? [])];
  if (keys.some((key) => key === 'docType' || key === 'issuerSigned' || key === 'documents')) {
    return 'mdoc';
  }
  return sign1Of(reading.value) ? 'cose' : 'other';
}

/**
 * The credential in a COSE_Sign1 whose payload is JSON.
 * @see RFC 9052 §4.2; VC-JOSE-COSE §3.3
 */
export function readCose(bytes: Uint8Array, place: Place, work: Work): CredentialReading {
  const limits = { maxBytes: work.budget.limits.maxBytes, maxDepth: 32 };
  const reading = readCbor(bytes, limits);
  if (reading.kind === 'broken') return damaged(reading.message);
  const parts = sign1Of(reading.value);
  const text = parts && decodeUtf8(parts.payload);
  const header = parts && headerOf(parts.protectedBytes);
  if (text === undefined || !header) return damaged('It is no COSE_Sign1 with a JSON payload.');
  const payload = jsonOf(text, work);
  if (payload.kind === 'refused') return { kind: 'broken', findings: payload.findings };
  if (typeof payload.value !== 'object' || payload.value === null || Array.isArray(payload.value)) {
    return damaged('Its payload is no JSON object.');
  }
  const claims: JsonObject = Object.fromEntries(Object.entries(payload.value));
  const { document, findings } = credentialInPayload(claims);
  const next = inside(place, { kind: 'cose', detail: 'COSE envelope' }, findings);
  return work.readValue(
    document,
    { envelope: { kind: 'cose', bytes, header }, source: bytes },
    next,
  );
}

interface Sign1 {
  readonly protectedBytes: Uint8Array;
  readonly payload: Uint8Array;
}

function sign1Of(value: Cbor): Sign1 | undefined {
  const tagged = cborTagOf(value);
  if (tagged && tagged.tag !== SIGN1_TAG) return undefined;
  const list = cborListOf(tagged ? tagged.value : value);
  const [protectedBytes, unprotected, payload, signature] = list ?? [];
  const isWhole = list?.length === 4 && cborMapOf(unprotected) && signature instanceof Uint8Array;
  if (!isWhole || !(protectedBytes instanceof Uint8Array)) return undefined;
  return payload instanceof Uint8Array ? { protectedBytes, payload } : undefined;
}

/** The protected header with names in place of numbers; bytes as text when they are text, else base64url. */
function headerOf(bytes: Uint8Array): JsonObject | undefined {
  if (bytes.length === 0) return {};
  const reading = readCbor(bytes);
  const map = reading.kind === 'read' ? cborMapOf(reading.value) : undefined;
  if (!map) return undefined;
  return Object.fromEntries(
    [...map].map(([key, value]) => [NAMES[String(key)] ?? String(key), plain(value)]),
  );
}

function plain(value: Cbor): Json {
  if (value instanceof Uint8Array) return decodeUtf8(value) ?? encodeBase64url(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'object' || value === undefined) {
    const list = value === undefined ? undefined : cborListOf(value);
    return list ? list.map(plain) : null;
  }
  return value;
}

function damaged(reason: string): CredentialReading {
  return broken('credential-cose-damaged', `${reason} Download the credential again.`);
}
