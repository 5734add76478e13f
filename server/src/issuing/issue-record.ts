import { randomUUID } from 'node:crypto';
import type { Issuer } from '@cairn/store';
import {
  buildClr,
  checkOwn,
  defaultProofOf,
  type JsonObject,
  type ProofChoice,
  type ReadCredential,
  type SignedCredential,
  signCredential,
} from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import { knownIssuerOf } from './issuer-identity.js';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { signerOf } from './key-pairs.js';
import { ownDocuments } from './own-documents.js';

/** A learner record to be made: credentials of one person under one signature. */
export interface RecordOrder {
  readonly name: string;
  /** As they were read; each keeps its own proof. */
  readonly credentials: readonly ReadCredential[];
  readonly proof?: ProofChoice;
}

/**
 * Issues a Comprehensive Learner Record (CLR 2.0) around credentials of one person. The record is verified before it is
 * handed out, and so is each credential inside: a forged one is not put under the issuer's signature.
 * @throws CairnError `record-subjects-differ`, `issued-credential-unsound`, `proof-key-mismatch`
 */
export async function issueRecord(
  parts: IssuingParts,
  issuer: Issuer,
  { name, credentials, proof }: RecordOrder,
): Promise<SignedCredential> {
  const known = knownIssuerOf(issuer);
  const signer = signerOf(known.key, known.method, secretOf(parts));
  const now = parts.now();
  const inner = credentials.map(({ document, envelope }) =>
    envelope.kind === 'jwt' ? { document, token: envelope.token } : { document },
  );
  const subject = subjectOf(credentials);
  const id = `urn:uuid:${randomUUID()}`;
  const document = buildClr(inner, { id, issuer: known.identity, name, now, subject });
  const choice = proof ?? defaultProofOf(signer.keyType);
  const signed = await signCredential(document, signer, { proof: choice, created: now });
  const report = await checkOwn(signed.text, {
    now,
    cryptography: parts.cryptography,
    fetchDocument: ownDocuments(parts, issuer, { hasLists: true }),
  });
  for (const { checks, credential } of report.parts) {
    const bad = checks.find(({ area, result }) => area === 'proof' && result === 'fail');
    if (bad) {
      throw new CairnError(
        'issued-credential-unsound',
        `The record is not made: ${Object.values(credential.title)[0] ?? 'a credential'}: ${bad.sentence}`,
        { codes: [bad.code] },
      );
    }
  }
  return signed;
}

/** Whom all credentials are about; one that names nobody by id goes with any. */
function subjectOf(credentials: readonly ReadCredential[]): JsonObject {
  const ids = new Set(credentials.flatMap(({ credential }) => credential.subject.id ?? []));
  if (ids.size > 1) {
    throw new CairnError(
      'record-subjects-differ',
      `The credentials are about different persons: ${[...ids].join(', ')}.`,
      { subjects: [...ids] },
    );
  }
  const [id] = ids;
  if (id !== undefined) return { id };
  const identifiers = credentials.flatMap(({ document }) => identifiersIn(document)).slice(0, 1);
  return { identifier: identifiers };
}

function identifiersIn({ credentialSubject }: JsonObject): readonly JsonObject[] {
  const subject = isObject(credentialSubject) ? credentialSubject.identifier : undefined;
  return [subject].flat().filter((one) => isObject(one));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
