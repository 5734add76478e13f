import type { IssuedCredential, IssuerAccess } from '@cairn/store';
import type { IssueOrder } from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import { issueOrders } from './issue-orders.js';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { openContent } from './sealed-content.js';

/** What is to be different in the new credential, and why there is one. */
export interface Reissue {
  readonly credentialId: string;
  readonly reason: string;
  /** Absent = the same content, valid from now. */
  readonly order?: IssueOrder;
}

/**
 * Issues a credential anew and revokes the old one; the log links the two. Undefined without the right token or id. An
 * interrupted call is repeated: the new credential is made once.
 * @throws CairnError `credential-erased`, `credential-revoked`, and what {@link issueOrders} throws
 */
export async function reissue(
  parts: IssuingParts,
  access: IssuerAccess,
  { credentialId, reason, order }: Reissue,
): Promise<IssuedCredential | undefined> {
  const old = await parts.issuers.getCredential(access, credentialId);
  if (old === undefined) return undefined;
  if (old.state === 'revoked' && old.replacedBy === undefined) throw revokedError(credentialId);
  const again = order ?? sameAgain(old, parts);
  const requestKey = `reissue ${credentialId}`;
  const outcomes = await issueOrders(parts, access, [
    { order: again, requestKey, replaces: credentialId },
  ]);
  const [outcome] = outcomes ?? [];
  if (outcome === undefined) return undefined;
  await parts.issuers.changeStatus(access, credentialId, { action: 'revoke', reason });
  return parts.issuers.getCredential(access, outcome.credential.id);
}

function sameAgain(old: IssuedCredential, parts: IssuingParts): IssueOrder {
  const content = openContent(old, secretOf(parts));
  if (content === undefined) {
    throw new CairnError(
      'credential-erased',
      'What this credential said was erased, so it cannot be made again from here. Send the whole content.',
      { credentialId: old.id },
    );
  }
  const { validFrom: _, ...request } = content.request;
  return request;
}

function revokedError(credentialId: string): CairnError {
  return new CairnError(
    'credential-revoked',
    'The credential is revoked and stays so. Issue a new one instead.',
    { credentialId },
  );
}
