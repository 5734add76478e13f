import type { Catalogue } from 'cairn/catalogue';

/** One version of all rules and facts, opened and indexed. */
export interface Release {
  readonly version: string;
  readonly hash: string;
  readonly catalogue: Catalogue;
}
