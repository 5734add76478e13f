import { decodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeUtf8 } from '../../crypto/bytes.js';
import type { JsonObject } from '../../json.js';
import { readStrictObject } from './read-strict-object.js';

/** Characters of a token that are read at most. */
export const MAX_TOKEN_LENGTH = 4_000_000;
const MAX_HEADER_LENGTH = 65_536;

/** A compact JWS, decoded once and kept exactly as it was signed. */
export interface CompactJws {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** The bytes under the signature. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** What reading a token gave; `broken` says which part and why. */
export type JwsReading =
  | { readonly kind: 'read'; readonly jws: CompactJws }
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Reads a compact JWS whose payload is one JSON object: three parts in canonical base64url, JSON without repeated
 * keys. A second spelling of the same token would be a second token with the same signature.
 * @see RFC 7515 §5.2
 */
export function readCompactJws(token: string): JwsReading {
  if (token.length > MAX_TOKEN_LENGTH) return broken('it is too long');
  const parts = token.split('.');
  const [headerPart = '', payloadPart = '', signaturePart = ''] = parts;
  if (parts.length !== 3) return broken('a signed token has three parts');
  const header = readHeader(headerPart);
  if (!header) return broken('its header is not one plain JSON object');
  const payload = readPart(payloadPart);
  if (!payload) return broken('its content is not one plain JSON object');
  const signature = decodeBase64url(signaturePart);
  if (!signature) return broken('its signature is not written in base64url');
  const message = encodeUtf8(`${headerPart}.${payloadPart}`);
  return { kind: 'read', jws: { header, payload, message, signature } };
}

/** The protected header in its base64url form, or undefined. */
export function readHeader(part: string): JsonObject | undefined {
  return part.length > MAX_HEADER_LENGTH ? undefined : readPart(part);
}

function readPart(part: string): JsonObject | undefined {
  const bytes = decodeBase64url(part);
  const text = bytes && decodeUtf8(bytes);
  return text === undefined ? undefined : readStrictObject(text);
}

function broken(reason: string): JwsReading {
  return { kind: 'broken', reason };
}
