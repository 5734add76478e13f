import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The verifier of the Digital Credentials Consortium, when its folder is installed. */
export type VerifierCore =
  | { readonly kind: 'open'; readonly verify: (credential: unknown) => Promise<boolean> }
  | { readonly kind: 'absent'; readonly reason: string };

const FOLDER = join(import.meta.dirname, 'peers/node_modules/@digitalcredentials/verifier-core');

/** Loads it from `peers/`, which has a lock of its own and is no workspace. */
export async function openVerifierCore(): Promise<VerifierCore> {
  if (!existsSync(FOLDER)) {
    return { kind: 'absent', reason: 'not installed; run npm ci --prefix bench/verify/peers' };
  }
  const loaded: unknown = await import(pathToFileURL(join(FOLDER, 'dist/index.js')).href);
  const verifyCredential = functionOf(loaded);
  if (!verifyCredential) return { kind: 'absent', reason: 'it has no verifyCredential' };
  const verify = async (credential: unknown): Promise<boolean> => {
    const answer = await quietly(() => verifyCredential({ credential, knownDIDRegistries: [] }));
    return JSON.stringify(answer).includes('"valid_signature","valid":true');
  };
  return { kind: 'open', verify };
}

/** It writes to the console whenever it cannot fetch a schema. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { log, error } = console;
  console.log = console.error = () => undefined;
  try {
    return await run();
  } finally {
    Object.assign(console, { log, error });
  }
}

function functionOf(loaded: unknown): ((options: object) => Promise<unknown>) | undefined {
  if (typeof loaded !== 'object' || loaded === null || !('verifyCredential' in loaded))
    return undefined;
  const { verifyCredential } = loaded;
  if (typeof verifyCredential !== 'function') return undefined;
  return (options) => Promise.resolve(Reflect.apply(verifyCredential, undefined, [options]));
}
