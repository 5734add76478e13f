import type { Basis, IsoDate, Knowing, Range, Source } from '../terms/index.js';
import type { ChangeEvent } from './change-event.js';
import type { Confidence } from './framework.js';
import type { Span } from './span.js';

/** What the hours behind a credit count. Only the first is a learner's whole effort. */
export type HoursCounted = 'total-learner-workload' | 'instruction-hours' | 'contact-hours';

/** Hours behind one credit between two days. */
export interface HoursPerCredit extends Span {
  readonly hours: Range;
  /** The hours most bodies use, inside the range. */
  readonly typical: number;
  readonly counts: HoursCounted;
  readonly basis: Basis;
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** Hours that one country sets for a credit of a shared system. */
export interface CountryHours extends Span {
  /** ISO 3166 code; Belgium is split (`BE-VLG`, `BE-WAL`). */
  readonly country: string;
  readonly hours: Range;
  readonly typical: number;
  /** What sets it: a law, a national rule, practice. */
  readonly rule: string;
  readonly legalInstrument?: string;
  /** What kind of text was read for it. */
  readonly evidence: string;
  readonly basis: Basis;
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** Credits that make one full-time year. */
export interface CreditsPerYear extends Span {
  readonly credits: Range;
  /** The figure most used, inside the range. */
  readonly typical: number;
  readonly basis: Basis;
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** `official`: a rule or the owner of the scheme; `conventional`: the habit of a sector; `published`: one body says so. */
export type RatioKind = 'official' | 'conventional' | 'published';

/** A stated rate between two systems: `credits` of this one are worth `equals` of the other. */
export interface StatedRatio extends Span {
  readonly to: string;
  readonly kind: RatioKind;
  readonly credits: number;
  readonly equals: number;
  /** Upper end, when the statement is a range. */
  readonly equalsUpTo?: number;
  /** The rate holds only for credit at one of these levels; absent = at every level without a rate of its own. */
  readonly levels?: { readonly framework: string; readonly codes: readonly string[] };
  /** What the rate is for, when it is not workload (`us-federal-aid`). */
  readonly purpose?: string;
  readonly statedBy?: string;
  readonly knowing: Knowing;
  /** How the days are known, when less well than the rate. */
  readonly datesKnowing?: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** A unit in which learning is counted, with what stands behind one of it. */
export interface CreditSystem extends Span {
  readonly id: string;
  readonly label: string;
  readonly jurisdictions: readonly string[];
  readonly sector: string;
  readonly status: 'active' | 'legacy';
  /** The body or text that defines it. */
  readonly owner?: string;
  readonly hours: readonly HoursPerCredit[];
  readonly countryHours: readonly CountryHours[];
  readonly creditsPerYear: readonly CreditsPerYear[];
  readonly ratios: readonly StatedRatio[];
  /** Why the ratio is what it is, or why there is none. */
  readonly ratioNote?: string;
  /** False for seat time and the like: amounts are kept, never turned into academic credit. */
  readonly isConvertible: boolean;
  readonly history: readonly ChangeEvent[];
  readonly note?: string;
  readonly confidence: Confidence;
  readonly checked: IsoDate;
  readonly sources: readonly Source[];
}
