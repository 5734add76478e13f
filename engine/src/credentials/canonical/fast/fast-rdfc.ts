import { encodeHex, encodeUtf8 } from '../../crypto/bytes.js';
import type { FastQuad } from './fast-quad.js';

/**
 * The canonical N-Quads of different statements whose blank nodes all differ by the statements that they stand in (RDFC-1.0 up to
 * step 4 of §4.4.3).
 *
 * @returns undefined when two blank nodes look alike, which the whole algorithm must tell apart
 * @see https://www.w3.org/TR/rdf-canon/#canon-algorithm
 */
export function canonicaliseDistinct(
  quads: readonly FastQuad[],
  hash: (bytes: Uint8Array) => Uint8Array,
): string | undefined {
  const names = nameBlanks(quads, hash);
  if (!names) return undefined;
  const lines = quads.map((quad) => toLine(quad, (label) => names.get(label) ?? label));
  return lines.sort().join('');
}

/** Statements as N-Quads, for the whole algorithm. */
export function writeQuads(quads: readonly FastQuad[]): string {
  return quads.map((quad) => toLine(quad, (label) => label)).join('');
}

function nameBlanks(
  quads: readonly FastQuad[],
  hash: (bytes: Uint8Array) => Uint8Array,
): ReadonlyMap<string, string> | undefined {
  const byHash = new Map<string, string>();
  for (const [label, touching] of groupByBlank(quads)) {
    const lines = touching.map((quad) =>
      toLine(quad, (other) => (other === label ? '_:a' : '_:z')),
    );
    const digest = encodeHex(hash(encodeUtf8(lines.sort().join(''))));
    if (byHash.has(digest)) return undefined;
    byHash.set(digest, label);
  }
  const sorted = [...byHash].sort(([left], [right]) => (left < right ? -1 : 1));
  return new Map(sorted.map(([, label], index) => [label, `_:c14n${index}`]));
}

function groupByBlank(quads: readonly FastQuad[]): ReadonlyMap<string, readonly FastQuad[]> {
  const groups = new Map<string, FastQuad[]>();
  const add = (label: string, quad: FastQuad): void => {
    const group = groups.get(label);
    if (group) group.push(quad);
    else groups.set(label, [quad]);
  };
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (isBlank(subject)) add(subject, quad);
    if (isBlank(object) && object !== subject) add(object, quad);
    if (isBlank(graph) && graph !== subject && graph !== object) add(graph, quad);
  }
  return groups;
}

function toLine(
  { subject, predicate, object, graph }: FastQuad,
  rename: (label: string) => string,
): string {
  const from = isBlank(subject) ? rename(subject) : subject;
  const to = isBlank(object) ? rename(object) : object;
  if (graph === '') return `${from} ${predicate} ${to} .\n`;
  return `${from} ${predicate} ${to} ${isBlank(graph) ? rename(graph) : graph} .\n`;
}

function isBlank(term: string): boolean {
  return term.startsWith('_:');
}
