import { readJwk, writeMultikey } from '../crypto/keys.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import type { CheckEvidence } from '../report.js';
import { fetchController } from './fetch-controller.js';
import { brokenMethod, type MethodAnswer } from './method-answer.js';

const WELL_KNOWN = '/.well-known/jwt-vc-issuer';

/**
 * A key that the issuer of an SD-JWT VC publishes in its metadata, by the `kid` of the token; without one only when the
 * issuer has a single key.
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (JWT VC Issuer Metadata)
 */
export async function resolveVcIssuer(
  issuer: string,
  kid: string | undefined,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  const url = metadataAddressOf(issuer);
  if (url === undefined)
    return brokenMethod('The issuer is no address under which keys can be found.');
  const fetched = await fetchController(url, 'controller-document', options);
  if (fetched.kind === 'unreachable') return fetched;
  if (fetched.kind === 'not-json') return noDocument(url, fetched.message);
  const { document, evidence } = fetched;
  if (document.issuer !== issuer) {
    const other = textOf(document.issuer) ?? 'nobody';
    return brokenMethod(`The metadata of ${issuer} says that it belongs to ${other}.`);
  }
  const keys = await keySetOf(document, options);
  if ('kind' in keys) return keys;
  return keyIn(keys.keys, { issuer, kid, evidence });
}

/** The path of the issuer, if any, comes after the well-known part. */
function metadataAddressOf(issuer: string): string | undefined {
  if (!URL.canParse(issuer)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(issuer);
  if (protocol !== 'https:' || search !== '' || hash !== '') return undefined;
  return `https://${host}${WELL_KNOWN}${pathname.replace(/\/$/, '')}`;
}

async function keySetOf(
  document: JsonObject,
  options: VerifyOptions,
): Promise<{ readonly keys: readonly JsonObject[] } | MethodAnswer> {
  const own = objectOf(document.jwks);
  const place = textOf(document.jwks_uri);
  if (own) return { keys: keysIn(own) };
  if (place === undefined) return brokenMethod('The metadata of the issuer names no keys.');
  const fetched = await fetchController(place, 'controller-document', options);
  if (fetched.kind === 'unreachable') return fetched;
  if (fetched.kind === 'not-json') return noDocument(place, fetched.message);
  return { keys: keysIn(fetched.document) };
}

function keysIn(set: JsonObject): readonly JsonObject[] {
  return listOf(set.keys).flatMap((item) => {
    const key = objectOf(item);
    return key ? [key] : [];
  });
}

interface Wanted {
  readonly issuer: string;
  readonly kid: string | undefined;
  readonly evidence: CheckEvidence;
}

function keyIn(keys: readonly JsonObject[], { issuer, kid, evidence }: Wanted): MethodAnswer {
  const candidates = kid === undefined ? keys : keys.filter((key) => key.kid === kid);
  const [jwk, second] = candidates;
  const name = kid ?? 'without a name';
  if (!jwk || second)
    return brokenMethod(`The metadata of ${issuer} does not list one key ${name}.`);
  const reading = readJwk(jwk);
  if (reading.kind === 'broken')
    return brokenMethod(`The key ${name} cannot be read: ${reading.message}.`);
  if (reading.kind === 'unsupported') {
    const message = `Keys of the kind ${reading.type} are not checked.`;
    return { kind: 'unsupported', method: reading.type, message };
  }
  return {
    kind: 'found',
    key: reading.key,
    method: `${issuer}#${name}`,
    controller: issuer,
    listedFor: ['assertionMethod'],
    source: 'controller-document',
    evidence: [evidence, { label: 'public key', value: writeMultikey(reading.key) }],
  };
}

function noDocument(url: string, message: string): MethodAnswer {
  return {
    kind: 'unreachable',
    url,
    code: 'no-key-document',
    message: `What stands at ${url} is no document about keys: ${message}`,
  };
}
