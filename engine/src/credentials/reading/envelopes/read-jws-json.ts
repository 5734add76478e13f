import { decodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8 } from '../../crypto/bytes.js';
import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { CredentialReading } from '../../reading.js';
import { jsonOf, objectIn } from '../json-text.js';
import { broken, inside, type Place, type Work } from '../work.js';
import { credentialInPayload } from './token-payload.js';

/** Whether an object is a JWS in JSON serialisation: flattened (`signature`) or general (`signatures`). */
export function isJwsJson(object: JsonObject): boolean {
  if (typeof object.payload !== 'string') return false;
  return typeof object.signature === 'string' || Array.isArray(object.signatures);
}

/**
 * The credential in a JWS in JSON serialisation, as the European seal (JAdES) writes it: the payload is base64url, or
 * plain text when the protected header says `"b64": false`.
 * @see RFC 7515 §7.2; RFC 7797; ETSI TS 119 182-1
 */
export function readJwsJson(
  serialised: JsonObject,
  wrapped: { readonly source: Uint8Array | undefined },
  place: Place,
  work: Work,
): CredentialReading {
  const header = protectedHeader(serialised, work);
  if (!header) return damaged('protected header');
  const payloadText = payloadTextOf(textOf(serialised.payload) ?? '', header);
  if (payloadText === undefined) return damaged('payload');
  const payload = jsonOf(payloadText, work);
  if (payload.kind === 'refused') return { kind: 'broken', findings: payload.findings };
  const claims = objectIn(payload.value);
  if (!claims) return damaged('payload');
  const { document, findings } = credentialInPayload(claims);
  const next = inside(place, { kind: 'jws-json', detail: 'sealed JSON (JWS)' }, findings);
  const envelope = { kind: 'jws-json', serialised, header, payloadText } as const;
  return work.readValue(document, { envelope, source: wrapped.source }, next);
}

function protectedHeader(serialised: JsonObject, work: Work): JsonObject | undefined {
  const first = objectOf(listOf(serialised.signatures)[0]);
  const encoded = textOf(serialised.protected) ?? textOf(first?.protected);
  const bytes = encoded === undefined ? undefined : decodeBase64url(encoded);
  const text = bytes && decodeUtf8(bytes);
  const reading = text === undefined ? undefined : jsonOf(text, work);
  return reading?.kind === 'read' ? objectIn(reading.value) : undefined;
}

function payloadTextOf(payload: string, header: JsonObject): string | undefined {
  if (header.b64 === false) return payload;
  const bytes = decodeBase64url(payload);
  return bytes && decodeUtf8(bytes);
}

function damaged(part: string): CredentialReading {
  const message = `The ${part} of the sealed credential cannot be decoded. Download the credential again.`;
  return broken('credential-seal-damaged', message);
}
