import { loadCredentialSettings } from './credentials/credential-settings.js';
import { openFetcher } from './fetching/index.js';
import { openVerifyPool, type VerifyPool } from './jobs/verify-pool.js';
import { VERSION } from './settings.js';

/** What may differ from the environment. */
export interface VerifierOptions {
  /** Further trust lists, as paths. */
  readonly trustLists?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The verifier with the settings of the environment: threads, guarded network, trust lists, contexts.
 * @throws CairnError what {@link loadCredentialSettings} throws
 */
export async function openVerifier(options: VerifierOptions = {}): Promise<VerifyPool> {
  const settings = await loadCredentialSettings(options.env ?? process.env, options.trustLists);
  const { trustLists, extraContexts, fetch } = settings;
  const fetchDocument = openFetcher(fetch, { version: VERSION });
  return openVerifyPool({ trustLists, extraContexts, fetchDocument });
}
