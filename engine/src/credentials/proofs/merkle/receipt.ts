import { decodeBase58 } from '../../crypto/base58.js';
import { encodeHex } from '../../crypto/bytes.js';
import { type Cbor, cborListOf, cborMapOf, readCbor } from '../../crypto/cbor.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';

/** A Merkle receipt: the way from the hash of one document to the hash that was written into a block chain. */
export interface Receipt {
  /** SHA-256 of the canonical document, lower-case hex. */
  readonly targetHash: string;
  readonly merkleRoot: string;
  /** Hashes beside the way, from the document upwards, lower-case hex. */
  readonly path: readonly PathStep[];
  readonly anchors: readonly Anchor[];
}

/** One hash beside the way and the side on which it stands. */
export interface PathStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** Where the root was written. */
export interface Anchor {
  /** `bitcoin`, `ethereum`, `mock`, or the chain in the receipt's own words. */
  readonly chain: string;
  /** `mainnet`, `testnet` … or the number that the receipt gives. */
  readonly network?: string;
  readonly transactionId?: string;
}

/** A path longer than this would stand for more documents than anybody issues at once. */
const MAX_PATH = 64;

/**
 * The receipt of a MerkleProof2017 as it stands in a Blockcerts 2 certificate. Undefined when it is none.
 *
 * @see https://w3c-dvcg.github.io/lds-merkleproof2017/
 */
export function readReceipt2017(signature: JsonObject): Receipt | undefined {
  const targetHash = hashOf(textOf(signature.targetHash));
  const merkleRoot = hashOf(textOf(signature.merkleRoot));
  const path = listOf(signature.proof).map((step) => step2017(objectOf(step)));
  if (!targetHash || !merkleRoot || !isPath(path)) return undefined;
  return { targetHash, merkleRoot, path, anchors: listOf(signature.anchors).flatMap(anchor2017) };
}

/**
 * The receipt in the `proofValue` of a MerkleProof2019: base58 multibase over CBOR whose keys are numbers and whose
 * byte strings hold CBOR once more. Undefined when it is none.
 *
 * @see https://w3c-ccg.github.io/Merkle-Proof-2019/
 */
export function readReceipt2019(proofValue: string): Receipt | undefined {
  if (!proofValue.startsWith('z')) return undefined;
  const bytes = decodeBase58(proofValue.slice(1));
  const reading = bytes && readCbor(bytes);
  const fields = reading?.kind === 'read' ? fieldsOf(reading.value) : undefined;
  const targetHash = hashOf(innerText(fields?.get(KEYS.targetHash)));
  const merkleRoot = hashOf(innerText(fields?.get(KEYS.merkleRoot)));
  const path = (cborListOf(fields?.get(KEYS.path)) ?? []).map(step2019);
  if (!targetHash || !merkleRoot || !isPath(path)) return undefined;
  const anchors = (cborListOf(fields?.get(KEYS.anchors)) ?? []).map(anchor2019);
  return { targetHash, merkleRoot, path, anchors };
}

const KEYS = { merkleRoot: 0, targetHash: 1, anchors: 2, path: 3 } as const;
const ANCHOR_KEYS = { chain: 0, network: 1, transaction: 2 } as const;
const CHAINS: ReadonlyMap<Cbor, string> = new Map([
  [-1, 'mock'],
  [0, 'bitcoin'],
  [1, 'ethereum'],
]);
const MAINNET = 1;

function isPath(path: readonly (PathStep | undefined)[]): path is readonly PathStep[] {
  return path.length <= MAX_PATH && path.every((step) => step !== undefined);
}

function hashOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined;
}

function step2017(step: JsonObject | undefined): PathStep | undefined {
  for (const side of ['left', 'right'] as const) {
    const hash = hashOf(textOf(step?.[side]));
    if (hash) return { side, hash };
  }
  return undefined;
}

function anchor2017(value: Json): readonly Anchor[] {
  const anchor = objectOf(value);
  if (!anchor) return [];
  const chain = textOf(anchor.chain) ?? textOf(anchor.type) ?? '';
  const known = /mock/i.test(chain) ? 'mock' : chain.replace(/^BTCOpReturn$/, 'bitcoin');
  const transactionId = textOf(anchor.sourceId);
  return [{ chain: known, ...(transactionId === undefined ? {} : { transactionId }) }];
}

/** A map, or the list of pairs that the usual encoder writes in its place. */
function fieldsOf(value: Cbor): ReadonlyMap<Cbor, Cbor> | undefined {
  const map = cborMapOf(value);
  if (map) return map;
  const pairs = cborListOf(value)?.map((pair) => cborListOf(pair) ?? []);
  return pairs && new Map(pairs.map(([key, item]) => [key, item]));
}

function step2019(step: Cbor): PathStep | undefined {
  const [side, value] = cborListOf(step) ?? [];
  const hash = hashOf(innerText(value));
  if (!hash || (side !== 0 && side !== 1)) return undefined;
  return { side: side === 0 ? 'left' : 'right', hash };
}

function anchor2019(value: Cbor): Anchor {
  const fields = fieldsOf(value);
  const chain = fields?.get(ANCHOR_KEYS.chain);
  const network = fields?.get(ANCHOR_KEYS.network);
  const transactionId = innerText(fields?.get(ANCHOR_KEYS.transaction));
  return {
    chain: CHAINS.get(chain) ?? String(chain),
    ...(typeof network === 'number'
      ? { network: network === MAINNET ? 'mainnet' : String(network) }
      : {}),
    ...(transactionId === undefined ? {} : { transactionId }),
  };
}

/** Text of a value: itself, or what CBOR inside a byte string says (a text, or bytes as hex). */
function innerText(value: Cbor): string | undefined {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return undefined;
  const inner = readCbor(value);
  if (inner.kind !== 'read') return encodeHex(value);
  if (typeof inner.value === 'string') return inner.value;
  return inner.value instanceof Uint8Array ? encodeHex(inner.value) : undefined;
}
