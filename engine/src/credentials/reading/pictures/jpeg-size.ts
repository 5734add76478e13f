/** What the headers of a JPEG say, before anything is decoded. */
export interface JpegSize {
  readonly width: number;
  readonly height: number;
  /** Passes over the picture: one, or about ten in a progressive file. */
  readonly scans: number;
}

const START_OF_SCAN = 0xda;

/**
 * Size and number of scans of a baseline or progressive JPEG; undefined for any other or a damaged one.
 * @see ITU-T T.81 §B.2
 */
export function jpegSize(bytes: Uint8Array): JpegSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === START_OF_SCAN) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xc2;
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { width, height, scans: scansIn(bytes) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function scansIn(bytes: Uint8Array): number {
  let scans = 0;
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === START_OF_SCAN) scans += 1;
  }
  return scans;
}
