import { decodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeUtf8, joinBytes } from '../../crypto/bytes.js';
import { readMultibase } from '../../crypto/keys.js';
import { type JsonObject, textOf } from '../../json.js';
import type { SignatureScheme } from '../../ports.js';
import type { Suite } from './suites.js';

/** The signature of a proof and what stands in front of the signed bytes, or what is wrong with it. */
export type ProofValue =
  | {
      readonly kind: 'value';
      readonly signature: Uint8Array;
      readonly prefix: Uint8Array;
      /** The algorithm that the JWS header names. */
      readonly alg?: string;
    }
  | { readonly kind: 'malformed'; readonly message: string };

/** Reads the signature out of `proofValue` or `jws`. */
export function readProofValue(proof: JsonObject, suite: Suite): ProofValue {
  const text = textOf(proof[suite.field]);
  if (text === undefined) return malformed(`there is no ${suite.field}`);
  return suite.field === 'jws' ? readDetachedJws(text) : readMultibaseValue(text);
}

/** Whether a JWS header's algorithm is the one that the key asks for; without a header always. */
export function fitsAlgorithm(alg: string | undefined, scheme: SignatureScheme): boolean {
  return alg === undefined || alg === scheme;
}

function readMultibaseValue(text: string): ProofValue {
  const signature = readMultibase(text);
  if (!signature) return malformed('the proofValue is not multibase text');
  return { kind: 'value', signature, prefix: new Uint8Array() };
}

/**
 * `header..signature`; the signed bytes are the header's text, a dot and the hashes themselves.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7797 RFC 7797, unencoded payload
 */
function readDetachedJws(text: string): ProofValue {
  const [header = '', payload, value = '', ...rest] = text.split('.');
  if (payload !== '' || rest.length > 0) return malformed('the jws is not header..signature');
  const signature = decodeBase64url(value);
  const alg = algorithmOf(header);
  if (!signature || alg === undefined)
    return malformed('the header of the jws is not as it must be');
  return { kind: 'value', signature, prefix: encodeUtf8(`${header}.`), alg };
}

function algorithmOf(header: string): string | undefined {
  const bytes = decodeBase64url(header);
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined) return undefined;
  // Only this header exists: any other member or form is not the one that the suites define.
  const match =
    /^\{(?=.*"b64":false)(?=.*"crit":\["b64"\])(?=.*"alg":"([A-Za-z0-9]+)")[^{}]*\}$/.exec(
      text.replace(/\s/g, ''),
    );
  return match?.[1];
}

/** The bytes that were signed. */
export function toSignedBytes(prefix: Uint8Array, hashes: Uint8Array): Uint8Array {
  return prefix.length === 0 ? hashes : joinBytes(prefix, hashes);
}

function malformed(message: string): ProofValue {
  return { kind: 'malformed', message };
}
