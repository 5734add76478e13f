/** A document whose content the store does not interpret. */
export type JsonObject = { readonly [key: string]: unknown };

/** A part of a list in the order of creation, with the mark to continue after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
