/** A picture as RGBA rows. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Sixteen megapixels: the camera of a telephone. */
export const MAX_PIXELS = 16_000_000;
