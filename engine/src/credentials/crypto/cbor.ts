import { decode } from 'cborg';
import { measureCbor } from './cbor-measure.js';

/** Any value that CBOR can say here; maps keep keys that are no text, tags keep their number. */
export type Cbor =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly Cbor[]
  | ReadonlyMap<Cbor, Cbor>
  | CborTagged;

/** A value with a tag, for example 18 for COSE_Sign1. */
export interface CborTagged {
  readonly tag: number;
  readonly value: Cbor;
}

/** How much of a stranger's CBOR is read at most. */
export interface CborLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
}

/** What reading gave. */
export type CborReading =
  | { readonly kind: 'read'; readonly value: Cbor }
  | { readonly kind: 'broken'; readonly message: string };

/** 2 MB and 32 levels: a COSE credential has four. */
export const CBOR_LIMITS: CborLimits = { maxBytes: 2_000_000, maxDepth: 32 };

/**
 * One CBOR item that fills all bytes. Repeated map keys, indefinite lengths, more than `maxDepth` levels and bytes
 * after the end are refused. Never throws.
 * @see RFC 8949 §3
 */
export function readCbor(bytes: Uint8Array, limits: CborLimits = CBOR_LIMITS): CborReading {
  if (bytes.length > limits.maxBytes) {
    return { kind: 'broken', message: `More than ${limits.maxBytes} bytes of CBOR.` };
  }
  const measure = measureCbor(bytes, limits.maxDepth);
  if (measure.kind === 'broken') return measure;
  const tags = Object.fromEntries(measure.tags.map((tag) => [tag, keepTag(tag)]));
  try {
    const value: Cbor = decode(bytes, {
      useMaps: true,
      allowIndefinite: false,
      rejectDuplicateMapKeys: true,
      tags,
    });
    return { kind: 'read', value };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable';
    return { kind: 'broken', message: `The CBOR cannot be read: ${message}` };
  }
}

/** The value as a map, or undefined when it is anything else. */
export function cborMapOf(value: Cbor): ReadonlyMap<Cbor, Cbor> | undefined {
  return value instanceof Map ? value : undefined;
}

/** The value as a list, or undefined when it is anything else. */
export function cborListOf(value: Cbor): readonly Cbor[] | undefined {
  return isCborList(value) ? value : undefined;
}

/** The value as a tagged one, or undefined when it has no tag. */
export function cborTagOf(value: Cbor): CborTagged | undefined {
  return typeof value === 'object' && value !== null && 'tag' in value ? value : undefined;
}

function keepTag(tag: number): (content: () => unknown) => unknown {
  return (content) => ({ tag, value: content() });
}

function isCborList(value: Cbor): value is readonly Cbor[] {
  return Array.isArray(value);
}
