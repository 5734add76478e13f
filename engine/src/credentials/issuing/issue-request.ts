/** Where an achievement stands in somebody else's list: a framework level, a skill, a registered credential. */
export interface AlignmentTarget {
  readonly name: string;
  readonly url: string;
  readonly framework?: string;
  readonly code?: string;
  readonly description?: string;
  /** `ceterms:Credential`, `ceasn:Competency`, `CFItem` …, or an own word that starts with `ext:`. */
  readonly type?: string;
}

/**
 * What a catalogue (or a person) knows about an achievement, as plain facts. The credential repeats them;
 * an absent field is left out and never guessed.
 */
export interface AchievementSource {
  /** Address or URN of the definition; the issuer gives one when it is absent. */
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  /** A word of the Open Badges list (`Course`, `MicroCredential`, `Certificate` …); default `MicroCredential`. */
  readonly type?: string;
  readonly code?: string;
  /** How it is earned, in prose. */
  readonly criteria?: string;
  readonly criteriaUrl?: string;
  /** What a holder can do, one sentence each; listed in the criteria. */
  readonly outcomes: readonly string[];
  readonly assessment?: string;
  readonly credit?: { readonly amount: number; readonly system: string };
  readonly workloadHours?: number;
  readonly fieldOfStudy?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly image?: string;
  readonly tags: readonly string[];
  readonly alignments: readonly AlignmentTarget[];
}

/** Whom a credential is for. With an e-mail address only its salted hash is written, unless `hashed` is false. */
export interface RecipientRequest {
  /** DID or other URL. */
  readonly id?: string;
  readonly email?: string;
  readonly hashed: boolean;
  /** Written in clear when given. */
  readonly name?: string;
}

/** Something that backs the claim. */
export interface EvidenceRequest {
  readonly name?: string;
  readonly description?: string;
  readonly narrative?: string;
  readonly url?: string;
}

/** A result such as a grade; `type` is a word of the Open Badges list. */
export interface ResultRequest {
  readonly name: string;
  readonly value: string;
  readonly type: string;
}

/** How a credential is made tamper-evident. The key type of the issuer must fit. */
export type ProofChoice = 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'vc-jwt';

/** Every {@link ProofChoice}. */
export const PROOF_CHOICES = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019', 'vc-jwt'] as const;

/** One credential to be issued. Moments are ISO UTC to the second. */
export interface IssueRequest {
  readonly achievement: AchievementSource;
  readonly recipient: RecipientRequest;
  /** Title of the credential; default the name of the achievement. */
  readonly name?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly awardedOn?: string;
  readonly evidence: readonly EvidenceRequest[];
  readonly results: readonly ResultRequest[];
  readonly creditsEarned?: number;
  /** Address or data URL of the picture. */
  readonly image?: string;
  readonly proof?: ProofChoice;
}

/** Who issues, as the credential shows it. `id` is the DID. */
export interface IssuerIdentity {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  readonly description?: string;
  readonly image?: string;
}

/** A place in a published status list. */
export interface StatusPlace {
  readonly purpose: StatusPurpose;
  readonly index: number;
  /** Address of the list credential. */
  readonly listUrl: string;
}

/** `revocation` is for ever, `suspension` can be lifted. */
export type StatusPurpose = 'revocation' | 'suspension';
