import { readJson } from '../../documents/index.js';
import { parseJsonValue } from '../contexts/json-value.js';
import { encodeHex } from '../crypto/bytes.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import type { VerifyOptions } from '../ports.js';
import type { CheckEvidence } from '../report.js';

/** Bytes, characters and levels of a document about keys that are read at most. */
export const DOCUMENT_LIMITS = { maxBytes: 262_144, maxCharacters: 262_144, maxDepth: 24 };

/** What fetching a document about keys gave. `not-json`: something answers there, but it is no such document. */
export type FetchedController =
  | {
      readonly kind: 'document';
      readonly document: JsonObject;
      readonly evidence: CheckEvidence;
    }
  | {
      readonly kind: 'unreachable';
      readonly url: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: 'not-json'; readonly message: string };

/**
 * Fetches a DID document or controlled identifier document through the guarded fetcher of the caller; never anything
 * but https.
 */
export async function fetchController(
  url: string,
  purpose: 'did-document' | 'controller-document',
  options: VerifyOptions,
): Promise<FetchedController> {
  if (!url.startsWith('https://'))
    return unreachable(url, 'not-https', 'keys are only fetched over https');
  if (!options.fetchDocument) return unreachable(url, 'offline', 'no network was allowed');
  const answer = await options.fetchDocument(url, purpose);
  if (answer.kind !== 'fetched') return unreachable(url, answer.code, answer.message);
  if (answer.bytes.length > DOCUMENT_LIMITS.maxBytes)
    return { kind: 'not-json', message: `more than ${DOCUMENT_LIMITS.maxBytes} bytes` };
  const document = readObject(answer.bytes);
  if (typeof document === 'string') return { kind: 'not-json', message: document };
  const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
  const evidence = { label: 'key document', url: answer.url, sha256, time: answer.fetchedAt };
  return { kind: 'document', document, evidence };
}

/** The `id` of a document, or undefined. */
export function idOf(document: JsonObject): string | undefined {
  return textOf(document.id) ?? textOf(document['@id']);
}

function readObject(bytes: Uint8Array): JsonObject | string {
  const text = new TextDecoder().decode(bytes);
  const reading = readJson(text, DOCUMENT_LIMITS);
  if (reading.kind === 'refused') return reading.findings[0]?.message ?? 'the document is not JSON';
  return objectOf(parseJsonValue(reading.value)) ?? 'the document is no JSON object';
}

function unreachable(url: string, code: string, message: string): FetchedController {
  return { kind: 'unreachable', url, code, message };
}
