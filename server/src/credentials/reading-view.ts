import type {
  CredentialReading,
  CredentialReport,
  Envelope,
  JsonObject,
  ReadCredential,
} from 'cairn/credentials';

/** A credential as it was read, in plain JSON; its text goes back to who sent it and nowhere else. */
export interface CredentialView
  extends Pick<
    ReadCredential,
    'format' | 'trail' | 'document' | 'credential' | 'findings' | 'sha256' | 'content'
  > {
  readonly envelope: { readonly kind: Envelope['kind']; readonly header?: JsonObject };
  readonly parts: readonly CredentialView[];
}

/** What became of what was sent: read, or why not. */
export type ReadingView =
  | (Omit<Extract<CredentialReading, { kind: 'read' }>, 'credentials'> & {
      readonly credentials: readonly CredentialView[];
    })
  | Exclude<CredentialReading, { kind: 'read' }>
  | {
      /** The address could not be asked, or gave nothing. */
      readonly kind: 'not-fetched';
      readonly url: string;
      readonly code: string;
      readonly message: string;
    }
  | {
      /** It took too long or grew too large, and was broken off. */
      readonly kind: 'stopped';
      readonly code: string;
      readonly message: string;
      readonly remedy: string;
    };

/** What was read, and what was found out about each credential in it. */
export interface VerifyAnswer {
  readonly reading: ReadingView;
  /** One for each credential of the reading, in its order; empty when only reading was asked for. */
  readonly reports: readonly CredentialReport[];
}

/** A reading without the bytes that JSON has no form for. */
export function toReadingView(reading: CredentialReading): ReadingView {
  if (reading.kind !== 'read') return reading;
  return { ...reading, credentials: reading.credentials.map(toCredentialView) };
}

function toCredentialView(read: ReadCredential): CredentialView {
  const { format, trail, document, credential, findings, sha256, content, envelope, parts } = read;
  const header = 'header' in envelope ? { header: envelope.header } : {};
  return {
    format,
    envelope: { kind: envelope.kind, ...header },
    trail,
    document,
    credential,
    findings,
    sha256,
    ...(content === undefined ? {} : { content }),
    parts: parts.map(toCredentialView),
  };
}
