import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { problemsOf } from '../../contracts/problems.js';
import { manifestContract, partContentContract, partParams } from '../../contracts/release.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { notFound } from '../problems.js';

const TAGS = ['release'];
const A_YEAR = 'public, max-age=31536000, immutable';
/** Done once for each part, so the best compression is worth its time. */
const BROTLI_QUALITY = 9;
const compress = promisify(brotliCompress);

/** The data release as static files: a manifest that is asked again, and parts that never change. */
export function addReleaseRoutes(app: ContractApp, { data }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readRelease',
    summary: 'Version of the data and the files of its parts',
    response: { 200: manifestContract, ...problemsOf() },
  };
  const config = { fromRelease: true };
  app.get('/api/v1/release', { schema, config }, () => data.manifest);
  addPart(app, data.parts);
}

function addPart(app: ContractApp, parts: ReadonlyMap<string, Uint8Array>): void {
  const packed = new Map<string, Promise<Buffer>>();
  const packOnce = (file: string, bytes: Uint8Array) => {
    const found = packed.get(file) ?? pack(bytes);
    packed.set(file, found);
    return found;
  };
  const schema = {
    tags: TAGS,
    operationId: 'readReleasePart',
    summary: 'One part of the release as JSON',
    description:
      'Take the name from the manifest. It changes with the content, so keep it for ever.',
    params: partParams,
    response: { 200: partContentContract, ...problemsOf(404) },
  };
  app.get('/api/v1/release/:file', { schema }, async (request, reply) => {
    const { file } = request.params;
    const bytes = parts.get(file);
    if (!bytes) throw notFound();
    reply.headers({
      'cache-control': A_YEAR,
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
      vary: 'accept-encoding',
    });
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!takesBrotli) return reply.send(Buffer.from(bytes));
    return reply.header('content-encoding', 'br').send(await packOnce(file, bytes));
  });
}

function pack(bytes: Uint8Array): Promise<Buffer> {
  return compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}
