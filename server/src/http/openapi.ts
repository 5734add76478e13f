import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

/** The groups of routes, in the order of the reference. */
const TAGS = [
  { name: 'frameworks', description: 'Levels, credit systems and how they relate.' },
  { name: 'catalogue', description: 'Units, qualifications and the rules between them.' },
  { name: 'plans', description: 'What to take next: exact plans with proofs.' },
  { name: 'scores', description: 'Figures that open to their arithmetic.' },
  { name: 'workspaces', description: 'What a person chose to keep here.' },
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
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => keepUsedSchemas(jsonSchemaTransformObject(document)),
  });
}

type ApiDocument = ReturnType<typeof jsonSchemaTransformObject>;

/** Every contract comes in a form for requests and one for answers; only those in use stay. */
function keepUsedSchemas(document: ApiDocument): ApiDocument {
  const components = 'components' in document ? document.components : undefined;
  const schemas: Readonly<Record<string, unknown>> = { ...components?.schemas };
  const used = new Set<string>();
  const visit = (text: string) => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(JSON.stringify(schemas[name] ?? null));
    }
  };
  visit(JSON.stringify(document.paths ?? {}));
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return Object.assign({}, document, { components: { ...components, schemas: kept } });
}
