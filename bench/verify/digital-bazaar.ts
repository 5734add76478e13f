import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { findContext } from 'cairn/credentials';
import { NOW } from './documents.js';

const suite = new DataIntegrityProof({ cryptosuite });

/** Verifies with Digital Bazaar's libraries and a loader that never leaves the machine. */
export async function verifyWithPeer(credential: unknown): Promise<boolean> {
  const { verified } = await vc.verifyCredential({
    credential,
    suite,
    documentLoader,
    now: NOW,
    checkStatus: () => Promise.resolve({ verified: true }),
  });
  return verified;
}

/** Contexts are the same objects as ours; `static` lets the library keep what it made of them. */
async function documentLoader(url: string): Promise<unknown> {
  const found = findContext(url);
  if (found) return { contextUrl: null, documentUrl: url, document: found.document, tag: 'static' };
  const document = toKeyDocument(url);
  if (!document) throw new Error(`The benchmark has no document for ${url}.`);
  return { contextUrl: null, documentUrl: url, document };
}

function toKeyDocument(url: string): object | undefined {
  const [did = '', fragment] = url.split('#');
  if (!did.startsWith('did:key:')) return undefined;
  const multikey = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multikey}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikey,
  };
  if (fragment !== undefined) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}
