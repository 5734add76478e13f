import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { CheckedUrl } from './check-url.js';
import type { Wire } from './wire.js';

/** One question to one checked address. */
export interface Question {
  readonly url: CheckedUrl;
  readonly address: string;
  readonly accept: string;
  readonly userAgent: string;
  readonly wire: Wire;
  readonly signal: AbortSignal;
}

const HTTPS_PORT = 443;
const MAX_HEADER_BYTES = 16_384;

/** Asks and gives the answer with its body unread; rejects when there is none. Sends nothing but these headers. */
export function askOnce(question: Question): Promise<IncomingMessage> {
  const { url, accept, userAgent, signal } = question;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: url.host,
        port: url.port,
        defaultPort: HTTPS_PORT,
        path: url.path,
        signal,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: {
          accept,
          'accept-encoding': 'identity',
          'user-agent': userAgent,
          connection: 'close',
        },
        // Without `agent`, else it would connect by itself and look the name up again.
        createConnection: () => secureConnection(question),
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end();
  });
}

function secureConnection({ url, address, wire }: Question) {
  return connect({
    socket: wire.connect(address, url.port),
    host: url.host,
    servername: isIP(url.host) === 0 ? url.host : '',
    // Stated, so that no environment variable can switch it off.
    rejectUnauthorized: true,
    ...(wire.authorities === undefined ? {} : { ca: wire.authorities }),
  });
}
