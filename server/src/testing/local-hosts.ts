import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Wire } from '../fetching/wire.js';
import { TEST_CERTIFICATE } from './test-certificate.js';

/** A little internet in this process: names with their addresses, and one server behind the public ones. */
export interface LocalHosts {
  readonly wire: Wire;
  /** Requests that arrived, as `host path`. */
  readonly asked: readonly string[];
  /** Addresses to which a connection was tried. */
  readonly connected: readonly string[];
  /** Names that were looked up. */
  readonly resolved: readonly string[];
  readonly close: () => Promise<void>;
}

/** A public address behind which the server of the test answers. */
export const PUBLIC_ADDRESS = '93.184.215.14';
/** A public address at which nobody answers. */
export const DEAD_ADDRESS = '93.184.215.15';
const CLOSED_PORT = 1;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Opens it. `names` gives the addresses of a name, a list for each time it is looked up; others get the public one. */
export async function openLocalHosts(
  answer: Answer,
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
): Promise<LocalHosts> {
  const asked: string[] = [];
  const connected: string[] = [];
  const resolved: string[] = [];
  const server = createServer(TEST_CERTIFICATE, (request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    connected,
    resolved,
    wire: {
      authorities: TEST_CERTIFICATE.cert,
      resolve: async (host) => {
        const times = resolved.filter((name) => name === host).length;
        resolved.push(host);
        const lists = names[host] ?? [[PUBLIC_ADDRESS]];
        return lists[Math.min(times, lists.length - 1)] ?? [];
      },
      connect: (address) => {
        connected.push(address);
        return connect({
          host: '127.0.0.1',
          port: address === DEAD_ADDRESS ? CLOSED_PORT : port,
        });
      },
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
