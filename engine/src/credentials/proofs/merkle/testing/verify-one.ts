import { portableCryptography } from '../../../crypto/cryptography.js';
import { formatOf } from '../../../formats/formats.js';
import type { JsonObject } from '../../../json.js';
import type { AnchorAnswer, FetchAnswer, VerifyOptions } from '../../../ports.js';
import type { ReadCredential } from '../../../reading.js';
import type { ProofOutcome } from '../../mechanism.js';
import { MERKLE_PROOF } from '../merkle-proof.js';

const OPTIONS: VerifyOptions = { now: '2026-01-01T00:00:00Z', cryptography: portableCryptography };

/** The one outcome of a document with one receipt. */
export async function verifyOne(
  document: JsonObject,
  more: Partial<VerifyOptions> = {},
): Promise<ProofOutcome> {
  const read = readOf(document);
  if (!MERKLE_PROOF.applies(read)) throw new Error('no receipt');
  const outcomes = await MERKLE_PROOF.verify(read, { ...OPTIONS, ...more });
  const [outcome] = outcomes;
  if (!outcome || outcomes.length !== 1) throw new Error(`${outcomes.length} outcomes`);
  return outcome;
}

function readOf(document: JsonObject): ReadCredential {
  const format = formatOf(document);
  if (!format) throw new Error('no format');
  return {
    format: format.id,
    envelope: { kind: 'embedded' },
    trail: [],
    document,
    credential: format.toCredential(document),
    parts: [],
    findings: [],
    sha256: '',
  };
}

/** The codes of an outcome, in its order. */
export function codesOf(outcome: ProofOutcome): readonly string[] {
  return outcome.checks.map((one) => one.code);
}

/** What a chain says that holds these data. */
export function found(data: string): Extract<AnchorAnswer, { readonly kind: 'found' }> {
  return { kind: 'found', data, time: '2020-02-03T05:00:00Z' };
}

/** A way to a chain that always says the same. */
export function chainSaying(answer: AnchorAnswer): Partial<VerifyOptions> {
  return { lookUpAnchor: async () => answer };
}

/** A network that has these documents and no others. */
export function serving(documents: Readonly<Record<string, JsonObject>>): Partial<VerifyOptions> {
  const fetchDocument = async (url: string): Promise<FetchAnswer> => {
    const document = documents[url];
    if (!document) return { kind: 'failed', code: 'http-404', message: 'not there', status: 404 };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const fetchedAt = '2026-01-01T00:00:00Z';
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes,
      fetchedAt,
    };
  };
  return { fetchDocument };
}
