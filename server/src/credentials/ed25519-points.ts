const P = 2n ** 255n - 19n;

/** The y coordinates of the eight points of small order on edwards25519 (RFC 8032 §5.1), in hexadecimal. */
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  P - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n,
]);

const POINT_LENGTH = 32;
const SIGN_BIT = 0x80;

/** Whether bytes spell a point in its one usual spelling (y below p) that is not of small order. */
export function isUsualEd25519Point(bytes: Uint8Array): boolean {
  if (bytes.length !== POINT_LENGTH) return false;
  const bigEndian = Buffer.from(bytes).reverse();
  bigEndian[0] = (bigEndian[0] ?? 0) & ~SIGN_BIT;
  const y = BigInt(`0x${bigEndian.toString('hex')}`);
  return y < P && !SMALL_ORDER_Y.has(y);
}
