import { checkFormat } from '../checks/format/check-format.js';
import { checksFrom } from '../checks/make-check.js';
import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import { VERIFICATION_CODES } from './verification-codes.js';
import type { Verifier } from './verifier.js';
import { type WeighedProofs, weighProofs } from './weigh-proofs.js';

const check = checksFrom(VERIFICATION_CODES);

/** What a verification works with. */
export interface Work {
  readonly verifier: Verifier;
  /** With a fetcher that asks each address once. */
  readonly options: VerifyOptions;
}

/** How the whole stands of which a credential is a part. */
export interface Outer {
  readonly state: WeighedProofs['state'];
  readonly isPresentation: boolean;
}

/** The steps before anything is asked of the network on the word of the credential. */
export interface Core {
  readonly read: ReadCredential;
  readonly proofs: WeighedProofs;
  /** What everything after the proof rests on. */
  readonly footing: 'proven' | 'undecided' | 'only-outer' | 'broken' | 'nothing';
  /** Areas `format`, `data-model`, `proof` and, unless it is silenced, `key-binding`. */
  readonly checks: readonly Check[];
  readonly contexts: readonly { readonly url: string; readonly sha256: string }[];
}

/**
 * Format, data model and proofs, in this order. Nothing is fetched for the data model before the proof; it is judged
 * again when the proof allowed to fetch the documents that the credential names.
 */
export async function verifyCore(
  given: ReadCredential,
  { verifier, options }: Work,
  outer?: Outer,
): Promise<Core> {
  const format = checkFormat(given, verifier.labelOf(given.format));
  const model = await verifier.checkDataModel(given, withoutNetwork(options));
  if (options.signal?.aborted) return stoppedCore(given, [...format, ...model]);
  const outcomes = [];
  for (const mechanism of verifier.proofs.filter(({ applies }) => applies(given))) {
    outcomes.push(...(await mechanism.verify(given, options)));
  }
  const proofs = weighProofs(outcomes);
  const { footing, checks } = footingOf(given, proofs, outer);
  const silent = footing === 'broken' || footing === 'nothing';
  const read = silent ? given : await verifier.complete(given, options);
  return {
    read,
    proofs,
    footing,
    checks: [
      ...format,
      ...(read === given ? model : await verifier.checkDataModel(given, options)),
      ...checks,
    ],
    contexts: uniqueContexts(outcomes.flatMap(({ contexts }) => contexts)),
  };
}

function withoutNetwork(options: VerifyOptions): VerifyOptions {
  const { fetchDocument: _asked, ...offline } = options;
  return offline;
}

type Footing = Pick<Core, 'footing' | 'checks'>;

function footingOf(read: ReadCredential, proofs: WeighedProofs, outer?: Outer): Footing {
  switch (proofs.state) {
    case 'good':
      return { footing: 'proven', checks: withBinding(proofs.checks) };
    case 'undecided':
      return { footing: 'undecided', checks: withBinding(proofs.checks) };
    case 'bad':
      return { footing: 'broken', checks: proofs.checks };
    case 'none':
      return unsignedFooting(read, outer);
    default:
      return proofs.state satisfies never;
  }
}

function unsignedFooting(read: ReadCredential, outer: Outer | undefined): Footing {
  if (!outer || outer.state === 'none') {
    const wrapper = read.format === 'verifiable-presentation';
    const code = wrapper ? 'proof-presentation-unsigned' : 'proof-missing';
    return { footing: 'nothing', checks: [check(code)] };
  }
  // Who presents a credential may have written it: only the signer of a record of others' awards vouches for parts.
  const vouched = outer.state === 'good' && !outer.isPresentation;
  const result = vouched ? 'warn' : 'unknown';
  const checks = [check('proof-only-outer', { result })];
  return outer.state === 'bad'
    ? { footing: 'broken', checks }
    : { footing: 'only-outer', checks: [...checks, check('key-binding-only-outer')] };
}

function withBinding(checks: readonly Check[]): readonly Check[] {
  return checks.some(({ area }) => area === 'key-binding')
    ? checks
    : [...checks, check('key-binding-undecided')];
}

function stoppedCore(read: ReadCredential, checks: readonly Check[]): Core {
  const proofs = weighProofs([]);
  return { read, proofs, footing: 'undecided', checks, contexts: [] };
}

function uniqueContexts(contexts: Core['contexts']): Core['contexts'] {
  const seen = new Map(contexts.map((context) => [`${context.url} ${context.sha256}`, context]));
  return [...seen.values()];
}
