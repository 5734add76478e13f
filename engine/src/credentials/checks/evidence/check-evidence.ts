import { encodeHex } from '../../crypto/bytes.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { hostOrAll } from '../../verification/addresses.js';
import { checksFrom } from '../make-check.js';
import { EVIDENCE_CODES } from './evidence-codes.js';

/** Addresses that are asked or listed at most. */
const MAX_LINKS = 20;

const check = checksFrom(EVIDENCE_CODES);

/** One check for each evidence address, asked only when the reader wants it. */
export async function checkEvidence(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly Check[]> {
  const { evidence } = read.credential;
  if (evidence.length === 0) return [check('evidence-none')];
  const urls = [...new Set(evidence.flatMap(({ url }) => url ?? []))].slice(0, MAX_LINKS);
  if (urls.length === 0) {
    return [check('evidence-without-address', { params: { count: String(evidence.length) } })];
  }
  return Promise.all(urls.map((url) => checkLink(url, options)));
}

async function checkLink(url: string, options: VerifyOptions): Promise<Check> {
  const params = { host: hostOrAll(url) };
  const asked = options.askEvidence === true && url.startsWith('https://');
  if (!asked || !options.fetchDocument) {
    return check('evidence-not-asked', { params, evidence: [{ label: 'evidence', url }] });
  }
  const answer = await options.fetchDocument(url, 'evidence');
  if (answer.kind === 'fetched') {
    const sha256 = encodeHex(options.cryptography.sha256(answer.bytes));
    const evidence = [{ label: 'evidence', url: answer.url, sha256, time: answer.fetchedAt }];
    return check('evidence-answers', { params, evidence });
  }
  const evidence = [{ label: answer.code, value: answer.message, url, time: options.now }];
  return check('evidence-unreachable', { params, evidence });
}
