import { readMultikey, writeMultikey } from '../crypto/keys.js';
import type { JsonObject } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import type { CheckEvidence } from '../report.js';
import {
  findMethod,
  type MethodInDocument,
  speaksOfKeys,
  type WantedMethod,
} from './controller-document.js';
import { webAddressOf } from './did-web.js';
import { type FetchedController, fetchController, idOf } from './fetch-controller.js';
import { answerOf } from './local-dids.js';
import { brokenMethod, type KeySource, type MethodAnswer } from './method-answer.js';

/** A key in a did:web document. */
export async function resolveDidWeb(
  did: string,
  wanted: WantedMethod,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  const address = webAddressOf(did);
  if (address.kind === 'broken') return address;
  const fetched = await fetchController(address.url, 'did-document', options);
  if (fetched.kind === 'unreachable') return fetched;
  if (fetched.kind === 'not-json')
    return brokenMethod(`What stands at ${address.url} is no DID document: ${fetched.message}`);
  return methodIn({ owner: did, source: 'did-web', wanted, ...fetched });
}

/**
 * A key in the controlled identifier document of an https address. When nothing about keys can be had there and the
 * fragment is a key itself, as 1EdTech's examples write it, that key is taken with the source `url-fragment`: good
 * enough to say "unchanged", never by whom.
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function resolveController(
  url: string,
  wanted: WantedMethod,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  const fetched = await fetchController(url, 'controller-document', options);
  if (fetched.kind === 'document' && speaksOfKeys(fetched.document))
    return methodIn({ owner: url, source: 'controller-document', wanted, ...fetched });
  return keyInFragment(url, wanted) ?? withoutDocument(url, fetched);
}

/** The key that the fragment of an address is, or undefined when it is a mere name. */
export function keyInFragment(base: string, wanted: WantedMethod): MethodAnswer | undefined {
  if (wanted.by !== 'id') return undefined;
  const fragment = wanted.id.slice(base.length + 1);
  if (!/^z[1-9A-HJ-NP-Za-km-z]{40,}$/.test(fragment)) return undefined;
  const reading = readMultikey(fragment);
  const place = { did: base, method: wanted.id, source: 'url-fragment' } as const;
  return answerOf(reading, place);
}

interface Place {
  /** Whose document it should be. */
  readonly owner: string;
  readonly source: KeySource;
  readonly wanted: WantedMethod;
  readonly document: JsonObject;
  readonly evidence: CheckEvidence;
}

function methodIn({ owner, source, wanted, document, evidence }: Place): MethodAnswer {
  const id = idOf(document);
  if (id !== owner)
    return brokenMethod(`The document of ${owner} says that it belongs to ${id ?? 'nobody'}.`);
  const found = findMethod(document, owner, wanted);
  if (found.kind !== 'listed') return notListed(found, owner, wanted);
  // A document may describe somebody else's key; then only that somebody can say what it is for.
  if (found.controller !== undefined && found.controller !== owner)
    return brokenMethod(`The document of ${owner} says that ${found.controller} controls the key.`);
  const { id: method, key, listedFor, expires, revoked } = found;
  return {
    kind: 'found',
    key,
    method,
    controller: owner,
    listedFor,
    source,
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
    evidence: [evidence, { label: 'public key', value: writeMultikey(key) }],
  };
}

function notListed(
  found: Exclude<MethodInDocument, { kind: 'listed' }>,
  owner: string,
  wanted: WantedMethod,
): MethodAnswer {
  const name = wanted.by === 'id' ? wanted.id : wanted.kid;
  if (found.kind === 'absent')
    return brokenMethod(`The document of ${owner} does not list the key ${name}.`);
  if (found.kind === 'broken')
    return brokenMethod(`The key ${name} cannot be read: ${found.message}.`);
  return {
    kind: 'unsupported',
    method: found.type,
    message: `Keys of the kind ${found.type} are not checked.`,
  };
}

function withoutDocument(url: string, fetched: FetchedController): MethodAnswer {
  if (fetched.kind === 'unreachable') return fetched;
  const why = fetched.kind === 'not-json' ? fetched.message : 'it names no keys';
  return {
    kind: 'unreachable',
    url,
    code: 'no-key-document',
    message: `What stands at ${url} is no document about keys: ${why}`,
  };
}
