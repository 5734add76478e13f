/** What a first walk over the heads of CBOR items shows, before anything is built. */
export type CborMeasure =
  | { readonly kind: 'measured'; readonly tags: readonly number[] }
  | { readonly kind: 'broken'; readonly message: string };

const LIST = 4;
const MAP = 5;
const TAG = 6;
const SIMPLE = 7;

/**
 * Walks the heads of one CBOR item without building it: its depth is bounded, each length fits the bytes that are
 * there, nothing follows the end.
 * @see RFC 8949 §3
 */
export function measureCbor(bytes: Uint8Array, maxDepth: number): CborMeasure {
  const tags = new Set<number>();
  const open: number[] = [1];
  let offset = 0;
  while (open.length > 0) {
    const level = open.length - 1;
    if ((open[level] ?? 0) === 0) {
      open.pop();
      continue;
    }
    open[level] = (open[level] ?? 0) - 1;
    const head = headAt(bytes, offset);
    if (!head) return broken(`The CBOR is cut off or has an unknown length at byte ${offset}.`);
    offset = head.end;
    if (head.major === TAG) tags.add(head.value);
    const items = itemsIn(head);
    if (items > bytes.length - offset) return broken(`A length at byte ${offset} is a lie.`);
    if (items > 0) open.push(items);
    if (open.length > maxDepth) return broken(`More than ${maxDepth} CBOR levels.`);
  }
  return offset === bytes.length
    ? { kind: 'measured', tags: [...tags] }
    : broken(`Bytes follow the end of the CBOR item at byte ${offset}.`);
}

interface Head {
  readonly major: number;
  readonly value: number;
  /** Behind the head, and behind the bytes or text that it announces. */
  readonly end: number;
}

function headAt(bytes: Uint8Array, offset: number): Head | undefined {
  const first = bytes[offset];
  if (first === undefined) return undefined;
  const major = first >> 5;
  const minor = first & 31;
  if (minor > 27) return undefined;
  const size = minor < 24 ? 0 : 2 ** (minor - 24);
  if (offset + 1 + size > bytes.length) return undefined;
  const value = size === 0 ? minor : numberAt(bytes, offset + 1, size);
  const content = major === 2 || major === 3 ? value : 0;
  const end = offset + 1 + size + content;
  return end > bytes.length ? undefined : { major, value, end };
}

function numberAt(bytes: Uint8Array, offset: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[offset + i] ?? 0);
  return value;
}

function itemsIn(head: Head): number {
  if (head.major === LIST) return head.value;
  if (head.major === MAP) return head.value * 2;
  if (head.major === SIMPLE) return 0;
  return head.major === TAG ? 1 : 0;
}

function broken(message: string): CborMeasure {
  return { kind: 'broken', message };
}
