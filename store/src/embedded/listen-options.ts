import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';

/** `sun_path` holds 104 bytes on the strictest common system, the end of the name included. */
const MAX_SOCKET_PATH = 103;
const SOCKET_PORT = 5432;

/**
 * Where the server listens: on a socket that only its user can reach, or on 127.0.0.1 where there can be none.
 * `lastPort` is taken again, so that a server that is started anew is found at the old address.
 */
export async function listenOptions(
  places: DataFolder,
  lastPort?: number,
): Promise<Readonly<Record<string, string>>> {
  const socket = join(places.socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`);
  const canUseSocket = process.platform !== 'win32' && Buffer.byteLength(socket) <= MAX_SOCKET_PATH;
  if (canUseSocket) {
    return {
      listen_addresses: '',
      unix_socket_directories: places.socketFolder,
      port: String(SOCKET_PORT),
    };
  }
  const port = lastPort ?? (await freePort());
  return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
