import type { Issuer, IssuerKey } from '@cairn/store';
import {
  buildDidDocument,
  didKeyOf,
  didWebOf,
  type IssuerIdentity,
  type JsonObject,
} from 'cairn/credentials';
import { CairnError } from 'cairn/terms';

/** What a person says about an issuer. */
export interface IssuerProfile {
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  readonly description?: string;
  readonly image?: string;
}

/** How an issuer is known to readers. */
export interface KnownIssuer {
  readonly identity: IssuerIdentity;
  readonly mode: 'did:web' | 'did:key';
  /** Address below which its DID document, lists and definitions stand; absent without a public address. */
  readonly baseUrl?: string;
  readonly key: IssuerKey;
  /** Full id of the key in use. */
  readonly method: string;
}

/**
 * The public address that an operator configured, without a slash at its end.
 * @throws CairnError `public-url-invalid`
 */
export function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = text.replace(/\/+$/, '');
  if (didWebOf(url, []) !== undefined) return url;
  throw new CairnError(
    'public-url-invalid',
    `CAIRN_PUBLIC_URL is "${text}". Write an https address of a host name, such as https://badges.example.org.`,
    { text },
  );
}

/** Identity and key of an issuer as it stands; the address is the one of the day on which it was made. */
export function knownIssuerOf(issuer: Issuer): KnownIssuer {
  const key = issuer.keys.at(-1);
  if (key === undefined) throw new RangeError(`The issuer ${issuer.id} has no key`);
  const { profile, publicUrl } = readKept(issuer.profile);
  if (publicUrl === undefined) {
    const { did, method } = didKeyOf(key.publicKey);
    return { identity: { ...profile, id: did }, mode: 'did:key', key, method };
  }
  const did = webDidOf(issuer.id, publicUrl);
  const baseUrl = `${publicUrl}/issuers/${issuer.id}`;
  const method = `${did}#${fragmentOf(key)}`;
  return { identity: { ...profile, id: did }, mode: 'did:web', baseUrl, key, method };
}

/** The DID document of an issuer with a public address; undefined for one whose key is its name. */
export function didDocumentOf(issuer: Issuer): JsonObject | undefined {
  const { publicUrl } = readKept(issuer.profile);
  if (publicUrl === undefined) return undefined;
  const methods = issuer.keys.map((key) => ({
    fragment: fragmentOf(key),
    publicKeyMultibase: key.publicKey,
    ...(key.revokedAt === undefined ? {} : { revoked: toSecond(key.revokedAt) }),
  }));
  return buildDidDocument(webDidOf(issuer.id, publicUrl), methods);
}

/** What the store keeps of an issuer. */
export function toKeptProfile(profile: IssuerProfile, publicUrl: string | undefined) {
  return { ...profile, ...(publicUrl === undefined ? {} : { publicUrl }) };
}

/** A moment without parts of a second. */
export function toSecond(moment: string): string {
  return `${moment.slice(0, 19)}Z`;
}

function webDidOf(issuerId: string, publicUrl: string): string {
  const did = didWebOf(publicUrl, ['issuers', issuerId]);
  if (did === undefined) throw new RangeError(`The public address ${publicUrl} has no did:web`);
  return did;
}

function fragmentOf({ position }: IssuerKey): string {
  return `key-${position}`;
}

function readKept(kept: Issuer['profile']): {
  readonly profile: IssuerProfile;
  readonly publicUrl: string | undefined;
} {
  const text = (key: string) => (typeof kept[key] === 'string' ? kept[key] : undefined);
  const optional = (['url', 'email', 'description', 'image'] as const).flatMap((key) => {
    const value = text(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    profile: { name: text('name') ?? '', ...Object.fromEntries(optional) },
    publicUrl: text('publicUrl'),
  };
}
