/** Where a did:web lives, or why it cannot live anywhere. */
export type WebAddress =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'broken'; readonly message: string };

const HOST = /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?$/;
const PORT = /^[1-9]\d{0,4}$/;
const SEGMENT = /^(?:[a-zA-Z0-9._~-]|%[0-9a-fA-F]{2})+$/;
const MAX_DID_LENGTH = 1000;

/**
 * The https address of a did:web document: `:` becomes `/`, `%3A` keeps a port, no path means `/.well-known`.
 * Names that would leave their path or carry a user name are refused; whether the host may be asked at all (private
 * addresses, ports) is for the caller's fetcher to say.
 * @see https://w3c-ccg.github.io/did-method-web/#read-resolve
 */
export function webAddressOf(did: string): WebAddress {
  const name = did.slice('did:web:'.length);
  if (did.length > MAX_DID_LENGTH) return broken('it is too long');
  const [authority = '', ...segments] = name.split(':');
  const [host = '', port, ...others] = authority.split(/%3a/i);
  if (!HOST.test(host) || host.includes('..') || others.length > 0)
    return broken('its host is no domain name');
  if (port !== undefined && (!PORT.test(port) || Number(port) > 65_535))
    return broken('its port is no number from 1 to 65535');
  if (!segments.every(isPlainSegment)) return broken('its path has an empty or unsafe part');
  const path = segments.length === 0 ? '.well-known' : segments.join('/');
  const place = port === undefined ? host : `${host}:${port}`;
  return { kind: 'address', url: `https://${place}/${path}/did.json` };
}

function isPlainSegment(segment: string): boolean {
  if (!SEGMENT.test(segment)) return false;
  const meant = segment.replace(/%2e/gi, '.').replace(/%(?:2f|5c|00)/gi, '/');
  return meant !== '.' && meant !== '..' && !meant.includes('/');
}

function broken(why: string): WebAddress {
  return { kind: 'broken', message: `The did:web cannot be an address: ${why}.` };
}
