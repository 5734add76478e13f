import type { Basis, IsoDate, Knowing, Source } from '../terms/index.js';
import type { Precision, Span } from './span.js';

/** The legal form. Soft law (declarations, Council recommendations) is a `memorandum` that does not bind. */
export type AgreementKind =
  | 'automatic-recognition-treaty'
  | 'bilateral'
  | 'convention'
  | 'directive'
  | 'memorandum'
  | 'mutual-recognition-accord';

/** What a holder may use it for. */
export type AgreementPurpose = 'academic' | 'access-to-labour-market-assessment' | 'professional';

/**
 * How much the agreement promises, from most to least. `presumption`: recognised unless a substantial difference
 * is shown. `substantial-equivalence`: accredited programmes are treated alike, the licence stays national.
 */
export type AgreementStrength =
  | 'automatic-professional'
  | 'automatic-level'
  | 'presumption'
  | 'substantial-equivalence'
  | 'facilitated-assessment'
  | 'information-only';

/** Where a state stands; only `party` binds it. */
export type PartyStatus =
  | 'party'
  | 'signatory-not-ratified'
  | 'signatory-or-approving'
  | 'provisional'
  | 'under-review'
  | 'suspended'
  | 'withdrawn';

/** One state or part of a state in the list of an agreement. */
export interface AgreementParty {
  /** ISO 3166-1 alpha-2, or 3166-2 when only a part of the state is bound (`CA-QC`). */
  readonly code: string;
  readonly status: PartyStatus;
  /** What the year means stands in {@link Agreement.yearMeaning}. Absent = not known. */
  readonly year?: number;
  /** How the year is known. */
  readonly knowing?: Knowing;
  /** First day on which it is no longer a party. */
  readonly endedOn?: IsoDate;
}

/** The fields of study or work that an agreement covers. */
export interface AgreementFields {
  readonly mode: 'all' | 'only' | 'all-except';
  /** Empty for `all`. */
  readonly list: readonly string[];
  /** Fields with automatic recognition inside a wider scope. */
  readonly automatic: readonly string[];
  /** The step of a profession that an accord is about (`engineering-technician`). */
  readonly tier?: string;
  /** A wider class to which the list applies (`registered-occupations`). */
  readonly appliesTo?: string;
  /** The scope in words. */
  readonly text: string;
}

/** The time an authority has to decide, in months from a complete file. */
export interface DecisionClock {
  readonly maxMonths: number;
  readonly extensionMonths?: number;
  readonly postponementMonths?: number;
  /** Which text sets it and how it was read. */
  readonly note: string;
}

/** A standing promise of several states or bodies to recognise each other's qualifications. */
export interface Agreement {
  readonly id: string;
  readonly label: string;
  readonly kind: AgreementKind;
  readonly isLegallyBinding: boolean;
  readonly url: string;
  /** Days on which it is in force. Absent = not known whether it is. */
  readonly inForce?: Span;
  readonly purposes: readonly AgreementPurpose[];
  /** Levels covered, in words: agreements name them in too many ways for a code. */
  readonly levels: string;
  readonly fields: AgreementFields;
  /** What it means for regulated professions, in words. */
  readonly regulatedProfessions: string;
  readonly strength: AgreementStrength;
  /** What it does, in words. */
  readonly effect: string;
  readonly decisionClock?: DecisionClock;
  /** False: awards made before the party joined are not covered. Absent = the texts read do not say. */
  readonly isRetroactive?: boolean;
  /** Awards made before this day are not covered, whatever the year of the party. */
  readonly notBefore?: IsoDate;
  /** Whether microcredentials are covered; mostly our reading of the scope, so `basis` says so. */
  readonly microcredentials: {
    readonly covered: 'yes' | 'partly' | 'no' | 'unstated';
    readonly basis: Basis;
    readonly reason: string;
  };
  readonly parties: readonly AgreementParty[];
  /** False: a state that is not in the list may still be a party, so the answer is "not known", never "no". */
  readonly partiesComplete: boolean;
  /** Number of parties that a source reports, when it reports one. */
  readonly partyCountReported?: number;
  /** What the years of the parties are (deposit, entry into force, admission …). */
  readonly yearMeaning: string;
  /** The day for which the list was read. Absent = the source carries no day. */
  readonly asOf?: IsoDate;
  readonly asOfPrecision?: Precision;
  readonly asOfNote?: string;
  readonly basis: Basis;
  /** `partly-read`: some facts of the record were read, others recalled; `note` says which. */
  readonly knowing: Knowing | 'partly-read';
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly checked: IsoDate;
}
