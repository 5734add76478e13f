import { batchDefaultsShape, issueOrderShape } from 'cairn/credentials';
import { z } from 'zod';
import { keptTextContract } from './documents.js';
import { listOf, pageQuery } from './lists.js';
import { findingContract } from './problems.js';

const momentContract = z.string().meta({ format: 'date-time' });
const keyTypeContract = z.enum(['Ed25519', 'P-256']);
const httpsContract = z
  .string()
  .max(1_000)
  .regex(/^https:\/\/\S+$/, 'Write a full https address.');

export const issuerParams = z.object({ issuerId: z.string().max(100) });
export const issuedParams = issuerParams.extend({ credentialId: z.string().max(100) });
export const listParams = issuerParams.extend({ listId: z.string().max(100) });
export const achievementParams = issuerParams.extend({ achievementId: z.string().max(100) });

export const issuerInput = z.strictObject({
  name: keptTextContract,
  url: httpsContract.exactOptional(),
  email: z.string().max(320).exactOptional(),
  description: z.string().max(2_000).exactOptional(),
  image: httpsContract.exactOptional(),
  keyType: keyTypeContract
    .default('Ed25519')
    .describe(
      'Ed25519 signs eddsa-rdfc-2022 and VC-JWT (EdDSA), P-256 ecdsa-rdfc-2019 and VC-JWT (ES256).',
    ),
});

/** Who may make an issuer here, and what it will be: pages ask before they show a form. */
export const issuingContract = z
  .object({
    mode: z
      .enum(['did:web', 'did:key'])
      .describe('What new issuers are; did:key when this server has no public address.'),
    publicUrl: z.string().exactOptional().describe('Address under which new issuers speak.'),
    makers: z
      .enum(['everyone', 'operator', 'nobody'])
      .describe(
        'operator: the token of the operator is needed. nobody: with a public address, but no CAIRN_OPERATOR_TOKEN is set.',
      ),
  })
  .meta({ id: 'Issuing' });

const issuerKeyContract = z.object({
  method: z.string().describe('Full id of the verification method.'),
  keyType: keyTypeContract,
  publicKeyMultibase: z.string(),
  createdAt: momentContract,
  retiredAt: momentContract.exactOptional(),
  revokedAt: momentContract.exactOptional(),
});

export const issuerContract = z
  .object({
    id: z.string(),
    did: z.string(),
    mode: z
      .enum(['did:web', 'did:key'])
      .describe('did:key when this server has no public address: then nothing can be revoked.'),
    name: z.string(),
    url: z.string().exactOptional(),
    email: z.string().exactOptional(),
    description: z.string().exactOptional(),
    image: z.string().exactOptional(),
    createdAt: momentContract,
    keys: z.array(issuerKeyContract).describe('Oldest first; the last one signs.'),
  })
  .meta({ id: 'Issuer' });

export const newIssuerContract = z
  .object({
    issuer: issuerContract,
    token: z
      .string()
      .describe('Opens the issuer. It is shown this once and cannot be recovered: keep it.'),
  })
  .meta({ id: 'NewIssuer' });

export const rotateInput = z.strictObject({
  keyType: keyTypeContract.exactOptional().describe('Default: the type of the key in use.'),
  isOldLost: z
    .boolean()
    .default(false)
    .describe(
      'The old key may be in wrong hands: it is revoked, and what it signed is no longer believed.',
    ),
});

export const issueInput = issueOrderShape.meta({ id: 'IssueRequest' });

const issuedFields = {
  id: z.string(),
  credentialId: z.string().describe('The id inside the credential.'),
  state: z.enum(['valid', 'suspended', 'revoked']),
  title: z.string().exactOptional(),
  sha256: z.string().describe('Of the bytes that were handed out.'),
  issuedAt: momentContract,
  validUntil: momentContract.exactOptional(),
  erasedAt: momentContract.exactOptional(),
  replaces: z.string().exactOptional(),
  replacedBy: z.string().exactOptional(),
  isRevocable: z.boolean().describe('It has a place in a published status list.'),
  changes: z.array(
    z.object({
      action: z.enum(['revoke', 'suspend', 'reinstate']),
      reason: z.string(),
      changedAt: momentContract,
    }),
  ),
};

export const issuedContract = z
  .object({
    ...issuedFields,
    mediaType: z.enum(['application/vc', 'application/vc+jwt']).exactOptional(),
    content: z
      .string()
      .exactOptional()
      .describe('The credential, byte for byte as it was signed; absent once erased.'),
  })
  .meta({ id: 'IssuedCredential' });

const issuedLineContract = z.object(issuedFields).meta({ id: 'IssuedLine' });
export const issuedList = listOf(issuedLineContract);
export const issuedQuery = z.strictObject({
  ...pageQuery,
  recipient: z
    .string()
    .max(1_000)
    .exactOptional()
    .describe('Only those of this e-mail address or id.'),
});

export const statusInput = z.strictObject({
  action: z.enum(['revoke', 'suspend', 'reinstate']),
  reason: keptTextContract.describe('Kept in the log; not published.'),
});

export const reissueInput = z.strictObject({
  reason: keptTextContract,
  request: issueOrderShape.exactOptional().describe('Default: the same content, valid from now.'),
});

const csvContract = z
  .string()
  .max(900_000)
  .describe('Table with a head; columns as in docs/issuing.md.');

export const batchPreviewInput = z.strictObject({
  csv: csvContract,
  defaults: batchDefaultsShape
    .default({ evidence: [], results: [] })
    .describe('What all rows share; a cell of a row wins.'),
});

export const batchInput = z.strictObject({
  ...batchPreviewInput.shape,
  batchKey: z
    .string()
    .min(16)
    .max(200)
    .describe(
      'A random name of this batch. Send the same again after a failure: no row is issued twice.',
    ),
});

export const batchPreviewContract = z
  .object({
    rows: z.array(
      z.object({
        line: z.int(),
        title: z.string(),
        recipient: z.string(),
        validFrom: z.string().exactOptional(),
        validUntil: z.string().exactOptional(),
      }),
    ),
    findings: z.array(findingContract),
    canIssue: z.boolean(),
  })
  .meta({ id: 'BatchPreview' });

export const batchContract = z
  .object({
    rows: z.array(
      z.object({
        line: z.int(),
        isRepeated: z.boolean().describe('Issued by an earlier call with this batchKey.'),
        credential: issuedContract,
      }),
    ),
  })
  .meta({ id: 'IssuedBatch' });

/** Documents of standards, which have their own contracts elsewhere. */
export const publishedContract = z.looseObject({ id: z.string() });
