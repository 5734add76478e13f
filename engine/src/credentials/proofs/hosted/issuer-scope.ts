import { checksFrom } from '../../checks/make-check.js';
import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { Check } from '../../report.js';
import { securedAddress, webAddressOf } from '../../verification/addresses.js';
import { documentOf, type LinkedDocument } from './badge-documents.js';
import { HOSTED_CODES } from './hosted-codes.js';

const check = checksFrom(HOSTED_CODES);

/** Where a badge stands and who is said to have issued it. */
export interface HostedPlace {
  readonly address: string;
  readonly issuer: LinkedDocument;
  /** Whether a rule ties it to the host of the issuer's profile: assertions since Open Badges 2.0. */
  readonly isRuled: boolean;
}

/**
 * Whether the badge stands where its issuer puts badges: at the host of the issuer's profile, or where the profile's
 * `allowedOrigins` and `startsWith` say. A profile that is only written inside the badge can vouch for its own host alone.
 */
export function checkIssuerScope({ address, issuer, isRuled }: HostedPlace): readonly Check[] {
  const profile = documentOf(issuer);
  if (!profile) {
    const evidence = issuer.kind === 'not-read' ? issuer.evidence : [];
    return [check('hosted-issuer-unknown', { evidence })];
  }
  const home = homeOf(issuer, profile);
  const host = webAddressOf(address)?.host ?? address;
  if (home === undefined) return [check('hosted-issuer-unknown')];
  const params = { host, issuer: home };
  const evidence = issuer.kind === 'fetched' ? issuer.evidence : [];
  const inScope = issuer.kind === 'fetched' ? isInScope(address, profile, home) : host === home;
  if (inScope)
    return [check('hosted-by-issuer', { params, evidence }), ...otherId(issuer, profile)];
  const ruled = issuer.kind === 'fetched' && isRuled;
  return [check(ruled ? 'hosted-outside-issuer' : 'hosted-issuer-elsewhere', { params, evidence })];
}

function isInScope(address: string, profile: JsonObject, home: string): boolean {
  const policy = objectOf(profile.verification) ?? {};
  const origins = textsOf(policy.allowedOrigins);
  const starts = textsOf(policy.startsWith);
  const startsRight = starts.length === 0 || starts.some((start) => isUnder(address, start));
  if (origins.length === 0 && starts.length > 0) return startsRight;
  const host = webAddressOf(address)?.host;
  const allowed = origins.length === 0 ? [home] : origins.map(hostOfOrigin);
  return startsRight && host !== undefined && allowed.includes(host);
}

/** Same origin and same beginning: a bare prefix would let `https://example.org` stand for `https://example.org.evil.test`. */
function isUnder(address: string, start: string): boolean {
  // As they are asked: `…/badges/../mine` begins with `…/badges/` and leads elsewhere.
  const [one, other] = [hrefOf(address), hrefOf(start)];
  const origin = webAddressOf(other)?.origin;
  return origin !== undefined && webAddressOf(one)?.origin === origin && one.startsWith(other);
}

function hrefOf(address: string): string {
  const url = securedAddress(address);
  return URL.canParse(url) ? new URL(url).href : url;
}

function hostOfOrigin(origin: string): string {
  return webAddressOf(origin)?.host ?? webAddressOf(`https://${origin}`)?.host ?? origin;
}

/** The host that speaks for the issuer: where its profile stands, else where it says that it lives. */
function homeOf(issuer: LinkedDocument, profile: JsonObject): string | undefined {
  if (issuer.kind === 'fetched') return webAddressOf(issuer.url)?.host;
  const written = textOf(profile.id) ?? textOf(profile.origin) ?? textOf(profile.url);
  return webAddressOf(written)?.host;
}

function otherId(issuer: LinkedDocument, profile: JsonObject): readonly Check[] {
  const id = textOf(profile.id);
  if (issuer.kind !== 'fetched' || id === undefined) return [];
  if (securedAddress(id) === securedAddress(issuer.url)) return [];
  const evidence = [
    { label: 'stands at', url: issuer.url },
    { label: 'calls itself', value: id },
  ];
  return [check('hosted-issuer-other-id', { evidence })];
}

function textsOf(value: JsonObject[string] | undefined): readonly string[] {
  return listOf(value).flatMap((one) => textOf(one) ?? []);
}
