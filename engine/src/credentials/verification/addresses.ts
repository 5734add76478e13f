/** The parts of an address that tell who answers there. */
export interface WebAddress {
  readonly protocol: string;
  /** Host in lower case, international names as `xn--…`, without port. */
  readonly host: string;
  /** `https://host[:port]`. */
  readonly origin: string;
}

/** The parts of an http or https address; undefined for anything else. */
export function webAddressOf(text: string | undefined): WebAddress | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, origin } = new URL(text);
  return protocol === 'https:' || protocol === 'http:'
    ? { protocol, host: hostname.toLowerCase(), origin }
    : undefined;
}

/** The host of an address, else the address itself: for sentences. */
export function hostOrAll(text: string): string {
  return webAddressOf(text)?.host ?? text;
}

/** The same address over https: nothing is ever fetched over http. */
export function securedAddress(url: string): string {
  return url.replace(/^http:\/\//i, 'https://');
}

/** The host behind an issuer's id: of `did:web:host[:path]` or of an https address. */
export function domainOf(id: string | undefined): string | undefined {
  const didWeb = /^did:web:([^:#?/]+)/.exec(id ?? '')?.[1];
  if (didWeb === undefined) return webAddressOf(id)?.host;
  const [host] = didWeb.replace(/%3a/i, ':').split(':');
  return webAddressOf(`https://${host}`)?.host;
}
