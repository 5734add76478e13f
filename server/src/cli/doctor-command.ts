import { existsSync } from 'node:fs';
import { type DatabaseFindings, inspectDatabase, type LockState } from '@cairn/store';
import { isCairnError } from 'cairn/terms';
import { loadCredentialSettings } from '../credentials/credential-settings.js';
import { storeOptionsFrom, webFolder } from '../main.js';
import type { Command, CommandContext } from './command.js';
import { printJson, printLines } from './io.js';

const LEAST_NODE = [20, 19] as const;

/** One thing looked at. */
interface Examined {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly text: string;
}

/** `cairn doctor`: what this installation finds, and what to do about what is wrong. */
export const DOCTOR_COMMAND: Command = {
  name: 'doctor',
  summary: 'Look at this installation and say what is found',
  details:
    'Looks at Node.js, the data release, the web app, the settings for credentials and the database. Changes nothing and starts nothing. Exit 1 when something stands in the way.',
  args: [],
  options: [
    {
      flags: '--data <folder>',
      text: 'data folder (default .cairn in the project, or CAIRN_DATA)',
    },
  ],
  jsonShape: 'a list of {what, state: ok | note | problem, text}',
  examples: ['cairn doctor', 'cairn doctor --json'],
  run: async (context, _args, options) => {
    const examined = [
      nodeVersion(),
      await dataRelease(context),
      webApp(),
      ...(await credentialLines()),
      ...databaseLines(await inspectDatabase(storeOptionsFrom(process.env, options.data))),
    ];
    if (context.json) printJson(context.io, examined);
    else
      printLines(
        context.io,
        examined.map(({ what, state, text }) => `${MARKS[state]} ${what.padEnd(14)} ${text}`),
      );
    return examined.some(({ state }) => state === 'problem') ? 1 : 0;
  },
};

const MARKS = { ok: 'ok     ', note: 'note   ', problem: 'problem' } as const;

function nodeVersion(): Examined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  return {
    what: 'Node.js',
    state: isOld ? 'problem' : 'ok',
    text: `${process.versions.node} (${LEAST_NODE.join('.')} or newer is needed)`,
  };
}

async function dataRelease({ data }: CommandContext): Promise<Examined> {
  try {
    const release = await data();
    const { frameworks, catalogue } = release;
    return {
      what: 'data release',
      state: 'ok',
      text: `${release.version}, ${release.hash.slice(0, 12)}: ${frameworks.frameworks.size} frameworks, ${catalogue.qualifications.size} qualifications, ${catalogue.units.size} units`,
    };
  } catch (cause) {
    if (!isCairnError(cause)) throw cause;
    return { what: 'data release', state: 'problem', text: cause.message };
  }
}

function webApp(): Examined {
  const folder = webFolder();
  return existsSync(folder)
    ? { what: 'web app', state: 'ok', text: 'built' }
    : {
        what: 'web app',
        state: 'problem',
        text: 'not built; run `npm run build` in the project folder',
      };
}

/** Trust lists, further contexts and the network, as the environment sets them. */
async function credentialLines(): Promise<readonly Examined[]> {
  try {
    const { trustLists, extraContexts, fetch } = await loadCredentialSettings(process.env);
    const issuers = trustLists.reduce((sum, list) => sum + list.issuers.length, 0);
    const allowed = [...fetch.allowed].join(', ');
    return [
      {
        what: 'trust lists',
        state: trustLists.length === 0 ? 'note' : 'ok',
        text:
          trustLists.length === 0
            ? 'none, so no issuer is known by name; CAIRN_TRUST_LISTS names a list'
            : `${trustLists.map(({ id, asOf }) => `${id} of ${asOf}`).join(', ')}: ${issuers} issuers`,
      },
      { what: 'contexts', state: 'ok', text: `built-in ones and ${extraContexts.length} more` },
      {
        what: 'network',
        state: fetch.offline ? 'note' : 'ok',
        text: fetch.offline
          ? 'off (CAIRN_OFFLINE): status lists and did:web cannot be looked at'
          : `public https addresses${allowed === '' ? '' : `, and ${allowed}`}`,
      },
    ];
  } catch (cause) {
    if (!isCairnError(cause)) throw cause;
    return [{ what: 'credentials', state: 'problem', text: cause.message }];
  }
}

function databaseLines(findings: DatabaseFindings): readonly Examined[] {
  const { kind, binaries, folder, server, problems } = findings;
  return [
    {
      what: 'database',
      state: 'ok',
      text: kind === 'url' ? 'from DATABASE_URL' : 'embedded PostgreSQL',
    },
    ...(binaries
      ? [{ what: 'programs', state: 'ok' as const, text: `PostgreSQL ${binaries.version}` }]
      : []),
    ...(folder ? [folderLine(folder)] : []),
    ...(folder?.lock ? [lockLine(folder.lock)] : []),
    ...(server ? [serverLine(server)] : []),
    ...problems.map(({ code, message }) => ({
      what: 'database',
      state: 'problem' as const,
      text: `${message} [${code}]`,
    })),
  ];
}

function folderLine(folder: NonNullable<DatabaseFindings['folder']>): Examined {
  const free = `${Math.round(folder.freeBytes / 1_048_576)} MB free`;
  const made = folder.isMade
    ? `made by PostgreSQL ${folder.major ?? '?'}`
    : 'will be made at the first start';
  return { what: 'data folder', state: 'ok', text: `${folder.path}, ${made}, ${free}` };
}

function lockLine({ holder, state }: LockState): Examined {
  const since = `since ${holder.since} (process ${holder.pid} on ${holder.host})`;
  return state === 'held'
    ? {
        what: 'in use',
        state: 'note',
        text: `Cairn runs ${since}${holder.address ? ` at ${holder.address}` : ''}`,
      }
    : { what: 'in use', state: 'note', text: `left behind ${since}; the next start takes it over` };
}

function serverLine({ version, migrations }: NonNullable<DatabaseFindings['server']>): Examined {
  return {
    what: 'server',
    state: 'ok',
    text: `answers, PostgreSQL ${version}; migrations: ${JSON.stringify(migrations)}`,
  };
}
