import { type DataRelease, openRelease, RELEASE_FORMAT, RELEASE_PARTS } from 'cairn/catalogue';

const MANIFEST = '/api/v1/release';

/** Fetches the manifest and its parts from the server that served this page, and opens them. */
export async function fetchRelease(signal: AbortSignal): Promise<DataRelease> {
  const { version, hash, files } = await fetchManifest(signal);
  const parts = await Promise.all(
    RELEASE_PARTS.map(async (part) => {
      const file = files.get(part) ?? part;
      return [part, await fetchJson(`${MANIFEST}/${encodeURIComponent(file)}`, signal)] as const;
    }),
  );
  return openRelease({ format: RELEASE_FORMAT, version, hash, ...Object.fromEntries(parts) });
}

/** What the server has now. */
export async function fetchManifest(signal: AbortSignal): Promise<Manifest> {
  return readManifest(await fetchJson(MANIFEST, signal));
}

interface Manifest {
  readonly version: string;
  readonly hash: string;
  /** File of each part; its name changes with its content. */
  readonly files: ReadonlyMap<string, string>;
}

/** What is needed of the manifest; openRelease refuses what is missing here. */
export function readManifest(value: unknown): Manifest {
  const fields = entriesOf(value);
  const files = [...entriesOf(fields.get('parts'))].flatMap(([part, entry]) => {
    const file = entriesOf(entry).get('file');
    return typeof file === 'string' ? [[part, file] as const] : [];
  });
  return {
    version: String(fields.get('version')),
    hash: String(fields.get('hash')),
    files: new Map(files),
  };
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`GET ${url}: ${response.status} ${response.statusText}`);
  return response.json();
}
