import { type Json, type JsonObject, objectOf } from '../../json.js';
import { type ActiveContext, expandIdentifier, expandName, type Term } from './active-context.js';
import { applyContext, initialContext } from './apply-context.js';
import { toIri, toJsonLiteral, toLiteral, toLiteralOf } from './fast-literals.js';
import type { FastQuad } from './fast-quad.js';
import { OutsideSubset } from './outside-subset.js';

interface Writing {
  readonly quads: FastQuad[];
  nextBlank: number;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDF_TYPE = `<${RDF}type>`;

/**
 * The statements of a document in one pass, for the part of JSON-LD that credentials use; what is said twice stands
 * twice. Only contexts at addresses that are built in.
 *
 * @returns undefined when the document uses anything else or anything doubtful; the general way decides then.
 */
export function toFastQuads(document: JsonObject): readonly FastQuad[] | undefined {
  const writing: Writing = { quads: [], nextBlank: 0 };
  try {
    const node = writeNode(writing, document, { active: initialContext(), graph: '' });
    return node.size === 0 ? undefined : writing.quads;
  } catch (error) {
    if (error instanceof OutsideSubset) return undefined;
    throw error;
  }
}

/**
 * The statements with each once. The general way drops a value that a node says twice, but keeps two values that only
 * look alike in the end (`1` and `"1"` as an integer).
 *
 * @returns undefined for the latter: the general way decides then.
 */
export function withoutRepetitions(quads: readonly FastQuad[]): readonly FastQuad[] | undefined {
  const seen = new Map<string, FastQuad>();
  for (const quad of quads) {
    const line = `${quad.subject} ${quad.predicate} ${quad.object} ${quad.graph}`;
    const before = seen.get(line);
    if (before && before.native !== quad.native) return undefined;
    if (!before) seen.set(line, quad);
  }
  return seen.size === quads.length ? quads : [...seen.values()];
}

interface Place {
  readonly active: ActiveContext;
  readonly graph: string;
}

interface WrittenNode {
  readonly subject: string;
  /** How many members beside the identifier it has. */
  readonly size: number;
}

function writeNode(writing: Writing, node: JsonObject, place: Place): WrittenNode {
  const outer =
    node['@context'] === undefined ? place.active : applyContext(place.active, node['@context']);
  const keys = Object.keys(node);
  const active = applyTypes(outer, node, keys);
  const subject = subjectOf(writing, active, node, keys);
  let size = 0;
  for (const key of keys) {
    const value = node[key];
    if (key === '@context' || value === undefined) continue;
    const name = expandName(active, key);
    if (name === undefined) throw new OutsideSubset(`the name ${key}`);
    if (name === '@id') continue;
    if (name === '@type') {
      writeTypes(writing, outer, { subject, value, graph: place.graph });
      size += 1;
    } else if (writeProperty(writing, { subject, key, name, value }, { ...place, active })) {
      size += 1;
    }
  }
  return { subject, size };
}

/** Types bring names of their own, in the order of their texts. */
function applyTypes(
  outer: ActiveContext,
  node: JsonObject,
  keys: readonly string[],
): ActiveContext {
  let active = outer;
  for (const key of keys.filter((name) => expandName(outer, name) === '@type').sort()) {
    for (const type of typesOf(node[key]).toSorted()) {
      const scope = outer.terms.get(type)?.scope;
      if (scope !== undefined) active = applyContext(active, scope, { passesOn: false });
    }
  }
  return active;
}

function typesOf(value: Json | undefined): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => {
    if (typeof item !== 'string') throw new OutsideSubset('a type that is no text');
    return item;
  });
}

function subjectOf(
  writing: Writing,
  active: ActiveContext,
  node: JsonObject,
  keys: readonly string[],
): string {
  const [key, ...more] = keys.filter((name) => expandName(active, name) === '@id');
  if (key === undefined) return nextBlank(writing);
  const id = node[key];
  if (more.length > 0 || typeof id !== 'string') throw new OutsideSubset('@id');
  return toIri(expandIdentifier(active, id));
}

function nextBlank(writing: Writing): string {
  const label = `_:b${writing.nextBlank}`;
  writing.nextBlank += 1;
  return label;
}

function writeTypes(
  writing: Writing,
  outer: ActiveContext,
  { subject, value, graph }: { subject: string; value: Json; graph: string },
): void {
  for (const type of typesOf(value)) {
    const object = outer.terms.get(type)?.written ?? toIri(expandName(outer, type));
    writing.quads.push({ subject, predicate: RDF_TYPE, object, graph });
  }
}

interface Property {
  readonly subject: string;
  readonly key: string;
  readonly name: string;
  readonly value: Json;
}

/** @returns false for a property without a value, which counts as absent. */
function writeProperty(writing: Writing, property: Property, place: Place): boolean {
  const { subject, key, name, value } = property;
  const term = place.active.terms.get(key);
  if (name.startsWith('@') || term?.container === 'outside') throw new OutsideSubset(name);
  const predicate = term?.written ?? toIri(name);
  if (term?.type === '@json') {
    const object = toJsonLiteral(value);
    writing.quads.push({ subject, predicate, object, graph: place.graph });
    return true;
  }
  if (value === null) return false;
  const inner: Inner = { key, term, place: { ...place, active: enterScope(place.active, term) } };
  if (term?.container === 'language' && objectOf(value)) throw new OutsideSubset('@language');
  const items = flatten(value);
  if (term?.container === 'list') {
    const object = writeList(writing, items, inner);
    writing.quads.push({ subject, predicate, object, graph: place.graph });
    return true;
  }
  for (const item of items) {
    const object =
      term?.container === 'graph'
        ? writeGraph(writing, item, inner)
        : writeValue(writing, item, inner);
    writing.quads.push({ subject, predicate, object, graph: place.graph, ...nativeOf(item) });
  }
  return true;
}

function nativeOf(item: Json): Pick<FastQuad, 'native'> {
  const value = objectOf(item)?.['@value'] ?? item;
  return typeof value === 'number' || typeof value === 'boolean' ? { native: value } : {};
}

interface Inner {
  readonly key: string;
  readonly term: Term | undefined;
  /** With the names that the property itself brings. */
  readonly place: Place;
}

function enterScope(active: ActiveContext, term: Term | undefined): ActiveContext {
  if (term?.scope === undefined) return active;
  return applyContext(active, term.scope, { overrides: true });
}

function flatten(value: Json): readonly Exclude<Json, null>[] {
  if (!Array.isArray(value)) return value === null ? [] : [value];
  return value.flatMap((item) => {
    if (Array.isArray(item)) throw new OutsideSubset('a list in a list');
    return item === null ? [] : [item];
  });
}

function writeGraph(writing: Writing, item: Json, inner: Inner): string {
  const object = objectOf(item);
  if (!object) throw new OutsideSubset('a graph that is no node');
  const graph = nextBlank(writing);
  // A graph in a graph stands beside it, not inside.
  const written = writeNested(writing, object, { ...inner, place: { ...inner.place, graph } });
  if (written.kind !== 'node' || written.size === 0) throw new OutsideSubset('an empty graph');
  return graph;
}

function writeList(writing: Writing, items: readonly Json[], inner: Inner): string {
  const { graph } = inner.place;
  let rest = `<${RDF}nil>`;
  for (const item of items.toReversed()) {
    const subject = nextBlank(writing);
    const object = writeValue(writing, item, inner);
    writing.quads.push({ subject, predicate: `<${RDF}first>`, object, graph });
    writing.quads.push({ subject, predicate: `<${RDF}rest>`, object: rest, graph });
    rest = subject;
  }
  return rest;
}

function writeValue(writing: Writing, item: Json, inner: Inner): string {
  const object = objectOf(item);
  if (!object) return toScalar(item, inner);
  const written = writeNested(writing, object, inner);
  return written.kind === 'node' ? written.subject : written.literal;
}

type Written =
  | { readonly kind: 'node'; readonly subject: string; readonly size: number }
  | { readonly kind: 'literal'; readonly literal: string };

/** A node or value inside another node: names that only a type brought end here, those of the property begin anew. */
function writeNested(writing: Writing, object: JsonObject, { key, place }: Inner): Written {
  const { active } = place;
  const keys = Object.keys(object);
  const isValue = keys.some((name) => expandName(active, name) === '@value');
  if (isValue && active.previous && keys.length > 2) throw new OutsideSubset('a value');
  const isReference = keys.length === 1 && expandName(active, keys[0] ?? '') === '@id';
  const outer = isValue || isReference ? active : (active.previous ?? active);
  const scope = active.terms.get(key)?.scope;
  const entered = scope === undefined ? outer : applyContext(outer, scope, { overrides: true });
  if (isValue) return { kind: 'literal', literal: toLiteralOf(entered, object) };
  return { kind: 'node', ...writeNode(writing, object, { ...place, active: entered }) };
}

function toScalar(value: Json, { term, place }: Inner): string {
  if (typeof value === 'object') throw new OutsideSubset('a value that is no scalar');
  const type = term?.type;
  if (typeof value === 'string') {
    if (type === '@id') return toIri(expandIdentifier(place.active, value));
    if (type === '@vocab') return toIri(expandName(place.active, value));
  }
  return toLiteral(value, type === '@id' || type === '@vocab' ? undefined : type);
}
