import { joinBytes } from '../../crypto/bytes.js';

/** A seeded source of numbers: the same seed gives the same row. Numbers are 0 ≤ x < 1. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutator = (bytes: Uint8Array, next: () => number) => Uint8Array;

/** Values at which lengths, counts and signs tend to break. */
const EDGES: readonly number[] = [0, 1, 0x7f, 0x80, 0xfe, 0xff];
const MUTATORS: readonly Mutator[] = [
  flipBit,
  flipBit,
  setByte,
  truncate,
  cutOut,
  doubleUp,
  spliceIn,
  lieAboutLength,
];

/**
 * Damaged copies of `bytes`: flipped bits, edge values, cuts, repeated and moved stretches, lying 32-bit lengths in both
 * byte orders; one to four of them in each copy. The same seed gives the same copies.
 */
export function* mutations(seed: number, bytes: Uint8Array, count: number): Generator<Uint8Array> {
  const next = seededNumbers(seed);
  for (let i = 0; i < count; i += 1) {
    let copy: Uint8Array = bytes.slice();
    for (let times = below(4, next); times >= 0; times -= 1) {
      const mutator = MUTATORS[below(MUTATORS.length, next)] ?? flipBit;
      copy = copy.length === 0 ? copy : mutator(copy, next);
    }
    yield copy;
  }
}

function below(end: number, next: () => number): number {
  return Math.floor(next() * end);
}

function flipBit(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = below(bytes.length, next);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, next));
  return bytes;
}

function setByte(bytes: Uint8Array, next: () => number): Uint8Array {
  bytes[below(bytes.length, next)] = EDGES[below(EDGES.length, next)] ?? 0;
  return bytes;
}

function truncate(bytes: Uint8Array, next: () => number): Uint8Array {
  return bytes.slice(0, below(bytes.length, next));
}

function cutOut(bytes: Uint8Array, next: () => number): Uint8Array {
  const [from, to] = stretch(bytes, next);
  return joinBytes(bytes.subarray(0, from), bytes.subarray(to));
}

function doubleUp(bytes: Uint8Array, next: () => number): Uint8Array {
  const [from, to] = stretch(bytes, next);
  return joinBytes(bytes.subarray(0, to), bytes.subarray(from));
}

function spliceIn(bytes: Uint8Array, next: () => number): Uint8Array {
  const [from, to] = stretch(bytes, next);
  const at = below(bytes.length, next);
  return joinBytes(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
}

function lieAboutLength(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = below(Math.max(1, bytes.length - 4), next);
  if (at + 4 > bytes.length) return bytes;
  const lies = [0, 1, 0xffff, 0x7fffffff, 0xffffffff, bytes.length, below(2 ** 32, next)];
  const lie = lies[below(lies.length, next)] ?? 0;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, lie, next() < 0.5);
  return bytes;
}

function stretch(bytes: Uint8Array, next: () => number): readonly [number, number] {
  const from = below(bytes.length, next);
  return [from, Math.min(bytes.length, from + 1 + below(64, next))];
}
