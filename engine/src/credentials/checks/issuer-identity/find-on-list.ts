import type { TrustedIssuer, TrustList } from '../../ports.js';
import { domainOf, webAddressOf } from '../../verification/addresses.js';

/** An entry of a list that names the issuer, by what, and on which of the two days it stands there. */
export interface ListMatch {
  readonly list: TrustList;
  readonly entry: TrustedIssuer;
  /** The id of the entry that fits. */
  readonly by: string;
  readonly onAwardDay: boolean;
  readonly today: boolean;
}

/** The days by which a list is asked; the award day may be unknown. */
export interface ListDays {
  readonly award: string | undefined;
  readonly today: string;
}

/**
 * The best entry of a list for an issuer's id: the same DID, the same address, or its domain. Names are never compared here.
 * An unknown award day counts as today.
 */
export function findOnList(
  list: TrustList,
  issuerId: string | undefined,
  days: ListDays,
): ListMatch | undefined {
  if (issuerId === undefined) return undefined;
  const matches = list.issuers.flatMap((entry) => {
    const by = entry.ids.find((id) => isSameParty(id, issuerId));
    return by === undefined ? [] : [matchOf(list, entry, by, days)];
  });
  return matches.sort((one, other) => worthOf(other) - worthOf(one))[0];
}

function matchOf(list: TrustList, entry: TrustedIssuer, by: string, days: ListDays): ListMatch {
  return {
    list,
    entry,
    by,
    onAwardDay: isListedOn(entry, days.award ?? days.today),
    today: isListedOn(entry, days.today),
  };
}

function worthOf({ onAwardDay, today }: ListMatch): number {
  return (onAwardDay ? 2 : 0) + (today ? 1 : 0);
}

function isListedOn({ from, until }: TrustedIssuer, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/** DIDs and addresses must be equal; a bare domain stands for itself and what lies below it. */
function isSameParty(listed: string, issuerId: string): boolean {
  if (listed.startsWith('did:')) return listed === issuerId;
  const address = webAddressOf(listed);
  if (address) return withoutSlash(listed) === withoutSlash(issuerId);
  const domain = domainOf(issuerId);
  const wanted = webAddressOf(`https://${listed}`)?.host;
  if (domain === undefined || wanted === undefined || !wanted.includes('.')) return false;
  return domain === wanted || domain.endsWith(`.${wanted}`);
}

function withoutSlash(url: string): string {
  const written = URL.canParse(url) ? new URL(url).href : url;
  let end = written.length;
  // By hand: a pattern for slashes at the end takes minutes on a stranger's million of slashes.
  while (written[end - 1] === '/') end -= 1;
  return written.slice(0, end);
}
