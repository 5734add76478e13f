import type { Json, JsonObject } from '../../json.js';
import { canonicaliseJcs } from '../jcs.js';
import { type ActiveContext, expandName, writeIri } from './active-context.js';
import { OutsideSubset } from './outside-subset.js';

const RDF_JSON = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The literal of an object with `@value`. */
export function toLiteralOf(active: ActiveContext, object: JsonObject): string {
  const parts = new Map<string, Json>();
  for (const [key, value] of Object.entries(object)) {
    const name = expandName(active, key);
    if (name === undefined || parts.has(name)) throw new OutsideSubset('a value');
    parts.set(name, value);
  }
  const value = parts.get('@value');
  const language = parts.get('@language');
  const type = parts.get('@type');
  const isKnown = [...parts.keys()].every((name) => VALUE_PARTS.includes(name));
  if (!isKnown || value === undefined || value === null || typeof value === 'object') {
    throw new OutsideSubset('a value');
  }
  if (language !== undefined) {
    if (type !== undefined || typeof value !== 'string') throw new OutsideSubset('a value');
    return `"${escapeLiteral(value)}"@${toLanguage(language)}`;
  }
  return toLiteral(value, type === undefined ? undefined : toDatatype(active, type));
}

const VALUE_PARTS = ['@value', '@language', '@type'];
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

function toLanguage(language: Json): string {
  if (typeof language !== 'string' || !LANGUAGE.test(language)) {
    throw new OutsideSubset('@language');
  }
  return language.toLowerCase();
}

function toDatatype(active: ActiveContext, type: Json): string {
  const iri = typeof type === 'string' ? expandName(active, type) : undefined;
  const hasScope = typeof type === 'string' && active.terms.get(type)?.scope !== undefined;
  if (iri === undefined || hasScope || iri.startsWith('@') || iri.startsWith('_:')) {
    throw new OutsideSubset('a datatype');
  }
  return iri;
}

/** A scalar as a literal in N-Quads. */
export function toLiteral(value: boolean | number | string, type: string | undefined): string {
  if (typeof value === 'string') {
    if (type === `${XSD}double`) throw new OutsideSubset('a number in text');
    const text = `"${escapeLiteral(value)}"`;
    return type === undefined || type === `${XSD}string` ? text : `${text}^^${toIri(type)}`;
  }
  if (typeof value === 'boolean') return `"${value}"^^${toIri(type ?? `${XSD}boolean`)}`;
  const isDouble = String(value).includes('.') || Math.abs(value) >= 1e21;
  if (!isDouble && type !== `${XSD}double`) {
    return `"${value.toFixed(0)}"^^${toIri(type ?? `${XSD}integer`)}`;
  }
  const text = value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
  return `"${text}"^^${toIri(type ?? `${XSD}double`)}`;
}

/** A value of any shape as a literal of JSON. */
export function toJsonLiteral(value: Json): string {
  return `"${escapeLiteral(toJsonText(value))}"^^<${RDF_JSON}>`;
}

function toJsonText(value: Json): string {
  if (value === null) throw new OutsideSubset('no JSON');
  const text = JSON.stringify(value);
  // Text with half of a surrogate pair has no canonical form; the general way says what becomes of it.
  if (/\\ud[89a-f]/i.test(text)) throw new OutsideSubset('JSON text');
  return canonicaliseJcs(value);
}

/** An IRI in N-Quads. */
export function toIri(iri: string | undefined): string {
  const written = iri === undefined ? undefined : writeIri(iri);
  if (written === undefined) throw new OutsideSubset('an identifier');
  return written;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: canonical N-Quads escapes them.
const TO_ESCAPE = /[\u0000-\u001F\u007F"\\]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function escapeLiteral(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text.replace(new RegExp(TO_ESCAPE, 'g'), (letter) => {
    const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return ESCAPES[letter] ?? `\\u${code}`;
  });
}
