import {
  buildDidDocument,
  didKeyOf,
  didWebOf,
  type JsonObject,
  type Signer,
} from 'cairn/credentials';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { makeSealedKey, signerOf } from './key-pairs.js';

type InstanceParts = Pick<IssuingParts, 'instanceKeys' | 'secret' | 'publicUrl'>;

/**
 * The key with which this installation signs what it keeps itself, made at the first use: did:web of the public address,
 * or did:key without one.
 * @throws CairnError `key-secret-missing`, `key-secret-wrong`
 */
export async function instanceSigner(parts: InstanceParts): Promise<Signer> {
  const secret = secretOf(parts);
  const keys = await parts.instanceKeys.list(() => makeSealedKey('Ed25519', secret));
  const key = keys.at(-1);
  if (key === undefined) throw new RangeError('The installation has no key');
  const did = parts.publicUrl === undefined ? undefined : didWebOf(parts.publicUrl, []);
  const method = did === undefined ? didKeyOf(key.publicKey).method : `${did}#key-${key.position}`;
  return signerOf(key, method, secret);
}

/** The DID document of the installation; undefined without a public address. */
export async function instanceDocument(parts: InstanceParts): Promise<JsonObject | undefined> {
  const did = parts.publicUrl === undefined ? undefined : didWebOf(parts.publicUrl, []);
  if (did === undefined) return undefined;
  const secret = secretOf(parts);
  const keys = await parts.instanceKeys.list(() => makeSealedKey('Ed25519', secret));
  const methods = keys.map(({ position, publicKey }) => ({
    fragment: `key-${position}`,
    publicKeyMultibase: publicKey,
  }));
  return buildDidDocument(did, methods);
}
