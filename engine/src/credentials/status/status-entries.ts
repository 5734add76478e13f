import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { ReadCredential } from '../reading.js';

/** Status entries of one credential that are followed at most. */
export const MAX_STATUS_ENTRIES = 16;

/** Widest entry that is read, in bits. */
const MAX_STATUS_SIZE = 32;

/** A status entry that says where to look. */
export interface ListEntry {
  readonly listUrl: string;
  readonly index: number;
  readonly purpose: string;
  /** Bits of one entry. */
  readonly size: number;
  /** Messages by the value they stand for. */
  readonly messages: ReadonlyMap<number, string>;
}

/** The objects under `credentialStatus`. */
export function statusEntriesOf(read: ReadCredential): readonly JsonObject[] {
  return objectsIn(read.document.credentialStatus);
}

/** The objects in a value that may be one object or a list. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).flatMap((item) => {
    const object = objectOf(item);
    return object ? [object] : [];
  });
}

/** The types of a status entry or list, as written. */
export function typesOf(object: JsonObject): readonly string[] {
  return listOf(object.type).flatMap((type) => textOf(type) ?? []);
}

/** The entry in our shape, or undefined when something is missing or of the wrong form. */
export function listEntryOf(entry: JsonObject): ListEntry | undefined {
  const listUrl = textOf(entry.statusListCredential);
  const index = wholeNumber(entry.statusListIndex);
  const purpose = textOf(entry.statusPurpose);
  const size = entry.statusSize === undefined ? 1 : wholeNumber(entry.statusSize);
  if (listUrl === undefined || index === undefined || purpose === undefined) return undefined;
  if (size === undefined || size < 1 || size > MAX_STATUS_SIZE) return undefined;
  return { listUrl, index, purpose, size, messages: messagesOf(entry) };
}

/** The standard wants the index as a text; lists with numbers exist and mean the same. */
function wholeNumber(value: JsonObject[string] | undefined): number | undefined {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function messagesOf(entry: JsonObject): ReadonlyMap<number, string> {
  const pairs = listOf(entry.statusMessage).flatMap((item): readonly [number, string][] => {
    const status = /^0x([0-9a-f]{1,8})$/i.exec(textOf(objectOf(item)?.status) ?? '')?.[1];
    const message = textOf(objectOf(item)?.message);
    return status === undefined || message === undefined ? [] : [[parseInt(status, 16), message]];
  });
  return new Map(pairs);
}
