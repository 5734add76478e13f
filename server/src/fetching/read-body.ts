import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Failure, fail } from './fetch-answers.js';

const INFLATERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads an answer up to a cap that counts what is unfolded, so that a few compressed bytes cannot become many.
 * A body that ends before its stated length breaks off with the error of its connection.
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array | Failure> {
  const stated = Number(response.headers['content-length'] ?? 0);
  if (stated > maxBytes) return stop(response, fail('fetch-too-large'));
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return collect(response, maxBytes);
  const inflate = INFLATERS[encoding];
  if (!inflate) return stop(response, fail('fetch-encoding'));
  // The error of either end reaches the reader below; the callback has nothing to add.
  return collect(
    pipeline(response, inflate(), () => undefined),
    maxBytes,
  );
}

async function collect(
  stream: AsyncIterable<Uint8Array | string> & { destroy?: () => void },
  maxBytes: number,
): Promise<Uint8Array | Failure> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) return fail('fetch-too-large');
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function stop(response: IncomingMessage, failure: Failure): Failure {
  response.destroy();
  return failure;
}
