import { canonicaliseLoosely } from '../../../canonical/canonicalise-loosely.js';
import { encodeBase58 } from '../../../crypto/base58.js';
import { decodeHex, encodeHex, encodeUtf8, joinBytes } from '../../../crypto/bytes.js';
import { portableCryptography } from '../../../crypto/cryptography.js';
import type { Json, JsonObject } from '../../../json.js';

/** The hash beside the document in the receipts that are made here. */
export const SIBLING = 'ab'.repeat(32);

/** An invented Blockcerts 2 certificate without its receipt. */
export const CERTIFICATE_2: JsonObject = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Assertion',
  id: 'urn:uuid:7',
  issuedOn: '2020-02-03T04:05:06+00:00',
  recipient: { type: 'email', identity: 'kim@harbour.example', hashed: false },
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: 'ecdsa-koblitz-pubkey:1Harbour',
  },
  badge: {
    type: 'BadgeClass',
    id: 'urn:uuid:8',
    name: 'Rope',
    issuer: {
      type: 'Profile',
      id: 'https://harbour.example/issuer.json',
      name: 'Harbour School',
      revocationList: 'https://harbour.example/inline-list.json',
    },
  },
};

/** An invented Blockcerts 3 certificate without proof. */
export const CERTIFICATE_3: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/blockcerts/v3.1'],
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  id: 'urn:uuid:9',
  issuer: 'https://harbour.example/issuer.json',
  validFrom: '2024-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:kim', claim: { name: 'Rope' } },
};

/** The certificate with a MerkleProof2017 receipt of one step to the right. */
export async function withReceipt2017(
  document: JsonObject,
  anchor: JsonObject = { type: 'BTCOpReturn', chain: 'bitcoinMainnet', sourceId: 'tx1' },
): Promise<JsonObject> {
  const targetHash = await hashOf(document);
  const signature = {
    type: ['MerkleProof2017', 'Extension'],
    targetHash,
    merkleRoot: pairHash(targetHash, SIBLING),
    proof: [{ right: SIBLING }],
    anchors: [anchor],
  };
  return { ...document, signature };
}

/** The certificate with a MerkleProof2019 receipt of one step to the left; `hashed` is what it is made over. */
export async function withReceipt2019(
  document: JsonObject,
  proof: JsonObject = {},
  hashed: JsonObject = document,
): Promise<JsonObject> {
  const targetHash = await hashOf(hashed);
  const receipt = {
    type: 'MerkleProof2019',
    created: '2024-01-01T00:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: 'https://harbour.example/issuer.json#key-1',
    proofValue: proofValueOf(targetHash, pairHash(SIBLING, targetHash)),
    ...proof,
  };
  const before = document.proof;
  return { ...document, proof: before === undefined ? receipt : [...listed(before), receipt] };
}

/** SHA-256 of the canonical form, lower-case hex. */
export async function hashOf(document: JsonObject): Promise<string> {
  const canonical = await canonicaliseLoosely(document);
  if (canonical.kind !== 'canonical') throw new Error(JSON.stringify(canonical));
  return encodeHex(portableCryptography.sha256(encodeUtf8(canonical.nquads)));
}

/** Hash of two hashes side by side. */
export function pairHash(left: string, right: string): string {
  return encodeHex(portableCryptography.sha256(hex(left + right)));
}

/** The receipt as the usual encoder writes it: pairs of numbers, and CBOR texts inside byte strings. */
export function proofValueOf(targetHash: string, merkleRoot: string, transaction = 'tx1'): string {
  const path = list(list(Uint8Array.of(0), textInBytes(SIBLING)));
  const anchor = list(
    list(Uint8Array.of(0), Uint8Array.of(0)),
    list(Uint8Array.of(1), Uint8Array.of(1)),
    list(Uint8Array.of(2), textInBytes(transaction)),
  );
  const bytes = list(
    list(Uint8Array.of(3), path),
    list(Uint8Array.of(0), textInBytes(merkleRoot)),
    list(Uint8Array.of(1), textInBytes(targetHash)),
    list(Uint8Array.of(2), list(anchor)),
  );
  return `z${encodeBase58(bytes)}`;
}

function listed(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function hex(text: string): Uint8Array {
  return decodeHex(text) ?? new Uint8Array();
}

function list(...items: readonly Uint8Array[]): Uint8Array {
  return joinBytes(Uint8Array.of(0x80 + items.length), ...items);
}

function textInBytes(text: string): Uint8Array {
  const bytes = encodeUtf8(text);
  const inner = joinBytes(Uint8Array.of(0x78, bytes.length), bytes);
  return joinBytes(Uint8Array.of(0x58, inner.length), inner);
}
