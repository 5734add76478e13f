import type { JsonObject, Page, PageRequest } from './pages.js';

/** Id of an issuer with the hash of the token that opens it; both must fit, or nothing is found. */
export interface IssuerAccess {
  readonly id: string;
  /** SHA-256 of the token in lower-case hexadecimal. */
  readonly tokenHash: string;
}

/** A key pair whose private part only the server's secret opens. */
export interface SealedKey {
  readonly keyType: 'Ed25519' | 'P-256';
  /** Multikey text. */
  readonly publicKey: string;
  readonly sealedPrivate: Uint8Array;
}

/** A key of an issuer, from the first (position 1) to the one in use. */
export interface IssuerKey extends SealedKey {
  readonly position: number;
  readonly createdAt: string;
  /** No longer used for signing since then; what it signed stays good. */
  readonly retiredAt?: string;
  /** Lost or stolen since then. */
  readonly revokedAt?: string;
}

/** Who issues, as the store keeps it; the profile is not interpreted. */
export interface Issuer {
  readonly id: string;
  readonly profile: JsonObject;
  readonly createdAt: string;
  readonly keys: readonly IssuerKey[];
}

export type StatusPurpose = 'revocation' | 'suspension';

/** One entry of one list, given to one credential for ever. */
export interface StoredPlace {
  readonly purpose: StatusPurpose;
  readonly listId: string;
  readonly index: number;
}

/** How entries are chosen; chance is the caller's. */
export interface PlaceChoice {
  /** Credentials that each need one place of every purpose. */
  readonly count: number;
  /** Entries of a new list. */
  readonly length: number;
  /** Any index below `length`, each equally likely. */
  readonly propose: (length: number) => number;
}

export type CredentialState = 'valid' | 'suspended' | 'revoked';
export type StatusAction = 'revoke' | 'suspend' | 'reinstate';

/** One step in the life of a credential. */
export interface StatusChange {
  readonly action: StatusAction;
  readonly reason: string;
  readonly changedAt: string;
}

/** What is new about a credential that was just signed. */
export interface NewIssued {
  readonly id: string;
  /** The same key issues nothing twice. */
  readonly requestKey?: string;
  readonly title: string;
  readonly recipientHash: string;
  readonly sealedContent: Uint8Array;
  readonly sha256: string;
  readonly places: readonly StoredPlace[];
  readonly validUntil?: string;
  readonly replaces?: string;
}

/** A line of the log. Title, recipient and content are absent once erased. */
export interface IssuedCredential {
  readonly id: string;
  readonly requestKey?: string;
  readonly title?: string;
  readonly recipientHash?: string;
  readonly sealedContent?: Uint8Array;
  readonly sha256: string;
  readonly places: readonly StoredPlace[];
  readonly state: CredentialState;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly validUntil?: string;
  readonly issuedAt: string;
  readonly erasedAt?: string;
  readonly changes: readonly StatusChange[];
}

/** A list as it stands; `version` grows with every change. */
export interface StoredStatusList {
  readonly listId: string;
  readonly purpose: StatusPurpose;
  readonly bits: Uint8Array;
  readonly version: number;
}

export type StatusWrite =
  | { readonly kind: 'changed'; readonly credential: IssuedCredential }
  /** It is in that state already, or revoked for ever. */
  | { readonly kind: 'refused'; readonly state: CredentialState }
  | { readonly kind: 'absent' };

/** Issuers with keys, lists and log. Every method with an access answers "nothing" to the wrong one. */
export interface IssuerStore {
  readonly create: (profile: JsonObject, tokenHash: string, key: SealedKey) => Promise<Issuer>;
  readonly get: (access: IssuerAccess) => Promise<Issuer | undefined>;
  /** Removes the issuer with every row of it; its lists are then gone too, so readers can no longer decide. */
  readonly erase: (access: IssuerAccess) => Promise<boolean>;
  /** Puts a new key in use; the old one is retired, and revoked when it was lost. */
  readonly rotate: (
    access: IssuerAccess,
    key: SealedKey,
    isOldLost: boolean,
  ) => Promise<Issuer | undefined>;
  /** Takes places that were never given before. They are taken for ever, whatever becomes of the credential. */
  readonly takePlaces: (
    access: IssuerAccess,
    choice: PlaceChoice,
  ) => Promise<readonly (readonly StoredPlace[])[] | undefined>;
  /** Keeps a definition under an id that follows from its content; again is the same as once. */
  readonly keepAchievement: (
    access: IssuerAccess,
    id: string,
    document: JsonObject,
  ) => Promise<boolean>;
  /** Adds to the log; for a request key that is there already, what was issued then is given back instead. */
  readonly record: (
    access: IssuerAccess,
    credential: NewIssued,
  ) => Promise<IssuedCredential | undefined>;
  readonly findByRequestKeys: (
    access: IssuerAccess,
    requestKeys: readonly string[],
  ) => Promise<readonly IssuedCredential[] | undefined>;
  readonly getCredential: (
    access: IssuerAccess,
    credentialId: string,
  ) => Promise<IssuedCredential | undefined>;
  readonly listCredentials: (
    access: IssuerAccess,
    page: PageRequest & { readonly recipientHash?: string | undefined },
  ) => Promise<Page<IssuedCredential> | undefined>;
  /** Changes state and list in one step. */
  readonly changeStatus: (
    access: IssuerAccess,
    credentialId: string,
    change: { readonly action: StatusAction; readonly reason: string },
  ) => Promise<StatusWrite>;
  /** Empties what is about a person; id, places and state stay, because the list must stay true. */
  readonly eraseCredential: (access: IssuerAccess, credentialId: string) => Promise<boolean>;
  /** What is published, to be asked without a token. */
  readonly published: {
    readonly issuer: (issuerId: string) => Promise<Issuer | undefined>;
    readonly statusList: (
      issuerId: string,
      listId: string,
    ) => Promise<StoredStatusList | undefined>;
    readonly achievement: (
      issuerId: string,
      achievementId: string,
    ) => Promise<JsonObject | undefined>;
  };
}

/** The keys of this installation itself. */
export interface InstanceKeyStore {
  /** All keys, oldest first; makes the first one when there is none. Programs that start together get the same. */
  readonly list: (make: () => SealedKey) => Promise<readonly IssuerKey[]>;
}
