import { clusterMajor, findBinaries } from './binaries.js';
import { ensureCluster, readPassword, SUPERUSER } from './cluster.js';
import { type DataFolder, prepareDataFolder } from './data-folder.js';
import { type FolderLock, takeLock } from './lock.js';
import { readAddress, type ServerAddress } from './server-notes.js';
import { type SupervisedServer, startSupervised } from './supervised-server.js';

/** How to log in to a PostgreSQL. */
export interface ServerLogin extends ServerAddress {
  readonly user: string;
  readonly password: string;
}

/** A private PostgreSQL that runs for this process. */
export interface EmbeddedServer {
  /** The data folder in use; another than the wanted one when that could not be reached. */
  readonly folder: string;
  /** Version of the programs, as they say it. */
  readonly version: string;
  readonly login: ServerLogin;
  /** Tells other processes, through the lock, where this one answers. */
  readonly announce: (address: string) => void;
  /** Stops the server and gives the folder back. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  readonly folder: string;
  /** The folder is our default and may be replaced by a system place when root's home hides it. */
  readonly movable: boolean;
}

/**
 * Opens a data folder with a private PostgreSQL, which is made at the first time. Only this process can
 * reach it: it listens on a socket in the folder (or on 127.0.0.1 with a random password).
 * @throws CairnError `store-locked`, `data-folder-unusable`, `data-folder-version`, `postgres-missing`,
 *   `postgres-start-failed`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const places = prepareDataFolder(options.folder, options.movable);
  const lock = takeLock(places.folder);
  try {
    const binaries = findBinaries({
      copyTo: binariesCopy(places),
      runAs: places.runAs,
      major: clusterMajor(places.cluster),
    });
    await ensureCluster(places, binaries);
    const server = await startSupervised(places, binaries);
    return serverOf({ places, lock, server, version: binaries.version });
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** Login of the server that another process runs on a folder, or undefined when none runs. */
export function loginOfRunning(places: DataFolder): ServerLogin | undefined {
  const address = readAddress(places);
  return address && { ...address, user: SUPERUSER, password: readPassword(places) };
}

/** Where a copy of the packaged programs goes when they cannot be reached in place. */
export function binariesCopy(places: DataFolder): string {
  return `${places.folder}/programs`;
}

interface Parts {
  readonly places: DataFolder;
  readonly lock: FolderLock;
  readonly server: SupervisedServer;
  readonly version: string;
}

function serverOf({ places, lock, server, version }: Parts): EmbeddedServer {
  // Runs also when an error nobody caught ends the process; only synchronous work is possible here.
  const onExit = () => {
    server.signalStop();
    lock.release();
  };
  process.once('exit', onExit);
  return {
    folder: places.folder,
    version,
    login: { ...server.address, user: SUPERUSER, password: readPassword(places) },
    announce: lock.announce,
    async stop() {
      await server.stop();
      lock.release();
      process.off('exit', onExit);
    },
  };
}
