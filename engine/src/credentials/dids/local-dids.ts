import { readJson } from '../../documents/index.js';
import { parseJsonValue } from '../contexts/json-value.js';
import { decodeBase64url } from '../crypto/base64.js';
import { type KeyReading, readJwk, readMultikey, writeMultikey } from '../crypto/keys.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import { brokenMethod, type KeySource, type MethodAnswer } from './method-answer.js';

const MAX_DID_LENGTH = 4000;

/** Uses that did:key and did:jwk give to a key that can sign. */
const SIGNING_USES = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
];

/**
 * The key that a did:key is. The fragment, when there is one, must repeat it; a bare did:key means its one key.
 * @see https://w3c-ccg.github.io/did-method-key/
 */
export function resolveDidKey(did: string, fragment: string | undefined): MethodAnswer {
  const text = did.slice('did:key:'.length);
  if (did.length > MAX_DID_LENGTH) return brokenMethod('The did:key is too long.');
  if (!text.startsWith('z')) return brokenMethod('A did:key is written in base58btc (z…).');
  if (fragment !== undefined && fragment !== text)
    return brokenMethod(`The did:key has no key ${fragment}.`);
  const reading = readMultikey(text);
  return answerOf(reading, { did, method: `${did}#${text}`, source: 'did-key' });
}

/**
 * The key that a did:jwk is; its only method is `#0`.
 * @see https://github.com/quartzjer/did-jwk/blob/main/spec.md
 */
export function resolveDidJwk(did: string, fragment: string | undefined): MethodAnswer {
  if (did.length > MAX_DID_LENGTH) return brokenMethod('The did:jwk is too long.');
  if (fragment !== undefined && fragment !== '0')
    return brokenMethod(`The did:jwk has no key ${fragment}; its only one is 0.`);
  const jwk = jwkOf(did.slice('did:jwk:'.length));
  if (!jwk) return brokenMethod('The did:jwk is not a JSON object in base64url.');
  return answerOf(readJwk(jwk), { did, method: `${did}#0`, source: 'did-jwk' });
}

/** Turns a key that stands in its own address into an answer. */
export function answerOf(
  reading: KeyReading,
  place: { readonly did: string; readonly method: string; readonly source: KeySource },
): MethodAnswer {
  const { did, method, source } = place;
  if (reading.kind === 'broken')
    return brokenMethod(`The key in ${shorten(did)} cannot be read: ${reading.message}.`);
  if (reading.kind === 'unsupported')
    return {
      kind: 'unsupported',
      method: reading.type,
      message: `${reading.type} keys sign no credentials here.`,
    };
  const evidence = [{ label: 'public key', value: writeMultikey(reading.key) }];
  const listedFor = source === 'url-fragment' ? [] : SIGNING_USES;
  return { kind: 'found', key: reading.key, method, controller: did, listedFor, source, evidence };
}

function jwkOf(text: string): JsonObject | undefined {
  const bytes = decodeBase64url(text);
  if (!bytes) return undefined;
  const reading = readJson(new TextDecoder().decode(bytes));
  const jwk = reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
  return jwk && textOf(jwk.kty) !== undefined ? jwk : undefined;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
