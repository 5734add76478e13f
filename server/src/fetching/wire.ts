import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';

/** How names are resolved and addresses reached; tests bring their own. */
export interface Wire {
  /** Every address of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** A connection to exactly this address: no name is looked up again between check and connection. */
  readonly connect: (address: string, port: number) => Socket;
  /** Certificate authorities in place of the usual ones. */
  readonly authorities?: string;
}

/** The real network. */
export const REAL_WIRE: Wire = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: (address, port) => connect({ host: address, port }),
};
