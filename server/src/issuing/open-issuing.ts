import { createHash } from 'node:crypto';
import type { Store } from '@cairn/store';
import type { DataRelease } from 'cairn/catalogue';
import { openNodeCryptography } from '../credentials/node-cryptography.js';
import { readPublicUrl, toSecond } from './issuer-identity.js';
import type { IssuingParts } from './issuing-parts.js';
import { openKeySecret } from './key-secret.js';
import { makeListCache } from './status-list-cache.js';

/** Where issuing finds its settings and data. */
export interface IssuingSources {
  readonly store: Pick<Store, 'issuers' | 'instanceKeys' | 'dataFolder'>;
  readonly release: DataRelease;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly nowMs: () => number;
}

/**
 * Opens issuing from the environment: `CAIRN_PUBLIC_URL`, `CAIRN_KEY_SECRET`, `CAIRN_OPERATOR_TOKEN`.
 * @throws CairnError `public-url-invalid`, `key-secret-short`, `key-secret-unreadable`
 */
export async function openIssuing(sources: IssuingSources): Promise<IssuingParts> {
  const { store, release, env, nowMs } = sources;
  const { CAIRN_PUBLIC_URL: publicUrl, CAIRN_OPERATOR_TOKEN: token } = env;
  return {
    issuers: store.issuers,
    instanceKeys: store.instanceKeys,
    release,
    secret: await openKeySecret(env, store.dataFolder),
    publicUrl: readPublicUrl(publicUrl),
    operatorTokenHash: token ? createHash('sha256').update(token).digest('hex') : undefined,
    cryptography: openNodeCryptography(),
    now: () => toSecond(new Date(nowMs()).toISOString()),
    lists: makeListCache(),
  };
}
