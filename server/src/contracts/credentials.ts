import { z } from 'zod';
import { findingContract } from './problems.js';

const MOST_RECIPIENTS = 10;
/** Base64 of 2 MB. */
const MOST_BASE64 = 2_700_000;
const MOST_TEXT = 2_000_000;

/** Where something stands: as text, behind an address, or as bytes in base64. */
const sourceFields = {
  text: z.string().min(1).max(MOST_TEXT).exactOptional().describe('JSON, a token, or an address.'),
  url: z.string().min(1).max(2_048).exactOptional().describe('Where it stands; https only.'),
  base64: z
    .base64()
    .min(1)
    .max(MOST_BASE64)
    .exactOptional()
    .describe('The bytes of a file: JSON, token, PNG, SVG, PDF, zip.'),
  fileName: z.string().max(200).exactOptional().describe('Only to name it in the answer.'),
};

const judgeFields = {
  recipient: z
    .union([z.string().min(1).max(500), z.array(z.string().min(1).max(500)).max(MOST_RECIPIENTS)])
    .exactOptional()
    .describe('Who you expect as recipient: an e-mail address, a DID, an id. Never stored.'),
  now: z.iso
    .datetime()
    .exactOptional()
    .describe('The moment to judge dates by, UTC; without it, now.'),
  offline: z.boolean().exactOptional().describe('Ask nothing from the network.'),
};

const ONE_SOURCE = 'Send exactly one of text, url and base64.';

interface SourceFields {
  readonly text?: string;
  readonly url?: string;
  readonly base64?: string;
}

function hasOneSource({ text, url, base64 }: SourceFields): boolean {
  return [text, url, base64].filter((one) => one !== undefined).length === 1;
}

export const credentialInput = z
  .strictObject({ ...sourceFields, ...judgeFields })
  .refine(hasOneSource, ONE_SOURCE)
  .meta({ id: 'CredentialRequest' });

export const credentialBatchInput = z
  .strictObject({
    items: z
      .array(
        z
          .strictObject(sourceFields)
          .refine(hasOneSource, ONE_SOURCE)
          .meta({ id: 'CredentialItem' }),
      )
      .min(1)
      .max(50),
    ...judgeFields,
  })
  .meta({ id: 'CredentialBatch' });

export const bakeInput = z
  .strictObject({
    image: z.base64().min(1).max(MOST_BASE64).describe('A PNG or SVG picture.'),
    credential: z
      .string()
      .min(1)
      .max(MOST_TEXT)
      .describe('The credential: JSON or a compact token.'),
  })
  .meta({ id: 'BakeRequest' });

export const bakeContract = z
  .object({
    base64: z.base64().describe('The picture with the credential inside.'),
    mediaType: z.enum(['image/png', 'image/svg+xml']),
  })
  .meta({ id: 'BakedPicture' });

export const unbakeInput = z
  .strictObject({ base64: z.base64().min(1).max(MOST_BASE64), fileName: sourceFields.fileName })
  .meta({ id: 'UnbakeRequest' });

const checkContract = z
  .looseObject({
    area: z.string().describe('format, data-model, proof, key-binding, …: always in this order.'),
    code: z.string(),
    result: z
      .enum(['pass', 'warn', 'unknown', 'fail'])
      .describe('`unknown` could not be decided, and is never better than `warn`.'),
    sentence: z.string(),
    params: z.record(z.string(), z.string()),
    remedy: z.string().optional(),
    evidence: z.array(z.looseObject({ label: z.string() })),
    clause: z.object({ title: z.string(), url: z.string() }).optional(),
  })
  .meta({ id: 'CredentialCheck', description: 'One finding about a credential.' });

const reportContract = z
  .looseObject({
    reportFormat: z.literal('cairn-credential-report/1'),
    format: z.object({ id: z.string(), label: z.string() }),
    sha256: z.string(),
    credential: z.looseObject({}).describe('What it says, in plain words; not what is true.'),
    trusted: z
      .boolean()
      .describe('True only with a good proof; else these are the words of nobody in particular.'),
    checks: z.array(checkContract),
    worst: z.enum(['pass', 'warn', 'unknown', 'fail']),
    line: z.string().describe('One line for a person.'),
    get parts() {
      return z.array(reportContract);
    },
    checkedAt: z.string(),
    clockSkewSeconds: z.number(),
  })
  .meta({
    id: 'CredentialReport',
    description:
      'Everything that was found out about one credential. There is no verdict over all.',
  });

const readCredentialContract = z
  .looseObject({
    format: z.string(),
    envelope: z.looseObject({ kind: z.string() }),
    document: z.looseObject({}),
    credential: z.looseObject({}),
    findings: z.array(findingContract.loose()),
    sha256: z.string(),
    content: z
      .string()
      .optional()
      .describe('The text that the hash is of, to the letter; absent when it is no text.'),
    get parts() {
      return z.array(readCredentialContract);
    },
  })
  .meta({ id: 'ReadCredential', description: 'A credential that was found; nothing is verified.' });

const readingContract = z
  .looseObject({
    kind: z
      .enum(['read', 'address', 'foreign', 'broken', 'not-fetched', 'stopped'])
      .describe(
        'read: credentials were found. address: only an address was sent and not followed. foreign: something else, named. broken: a credential that cannot be read. not-fetched: the address gave nothing. stopped: too slow or too large.',
      ),
    credentials: z.array(readCredentialContract).optional(),
    skipped: z.array(z.looseObject({ reason: z.string() })).optional(),
    url: z.string().optional(),
    code: z.string().optional(),
    message: z.string().optional(),
    looksLike: z.string().optional(),
    remedy: z.string().optional(),
    findings: z.array(findingContract.loose()).optional(),
  })
  .meta({ id: 'CredentialReading', description: 'What became of what was sent.' });

export const readContract = z.object({ reading: readingContract }).meta({ id: 'CredentialsRead' });

export const verifyContract = z
  .object({
    reading: readingContract,
    reports: z.array(reportContract),
    records: z
      .array(z.string().nullable())
      .describe(
        'For each report the last-good record: a compact JWS of this installation over what was found, without words of the credential. Null when the proof does not hold, something says no, or the installation has no key.',
      ),
  })
  .meta({
    id: 'CredentialsVerified',
    description: 'What was read, and one report for each credential in it.',
  });

/** Lines of a stream: one for each item, in order, and a last one by which a broken stream can be told. */
export const batchContract = z
  .string()
  .describe(
    'Lines of JSON: `{index, fileName?, reading, reports, records}` for each item in order, then `{done: <number of items>}`.',
  );

export const unbakeContract = z
  .looseObject({
    kind: z.enum(['found', 'none', 'refused']),
    badges: z
      .array(z.object({ content: z.string(), where: z.looseObject({ kind: z.string() }) }))
      .optional()
      .describe('To the letter as they stand in the picture.'),
    findings: z.array(findingContract.loose()).optional(),
  })
  .meta({ id: 'Unbaked', description: 'What stands inside a picture.' });
