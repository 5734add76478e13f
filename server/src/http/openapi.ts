import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import { tidyShapes } from './openapi-shapes.js';

/** The groups of routes, in the order of the reference. */
const TAGS = [
  { name: 'frameworks', description: 'Levels, credit systems and how they relate.' },
  { name: 'catalogue', description: 'Units, qualifications and the rules between them.' },
  { name: 'plans', description: 'What to take next: exact plans with proofs.' },
  { name: 'credentials', description: 'What a credential says, and what can be said about it.' },
  { name: 'scores', description: 'Figures that open to their arithmetic.' },
  { name: 'workspaces', description: 'What a person chose to keep here.' },
  { name: 'issuers', description: 'Who issues credentials from here, and with which keys.' },
  { name: 'issuing', description: 'Issuing credentials and what happens to them afterwards.' },
  {
    name: 'published',
    description: 'What readers of credentials ask for; these stand below the public address.',
  },
  { name: 'release', description: 'The dated data behind every answer.' },
  { name: 'service', description: 'State of the server and its contract.' },
];

/** Collects the contracts of all routes that are added after it. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cairn',
        version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description:
          'Stackable credentials: what counts, what is missing, what to take next. Reading needs no token. Days are YYYY-MM-DD; an absent field is not known.',
      },
      servers: [{ url: '/' }],
      tags: TAGS,
      components: {
        securitySchemes: {
          workspaceToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'The token that came once with the new workspace.',
          },
          issuerToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'The token that came once with the new issuer.',
          },
        },
      },
    },
    transform,
    transformObject: (document) => tidied(transformObject(document)),
  });
}

/** Answers may gain fields, so only requests (strict shapes) are closed. */
const CONFIG: NonNullable<Parameters<typeof createJsonSchemaTransform>[0]>['zodToJsonConfig'] = {
  override: ({ zodSchema, jsonSchema }) => {
    const { def } = zodSchema._zod;
    if (def.type === 'object' && !('catchall' in def && def.catchall)) {
      delete jsonSchema.additionalProperties;
    }
  },
};
const transform = createJsonSchemaTransform({ zodToJsonConfig: CONFIG });
const transformObject = createJsonSchemaTransformObject({ zodToJsonConfig: CONFIG });

type ApiDocument = ReturnType<typeof transformObject>;

function tidied(document: ApiDocument): ApiDocument {
  const components = 'components' in document ? document.components : undefined;
  const { paths, shapes } = tidyShapes(document.paths ?? {}, { ...components?.schemas });
  return Object.assign({}, document, { paths, components: { ...components, schemas: shapes } });
}
