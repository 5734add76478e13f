import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { canonicalise } from '../../engine/src/credentials/canonical/canonicalise.js';
import { canonicaliseJcs } from '../../engine/src/credentials/canonical/jcs.js';
import { parseJsonValue } from '../../engine/src/credentials/contexts/json-value.js';
import { encodeBase58 } from '../../engine/src/credentials/crypto/base58.js';
import { type Cbor, cborListOf, readCbor } from '../../engine/src/credentials/crypto/cbor.js';
import { readMultibase } from '../../engine/src/credentials/crypto/multikey.js';
import { type JsonObject, objectOf } from '../../engine/src/credentials/json.js';
import {
  type DerivedProof,
  hashSelection,
  readSdProof,
} from '../../engine/src/credentials/proofs/data-integrity/ecdsa-sd.js';
import {
  canonicaliseWords,
  toProofConfig,
} from '../../engine/src/credentials/proofs/data-integrity/hash-document.js';
import { findSuite } from '../../engine/src/credentials/proofs/data-integrity/suites.js';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { type ConformanceCase, textOf } from './read-index.js';
import { sameText, type Verdict } from './verdict.js';

const OPTIONS = { digest: 'sha256', cryptography: openNodeCryptography() } as const;
const HOLDERS: Verdict = {
  kind: 'left-out',
  why: 'a step of the holder, who selects; a verifier does not take it',
};

/** A value on the way of ecdsa-sd-2023: those of the verifier, and of the issuer as far as they need no signing. */
export async function judgeSdValue(one: ConformanceCase): Promise<Verdict> {
  const name = basename(one.file).replace(/\.\w+$/, '');
  const known = VALUES[name];
  if (!known) return HOLDERS;
  const walk = readWalk(one);
  if (!walk) return { kind: 'left-out', why: 'the signed documents are not stored' };
  const ours = await known(walk);
  const theirs = textOf(one);
  return typeof ours === 'string'
    ? sameText(ours, theirs)
    : sameText(canonicaliseJcs(plain(ours)), canonicaliseJcs(plain(JSON.parse(theirs))));
}

/** The signed documents between which the values lie. */
interface Walk {
  readonly base: JsonObject;
  readonly baseProof: JsonObject;
  readonly shown: JsonObject;
  readonly shownProof: JsonObject;
  readonly derived: DerivedProof;
}

const VALUES: Readonly<Record<string, (walk: Walk) => unknown>> = {
  addProofConfig: ({ base, baseProof }) => toProofConfig(base, baseProof, suite()),
  addProofConfigCanon: async ({ base, baseProof }) => {
    const words = await canonicaliseWords(
      { document: base, proof: baseProof, suite: suite() },
      OPTIONS,
    );
    return words.kind === 'canonical' ? words.nquads : words.kind;
  },
  addBaseDocCanon: ({ base }) => linesOf(base),
  addBaseDocHMACCanon: async ({ base, baseProof }) => {
    const key = Buffer.from(baseParts(baseProof).hmacKey, 'hex');
    const nameOf = (label: string) =>
      `u${createHmac('sha256', key).update(label).digest('base64url')}`;
    return renamed(await linesOf(base), nameOf);
  },
  addHashData: async (walk) => {
    const { proofHash, mandatoryHash } = await verifierData(walk);
    return { proofHash, mandatoryHash };
  },
  addRawBaseSignatureInfo: ({ baseProof }) => {
    const { baseSignature, proofPublicKey, signatures, mandatoryPointers } = baseParts(baseProof);
    return { baseSignature, publicKey: proofPublicKey, signatures, mandatoryPointers };
  },
  derivedRecoveredBaseData: ({ baseProof }) => baseParts(baseProof),
  derivedUnsignedReveal: ({ shown }) => shown,
  derivedAdjMandatoryIndexes: ({ derived }) => ({
    adjMandatoryIndexes: [...derived.mandatoryIndexes],
  }),
  derivedDisclosureData: ({ derived }) => derivedParts(derived),
  verifyDerivedProofValue: ({ derived }) => derivedParts(derived),
  verifyNQuads: async ({ shown, derived }) =>
    renamed(await linesOf(shown), (label) => derived.labels.get(label) ?? label),
  verifyCreateVerifyData: verifierData,
};

function suite() {
  const found = findSuite('DataIntegrityProof', 'ecdsa-sd-2023');
  if (!found) throw new Error('the suite ecdsa-sd-2023 is gone');
  return found;
}

function readWalk(one: ConformanceCase): Walk | undefined {
  const read = (path: string) =>
    objectOf(parseJsonValue(JSON.parse(textOf({ ...one, file: path })))) ?? {};
  const folder = dirname(one.file);
  const stored = ['addSignedSDBase.json', 'derivedRevealDocument.json'];
  if (!stored.every((name) => existsSync(join(one.folder, folder, name)))) return undefined;
  const { proof: base, ...document } = read(join(folder, 'addSignedSDBase.json'));
  const { proof: shown, ...selection } = read(join(folder, 'derivedRevealDocument.json'));
  const shownProof = objectOf(shown) ?? {};
  const derived = readSdProof(bytesOf(shownProof));
  if (derived.kind !== 'derived') throw new Error(`no derived proof in ${folder}`);
  return {
    base: document,
    baseProof: objectOf(base) ?? {},
    shown: selection,
    shownProof,
    derived,
  };
}

function bytesOf(proof: JsonObject): Uint8Array {
  return readMultibase(String(proof.proofValue)) ?? new Uint8Array();
}

/** What the bytes under the base signature and the statements beside it are made of. */
async function verifierData({ shown, shownProof, derived }: Walk) {
  const unsigned = { document: shown, proof: shownProof, suite: suite() };
  const hashed = await hashSelection(unsigned, derived, OPTIONS);
  if (hashed.kind !== 'hashed') throw new Error(hashed.kind);
  const { baseSignature, publicKey, signatures } = derivedParts(derived);
  const keyEnd = 32 + derived.keyBytes.length;
  return {
    baseSignature,
    proofHash: hex(hashed.bytes.slice(0, 32)),
    publicKey,
    signatures,
    nonMandatory: hashed.statements,
    mandatoryHash: hex(hashed.bytes.slice(keyEnd)),
  };
}

function derivedParts({
  baseSignature,
  keyBytes,
  signatures,
  labels,
  mandatoryIndexes,
}: DerivedProof) {
  return {
    baseSignature: hex(baseSignature),
    publicKey: `z${encodeBase58(keyBytes)}`,
    signatures: signatures.map(hex),
    labelMap: [...labels],
    mandatoryIndexes: [...mandatoryIndexes],
  };
}

/** @see https://www.w3.org/TR/vc-di-ecdsa/#parsebaseproofvalue */
function baseParts(proof: JsonObject) {
  const read = readCbor(bytesOf(proof).slice(3));
  const [signature, key, hmac, signatures, pointers] =
    read.kind === 'read' ? (cborListOf(read.value) ?? []) : [];
  return {
    baseSignature: hex(toBytes(signature)),
    proofPublicKey: `z${encodeBase58(toBytes(key))}`,
    hmacKey: hex(toBytes(hmac)),
    signatures: (cborListOf(signatures ?? null) ?? []).map((part) => hex(toBytes(part))),
    mandatoryPointers: cborListOf(pointers ?? null) ?? [],
  };
}

function toBytes(value: Cbor | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

async function linesOf(document: JsonObject): Promise<readonly string[]> {
  const canonical = await canonicalise(document, OPTIONS);
  if (canonical.kind !== 'canonical') throw new Error(canonical.kind);
  return canonical.nquads
    .split('\n')
    .slice(0, -1)
    .map((line) => `${line}\n`);
}

function renamed(lines: readonly string[], nameOf: (label: string) => string): readonly string[] {
  return lines
    .map((line) => line.replace(/_:(c14n\d+)/g, (_, label: string) => `_:${nameOf(label)}`))
    .sort();
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Upstream writes a map as a list of its pairs, or as an object that says so. */
function plain(value: unknown): JsonObject {
  const asJson = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && 'dataType' in inner && 'value' in inner
      ? inner.value
      : inner,
  );
  return { value: parseJsonValue(JSON.parse(asJson)) ?? null };
}
