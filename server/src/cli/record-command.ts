import {
  type ProofChoice,
  portableCryptography,
  type ReadCredential,
  readCredentials,
} from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import { issueRecord } from '../issuing/issue-record.js';
import type { Command } from './command.js';
import { type CliIo, plainText, printJson } from './io.js';
import { localDesk, missing } from './issuer-command.js';
import { localIssuerView } from './issuing-desk.js';

const PROOFS: readonly ProofChoice[] = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019', 'vc-jwt'];

/** `cairn record`: many credentials of one person under one signature. */
export const RECORD_COMMAND: Command = {
  name: 'record',
  summary: 'Issue a learner record (CLR 2.0) around credentials',
  details:
    'Puts credentials of one person into a Comprehensive Learner Record 2.0 and signs it with a key file. Each credential inside keeps its own proof; one whose signature fails is not taken. The record is verified before it is written.',
  args: [{ name: '<files...>', text: 'credentials: JSON, tokens, pictures, a zip' }],
  options: [
    { flags: '--key <file>', text: 'key file of the issuer' },
    { flags: '--name <text>', text: 'name of the record (default: "Learner record")' },
    { flags: '--proof <kind>', text: `${PROOFS.join(', ')} (default: by the key)` },
    { flags: '-o, --out <path>', text: 'file to write (default: standard output)' },
  ],
  jsonShape: '{title, credentials, text}',
  examples: ['cairn record badge.json course.jwt --key issuer.json -o record.json'],
  run: async (context, files, options) => {
    const { io, json } = context;
    const desk = await localDesk(context, options);
    if (files.length === 0) throw missing('<files...>', 'the credentials of the record');
    const credentials = (await Promise.all(files.map((file) => readFile(io, file)))).flat();
    const { issuer } = await localIssuerView(desk);
    const name = options.name ?? 'Learner record';
    const proof = proofArgument(options.proof);
    const order = { name, credentials, ...(proof === undefined ? {} : { proof }) };
    const { text } = await issueRecord(desk.parts, issuer, order);
    const { out } = options;
    if (out !== undefined) {
      await io.writeBytes(out, new TextEncoder().encode(text), false);
      io.err(plainText(`${name}, ${credentials.length} credentials: ${out}\n`));
    }
    if (json) printJson(io, { title: name, credentials: credentials.length, text });
    else if (out === undefined) io.out(`${text}\n`);
    return 0;
  },
};

async function readFile(io: CliIo, path: string): Promise<readonly ReadCredential[]> {
  const bytes = await io.readBytes(path);
  const reading = await readCredentials(bytes, {
    cryptography: portableCryptography,
    fileName: path,
  });
  if (reading.kind === 'read') return reading.credentials;
  const why = reading.kind === 'foreign' ? `it looks like ${reading.looksLike}` : reading.kind;
  throw new CairnError('argument-invalid', `${path} holds no credential: ${why}.`, { path });
}

function proofArgument(text: string | undefined): ProofChoice | undefined {
  const proof = PROOFS.find((one) => one === text);
  if (text === undefined || proof !== undefined) return proof;
  throw new CairnError('argument-invalid', `--proof: "${text}" is none of ${PROOFS.join(', ')}.`);
}
