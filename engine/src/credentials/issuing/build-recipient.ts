import type { JsonObject } from '../json.js';
import type { Cryptography } from '../ports.js';
import type { RecipientRequest } from './issue-request.js';
import { unlessEmpty, withoutAbsent } from './json-parts.js';

/** Bytes by chance; a server passes the one of its operating system. */
export type RandomBytes = (count: number) => Uint8Array;

/** What a recipient is hidden with. */
export interface RecipientTools {
  readonly sha256: Cryptography['sha256'];
  readonly randomBytes: RandomBytes;
}

const SALT_BYTES = 16;

/**
 * The parts of a credential subject that name the person: an id, and an identity object whose hash has a fresh salt, so
 * that two credentials of one person cannot be joined by it. Addresses are hashed in lower case.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export function buildRecipient(recipient: RecipientRequest, tools: RecipientTools): JsonObject {
  const { id, email, name, hashed } = recipient;
  const identifiers = [
    ...(email === undefined
      ? []
      : [identityOf('emailAddress', email.toLowerCase(), hashed, tools)]),
    ...(name === undefined ? [] : [identityOf('name', name, false, tools)]),
  ];
  return withoutAbsent({ id, identifier: unlessEmpty(identifiers) });
}

function identityOf(
  identityType: string,
  value: string,
  hashed: boolean,
  { sha256, randomBytes }: RecipientTools,
): JsonObject {
  const shared = { type: 'IdentityObject', identityType, hashed };
  if (!hashed) return { ...shared, identityHash: value };
  const salt = hexOf(randomBytes(SALT_BYTES));
  const digest = hexOf(sha256(new TextEncoder().encode(value + salt)));
  return { ...shared, identityHash: `sha256$${digest}`, salt };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
