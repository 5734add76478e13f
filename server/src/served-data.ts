/** One static part of the release, as the web app fetches it. */
export interface ReleasePart {
  readonly name: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The data release in the form that the server answers from. */
export interface ServedData {
  readonly version: string;
  readonly hash: string;
}
