/** What opens an issuer from this device. The token is a password: it goes into headers only, never into an address. */
export interface KeptIssuer {
  readonly id: string;
  readonly token: string;
}

const KEY = 'cairn.issuer';

/** The issuer that this device keeps; undefined when there is none or the browser keeps nothing. */
export function readKeptIssuer(storage: Pick<Storage, 'getItem'>): KeptIssuer | undefined {
  try {
    return parseKeptIssuer(JSON.parse(storage.getItem(KEY) ?? 'null'));
  } catch {
    // Closed or broken storage: the person opens the issuer again.
    return undefined;
  }
}

function parseKeptIssuer(value: unknown): KeptIssuer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = new Map<string, unknown>(Object.entries(value));
  const id = kept.get('id');
  const token = kept.get('token');
  return typeof id === 'string' && id !== '' && typeof token === 'string' && token !== ''
    ? { id, token }
    : undefined;
}

export function keepIssuer(storage: Pick<Storage, 'setItem'>, { id, token }: KeptIssuer): void {
  try {
    storage.setItem(KEY, JSON.stringify({ id, token }));
  } catch {
    // As above: it then holds until the tab is closed.
  }
}

/** Removes id and token from the device; the issuer itself stays on the server. */
export function forgetIssuer(storage: Pick<Storage, 'removeItem'>): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // Closed storage holds nothing to remove.
  }
}
