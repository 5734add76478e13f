import { isIP, isIPv4 } from 'node:net';
import type { CheckedUrl } from './check-url.js';
import { type Failure, fail, type Refusal, refuse } from './fetch-answers.js';
import { isPublicAddress } from './public-address.js';
import type { Wire } from './wire.js';

/** Addresses that may be connected to, IPv4 first because it is reachable from more networks. */
export interface CheckedAddresses {
  readonly kind: 'addresses';
  readonly addresses: readonly string[];
}

/** Further addresses of one name are not tried. */
const MOST_ADDRESSES = 4;

/**
 * Resolves the name of an address once. One private address among public ones refuses them all: an honest name has
 * no such mixture, and a dishonest one would have us choose.
 */
export async function resolveChecked(
  { host, isAllowed }: CheckedUrl,
  wire: Wire,
): Promise<CheckedAddresses | Refusal | Failure> {
  const found = await addressesOf(host, wire);
  if (found.length === 0) return fail('fetch-host-unknown');
  if (!isAllowed && !found.every(isPublicAddress)) return refuse('fetch-private-address');
  const inOrder = [...found.filter(isIPv4), ...found.filter((address) => !isIPv4(address))];
  return { kind: 'addresses', addresses: inOrder.slice(0, MOST_ADDRESSES) };
}

async function addressesOf(host: string, wire: Wire): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return await wire.resolve(host);
  } catch {
    // A resolver that fails and a name that does not exist are the same to who asks.
    return [];
  }
}
