import { CairnError } from 'cairn/terms';

/** What the operator says about asking the network. */
export interface FetchSettings {
  /** `host:port` in lower case that may be asked although its port or its address is not public. */
  readonly allowed: ReadonlySet<string>;
  /** Nothing is ever asked. */
  readonly offline: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const HTTPS_PORT = '443';
const ENTRY = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/;

/**
 * `CAIRN_FETCH_ALLOW=badges.uni.example:8443,10.1.2.3` and `CAIRN_OFFLINE=1`; an entry without a port means 443.
 * @throws CairnError `fetch-settings-invalid`
 */
export function fetchSettingsFrom(env: Environment): FetchSettings {
  const { CAIRN_FETCH_ALLOW: allow = '', CAIRN_OFFLINE: offline } = env;
  const entries = allow.split(',').map((entry) => entry.trim().toLowerCase());
  return {
    allowed: new Set(entries.filter((entry) => entry !== '').map(toHostAndPort)),
    offline: offline === '1',
  };
}

function toHostAndPort(entry: string): string {
  const [, host, port = HTTPS_PORT] = ENTRY.exec(entry) ?? [];
  if (host !== undefined && Number(port) > 0 && Number(port) <= 65_535) return `${host}:${port}`;
  const message = `CAIRN_FETCH_ALLOW: "${entry}" is not a host. Write host or host:port, with commas between them.`;
  throw new CairnError('fetch-settings-invalid', message, { entry });
}
