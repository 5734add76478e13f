import { findContext } from '../../contexts/contexts.js';
import { type Json, type JsonObject, objectOf } from '../../json.js';
import {
  type ActiveContext,
  emptyContext,
  expandName,
  isAbsolute,
  isKeywordLike,
  type Term,
  type TermContainer,
  writeIri,
} from './active-context.js';
import { OutsideSubset } from './outside-subset.js';

/** How a context is applied. */
export interface ApplyOptions {
  /** False for the scope of a type: it ends with the node. Default true. */
  readonly passesOn?: boolean;
  /** True for the scope of a property: protected names may change. */
  readonly overrides?: boolean;
}

/** Beyond so many processed contexts all are forgotten: a stranger could name the known ones in ever new orders. */
const MAX_KNOWN = 2_000;
let initial = emptyContext();
let knownCount = 0;

/** The context in force before anything is named. */
export function initialContext(): ActiveContext {
  if (knownCount > MAX_KNOWN) {
    initial = emptyContext();
    knownCount = 0;
  }
  return initial;
}

/**
 * The names in force after a further context: addresses of built-in contexts, or their parts.
 *
 * @throws OutsideSubset for everything that built-in contexts of credentials do not use
 */
export function applyContext(
  active: ActiveContext,
  local: Json,
  options: ApplyOptions = {},
): ActiveContext {
  const items = Array.isArray(local) ? local : [local];
  const first = resolveContext(items[0]);
  const said = first?.['@propagate'];
  const passesOn = typeof said === 'boolean' ? said : (options.passesOn ?? true);
  let result = active;
  for (const [index, item] of items.entries()) {
    if (item === null) {
      // Outside the scope of a property protected names cannot be taken away.
      if (options.overrides !== true) throw new OutsideSubset('a context that takes names away');
      result = initialContext();
      continue;
    }
    const context = index === 0 ? first : resolveContext(item);
    if (!context) throw new OutsideSubset('a context that is none');
    const keepsPrevious = index === 0 && !passesOn && !active.previous;
    result = applyOne(result, context, { keepsPrevious, overrides: options.overrides ?? false });
  }
  return result;
}

interface StepOptions {
  readonly keepsPrevious: boolean;
  readonly overrides: boolean;
}

function resolveContext(item: Json | undefined): JsonObject | undefined {
  if (typeof item !== 'string') return objectOf(item);
  const found = findContext(item);
  return found && objectOf(found.document['@context']);
}

function applyOne(active: ActiveContext, context: JsonObject, options: StepOptions): ActiveContext {
  const way = `${options.keepsPrevious}${options.overrides}`;
  const before = active.known.get(way) ?? new WeakMap<object, ActiveContext>();
  active.known.set(way, before);
  const known = before.get(context);
  if (known) return known;
  const made = makeContext(active, context, options);
  knownCount += 1;
  before.set(context, made);
  return made;
}

interface Building {
  readonly terms: Map<string, Term>;
  readonly vocab?: string;
  readonly local: JsonObject;
  readonly isDefined: Map<string, boolean>;
  readonly overrides: boolean;
}

const CONTEXT_KEYS = ['@version', '@protected', '@vocab', '@propagate'];

function makeContext(
  active: ActiveContext,
  local: JsonObject,
  { keepsPrevious, overrides }: StepOptions,
): ActiveContext {
  const names = Object.keys(local).filter((name) => !CONTEXT_KEYS.includes(name));
  const vocab = readVocab(local['@vocab']) ?? active.vocab;
  const previous = keepsPrevious ? active : active.previous;
  const terms = new Map(active.terms);
  const building: Building = {
    terms,
    local,
    isDefined: new Map(),
    overrides,
    ...(vocab === undefined ? {} : { vocab }),
  };
  for (const name of names) defineTerm(building, name);
  const made: ActiveContext = {
    terms,
    known: new Map(),
    ...(vocab === undefined ? {} : { vocab }),
    ...(previous === undefined ? {} : { previous }),
  };
  // The general way looks at each scope as soon as its term is defined, and refuses the whole if one is wrong.
  for (const name of names) validateScope(made, made.terms.get(name)?.scope);
  return made;
}

function validateScope(active: ActiveContext, scope: Term['scope']): void {
  if (scope === undefined) return;
  if (typeof scope === 'string') throw new OutsideSubset('a scope by address');
  applyContext(active, scope, { overrides: true });
}

function readVocab(vocab: Json | undefined): string | undefined {
  if (vocab === undefined) return undefined;
  if (typeof vocab !== 'string' || !isAbsolute(vocab)) throw new OutsideSubset('@vocab');
  return vocab;
}

const TERM_KEYS = ['@id', '@type', '@container', '@context', '@protected', '@prefix'];

function defineTerm(building: Building, name: string): void {
  const state = building.isDefined.get(name);
  if (state === true) return;
  if (state === false || name === '' || /[:/]/.test(name) || name.startsWith('@')) {
    throw new OutsideSubset(`the term ${name}`);
  }
  building.isDefined.set(name, false);
  const previous = building.terms.get(name);
  building.terms.delete(name);
  const value = building.local[name];
  const term = toTerm(building, name, value ?? null);
  building.terms.set(name, protect(building, previous, term));
  building.isDefined.set(name, true);
}

/** A protected term may be said again in the same words, and stays protected. */
function protect(building: Building, previous: Term | undefined, term: Term): Term {
  if (!previous?.isProtected || building.overrides) return term;
  const kept = { ...term, isProtected: true };
  if (JSON.stringify(kept) !== JSON.stringify(previous)) {
    throw new OutsideSubset('a protected term that changes');
  }
  return kept;
}

function toTerm(building: Building, name: string, value: Json): Term {
  const isProtected = building.local['@protected'] === true;
  if (value === null || typeof value === 'string') {
    const iri = value === null ? null : expandInContext(building, name, value);
    const isPrefix = iri !== null && /[:/?#[\]@]$/.test(iri);
    return { iri, ...writtenOf(iri), container: 'none', isPrefix, isProtected };
  }
  const definition = objectOf(value);
  if (!definition) throw new OutsideSubset(`the term ${name}`);
  const id = definition['@id'];
  if (id !== undefined && id !== null && typeof id !== 'string') {
    throw new OutsideSubset(`the term ${name}`);
  }
  const type = readType(building, definition['@type']);
  const scope = readScope(definition['@context']);
  const own = definition['@protected'];
  const iri = id === null ? null : expandInContext(building, name, id ?? name);
  return {
    iri,
    ...writtenOf(iri),
    ...(type === undefined ? {} : { type }),
    container: readContainer(definition),
    isPrefix: definition['@prefix'] === true,
    isProtected: typeof own === 'boolean' ? own : isProtected,
    ...(scope === undefined ? {} : { scope }),
  };
}

function writtenOf(iri: string | null): Pick<Term, 'written'> {
  const written = iri === null ? undefined : writeIri(iri);
  return written === undefined ? {} : { written };
}

function readScope(value: Json | undefined): Term['scope'] {
  if (value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') {
    throw new OutsideSubset('a scope that is no context');
  }
  return value;
}

function readType(building: Building, type: Json | undefined): string | undefined {
  if (type === undefined) return undefined;
  if (typeof type !== 'string') throw new OutsideSubset('@type');
  if (type === '@id' || type === '@vocab' || type === '@json') return type;
  const iri = expandInContext(building, undefined, type);
  if (!isAbsolute(iri) || iri.startsWith('_:')) throw new OutsideSubset('@type');
  return iri;
}

/** A form that we do not cover is remembered and matters only where the term is used. */
function readContainer(definition: JsonObject): TermContainer {
  if (Object.keys(definition).some((key) => !TERM_KEYS.includes(key))) return 'outside';
  const container = definition['@container'];
  const kinds = (Array.isArray(container) ? container : [container ?? '@set']).filter(
    (kind) => kind !== '@set',
  );
  const [kind, ...more] = kinds;
  if (kind === undefined) return 'none';
  if (more.length > 0) return 'outside';
  return CONTAINERS[String(kind)] ?? 'outside';
}

const CONTAINERS: Readonly<Record<string, TermContainer>> = {
  '@list': 'list',
  '@graph': 'graph',
  '@language': 'language',
};

/** A name in a definition; terms of the same context are defined first when they are needed. */
function expandInContext(building: Building, name: string | undefined, value: string): string {
  if (isKeywordLike(value)) return value;
  const isItself = value === name;
  if (!isItself && Object.hasOwn(building.local, value)) defineTerm(building, value);
  const colon = value.indexOf(':');
  const prefix = colon > 0 ? value.slice(0, colon) : undefined;
  if (prefix !== undefined && !value.startsWith('//', colon + 1)) {
    if (Object.hasOwn(building.local, prefix)) defineTerm(building, prefix);
  }
  const context: ActiveContext = {
    terms: building.terms,
    known: new Map(),
    ...(building.vocab === undefined ? {} : { vocab: building.vocab }),
  };
  const iri = expandName(context, value);
  if (iri === undefined) throw new OutsideSubset(`the name ${value}`);
  return iri;
}
