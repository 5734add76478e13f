import type { Store } from '@cairn/store';
import { portableCryptography } from 'cairn/credentials';
import { buildApp } from '../../server/src/http/app.js';
import type { IssuingParts } from '../../server/src/issuing/issuing-parts.js';
import { smallServedData } from '../../server/src/testing/small-release.js';

/** A shape of JSON as OpenAPI 3.1 writes it, as far as the reference reads it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Content by media type. */
export interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Shape }>>;
}

/** One operation. */
export interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Shape;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
}

/** The contract of the API. */
export interface ApiDocument {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

/** The contract as the server gives it, from an app without a database. */
export async function apiDocument(): Promise<ApiDocument> {
  const app = await buildApp({
    store: unusedStore(),
    data: smallServedData(),
    planJobs: {
      start: unused,
      find: () => undefined,
      wait: async () => undefined,
      follow: () => () => undefined,
      cancel: () => undefined,
      close: () => undefined,
    },
    questions: {
      evaluate: unused,
      nearest: unused,
      check: unused,
      chances: unused,
      compare: unused,
    },
    credentials: { verify: unused, threads: 1 },
    nowMs: () => 0,
    issuing: unusedIssuing(),
    today: () => '2026-01-01',
    version: '0.1.0',
    webFolder: '',
  });
  const reply = await app.inject('/api/v1/openapi.json');
  await app.close();
  return reply.json();
}

function unused(): never {
  throw new Error('The reference asks no question.');
}

function unusedIssuing(): IssuingParts {
  const { issuers, instanceKeys } = unusedStore();
  return {
    issuers,
    instanceKeys,
    release: smallServedData().release,
    secret: undefined,
    publicUrl: undefined,
    operatorTokenHash: undefined,
    cryptography: portableCryptography,
    now: unused,
    lists: { of: unused },
  };
}

function unusedStore(): Store {
  return {
    workspaces: { create: unused, get: unused, put: unused, export: unused, erase: unused },
    plans: { add: unused, list: unused, get: unused, remove: unused },
    idempotency: { claim: unused, complete: unused, abandon: unused },
    releases: { record: unused, list: unused },
    issuers: {
      create: unused,
      get: unused,
      erase: unused,
      rotate: unused,
      takePlaces: unused,
      keepAchievement: unused,
      record: unused,
      findByRequestKeys: unused,
      getCredential: unused,
      listCredentials: unused,
      changeStatus: unused,
      eraseCredential: unused,
      published: { issuer: unused, statusList: unused, achievement: unused },
    },
    instanceKeys: { list: unused },
    health: unused,
    dataFolder: undefined,
    announce: unused,
    close: unused,
  };
}
