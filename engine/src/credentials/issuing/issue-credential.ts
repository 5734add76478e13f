import type { VerifyOptions } from '../ports.js';
import { type BuildOptions, buildOpenBadge } from './build-open-badge.js';
import { checkOwn } from './check-own.js';
import type { IssueRequest } from './issue-request.js';
import { defaultProofOf, signCredential } from './sign-credential.js';
import type { SignedCredential, Signer } from './signed-credential.js';

/** How one credential is issued. */
export interface IssueOptions extends BuildOptions {
  readonly signer: Signer;
  /** What the verification before handing out may use; it must find the DID document and status lists of the issuer. */
  readonly verify: VerifyOptions;
}

/**
 * Builds, signs and verifies one credential. Nothing that our own verifier would not accept comes out.
 * @throws CairnError `proof-key-mismatch`, `issued-credential-unsound`
 */
export async function issueCredential(
  request: IssueRequest,
  options: IssueOptions,
): Promise<SignedCredential> {
  const { signer, now } = options;
  const document = buildOpenBadge(request, options);
  const proof = request.proof ?? defaultProofOf(signer.keyType);
  const signed = await signCredential(document, signer, { proof, created: now });
  await checkOwn(signed.text, options.verify);
  return signed;
}
