import type { Json, JsonObject } from '../../json.js';
import { listOf, objectOf } from '../../json.js';
import { seededNumbers } from './mutate.js';

/** What {@link changedDocuments} makes copies from. */
export interface ChangeOptions {
  readonly seed: number;
  readonly count: number;
  /** Names and values that the readers look for, besides those of the document. */
  readonly words: readonly string[];
}

type Place = readonly (string | number)[];

/**
 * Changed copies of a document that are still JSON: members left out, renamed, moved, exchanged, repeated and wrapped, and
 * values from elsewhere; one to three changes each. The same seed gives the same copies.
 */
export function* changedDocuments(
  document: JsonObject,
  { seed, count, words }: ChangeOptions,
): Generator<JsonObject> {
  const next = seededNumbers(seed);
  for (let i = 0; i < count; i += 1) {
    let copy: Json = document;
    for (let times = Math.floor(next() * 3); times >= 0; times -= 1) {
      copy = changedOnce(copy, words, next);
    }
    yield objectOf(copy) ?? { value: copy };
  }
}

function changedOnce(root: Json, words: readonly string[], next: () => number): Json {
  const places = placesIn(root);
  const place = pick(places, next) ?? [];
  const other = pick(places, next) ?? [];
  const word = pick(words, next) ?? '';
  const value = at(root, place);
  const strange = pick<Json>([null, '', 0, true, [], {}, word, { [word]: word }], next) ?? null;
  const changes: readonly (() => Json)[] = [
    () => put(root, place, undefined),
    () => put(root, place, strange),
    () => put(root, place, [value]),
    () => put(root, place, [value, value]),
    () => put(root, place, { [word]: value }),
    () => put(root, place, at(root, other)),
    () => put(put(root, place, at(root, other)), other, value),
    () => put(put(root, place, undefined), [...place.slice(0, -1), word], value),
    () => put(put(root, place, undefined), [...other, word], value),
    () => put(root, [...place, word], strange),
    () => put(root, [...place, word], at(root, other)),
    () => put(root, place, typeof value === 'string' ? flipped(value, next) : strange),
  ];
  return (pick(changes, next) ?? (() => root))();
}

function placesIn(value: Json, here: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [here];
  const entries = Array.isArray(value) ? [...listOf(value).entries()] : Object.entries(value);
  return [here, ...entries.flatMap(([key, inner]) => placesIn(inner, [...here, key]))];
}

function at(value: Json, [first, ...rest]: Place): Json {
  if (first === undefined) return value;
  const inner = Array.isArray(value) ? listOf(value)[Number(first)] : objectOf(value)?.[first];
  return inner === undefined ? null : at(inner, rest);
}

/** The value with something else at a place; a place that is not there is left as it is, `undefined` leaves out. */
function put(value: Json, [first, ...rest]: Place, inner: Json | undefined): Json {
  if (first === undefined) return inner ?? null;
  if (Array.isArray(value)) {
    return listOf(value).flatMap((item, i) => {
      if (i !== first) return [item];
      if (rest.length > 0) return [put(item, rest, inner)];
      return inner === undefined ? [] : [inner];
    });
  }
  const object = objectOf(value);
  if (!object) return value;
  const { [first]: before, ...others } = object;
  if (rest.length > 0)
    return before === undefined ? value : { ...object, [first]: put(before, rest, inner) };
  return inner === undefined ? others : { ...object, [first]: inner };
}

function flipped(text: string, next: () => number): string {
  const index = Math.floor(next() * text.length);
  const letter = text.charCodeAt(index) || 0;
  return `${text.slice(0, index)}${String.fromCharCode(letter ^ (1 << Math.floor(next() * 6)))}${text.slice(index + 1)}`;
}

function pick<T>(items: readonly T[], next: () => number): T | undefined {
  return items[Math.floor(next() * items.length)];
}
