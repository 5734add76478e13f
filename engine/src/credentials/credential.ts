import type { JsonObject } from './json.js';

/** A text in the languages in which the credential gives it; the key is a BCP 47 tag or `''` for "not said". */
export type LocalText = Readonly<Record<string, string>>;

/** Who a credential names: the issuer, the subject, a creator, an endorser. Its own words, proven by nothing here. */
export interface Party {
  /** URL or DID. */
  readonly id?: string;
  readonly name?: LocalText;
  readonly url?: string;
  readonly email?: string;
  /** Other identifiers: e-mail, student number, VAT number; hashed ones with their salt. */
  readonly identifiers: readonly PartyIdentifier[];
}

/** One identifier of a party. */
export interface PartyIdentifier {
  /** `emailAddress`, `name`, `sourcedId` …, as the credential writes it. */
  readonly type: string;
  /** The value, or `algorithm$digest` when hashed. */
  readonly value: string;
  readonly hashed: boolean;
  readonly salt?: string;
}

/** A pointer from an achievement to a framework, a skill or an occupation elsewhere. */
export interface Alignment {
  readonly targetName?: LocalText;
  readonly targetUrl?: string;
  readonly targetCode?: string;
  readonly targetFramework?: string;
  /** `CFItem`, `CTDL`, `ceterms:Credential`, ESCO … as written. */
  readonly targetType?: string;
}

/** What the credential says was achieved. */
export interface Achievement {
  readonly id?: string;
  readonly name: LocalText;
  readonly description?: LocalText;
  readonly criteria?: LocalText;
  readonly criteriaUrl?: string;
  /** `MicroCredential`, `Course`, `Certificate` … as written. */
  readonly type?: string;
  readonly humanCode?: string;
  readonly fieldOfStudy?: string;
  readonly language?: string;
  readonly creator?: Party;
  readonly alignments: readonly Alignment[];
  readonly tags: readonly string[];
  /** Credit as the issuer writes it; the system is what the text names, absent when it names none. */
  readonly credits: readonly CreditClaim[];
  /** Level as the issuer writes it. */
  readonly levels: readonly LevelClaim[];
  readonly workloadHours?: number;
  /** The workload as written when it is no number of hours (`P2M`). */
  readonly workloadText?: string;
  readonly image?: string;
  readonly results: readonly ResultClaim[];
  /** Achievements that this one is made of; their credit is part of its own, never on top of it. */
  readonly parts?: readonly Achievement[];
}

/** A credit amount that the credential itself states, with the place where it stands. */
export interface CreditClaim {
  readonly amount: number;
  /** The system in the issuer's words (`ECTS`), or absent. */
  readonly system?: string;
  /** JSON path of the statement. */
  readonly path: string;
  /** Whether the holder earned it or the achievement offers it; absent when the format does not tell them apart. */
  readonly of?: 'earned' | 'available';
}

/** A level that the credential itself states, with the place where it stands. */
export interface LevelClaim {
  readonly level: string;
  /** The framework in the issuer's words (`EQF`, a URL), or absent. */
  readonly framework?: string;
  readonly path: string;
}

/** A result: a grade, a percentage, a score. */
export interface ResultClaim {
  readonly name?: LocalText;
  readonly value?: string;
  /** `LetterGrade`, `Percent`, `Result` … as written. */
  readonly type?: string;
}

/** Something that the issuer points to as a reason. */
export interface EvidenceClaim {
  readonly name?: LocalText;
  readonly description?: LocalText;
  readonly url?: string;
}

/** A signed or hosted statement by somebody else about the credential, the achievement or the issuer. */
export interface EndorsementClaim {
  readonly about: 'credential' | 'achievement' | 'issuer';
  /** The embedded endorsement credential, a compact JWS, or an address. */
  readonly content: JsonObject | string;
  readonly path: string;
}

/**
 * One credential in our own plain words, with known fields only; what a format says beyond them stays in the document.
 * Every field repeats what the document claims: whether it is true is what the report's checks are about.
 */
export interface Credential {
  readonly id?: string;
  readonly types: readonly string[];
  /** Name of the credential, else of its achievement. */
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly issuer: Party;
  readonly subject: Party;
  /** Empty for a credential that claims something else than an achievement. */
  readonly achievements: readonly Achievement[];
  /** Day or moment of the award, as written. */
  readonly awardedOn?: string;
  /** Moments as written; the checks judge their form. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly evidence: readonly EvidenceClaim[];
  readonly endorsements: readonly EndorsementClaim[];
  /** Picture of the badge: a URL or a data URL. Never shown without being asked for and cleaned. */
  readonly image?: string;
}
