import type { IsoDate, LevelRef, Source } from '../terms/index.js';
import type { ReferencingStatus } from './framework.js';

/** A question about one level. */
export interface LevelQuestion {
  readonly from: LevelRef;
  /** Id of the framework in which the level is sought; may be the same one, for an old level. */
  readonly to: string;
  /** The day on which the answer must hold. */
  readonly on: IsoDate;
  /** The day on which the level was given, when that was under an older version; absent = `on`. */
  readonly awardedOn?: IsoDate;
}

/**
 * How firm a level match is, firmest first. `official`: a referencing in force. `comparison`: a published joint
 * study, which is no referencing. `official-historical`: a referencing or study no longer maintained.
 * `indicative`: worked out by somebody else, or reached over more than one step.
 */
export type LevelStrength = 'official' | 'comparison' | 'official-historical' | 'indicative';

/** Why the answer is what it is; keys of the message catalogue. */
export type LevelReason =
  | 'agreed-none'
  | 'no-counterpart-in-table'
  | 'not-referenced'
  | 'table-not-read'
  | 'relation-unknown'
  | 'relation-ended'
  | 'relation-not-begun'
  | 'not-endorsed'
  | 'earlier-version-referenced'
  | 'old-level-converted'
  | 'old-level-not-converted'
  | 'transition-period'
  | 'several-levels-possible'
  | 'below-lowest-level'
  | 'chained'
  | 'recalled'
  | 'unclear-in-source';

/** One step of the way from one level to another. */
export interface LevelStep {
  readonly kind: 'referencing' | 'succession';
  readonly from: { readonly framework: string; readonly version: string };
  readonly to: { readonly framework: string; readonly version?: string };
  readonly strength: LevelStrength;
  /** Set for a referencing. */
  readonly status?: ReferencingStatus;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly document?: string;
  readonly documentUrl?: string;
  /** Who worked out an indicative table, and how. */
  readonly basis?: string;
  readonly note?: string;
  readonly sources: readonly Source[];
}

interface Matched {
  readonly path: readonly LevelStep[];
  readonly reasons: readonly LevelReason[];
}

/** A match that says where a level stands; it says nothing about recognition, which a receiving body decides. */
export interface FoundLevel extends Matched {
  readonly kind: LevelStrength;
  /** One, or several when a person must decide; empty when the level lies below the lowest one. */
  readonly levels: readonly LevelRef[];
  /** The level below which it lies. */
  readonly below?: LevelRef;
  /** Key of the sentence that must stand beside every match. */
  readonly caveat: 'level-match-is-not-recognition';
}

/** Where a level of one framework stands in another on a day. */
export type LevelMatch =
  | FoundLevel
  /** The sources say that no level corresponds, or that no relation exists. */
  | (Matched & {
      readonly kind: 'none';
      readonly strength?: LevelStrength;
      /** First day of a relation that begins later. */
      readonly expected?: IsoDate;
    })
  /** A relation may exist, but its table, or a step on the way, is not known here. */
  | (Matched & { readonly kind: 'not-known' })
  | {
      readonly kind: 'unknown-level';
      readonly level: LevelRef;
      readonly version: string;
      /** The level table of that version is kept only in part. */
      readonly partial: boolean;
      /** Versions of the same framework that do have the code. */
      readonly otherVersions: readonly string[];
    }
  | { readonly kind: 'unknown-framework'; readonly framework: string }
  /** No version is known for the day. */
  | { readonly kind: 'no-version'; readonly framework: string; readonly nearest?: string };
