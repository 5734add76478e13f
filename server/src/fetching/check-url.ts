import { isIP } from 'node:net';
import { type Refusal, refuse } from './fetch-answers.js';
import type { FetchSettings } from './fetch-settings.js';

/** An address whose form may be asked; where its name leads is still to be checked. */
export interface CheckedUrl {
  readonly kind: 'checked';
  /** Without fragment. */
  readonly href: string;
  /** Name or address, without brackets and trailing dot. */
  readonly host: string;
  readonly port: number;
  /** Path and query. */
  readonly path: string;
  /** The operator vouches for this host and port. */
  readonly isAllowed: boolean;
}

const HTTPS_PORT = 443;
const MAX_URL_LENGTH = 2_048;
/** Characters that readers of addresses take differently, so that two of them see two hosts. */
const AMBIGUOUS = /[\s\\\p{Cc}]/u;
/** Names that by standard or habit only mean something inside a network. */
const PRIVATE_NAME =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid)$/;

/** Looks at the form of an address: https, port, name, no password, nothing ambiguous. */
export function checkUrl(text: string, settings: FetchSettings): CheckedUrl | Refusal {
  if (text.length > MAX_URL_LENGTH || AMBIGUOUS.test(text)) return refuse('fetch-url-unreadable');
  if (!URL.canParse(text)) return refuse('fetch-url-unreadable');
  const url = new URL(text);
  if (url.protocol !== 'https:') return refuse('fetch-not-https');
  if (url.username !== '' || url.password !== '') return refuse('fetch-userinfo');
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  const isAllowed =
    settings.allowed.has(`${host}:${port}`) || settings.allowed.has(`[${host}]:${port}`);
  url.hash = '';
  const checked = { kind: 'checked', host, port, isAllowed } as const;
  return (
    whyNotHost(text, url.hostname, host, checked) ?? {
      ...checked,
      href: url.href,
      path: `${url.pathname}${url.search}`,
    }
  );
}

function whyNotHost(
  text: string,
  written: string,
  host: string,
  { port, isAllowed }: Pick<CheckedUrl, 'port' | 'isAllowed'>,
): Refusal | undefined {
  if (isIP(host) === 4 && !writtenAs(text, written)) return refuse('fetch-odd-address');
  if (isAllowed) return undefined;
  if (port !== HTTPS_PORT) return refuse('fetch-port');
  if (isIP(host) === 0 && (!host.includes('.') || PRIVATE_NAME.test(host))) {
    return refuse('fetch-private-name');
  }
  return undefined;
}

/** `https://2130706433/` and `https://0x7f.1/` are 127.0.0.1 to a browser. */
function writtenAs(text: string, host: string): boolean {
  const authority = /^https:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';
  return authority === host || authority.startsWith(`${host}:`);
}
