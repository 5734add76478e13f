import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BatchDefaults, batchDefaultsShape, readIssueOrder } from 'cairn/credentials';
import { CairnError, type Finding, readShape } from 'cairn/terms';
import type { Command, CommandContext } from './command.js';
import { type ExitCode, plainText, printJson } from './io.js';
import { clientOf, localDesk, missing } from './issuer-command.js';
import type { HandedOut, Table } from './issuing-desk.js';
import { accept, findingText, readInput } from './read-input.js';

type Options = Readonly<Record<string, string | undefined>>;

/** `cairn issue`: one credential from a request, or many from a table. */
export const ISSUE_COMMAND: Command = {
  name: 'issue',
  summary: 'Issue a credential, or a whole table of them',
  details:
    'Reads a request (YAML or JSON, see docs/issuing.md) and signs an Open Badges 3.0 credential with a key file (--key, no server needed) or on a server (--issuer, token in CAIRN_ISSUER_TOKEN). Everything is verified by our own verifier before it is written. With --csv the file is optional and holds what all rows share; --preview names every problem of every row and issues nothing. Exit 1 when rows have problems.',
  args: [{ name: '[file]', text: 'request, or the defaults of a table' }],
  options: [
    { flags: '--key <file>', text: 'key file of the issuer' },
    { flags: '--issuer <address>', text: 'an issuer on a server: …/api/v1/issuers/<id>' },
    { flags: '--csv <table>', text: 'issue each row of this table' },
    { flags: '--preview', text: 'with --csv: only say what would be issued' },
    {
      flags: '--batch-key <text>',
      text: 'with --csv: name of the batch; the same row is issued once (default: from the content)',
    },
    {
      flags: '-o, --out <path>',
      text: 'file to write, or with --csv a folder (default: standard output)',
    },
  ],
  jsonShape: 'the credentials: [{id, title, text}], or with --preview {findings}',
  examples: [
    'cairn issue samples/issuing/request.yaml --key issuer.json -o badge.json',
    'cairn issue samples/issuing/request.yaml --csv samples/issuing/people.csv --preview --key issuer.json',
  ],
  run: async (context, [path], options) => {
    if (options.csv !== undefined) return issueTable(context, path, options);
    if (path === undefined) throw missing('<file>', 'a request to issue, or --csv with a table');
    const order = accept(path, readIssueOrder(await readInput(context.io, path)));
    const remote = clientOf(options);
    const made =
      remote === undefined
        ? await (await localDesk(context, options)).issue(order)
        : toHandedOut(await remote.post('/credentials', order));
    await write(context, made, options.out);
    return 0;
  },
};

async function issueTable(
  context: CommandContext,
  path: string | undefined,
  options: Options,
): Promise<ExitCode> {
  const table = {
    csv: await context.io.readText(options.csv ?? ''),
    defaults: await readDefaults(context, path),
  };
  const remote = clientOf(options);
  const desk = remote === undefined ? await localDesk(context, options) : undefined;
  const findings =
    remote === undefined
      ? ((await desk?.preview(table)) ?? [])
      : findingsOf(await remote.post('/batches/preview', table));
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const finding of findings) context.io.err(plainText(`${findingText(finding)}\n`));
  if (options.preview !== undefined || errors.length > 0) {
    if (context.json) printJson(context.io, { findings });
    else context.io.err(`${errors.length} problems. Nothing was issued.\n`);
    return errors.length > 0 ? 1 : 0;
  }
  const batchKey = options.batchKey ?? keyOfTable(table);
  const made =
    remote === undefined
      ? ((await desk?.issueTable(table, batchKey)) ?? [])
      : rowsOf(await remote.post('/batches', { ...table, batchKey }));
  await writeMany(context, made, options.out);
  return 0;
}

/** A request serves as defaults too: its recipient is what the rows bring. */
async function readDefaults(
  { io }: CommandContext,
  path: string | undefined,
): Promise<BatchDefaults> {
  const value = path === undefined ? {} : await readInput(io, path);
  const plain = typeof value === 'object' && value !== null ? { ...value } : value;
  if (typeof plain === 'object' && plain !== null) {
    Reflect.deleteProperty(plain, 'recipient');
    Reflect.deleteProperty(plain, 'format');
  }
  return accept(path ?? 'defaults', readShape(batchDefaultsShape, plain));
}

async function write(
  { io, json }: CommandContext,
  made: HandedOut,
  out: string | undefined,
): Promise<void> {
  if (out !== undefined) {
    await io.writeBytes(out, new TextEncoder().encode(made.text), false);
    io.err(plainText(`${made.title}: ${out}\n`));
  }
  if (json) printJson(io, made);
  else if (out === undefined) io.out(`${made.text}\n`);
}

async function writeMany(
  { io, json }: CommandContext,
  made: readonly HandedOut[],
  out: string | undefined,
): Promise<void> {
  if (out !== undefined) {
    await mkdir(out, { recursive: true });
    for (const { id, text } of made) {
      const path = join(out, `${id}.${text.startsWith('{') ? 'json' : 'jwt'}`);
      await io.writeBytes(path, new TextEncoder().encode(text), false);
    }
  }
  if (json) printJson(io, made);
  else if (out === undefined) io.out(made.map(({ text }) => `${text}\n`).join(''));
  io.err(`${made.length} credentials issued.\n`);
}

function keyOfTable(table: Table): string {
  return createHash('sha256').update(JSON.stringify(table)).digest('hex');
}

function toHandedOut(value: unknown): HandedOut {
  const text = textIn(value, 'content');
  const id = textIn(value, 'id');
  if (text === undefined || id === undefined) throw strangeAnswer();
  return { id, title: textIn(value, 'title') ?? id, text };
}

function rowsOf(value: unknown): readonly HandedOut[] {
  if (typeof value !== 'object' || value === null || !('rows' in value)) throw strangeAnswer();
  if (!Array.isArray(value.rows)) throw strangeAnswer();
  return value.rows.map((row: unknown) =>
    toHandedOut(typeof row === 'object' && row !== null ? Reflect.get(row, 'credential') : row),
  );
}

function findingsOf(value: unknown): readonly Finding[] {
  if (typeof value !== 'object' || value === null || !('findings' in value)) throw strangeAnswer();
  if (!Array.isArray(value.findings)) throw strangeAnswer();
  return value.findings.map((one: unknown) => ({
    code: textIn(one, 'code') ?? 'unknown',
    path: textIn(one, 'path') ?? '',
    message: textIn(one, 'message') ?? '',
    severity: textIn(one, 'severity') === 'warning' ? 'warning' : 'error',
  }));
}

function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

function strangeAnswer(): CairnError {
  return new CairnError(
    'issuer-request-refused',
    'The answer is not the one of a Cairn server. Check the address in --issuer.',
  );
}
