import type { Finding } from 'cairn/terms';

/** Who may make an issuer on this server, and of which kind it will be. */
export interface IssuingTerms {
  readonly mode: 'did:web' | 'did:key';
  readonly publicUrl?: string;
  readonly makers: 'everyone' | 'operator' | 'nobody';
}

export type KeyType = 'Ed25519' | 'P-256';

export interface IssuerKey {
  /** Full id of the verification method. */
  readonly method: string;
  readonly keyType: KeyType;
  readonly createdAt: string;
  readonly retiredAt?: string;
  readonly revokedAt?: string;
}

export interface Issuer {
  readonly id: string;
  readonly did: string;
  readonly mode: 'did:web' | 'did:key';
  readonly name: string;
  readonly url?: string;
  readonly createdAt: string;
  /** Oldest first; the last one signs. */
  readonly keys: readonly IssuerKey[];
}

export interface IssuerProfile {
  readonly name: string;
  readonly url?: string;
  readonly keyType: KeyType;
}

export type StatusAction = 'revoke' | 'suspend' | 'reinstate';

/** A line of the log. */
export interface IssuedLine {
  readonly id: string;
  readonly credentialId: string;
  readonly state: 'valid' | 'suspended' | 'revoked';
  readonly title?: string;
  readonly sha256: string;
  readonly issuedAt: string;
  readonly validUntil?: string;
  readonly erasedAt?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly isRevocable: boolean;
  readonly changes: readonly {
    readonly action: StatusAction;
    readonly reason: string;
    readonly changedAt: string;
  }[];
}

/** A credential with its content, unless that was erased. */
export interface Issued extends IssuedLine {
  readonly mediaType?: 'application/vc' | 'application/vc+jwt';
  readonly content?: string;
}

export interface IssuedPage {
  readonly items: readonly IssuedLine[];
  readonly nextCursor?: string;
}

export interface BatchPreview {
  readonly rows: readonly {
    readonly line: number;
    readonly title: string;
    readonly recipient: string;
    readonly validFrom?: string;
    readonly validUntil?: string;
  }[];
  readonly findings: readonly Finding[];
  readonly canIssue: boolean;
}

export interface IssuedBatch {
  readonly rows: readonly {
    readonly line: number;
    readonly isRepeated: boolean;
    readonly credential: Issued;
  }[];
}

export interface BakedPicture {
  readonly base64: string;
  readonly mediaType: 'image/png' | 'image/svg+xml';
}
