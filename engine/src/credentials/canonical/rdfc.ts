/// <reference path="./packages.d.ts" />
import { canonize } from 'rdf-canonize';
import { CairnError } from '../../terms/index.js';
import type { CanonicalOptions, CanonicalRefusal } from './canonical.js';

/**
 * Work allowed for telling like blank nodes apart, as a power of their number. With 1 small harmless circles are
 * refused, with 3 poison graphs are computed.
 */
const MAX_WORK_FACTOR = 2;

/** Canonical N-Quads, or why there are none. */
export type CanonicalQuads = { readonly kind: 'quads'; readonly nquads: string } | CanonicalRefusal;

/**
 * The canonical N-Quads of RDF/JS quads by RDFC-1.0.
 *
 * @see https://www.w3.org/TR/rdf-canon/
 */
export function canonicaliseDataset(
  quads: readonly unknown[],
  options: CanonicalOptions,
): Promise<CanonicalQuads> {
  return run(quads, {}, options);
}

/** The canonical N-Quads of a dataset in N-Quads by RDFC-1.0; also the names given to its blank nodes, if asked. */
export function canonicaliseNQuads(
  nquads: string,
  options: CanonicalOptions & { readonly names?: Map<string, string> } = {},
): Promise<CanonicalQuads> {
  const names = options.names === undefined ? {} : { canonicalIdMap: options.names };
  return run(nquads, { inputFormat: 'application/n-quads', ...names }, options);
}

async function run(
  input: unknown,
  form: { readonly inputFormat?: 'application/n-quads' },
  options: CanonicalOptions,
): Promise<CanonicalQuads> {
  try {
    const nquads = await canonize(input, {
      algorithm: 'RDFC-1.0',
      messageDigestAlgorithm: options.digest ?? 'sha256',
      maxWorkFactor: MAX_WORK_FACTOR,
      ...form,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { kind: 'quads', nquads };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return toRefusal(error);
  }
}

function toRefusal(error: Error): CanonicalRefusal {
  if (/^Maximum deep iterations|^Abort signal/.test(error.message)) {
    return { kind: 'poison', message: error.message };
  }
  if (/parse error/.test(error.message)) return { kind: 'broken', message: error.message };
  throw new CairnError('canonicalisation-failed', error.message, {}, { cause: error });
}
