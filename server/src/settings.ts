import { fileURLToPath } from 'node:url';
import type { StoreOptions } from '@cairn/store';

/** Version of Cairn. */
export const VERSION = '0.1.0';

const PROJECT = new URL('../../', import.meta.url);

/** Which database the environment asks for; `dataFolder` (from `--data`) wins over `DATABASE_URL`. */
export function storeOptionsFrom(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder?: string,
): StoreOptions {
  const { DATABASE_URL: databaseUrl, CAIRN_DATA: fromEnv } = env;
  if (dataFolder !== undefined) return { dataFolder };
  if (databaseUrl) return { databaseUrl };
  return fromEnv ? { dataFolder: fromEnv } : { dataFolder: projectPath('.cairn'), movable: true };
}

/** Folder of the built web app. */
export function webFolder(): string {
  return projectPath('web/dist');
}

/** A path inside the project, the same from the sources and from the compiled program. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(path, PROJECT));
}
