import type { VerifyOptions } from '../ports.js';
import type { WantedMethod } from './controller-document.js';
import { keyInFragment, resolveController, resolveDidWeb } from './fetched-methods.js';
import { resolveDidJwk, resolveDidKey } from './local-dids.js';
import { brokenMethod, type MethodAnswer } from './method-answer.js';

const MAX_ADDRESS_LENGTH = 4000;
const DID = /^did:([a-z0-9]+):[^#?]+$/;

/**
 * Finds the key that a verification method names: did:key and did:jwk without any network, did:web and https addresses
 * through the caller's guarded fetcher. Never throws for what the address says.
 * @see https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function resolveMethod(
  verificationMethod: string,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  if (verificationMethod.length > MAX_ADDRESS_LENGTH)
    return brokenMethod('The address of the key is too long.');
  const [base = '', fragment, ...others] = verificationMethod.split('#');
  if (others.length > 0 || /\s/.test(verificationMethod))
    return brokenMethod('The address of the key is no URL.');
  return resolveIn(base, fragment, { by: 'id', id: verificationMethod }, options);
}

/**
 * Finds a key of a known controller by the bare key id that a token carries: the fragment of a method, the `kid` of
 * its JWK, or the JWK's thumbprint.
 * @see https://www.w3.org/TR/vc-jose-cose/#kid
 */
export async function resolveKeyOf(
  controller: string,
  kid: string,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  if (kid.length > MAX_ADDRESS_LENGTH || controller.length > MAX_ADDRESS_LENGTH)
    return brokenMethod('The name of the key is too long.');
  if (controller.includes('#') || /\s/.test(controller))
    return brokenMethod('The issuer is no address under which keys can be found.');
  const wanted = { by: 'kid', kid, hash: options.cryptography } as const;
  // did:key and did:jwk are one key: whatever a token calls it, no other can be meant.
  const isOneKey = /^did:(?:key|jwk):/.test(controller);
  return resolveIn(controller, isOneKey ? undefined : kid, wanted, options);
}

async function resolveIn(
  base: string,
  fragment: string | undefined,
  wanted: WantedMethod,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  if (base.startsWith('did:')) return resolveDid(base, fragment, wanted, options);
  if (base.startsWith('https://')) return resolveController(base, wanted, options);
  if (base.startsWith('http://') || base.startsWith('urn:'))
    return keyInFragment(base, wanted) ?? neverFetched(base);
  return brokenMethod(`${scheme(base)} is no address under which keys can be found.`);
}

async function resolveDid(
  did: string,
  fragment: string | undefined,
  wanted: WantedMethod,
  options: VerifyOptions,
): Promise<MethodAnswer> {
  const method = DID.exec(did)?.[1];
  switch (method) {
    case undefined:
      return brokenMethod('The address of the key is no DID.');
    case 'key':
      return resolveDidKey(did, fragment);
    case 'jwk':
      return resolveDidJwk(did, fragment);
    case 'web':
      return fragment === undefined
        ? brokenMethod('The address names a DID, but none of its keys.')
        : resolveDidWeb(did, wanted, options);
    case 'example':
      // DID Core uses this name in its examples and says that no such method exists: no key can ever stand there.
      return brokenMethod('did:example exists in examples only; nobody can publish a key there.');
    default:
      return {
        kind: 'unsupported',
        method: `did:${method}`,
        message: `Keys of did:${method} are not looked up here.`,
      };
  }
}

function neverFetched(base: string): MethodAnswer {
  return {
    kind: 'unsupported',
    method: scheme(base),
    message: `Keys are never fetched from a ${scheme(base)} address.`,
  };
}

function scheme(address: string): string {
  const name = /^[a-zA-Z][a-zA-Z0-9+.-]*(?=:)/.exec(address)?.[0];
  return name === undefined ? 'This' : `${name}:`;
}
