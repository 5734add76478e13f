import { gunzipSync, gzipSync } from 'node:zlib';
import {
  buildStatusList,
  emptyStatusBits,
  type FetchDocument,
  type JsonObject,
  readCredentials,
  signCredential,
  type VerifyOptions,
  verifyCredential,
} from 'cairn/credentials';
import { importJWK, jwtVerify } from 'jose';
import { verifyWithPeer } from './digital-bazaar.js';
import {
  type BenchKey,
  CREATED,
  makeBadge,
  makeRecord,
  NOW,
  signBenchDocument,
} from './documents.js';

/** One line of the table: the same text checked by both sides. Each answers whether it found all in order. */
export interface VerifyCase {
  readonly label: string;
  /** Credentials in one text. */
  readonly count: number;
  readonly ours: () => Promise<boolean>;
  readonly peer?: () => Promise<boolean>;
  readonly peerLabel: string;
}

const LIST_URL = 'https://status.example/lists/1';
const PEER = '@digitalbazaar/vc';

/** All cases, made with one fresh key. */
export async function makeCases(
  key: BenchKey,
  cryptography: VerifyOptions['cryptography'],
  size: number,
): Promise<readonly VerifyCase[]> {
  const badge = JSON.stringify(await makeBadge(key, 1));
  const list = await makeList(key);
  const listed = JSON.stringify(await makeBadge(key, 2, { credentialStatus: STATUS }));
  const record = JSON.stringify(await makeRecord(key, size));
  const options: VerifyOptions = { now: NOW, cryptography };
  const online: VerifyOptions = { ...options, fetchDocument: answerWith(list) };
  return [
    {
      label: 'Open Badge 3.0, Data Integrity',
      count: 1,
      ours: () => verifyText(badge, options),
      peer: () => verifyWithPeer(JSON.parse(badge)),
      peerLabel: PEER,
    },
    {
      label: 'the same with a signed status list',
      count: 1,
      ours: () => verifyText(listed, online),
      peer: () => verifyListed(listed, list),
      peerLabel: PEER,
    },
    {
      label: `learner record of ${size} signed badges`,
      count: size + 1,
      ours: () => verifyText(record, options),
      peer: () => verifyRecord(record),
      peerLabel: `${PEER}, each badge`,
    },
    await makeJwtCase(key, options),
  ];
}

/** Reads the text and makes the whole report; true when no proof and no status failed. */
export async function verifyText(text: string, options: VerifyOptions): Promise<boolean> {
  const { cryptography } = options;
  const reading = readCredentials(new TextEncoder().encode(text), { cryptography });
  if (reading.kind !== 'read') return false;
  for (const read of reading.credentials) {
    const report = await verifyCredential(read, options);
    const all = [report, ...report.parts];
    const isGood = all.every(({ checks }) =>
      checks.some(({ area, result }) => area === 'proof' && result === 'pass'),
    );
    if (!isGood) return false;
  }
  return true;
}

/** Where a listed badge says that it may be revoked. */
export const STATUS: JsonObject = {
  id: `${LIST_URL}#94567`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: LIST_URL,
};

/** The signed list, with nothing revoked. */
export async function makeList(key: BenchKey): Promise<string> {
  const unsigned = buildStatusList({
    url: LIST_URL,
    issuerId: key.did,
    purpose: 'revocation',
    bits: emptyStatusBits(),
    validFrom: CREATED,
    validUntil: '2027-03-02T09:00:00Z',
    ttlMs: 300_000,
    gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
  });
  return JSON.stringify(await signBenchDocument(unsigned, key));
}

/** A network in which only the list stands. */
export function answerWith(list: string): FetchDocument {
  return (url) =>
    Promise.resolve({
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/vc',
      bytes: new TextEncoder().encode(list),
      fetchedAt: NOW,
    });
}

/** The peer has no reader for lists installed here: verify both credentials, unpack, look at the bit. */
async function verifyListed(text: string, list: string): Promise<boolean> {
  const parsed = JSON.parse(list);
  const proven = (await verifyWithPeer(JSON.parse(text))) && (await verifyWithPeer(parsed));
  const packed = Buffer.from(parsed.credentialSubject.encodedList.slice(1), 'base64url');
  const bits = gunzipSync(packed);
  return proven && ((bits[94567 >> 3] ?? 0) & (0x80 >> (94567 & 7))) === 0;
}

async function verifyRecord(text: string): Promise<boolean> {
  const record = JSON.parse(text);
  if (!(await verifyWithPeer(record))) return false;
  for (const badge of record.credentialSubject.verifiableCredential) {
    if (!(await verifyWithPeer(badge))) return false;
  }
  return true;
}

async function makeJwtCase(key: BenchKey, options: VerifyOptions): Promise<VerifyCase> {
  const { proof: _proof, ...unsigned } = await makeBadge(key, 3);
  const signer = { method: key.method, keyType: 'Ed25519', sign: key.sign } as const;
  const { text } = await signCredential(unsigned, signer, { proof: 'vc-jwt', created: CREATED });
  const x = Buffer.from(key.publicKey).toString('base64url');
  const publicKey = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
  const currentDate = new Date(NOW);
  return {
    label: 'Open Badge 3.0 as VC-JWT (EdDSA)',
    count: 1,
    ours: () => verifyText(text, options),
    peer: async () => (await jwtVerify(text, publicKey, { currentDate })).payload !== undefined,
    peerLabel: 'jose: signature and dates alone, a lower bound',
  };
}
