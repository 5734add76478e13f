/// <reference path="./packages.d.ts" />
import processor, { type ProcessorEvent, type ProcessorOptions } from 'jsonld/lib/index.js';
import { CairnError } from '../../terms/index.js';
import { findContext, type PinnedContext } from '../contexts/contexts.js';
import type { JsonObject } from '../json.js';
import type { CanonicalRefusal } from './canonical.js';

/** The RDF dataset of a document (RDF/JS quads) by the general JSON-LD algorithms, in safe mode. */
export async function toDataset(
  document: JsonObject,
  contexts: readonly PinnedContext[],
): Promise<{ readonly kind: 'dataset'; readonly quads: readonly unknown[] } | CanonicalRefusal> {
  try {
    const quads = await processor.toRDF(document, optionsWith(contexts));
    return { kind: 'dataset', quads: Array.isArray(quads) ? quads : [] };
  } catch (error) {
    return toRefusal(error);
  }
}

/**
 * The RDF dataset by the same algorithms without safe mode: relative references drop out silently, as they did for
 * those who signed so. `dropped` names them.
 */
export async function toLooseDataset(
  document: JsonObject,
  contexts: readonly PinnedContext[],
): Promise<
  | {
      readonly kind: 'dataset';
      readonly quads: readonly unknown[];
      readonly dropped: readonly string[];
    }
  | CanonicalRefusal
> {
  const dropped = new Set<string>();
  const eventHandler = ({ event, next }: ProcessorEvent) => {
    const field = TERM_EVENTS[event.code];
    const name = field === undefined ? undefined : fieldOf(event.details, field);
    if (typeof name === 'string' && name !== '') dropped.add(name);
    next();
  };
  try {
    const options = { ...optionsWith(contexts), safe: false, eventHandler, rdfDirection: null };
    const quads = await processor.toRDF(document, options);
    return { kind: 'dataset', quads: Array.isArray(quads) ? quads : [], dropped: [...dropped] };
  } catch (error) {
    return toRefusal(error);
  }
}

/** Why the general algorithms cannot expand a document in safe mode; undefined when they can. */
export async function findExpansionRefusal(
  document: JsonObject,
  contexts: readonly PinnedContext[],
): Promise<CanonicalRefusal | undefined> {
  try {
    await processor.expand(document, optionsWith(contexts));
    return undefined;
  } catch (error) {
    return toRefusal(error);
  }
}

function optionsWith(contexts: readonly PinnedContext[]): ProcessorOptions {
  return {
    base: null,
    safe: true,
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
    documentLoader: async (url) => {
      const found = contexts.find((context) => context.url === url) ?? findContext(url);
      if (!found) throw new CairnError('unknown-context', `No such context: ${url}`, { url });
      const isStatic = found.provenance !== 'operator';
      const loaded = { contextUrl: null, documentUrl: url, document: found.document };
      return isStatic ? { ...loaded, tag: 'static' } : loaded;
    },
  };
}

const TERM_EVENTS: Readonly<Record<string, string>> = {
  'invalid property': 'property',
  'relative @type reference': 'type',
  'relative object reference': 'object',
  'relative predicate reference': 'predicate',
  'relative subject reference': 'subject',
};

function toRefusal(error: unknown): CanonicalRefusal {
  const details = fieldOf(error, 'details');
  const event = fieldOf(details, 'event');
  const code = fieldOf(event, 'code') ?? fieldOf(details, 'code');
  const field = typeof code === 'string' ? TERM_EVENTS[code] : undefined;
  const term = field === undefined ? undefined : fieldOf(fieldOf(event, 'details'), field);
  if (typeof term === 'string') return { kind: 'undefined-term', term };
  const url = fieldOf(details, 'url');
  if (typeof url === 'string' && code === 'loading remote context failed') {
    return { kind: 'unknown-context', url };
  }
  return { kind: 'broken', message: messageOf(error, code, fieldOf(details, 'term')) };
}

function messageOf(error: unknown, code: unknown, term: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const what = typeof code === 'string' ? code : message;
  return typeof term === 'string' ? `${what}: ${term}` : what;
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === field)?.[1];
}
