import type { IsoDate, Knowing, Source } from '../terms/index.js';
import type { ChangeEvent } from './change-event.js';
import type { Precision, Span } from './span.js';

/** Who the framework belongs to: ISO 3166 codes of countries or their parts, or one region of the world. */
export interface Jurisdiction {
  readonly countries: readonly string[];
  /** Set for a framework shared by countries (`EU`, `ASEAN`, …); then `countries` is empty. */
  readonly region?: string;
}

/** `sector` covers one kind of education only; `regional-meta` is what national frameworks refer to. */
export type FrameworkKind = 'national' | 'sector' | 'regional-meta';

/**
 * What the framework covers. `no-nqf` is not a framework at all: a ladder of legal titles that lets an item
 * be placed in a country without one; it is never counted or shown as a national framework.
 */
export type FrameworkScope =
  | 'comprehensive'
  | 'higher-education'
  | 'vocational'
  | 'skills'
  | 'occupational'
  | 'regulated'
  | 'postsecondary'
  | 'continuing-education'
  | 'all-credentials'
  | 'no-nqf';

/** How far a record can be trusted as a whole. */
export type Confidence = 'high' | 'medium' | 'low';

/** One step of a framework version. */
export interface Level {
  /** Always text: real codes include `4+`, `5.1`, `E3`, `VII2`, `6 st`. */
  readonly code: string;
  /** Position from the lowest, 1 to n without gaps; orders levels, says nothing about distance. */
  readonly ordinal: number;
  readonly label: string;
  /** Titles of qualifications typically placed here. */
  readonly titles: readonly string[];
  /** Main level that this one is a part of (`5.1` is part of `5`); absent for main levels. */
  readonly partOf?: string;
  /** An entry step below the first main level. */
  readonly isEntry: boolean;
}

/**
 * Where a level stands in another framework: at these levels (several when a person must decide), below its
 * lowest level, or nowhere because the sources agreed that none corresponds.
 */
export type LevelTarget =
  | { readonly kind: 'levels'; readonly codes: readonly string[] }
  | { readonly kind: 'below'; readonly code: string }
  | { readonly kind: 'none' };

/** From a level code to its place elsewhere; a code that is not a key is not known. */
export type LevelMap = ReadonlyMap<string, LevelTarget>;

/** How the levels of an earlier version of the same framework continue in this one. */
export interface Succession {
  readonly version: string;
  readonly levels: LevelMap;
  readonly knowing: Knowing;
  readonly note?: string;
}

/** A framework as it stood between two days. */
export interface FrameworkVersion extends Span {
  /** Unique inside the framework, often the year. */
  readonly id: string;
  readonly label: string;
  /** Number of main levels, without sublevels and entry steps. */
  readonly mainLevels?: number;
  readonly levels: readonly Level[];
  /** The sources give only part of the level table; what is missing is not known. */
  readonly partial: boolean;
  /** Titles whose level the framework leaves open. */
  readonly unlevelled: readonly string[];
  /** How the titles are known; the codes may be known better. */
  readonly titlesKnowing: Knowing;
  readonly replaces?: Succession;
  /** Day until which awards of the earlier version may still be met beside this one. */
  readonly transitionUntil?: IsoDate;
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/**
 * How firm the relation of two frameworks is. `referenced` and `self-certified` are official; a
 * `comparison-report` is a joint study without recognition; a `mapping-not-endorsed` was drawn up and
 * expressly not adopted; the rest carry no level table that counts.
 */
export type ReferencingStatus =
  | 'referenced'
  | 'self-certified'
  | 'aligned'
  | 'comparison-report'
  | 'mapping-not-endorsed'
  | 'pilot'
  | 'participant'
  | 'designed-to-align'
  | 'based-on'
  | 'unknown'
  | 'none';

/** The relation of a framework version to another framework between two days. */
export interface Referencing extends Span {
  /** The framework on the other side. */
  readonly framework: string;
  /** Our version that was referenced; a referencing belongs to a version. */
  readonly version: string;
  readonly status: ReferencingStatus;
  readonly knowing: Knowing;
  /** How the day of `from` is known. */
  readonly fromKnowing: Knowing;
  /** Title of the report that carries the table. */
  readonly document?: string;
  readonly documentUrl?: string;
  /** Levels as the report gives them. */
  readonly official: LevelMap;
  /** Levels that somebody else worked out; never shown without that label. */
  readonly indicative: LevelMap;
  readonly indicativeBasis?: string;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** How large an item may be that is listed on the framework, between two days. */
export interface SizeRule extends Span {
  readonly what: 'microcredential';
  /** Absent = the rule fixes no lower bound. */
  readonly minCredits?: number;
  readonly maxCredits: number;
  readonly system: string;
  /** How often a listed item must be reviewed, in words. */
  readonly review?: string;
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** A national, sectoral or regional system of levels, with its past and announced versions. */
export interface Framework {
  readonly id: string;
  readonly label: string;
  readonly nativeLabel?: string;
  readonly shortLabel?: string;
  readonly jurisdiction: Jurisdiction;
  readonly kind: FrameworkKind;
  readonly scope: FrameworkScope;
  /** The body that owns it. */
  readonly owner: string;
  readonly url?: string;
  /** When the framework began, which may be before the first version kept here. */
  readonly established?: IsoDate;
  readonly establishedPrecision?: Precision;
  /** Id of the credit system usually used with it. */
  readonly creditSystem?: string;
  /** In time order, without gaps. */
  readonly versions: readonly FrameworkVersion[];
  readonly referencing: readonly Referencing[];
  readonly sizeRules: readonly SizeRule[];
  readonly history: readonly ChangeEvent[];
  readonly note?: string;
  readonly confidence: Confidence;
  readonly checked: IsoDate;
  readonly sources: readonly Source[];
}

/** False for the ladders of legal titles in countries that have no national framework. */
export function isFramework(framework: Framework): boolean {
  return framework.scope !== 'no-nqf';
}
