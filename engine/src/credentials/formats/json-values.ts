import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';

/** A value with the place where it stands, as a JSON path (`$.badge.issuer`). */
export interface Placed<T> {
  readonly value: T;
  readonly path: string;
}

/** The objects in a value that may be one object or a list, each with its place; all else is left out. */
export function objectsAt(value: Json | undefined, path: string): readonly Placed<JsonObject>[] {
  return itemsAt(value, path).flatMap((item) => {
    const object = objectOf(item.value);
    return object ? [{ value: object, path: item.path }] : [];
  });
}

/** The items of a value that may be one or a list, each with its place. */
export function itemsAt(value: Json | undefined, path: string): readonly Placed<Json>[] {
  if (!Array.isArray(value)) return listOf(value).map((item) => ({ value: item, path }));
  return listOf(value).map((item, i) => ({ value: item, path: `${path}[${i}]` }));
}

/** The texts in a value that may be one text or a list. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** The text if it says anything. */
export function filledTextOf(value: Json | undefined): string | undefined {
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** The first filled text among the values; a one-text list counts as its text. */
export function firstTextOf(...values: readonly (Json | undefined)[]): string | undefined {
  for (const value of values) {
    const text = filledTextOf(listOf(value)[0]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A finite number, also when it is written as a decimal text (`"2.5"`). */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = textOf(value)?.trim();
  return text !== undefined && /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
}

/** The identifier of a value: its text, or the `id` (or `@id`) of an object. */
export function idOf(value: Json | undefined): string | undefined {
  const object = objectOf(value);
  return object ? firstTextOf(object.id, object['@id']) : filledTextOf(value);
}

/** `type` or `@type` as a list of texts. */
export function typesOf(object: JsonObject): readonly string[] {
  return textsOf(object.type ?? object['@type']);
}

/** Whether one of the types is this one; a type written as an IRI counts by its last part. */
export function hasType(object: JsonObject, type: string): boolean {
  return typesOf(object).some((own) => own === type || own.endsWith(`#${type}`));
}

/** The context addresses of a document. */
export function contextUrlsOf(document: JsonObject): readonly string[] {
  return textsOf(document['@context']);
}

/** Whether the text looks like an absolute address, a URN or a DID rather than a name. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}
