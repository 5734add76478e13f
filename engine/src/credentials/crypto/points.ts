import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { KeyType } from '../ports.js';
import { joinBytes } from './bytes.js';

/** Curves of ECDSA keys. */
export type EcdsaCurve = Exclude<KeyType, 'Ed25519' | 'RSA'>;

/** The curve with its arithmetic, by the name that JOSE gives it. */
export const CURVES = { 'P-256': p256, 'P-384': p384, 'P-521': p521, secp256k1 } as const;

/** Bytes of one coordinate. */
export const COORDINATE_LENGTHS: Readonly<Record<EcdsaCurve, number>> = {
  'P-256': 32,
  'P-384': 48,
  'P-521': 66,
  secp256k1: 32,
};

/** Narrows a key type to the curves of ECDSA. */
export function isEcdsaCurve(type: string): type is EcdsaCurve {
  return Object.hasOwn(CURVES, type);
}

/**
 * The compressed form of a point given compressed or not, or undefined when it does not lie on the curve, is the
 * point at infinity, or has another length.
 * @see SEC 1 §2.3.4
 */
export function compressPoint(curve: EcdsaCurve, bytes: Uint8Array): Uint8Array | undefined {
  try {
    const point = CURVES[curve].Point.fromBytes(bytes);
    point.assertValidity();
    return point.toBytes(true);
  } catch {
    return undefined;
  }
}

/** The compressed point of two coordinates of exact length, or undefined. */
export function pointOfCoordinates(
  curve: EcdsaCurve,
  x: Uint8Array,
  y: Uint8Array,
): Uint8Array | undefined {
  const length = COORDINATE_LENGTHS[curve];
  if (x.length !== length || y.length !== length) return undefined;
  return compressPoint(curve, joinBytes(Uint8Array.of(4), x, y));
}

/** Both coordinates of a compressed point that was read by this module. */
export function coordinatesOf(
  curve: EcdsaCurve,
  compressed: Uint8Array,
): { readonly x: Uint8Array; readonly y: Uint8Array } {
  const bytes = CURVES[curve].Point.fromBytes(compressed).toBytes(false);
  const length = COORDINATE_LENGTHS[curve];
  return { x: bytes.slice(1, 1 + length), y: bytes.slice(1 + length) };
}
