import { gzipSync } from 'node:zlib';
import { encodeBase64url } from '../crypto/base64.js';
import { encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import type { JsonObject } from '../json.js';
import type { FetchAnswer, VerifyOptions } from '../ports.js';
import { signDataIntegrity } from '../proofs/data-integrity/sign.js';
import { inventBadge, inventEd25519 } from '../proofs/data-integrity/testing/invent.js';
import { ed25519Sample } from '../proofs/jose/jose-samples.contract.js';
import { readCredentials } from '../reading/read-credentials.js';
import type { CheckArea, CredentialReport } from '../report.js';
import { verifyCredential } from '../verify-credential.js';

export const NOW = '2026-11-22T00:00:00Z';
export const VC = 'https://www.w3.org/2018/credentials#';
export const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
export const key = inventEd25519(1);
export const eve = inventEd25519(2);
export const ada = ed25519Sample('a');
export const LIST = 'https://college.example/list';
export const STATUS: JsonObject = {
  id: `${LIST}#5`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: LIST,
};

export const signedBy = (signer: typeof key, document: JsonObject) =>
  signDataIntegrity(document, {
    suite: 'eddsa-rdfc-2022',
    method: signer.method,
    created: '2026-03-01T00:00:00Z',
    sign: signer.sign,
  });

export const badge = (more: JsonObject = {}) => signedBy(key, inventBadge(key.did, more));

export async function reportsOn(
  given: JsonObject | string | Uint8Array,
  more: Partial<VerifyOptions> = {},
): Promise<readonly CredentialReport[]> {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const bytes = given instanceof Uint8Array ? given : encodeUtf8(text);
  const reading = readCredentials(bytes, { cryptography });
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return Promise.all(
    reading.credentials.map((read) => verifyCredential(read, { now: NOW, cryptography, ...more })),
  );
}

export async function reportOn(
  given: JsonObject | string | Uint8Array,
  more: Partial<VerifyOptions> = {},
): Promise<CredentialReport> {
  const [report] = await reportsOn(given, more);
  if (!report) throw new Error('Nothing was read');
  return report;
}

export const codes = ({ checks }: CredentialReport, area?: CheckArea) =>
  checks.filter((one) => area === undefined || one.area === area).map(({ code }) => code);
export const results = ({ checks }: CredentialReport, area: CheckArea) =>
  checks.filter((one) => one.area === area).map(({ result }) => result);

/** A network that answers with these documents and notes every address that was asked. */
export function networkOf(documents: Readonly<Record<string, JsonObject>> = {}) {
  const asked: string[] = [];
  const fetchDocument = async (url: string): Promise<FetchAnswer> => {
    asked.push(url);
    const found = documents[url];
    if (!found) return { kind: 'failed', code: 'fetch-status', message: 'Not there.', status: 404 };
    const bytes = encodeUtf8(JSON.stringify(found));
    const mediaType = 'application/json';
    return { kind: 'fetched', url, redirected: false, mediaType, bytes, fetchedAt: NOW };
  };
  return { asked, fetchDocument };
}

export function listOfBits(bytes: Uint8Array, more: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key.did,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${encodeBase64url(new Uint8Array(gzipSync(bytes)))}`,
    },
    ...more,
  };
}
