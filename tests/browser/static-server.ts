import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** What a browser test needs: an address, and a way to end. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** JSON answers of the API by path. */
export type Answers = ReadonlyMap<string, () => unknown>;

/** Serves the built web app, and API answers from a map, on a free port of this machine. */
export async function serveStatic(folder: string, answers: Answers): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = answers.get(path);
    if (answer) return sendJson(response, answer());
    if (path.startsWith('/api/')) return void response.writeHead(404).end();
    return sendFile(response, folder, path);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** A file of the folder; each other path is a page of the app. */
function sendFile(response: ServerResponse, folder: string, path: string): void {
  const wanted = join(folder, normalize(path));
  const isFile = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile();
  const file = isFile ? wanted : join(folder, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': "frame-ancestors 'none'",
  });
  createReadStream(file).pipe(response);
}
