import type { JsonObject } from '../json.js';
import { withoutAbsent } from './json-parts.js';

/** A public key of an issuer with its history. */
export interface IssuerMethod {
  /** Name of the key inside the document, such as `key-1`. */
  readonly fragment: string;
  readonly publicKeyMultibase: string;
  /** From this moment on nothing signed with it is to be believed (the key was lost or stolen). */
  readonly revoked?: string;
  /** From this moment on it is no longer used for signing. */
  readonly expires?: string;
}

/**
 * The DID document of an issuer. Keys that were replaced stay listed, also for assertions: what they signed stays good.
 * A revoked key stays too, with the moment, so that readers can say why they refuse it.
 * @see https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export function buildDidDocument(did: string, methods: readonly IssuerMethod[]): JsonObject {
  const ids = methods.map(({ fragment }) => `${did}#${fragment}`);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods.map((method, i) =>
      withoutAbsent({
        id: ids[i],
        type: 'Multikey',
        controller: did,
        publicKeyMultibase: method.publicKeyMultibase,
        revoked: method.revoked,
        expires: method.expires,
      }),
    ),
    assertionMethod: ids,
  };
}

/**
 * The did:web of a path below a public address: `https://a.example:8443/x` and `issuers`, `7` give
 * `did:web:a.example%3A8443:x:issuers:7`. Undefined when the address is not https or has more than host and path.
 * @see https://w3c-ccg.github.io/did-method-web/
 */
export function didWebOf(publicUrl: string, path: readonly string[]): string | undefined {
  const [, host, port, rest = ''] =
    /^https:\/\/([a-z0-9.-]+)(?::(\d{1,5}))?((?:\/[A-Za-z0-9._-]+)*)\/?$/i.exec(publicUrl) ?? [];
  if (host === undefined) return undefined;
  const place = port === undefined ? host.toLowerCase() : `${host.toLowerCase()}%3A${port}`;
  const segments = [...rest.split('/').filter((segment) => segment !== ''), ...path];
  return ['did:web', place, ...segments].join(':');
}

/** The did:key of a public key; its one method has the key as its name. */
export function didKeyOf(publicKeyMultibase: string): {
  readonly did: string;
  readonly method: string;
} {
  const did = `did:key:${publicKeyMultibase}`;
  return { did, method: `${did}#${publicKeyMultibase}` };
}
