import type { LocalText } from '../credential.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';

/** A BCP 47 tag whose first part is a real language (2–3 letters); `type` and `narrative` are none. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/**
 * The text in all languages that the value gives: a plain text, a language map, a JSON-LD value (`@value`) or a list of these.
 * Undefined when it says nothing; the first text of a language wins.
 */
export function localTextOf(value: Json | undefined): LocalText | undefined {
  const pairs = listOf(value).flatMap((item) => pairsOf(item));
  if (pairs.length === 0) return undefined;
  return Object.fromEntries([...pairs].reverse());
}

/** The first of the values that says something. */
export function firstLocalText(...values: readonly (Json | undefined)[]): LocalText | undefined {
  for (const value of values) {
    const text = localTextOf(value);
    if (text) return text;
  }
  return undefined;
}

/** A text in no stated language. */
export function plainText(text: string | undefined): LocalText | undefined {
  return text === undefined || text === '' ? undefined : { '': text };
}

/** One text of a local text, for looking into it; English or unmarked first. */
export function anyTextOf(text: LocalText | undefined): string | undefined {
  return text ? (text.en ?? text[''] ?? Object.values(text)[0]) : undefined;
}

type Pair = readonly [language: string, text: string];

function pairsOf(item: Json): readonly Pair[] {
  const object = objectOf(item);
  if (!object) return filled('', item);
  return '@value' in object ? pairOfValueObject(object) : pairsOfMap(object);
}

function pairOfValueObject(object: JsonObject): readonly Pair[] {
  const language = textOf(object['@language']);
  return filled(language && LANGUAGE_TAG.test(language) ? language : '', object['@value']);
}

function pairsOfMap(map: JsonObject): readonly Pair[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (key !== '@none' && !LANGUAGE_TAG.test(key)) return [];
    return filled(key === '@none' ? '' : key, listOf(value)[0]);
  });
}

function filled(language: string, value: Json | undefined): readonly Pair[] {
  const text = typeof value === 'number' ? String(value) : textOf(value)?.trim();
  return text === undefined || text === '' ? [] : [[language, text]];
}
