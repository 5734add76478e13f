const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;
const ROTATIONS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
/** ⌊2³² · |sin(i + 1)|⌋ */
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))));

/**
 * MD5 in lower-case hex, for recipients that the first Open Badges hashed with it. Broken as a hash: a match is worth a
 * remark, never a proof.
 * @see https://www.rfc-editor.org/rfc/rfc1321
 */
export function md5Hex(bytes: Uint8Array): string {
  const view = new DataView(padded(bytes).buffer);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < view.byteLength; offset += BLOCK_BYTES) {
    state = addAll(state, mixBlock(state, view, offset));
  }
  return state.map(toHexLittleEndian).join('');
}

function padded(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK_BYTES);
  const all = new Uint8Array(blocks * BLOCK_BYTES);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(all.length - LENGTH_BYTES, (bytes.length * 8) >>> 0, true);
  view.setUint32(all.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  return all;
}

function mixBlock(state: readonly number[], view: DataView, offset: number): number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const word = view.getUint32(offset + wordOf(round, i) * 4, true);
    const sum = (a + mix(round, b, c, d) + (SINES[i] ?? 0) + word) | 0;
    const turn = ROTATIONS[round]?.[i % 4] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
  }
  return [a, b, c, d];
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

function wordOf(round: number, i: number): number {
  if (round === 0) return i;
  if (round === 1) return (5 * i + 1) % 16;
  return round === 2 ? (3 * i + 5) % 16 : (7 * i) % 16;
}

function addAll(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, i) => (value + (other[i] ?? 0)) | 0);
}

function toHexLittleEndian(value: number): string {
  return [0, 8, 16, 24]
    .map((shift) => ((value >>> shift) & 255).toString(16).padStart(2, '0'))
    .join('');
}
