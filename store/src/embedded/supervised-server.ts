import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresBinaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import { type Postmaster, startPostmaster } from './postmaster.js';

/** A private server that is started again when it ends without being asked to. */
export type SupervisedServer = Pick<Postmaster, 'address' | 'stop' | 'signalStop'>;

/** A server that keeps dying has a reason that a person must find; the state of the store says so. */
const MAX_RESTARTS = 5;
const PAUSE_MS = 250;

/**
 * Starts the server and keeps it running, at one address.
 * @throws CairnError `postgres-start-failed` when it does not start the first time
 */
export async function startSupervised(
  places: DataFolder,
  binaries: PostgresBinaries,
): Promise<SupervisedServer> {
  let current = await startPostmaster(places, binaries);
  const { address } = current;
  let isStopping = false;
  const supervise = async () => {
    for (let restarts = 0; restarts < MAX_RESTARTS; restarts += 1) {
      await current.ended;
      if (isStopping) return;
      await wait(PAUSE_MS * restarts);
      if (isStopping) return;
      // What hinders a restart stands in the log, and every question to the store shows it.
      const next = await startPostmaster(places, binaries, address.port).catch(() => undefined);
      current = next ?? current;
    }
  };
  const supervision = supervise();
  return {
    address,
    stop: async () => {
      isStopping = true;
      await current.stop();
      await supervision;
      // Stopping may have crossed a restart.
      await current.stop();
    },
    signalStop: () => {
      isStopping = true;
      current.signalStop();
    },
  };
}
