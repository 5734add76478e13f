import type { IssuedCredential } from '@cairn/store';
import type { IssueRequest } from 'cairn/credentials';
import type { KeySecret } from './key-secret.js';

/** What is kept of a credential until it is erased: to hand it out again and to issue it anew. */
export interface KeptContent {
  readonly request: IssueRequest;
  /** Exactly the bytes that were signed. */
  readonly text: string;
}

/** Closes the content, so that a copy of the database shows nobody's credentials. */
export function sealContent(content: KeptContent, secret: KeySecret): Uint8Array {
  return secret.seal(Buffer.from(JSON.stringify(content), 'utf8'));
}

/**
 * Opens the content; undefined once it was erased.
 * @throws CairnError `key-secret-wrong`
 */
export function openContent(
  { sealedContent }: IssuedCredential,
  secret: KeySecret,
): KeptContent | undefined {
  if (sealedContent === undefined) return undefined;
  const content: KeptContent = JSON.parse(Buffer.from(secret.unseal(sealedContent)).toString());
  return content;
}
