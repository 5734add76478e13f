import type { BatchDefaults, IssueOrder } from 'cairn/credentials';
import { CairnError, type Finding } from 'cairn/terms';
import { openNodeCryptography } from '../credentials/node-cryptography.js';
import { issueBatch, previewBatch } from '../issuing/issue-batch.js';
import { issueOrders } from '../issuing/issue-orders.js';
import { issuerView } from '../issuing/issued-view.js';
import { readPublicUrl, toSecond } from '../issuing/issuer-identity.js';
import type { IssuingParts } from '../issuing/issuing-parts.js';
import { type IssuerKeyType, makeSealedKey } from '../issuing/key-pairs.js';
import { keySecretOf } from '../issuing/key-secret.js';
import { type LocalFile, readLocalFile } from '../issuing/local-file.js';
import { localIssuers } from '../issuing/local-issuers.js';
import { openContent } from '../issuing/sealed-content.js';
import { makeListCache } from '../issuing/status-list-cache.js';
import type { CommandContext } from './command.js';
import { writePrivateFile } from './private-file.js';

/** A credential that was issued, with its exact text. */
export interface HandedOut {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A whole table. */
export interface Table {
  readonly csv: string;
  readonly defaults: BatchDefaults;
}

/** An issuer whose keys lie in a file of this computer. */
export interface LocalDesk {
  readonly parts: IssuingParts;
  /** The file as it is now. */
  readonly file: () => LocalFile;
  readonly issue: (order: IssueOrder) => Promise<HandedOut>;
  readonly preview: (table: Table) => Promise<readonly Finding[]>;
  readonly issueTable: (table: Table, batchKey: string) => Promise<readonly HandedOut[]>;
  readonly rotate: (keyType: IssuerKeyType | undefined, isOldLost: boolean) => Promise<void>;
}

/** Whoever has the file may do everything, so the store asks for no token. */
const ACCESS = { id: '', tokenHash: '' };

/**
 * Opens the issuer of a key file.
 * @throws CairnError `file-unreadable`, `local-issuer-unreadable`, `key-secret-missing`
 */
export async function openLocalDesk(
  { io, data }: CommandContext,
  path: string,
): Promise<LocalDesk> {
  let file = readLocalFile(await io.readText(path), path);
  const save = async (next: LocalFile) => {
    await writePrivateFile(path, `${JSON.stringify(next)}\n`, true);
    file = next;
  };
  // What a credential says is kept by nobody here, so it is caught on its way to the log.
  const caught = new Map<string, Uint8Array>();
  const now = () => toSecond(new Date(io.nowMs()).toISOString());
  const store = localIssuers(file, save, now);
  const issuers: typeof store = {
    ...store,
    record: async (access, made) => {
      const kept = await store.record(access, made);
      if (kept?.id === made.id) caught.set(made.id, made.sealedContent);
      return kept;
    },
  };
  const parts = partsOf(file, issuers, { release: await data(), now });
  const handOut = (id: string): HandedOut => {
    const sealedContent = caught.get(id);
    const credential = file.credentials.find((one) => one.id === id);
    const secret = parts.secret;
    const content =
      sealedContent &&
      credential &&
      secret &&
      openContent({ ...credential, sealedContent }, secret);
    if (content === undefined) throw alreadyIssued(id);
    const { name, achievement } = content.request;
    return { id, title: name ?? achievement.name, text: content.text };
  };
  return {
    parts,
    file: () => file,
    issue: async (order) => {
      const [made] = (await issueOrders(parts, ACCESS, [{ order }])) ?? [];
      return handOut(made?.credential.id ?? '');
    },
    preview: async (table) => (await previewBatch(parts, ACCESS, table))?.findings ?? [],
    issueTable: async (table, batchKey) => {
      const made = (await issueBatch(parts, ACCESS, { ...table, batchKey })) ?? [];
      return made.filter(({ isRepeated }) => !isRepeated).map((one) => handOut(one.credential.id));
    },
    rotate: async (keyType, isOldLost) => {
      const type = keyType ?? file.keys.at(-1)?.keyType ?? 'Ed25519';
      await issuers.rotate(ACCESS, makeSealedKey(type, fileSecret(file)), isOldLost);
    },
  };
}

/** What a key file tells about its issuer. */
export async function localIssuerView(desk: LocalDesk) {
  const issuer = await desk.parts.issuers.get(ACCESS);
  if (issuer === undefined) throw new RangeError('A key file always has an issuer');
  return { issuer, view: issuerView(issuer) };
}

function partsOf(
  file: LocalFile,
  issuers: IssuingParts['issuers'],
  { release, now }: Pick<IssuingParts, 'release' | 'now'>,
): IssuingParts {
  const { publicUrl } = file.profile;
  return {
    issuers,
    instanceKeys: { list: async () => [] },
    release,
    secret: fileSecret(file),
    publicUrl: readPublicUrl(typeof publicUrl === 'string' ? publicUrl : undefined),
    operatorTokenHash: undefined,
    cryptography: openNodeCryptography(),
    now,
    lists: makeListCache(),
  };
}

function fileSecret({ secret }: LocalFile) {
  const text = secret ?? process.env.CAIRN_KEY_SECRET;
  if (text) return keySecretOf(text);
  throw new CairnError(
    'key-secret-missing',
    'The keys in this file were sealed with CAIRN_KEY_SECRET. Set it to the same value and try again.',
  );
}

function alreadyIssued(id: string): CairnError {
  return new CairnError(
    'credential-not-kept',
    `The credential ${id} was issued before and is not kept in the key file. Its holder has it.`,
    { id },
  );
}
