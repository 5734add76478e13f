import type { Finding } from '../../../terms/index.js';
import { decodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeUtf8 } from '../../crypto/bytes.js';
import type { Json, JsonObject } from '../../json.js';
import type { CredentialReading } from '../../reading.js';
import { jsonOf, objectIn } from '../json-text.js';
import { broken, inside, type Place, type Work } from '../work.js';
import { discloseClaims } from './disclose-claims.js';
import { credentialInPayload } from './token-payload.js';

const COMPACT = /^([\w-]+)\.([\w-]*)\.([\w-]*)$/;
const DIGITS = /^[\w-]+$/;
/** Far above the claims of any credential. */
const MAX_DISCLOSURES = 2000;

/** The three kinds of pieces between the tildes of an SD-JWT; a plain token is all `signed`. */
interface Pieces {
  readonly signed: string;
  readonly disclosures: readonly string[];
  readonly keyBinding: string | undefined;
  readonly isSelective: boolean;
}

/** Whether a text has the form of a compact JWS or an SD-JWT, with a header that names an algorithm. */
export function isToken(text: string): boolean {
  const dot = text.indexOf('.');
  if (dot < 8 || dot > 20_000) return false;
  const header = piecesOf(text) && headerOf(text.slice(0, dot));
  return header !== undefined && 'alg' in header;
}

/**
 * The credential in a compact JWS, or in an SD-JWT with its disclosures put in. Nothing is verified here.
 * @see RFC 7515 §7.1; RFC 9901 §4
 */
export function readToken(token: string, place: Place, work: Work): CredentialReading {
  const pieces = piecesOf(token);
  const [, head = '', body = ''] = COMPACT.exec(pieces?.signed ?? '') ?? [];
  const header = headerOf(head);
  if (!pieces || !header) return damaged('header', place);
  if (body === '') return detached();
  if (pieces.disclosures.length > MAX_DISCLOSURES) return tooManyDisclosures();
  const payloadText = payloadTextOf(body, header);
  const payload = payloadText === undefined ? undefined : jsonOf(payloadText, work);
  if (payload?.kind === 'refused') return { kind: 'broken', findings: inPayload(payload.findings) };
  const claims = payload && objectIn(payload.value);
  if (!claims) return damaged('payload', place);
  return pieces.isSelective
    ? readSelective({ token, header, claims }, pieces, place, work)
    : readCompact({ token, header, claims }, place, work);
}

function piecesOf(text: string): Pieces | undefined {
  const [signed = '', ...rest] = text.split('~');
  const last = rest.pop();
  const isSound =
    COMPACT.test(signed) &&
    rest.every((piece) => DIGITS.test(piece)) &&
    (!last || COMPACT.test(last));
  if (!isSound) return undefined;
  return {
    signed,
    disclosures: rest,
    keyBinding: last || undefined,
    isSelective: last !== undefined,
  };
}

interface Token {
  readonly token: string;
  readonly header: JsonObject;
  readonly claims: JsonObject;
}

function readCompact(
  { token, header, claims }: Token,
  place: Place,
  work: Work,
): CredentialReading {
  const { document, findings } = credentialInPayload(claims);
  const next = inside(place, { kind: 'jwt', detail: detailOf('signed token', header) }, findings);
  const envelope = { kind: 'jwt', token, header, payload: claims } as const;
  return work.readValue(document, { envelope, source: encodeUtf8(token) }, next);
}

function readSelective(
  { token, header, claims }: Token,
  { disclosures, keyBinding }: Pieces,
  place: Place,
  work: Work,
): CredentialReading {
  const disclosed = discloseClaims(claims, disclosures, work);
  const { document, findings } = credentialInPayload(disclosed.document);
  const step = { kind: 'sd-jwt', detail: detailOf('token with chosen claims', header) } as const;
  const next = inside(place, step, [...disclosed.findings, ...findings]);
  const known = { kind: 'sd-jwt', token, header, payload: claims, disclosures } as const;
  const envelope = keyBinding === undefined ? known : { ...known, keyBinding };
  return work.readValue(document, { envelope, source: encodeUtf8(token) }, next);
}

function headerOf(encoded: string): JsonObject | undefined {
  const bytes = decodeBase64url(encoded);
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined || text.length > 20_000) return undefined;
  const reading = jsonOf(text);
  return reading.kind === 'read' ? objectIn(reading.value) : undefined;
}

function payloadTextOf(body: string, header: JsonObject): string | undefined {
  if (header.b64 === false) return body;
  const bytes = decodeBase64url(body);
  return bytes && decodeUtf8(bytes);
}

function detailOf(what: string, header: JsonObject): string {
  const type: Json | undefined = header.typ;
  return typeof type === 'string' && type.length < 40 ? `${what} (${type})` : what;
}

function inPayload(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, message: `In the payload: ${finding.message}` }));
}

function damaged(part: string, place: Place): CredentialReading {
  const where = place.trail.at(-1)?.detail ?? 'the text';
  const message = `The ${part} of the token in ${where} is no base64url-encoded JSON object. The token was cut or changed when it was copied; copy it whole.`;
  return broken('credential-token-damaged', message);
}

function tooManyDisclosures(): CredentialReading {
  const message = `The token carries more than ${MAX_DISCLOSURES} disclosed claims. Ask the holder to show fewer.`;
  return broken('credential-too-large', message);
}

function detached(): CredentialReading {
  const message =
    'The token carries no payload (it is “detached”). Add the document that was signed.';
  return broken('credential-token-detached', message);
}
