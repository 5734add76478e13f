import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from './static-server.js';

/** The release endpoints of the API, answered from `data/dist`; nothing when it was not built. */
export function releaseAnswers(dataFolder: string): Answers {
  const manifestFile = join(dataFolder, 'manifest.json');
  if (!existsSync(manifestFile)) return new Map();
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const manifest = read(manifestFile);
  const parts = entriesOf(entriesOf(manifest).get('parts'));
  const answers = [...parts].map(([, entry]) => {
    const file = String(entriesOf(entry).get('file'));
    return [`/api/v1/release/${file}`, () => read(join(dataFolder, file))] as const;
  });
  return new Map([['/api/v1/release', () => manifest] as const, ...answers]);
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
