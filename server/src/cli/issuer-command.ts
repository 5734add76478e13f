import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CairnError } from 'cairn/terms';
import { didDocumentOf, readPublicUrl, toSecond } from '../issuing/issuer-identity.js';
import type { IssuerKeyType } from '../issuing/key-pairs.js';
import { makeLocalFile } from '../issuing/local-file.js';
import { listIdsOf } from '../issuing/local-issuers.js';
import { publishStatusList } from '../issuing/publish-status-list.js';
import type { Command, CommandContext } from './command.js';
import { type CliIo, type ExitCode, printJson, printLines } from './io.js';
import { issuerClient } from './issuer-client.js';
import { type LocalDesk, localIssuerView, openLocalDesk } from './issuing-desk.js';
import { writePrivateFile } from './private-file.js';

type Options = Readonly<Record<string, string | undefined>>;

/** `cairn issuer`: who issues, and with which keys. */
export const ISSUER_COMMAND: Command = {
  name: 'issuer',
  summary: 'Make, show, renew or publish an issuer of credentials',
  details:
    'create: a new issuer in a key file (--key), or on a server (--server). show: its DID and keys. rotate: a new key; the old one stays listed, so that what it signed stays good, unless it was lost (--old-lost). publish: writes the DID document and the status lists as files to put on your web server. Without --public-url an issuer is a did:key: anybody can verify it offline, but nothing that it issues can be revoked. A key file holds the private key; with CAIRN_KEY_SECRET set it is of no use to a thief. Servers take the token from CAIRN_ISSUER_TOKEN, or CAIRN_OPERATOR_TOKEN for create.',
  args: [{ name: '<action>', text: 'create, show, rotate or publish' }],
  options: [
    { flags: '--key <file>', text: 'key file of the issuer' },
    { flags: '--server <address>', text: 'a Cairn server, to create an issuer there' },
    { flags: '--issuer <address>', text: 'an issuer on a server: …/api/v1/issuers/<id>' },
    { flags: '--name <text>', text: 'create: name as it stands in credentials' },
    { flags: '--url <address>', text: 'create: home page of the issuer' },
    {
      flags: '--public-url <address>',
      text: 'create: https address where you will publish its documents (did:web)',
    },
    { flags: '--key-type <type>', text: 'Ed25519 or P-256 (default Ed25519, or as before)' },
    { flags: '--old-lost', text: 'rotate: the old key may be in wrong hands; revoke it' },
    { flags: '--out <folder>', text: 'publish: where to write' },
  ],
  jsonShape: 'the issuer: id, did, mode, name, keys; create on a server also gives the token once',
  examples: [
    'cairn issuer create --name "Institute of Examples" --key issuer.json',
    'cairn issuer show --key issuer.json',
    'cairn issuer rotate --key issuer.json',
  ],
  run: async (context, [action = ''], options) => {
    const run = ACTIONS[action];
    if (run !== undefined) return run(context, options);
    const known = Object.keys(ACTIONS).join(', ');
    throw new CairnError('argument-invalid', `action: "${action}" is none of ${known}.`);
  },
};

const ACTIONS: Readonly<
  Record<string, (context: CommandContext, options: Options) => Promise<ExitCode>>
> = { create, show, rotate, publish };

async function create(context: CommandContext, options: Options): Promise<ExitCode> {
  const { io } = context;
  const { name, url, server, key, publicUrl } = options;
  if (name === undefined) throw missing('--name', 'the name of the issuer');
  const keyType = keyTypeArgument(options.keyType) ?? 'Ed25519';
  const profile = { name, ...(url === undefined ? {} : { url }) };
  if (server !== undefined) {
    const base = `${server.replace(/\/+$/, '')}/api/v1`;
    const client = issuerClient(base, process.env.CAIRN_OPERATOR_TOKEN);
    printJson(io, await client.post('/issuers', { ...profile, keyType }));
    io.err('Keep the token: it is shown this once. Set it as CAIRN_ISSUER_TOKEN.\n');
    return 0;
  }
  if (key === undefined) throw missing('--key', 'the key file to make, or --server');
  const secret = process.env.CAIRN_KEY_SECRET || undefined;
  const made = makeLocalFile({
    profile,
    publicUrl: readPublicUrl(publicUrl),
    keyType,
    secret,
    now: toSecond(new Date(io.nowMs()).toISOString()),
  });
  await writePrivateFile(key, `${JSON.stringify(made)}\n`, false);
  if (secret === undefined) {
    io.err(`${key} holds the private key unprotected, readable by you alone. Keep it safe.\n`);
  }
  return printIssuer(context, await openLocalDesk(context, key));
}

async function show(context: CommandContext, options: Options): Promise<ExitCode> {
  const remote = clientOf(options);
  if (remote === undefined) return printIssuer(context, await localDesk(context, options));
  printJson(context.io, await remote.get(''));
  return 0;
}

async function rotate(context: CommandContext, options: Options): Promise<ExitCode> {
  const keyType = keyTypeArgument(options.keyType);
  const isOldLost = options.oldLost !== undefined;
  const remote = clientOf(options);
  if (remote !== undefined) {
    const body = { isOldLost, ...(keyType === undefined ? {} : { keyType }) };
    printJson(context.io, await remote.post('/keys', body));
    return 0;
  }
  const desk = await localDesk(context, options);
  await desk.rotate(keyType, isOldLost);
  return printIssuer(context, desk);
}

async function publish(context: CommandContext, options: Options): Promise<ExitCode> {
  const { out } = options;
  if (out === undefined) throw missing('--out', 'the folder to write to');
  const desk = await localDesk(context, options);
  const { issuer } = await localIssuerView(desk);
  const document = didDocumentOf(issuer);
  if (document === undefined) {
    context.io.err('This issuer is a did:key: there is nothing to publish.\n');
    return 1;
  }
  const folder = join(out, 'issuers', issuer.id);
  const paths = [await writePublic(context.io, join(folder, 'did.json'), JSON.stringify(document))];
  for (const listId of listIdsOf(desk.file())) {
    const list = await publishStatusList(desk.parts, issuer, listId);
    if (list === undefined) continue;
    paths.push(await writePublic(context.io, join(folder, 'status', listId), list.text));
  }
  if (context.json) printJson(context.io, { files: paths });
  else printLines(context.io, paths);
  return 0;
}

async function writePublic(io: CliIo, path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await io.writeBytes(path, new TextEncoder().encode(text), true);
  return path;
}

async function printIssuer({ io, json }: CommandContext, desk: LocalDesk): Promise<ExitCode> {
  const { view } = await localIssuerView(desk);
  if (json) printJson(io, view);
  else {
    printLines(io, [
      view.name,
      view.did,
      ...view.keys.map(({ method, keyType, retiredAt, revokedAt }) => {
        const ended = revokedAt ?? retiredAt;
        const word = revokedAt === undefined ? 'replaced' : 'revoked';
        return `  ${keyType} ${method}${ended === undefined ? '' : ` (${word} ${ended})`}`;
      }),
      ...(view.mode === 'did:key'
        ? ['Without a public address nothing that it issues can be revoked.']
        : []),
    ]);
  }
  return 0;
}

/** The server's issuer that the options name, or undefined. */
export function clientOf({ issuer }: Options) {
  return issuer === undefined ? undefined : issuerClient(issuer, process.env.CAIRN_ISSUER_TOKEN);
}

/**
 * The issuer of the key file that the options name.
 * @throws CairnError `argument-missing`
 */
export async function localDesk(context: CommandContext, { key }: Options): Promise<LocalDesk> {
  if (key === undefined) throw missing('--key', 'the key file, or --issuer for one on a server');
  return openLocalDesk(context, key);
}

/** An option that must be there. */
export function missing(flag: string, what: string): CairnError {
  return new CairnError('argument-missing', `Add ${flag}: ${what}.`, { flag });
}

function keyTypeArgument(text: string | undefined): IssuerKeyType | undefined {
  if (text === undefined || text === 'Ed25519' || text === 'P-256') return text;
  throw new CairnError('argument-invalid', `--key-type: "${text}" is none of Ed25519, P-256.`);
}
