import { encodeUtf8, joinBytes } from '../../crypto/bytes.js';

/** What {@link cborOf} writes. */
export type Writable =
  | number
  | string
  | Uint8Array
  | readonly Writable[]
  | ReadonlyMap<number | string, Writable>;

/** A value as CBOR with definite lengths; whole numbers up to 32 bits. */
export function cborOf(value: Writable): Uint8Array {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return joinBytes(head(3, encodeUtf8(value).length), encodeUtf8(value));
  if (value instanceof Uint8Array) return joinBytes(head(2, value.length), value);
  if (value instanceof Map) {
    const entries = [...value].flatMap(([key, item]) => [cborOf(key), cborOf(item)]);
    return joinBytes(head(5, value.size), ...entries);
  }
  const items = Array.isArray(value) ? value.map(cborOf) : [];
  return joinBytes(head(4, items.length), ...items);
}

function head(major: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((major << 5) | value);
  if (value < 256) return Uint8Array.of((major << 5) | 24, value);
  return Uint8Array.of((major << 5) | 26, value >>> 24, value >>> 16, value >>> 8, value);
}
