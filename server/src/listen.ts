import { CairnError } from 'cairn/terms';

interface Listener {
  readonly listen: (where: { readonly port: number; readonly host: string }) => Promise<string>;
}

/** Where to listen. */
export interface ListenOptions {
  readonly port?: number;
  /** Take the next free port when `port` is in use. Default: only when no port is given. */
  readonly nextFreePort?: boolean;
  /** Default 127.0.0.1, so that nobody else can reach it. */
  readonly host?: string;
}

export const DEFAULT_PORT = 4400;
const PORTS_TO_TRY = 50;

/**
 * Listens and gives the address.
 * @throws CairnError `port-in-use`, `port-unusable`
 */
export async function listen(app: Listener, options: ListenOptions): Promise<string> {
  const { port = DEFAULT_PORT, host = '127.0.0.1' } = options;
  const mayMove = options.nextFreePort ?? options.port === undefined;
  for (let tried = port; ; tried += 1) {
    try {
      return await app.listen({ port: tried, host });
    } catch (cause) {
      const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
      if (!isTaken) throw listenError(tried, host, cause);
      if (!mayMove || tried >= port + PORTS_TO_TRY) throw portError(tried, cause);
    }
  }
}

function portError(port: number, cause: unknown): CairnError {
  const message = `Port ${port} is in use by another program. Choose another one with --port.`;
  return new CairnError('port-in-use', message, { port }, { cause });
}

function listenError(port: number, host: string, cause: unknown): CairnError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `Cannot listen on ${host} port ${port}: ${reason}.`;
  return new CairnError('port-unusable', message, { port, host }, { cause });
}
