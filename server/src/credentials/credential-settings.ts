import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { ExtraContext, TrustList } from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import { type FetchSettings, fetchSettingsFrom } from '../fetching/index.js';
import { type ListedContext, readContextList } from './read-context-list.js';
import { operatorFiles, readOperatorBytes, readOperatorFile } from './read-operator-file.js';
import { readTrustList } from './read-trust-list.js';

/** What the operator settles for every verification. */
export interface CredentialSettings {
  readonly trustLists: readonly TrustList[];
  readonly extraContexts: readonly ExtraContext[];
  readonly fetch: FetchSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings of the environment: `CAIRN_TRUST_LISTS` names a list or a folder of them, `CAIRN_CONTEXTS` the list
 * of further contexts; the network follows `CAIRN_FETCH_ALLOW` and `CAIRN_OFFLINE`.
 * @throws CairnError `operator-file-…`, `trust-list-twice`, `context-hash-wrong`, `fetch-settings-invalid`
 */
export async function loadCredentialSettings(
  env: Environment,
  moreTrustLists: readonly string[] = [],
): Promise<CredentialSettings> {
  const { CAIRN_TRUST_LISTS: lists, CAIRN_CONTEXTS: contexts } = env;
  const [trustLists, extraContexts] = await Promise.all([
    loadTrustLists([...(lists ? [lists] : []), ...moreTrustLists]),
    loadContexts(contexts),
  ]);
  return { trustLists, extraContexts, fetch: fetchSettingsFrom(env) };
}

async function loadTrustLists(paths: readonly string[]): Promise<readonly TrustList[]> {
  const files = (await Promise.all(paths.map(operatorFiles))).flat();
  const lists = await Promise.all(files.map((file) => readOperatorFile(file, readTrustList)));
  const twice = lists.find(({ id }, i) => lists.findIndex((other) => other.id === id) !== i);
  if (!twice) return lists;
  const message = `Two trust lists have the id ${twice.id}. Keep the newer one.`;
  throw new CairnError('trust-list-twice', message, { id: twice.id });
}

async function loadContexts(path: string | undefined): Promise<readonly ExtraContext[]> {
  if (!path) return [];
  const listed = await readOperatorFile(path, readContextList);
  return Promise.all(listed.map((one) => loadContext(one, dirname(path))));
}

async function loadContext(
  { url, sha256, file }: ListedContext,
  folder: string,
): Promise<ExtraContext> {
  const path = resolve(folder, file);
  const found = createHash('sha256')
    .update(await readOperatorBytes(path))
    .digest('hex');
  if (found === sha256) {
    const document = await readOperatorFile(path, (value) => ({
      kind: 'read',
      value,
      findings: [],
    }));
    return { url, sha256, document };
  }
  const message = `${path} has the hash ${found}, not the stated one. Look at what changed before you write the new hash.`;
  throw new CairnError('context-hash-wrong', message, { path, stated: sha256, found });
}
