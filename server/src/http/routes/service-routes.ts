import { healthContract, openapiContract } from '../../contracts/service.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';

const TAGS = ['service'];

/** State of the server, and the contract of all routes. */
export function addServiceRoutes(app: ContractApp, parts: AppParts): void {
  addHealth(app, parts);
  addContract(app);
}

function addHealth(app: ContractApp, { store, data, version }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readHealth',
    summary: 'Whether the server can work',
    description: '200 when it can, 503 when its database does not answer.',
    response: { 200: healthContract, 503: healthContract },
  };
  app.get('/api/v1/health', { schema }, async (_request, reply) => {
    const health = await store.health();
    const isUp = health.kind === 'up';
    const database = isUp ? { state: 'up', version: health.serverVersion } : { state: 'down' };
    return reply
      .code(isUp ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        state: health.kind,
        version,
        release: { version: data.release.version, hash: data.release.hash },
        database,
      });
  });
}

function addContract(app: ContractApp): void {
  const schema = {
    tags: TAGS,
    operationId: 'readContract',
    summary: 'This contract, as OpenAPI 3.1',
    response: { 200: openapiContract },
  };
  const config = { fromRelease: true };
  app.get('/api/v1/openapi.json', { schema, config }, () => app.swagger());
}
