import type { FetchPurpose, VerifyOptions } from '../ports.js';
import type { ProofMechanism } from '../proofs/mechanism.js';
import type { CredentialReading, FormatId, ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import type { StatusMechanism } from '../status/mechanism.js';

/** What a verification is made of; `verify-credential.ts` joins the real parts, tests bring small ones. */
export interface Verifier {
  readonly proofs: readonly ProofMechanism[];
  readonly statuses: readonly StatusMechanism[];
  readonly labelOf: (format: FormatId) => string;
  readonly checkDataModel: (
    read: ReadCredential,
    options: VerifyOptions,
  ) => Promise<readonly Check[]>;
  readonly checkDates: (read: ReadCredential, options: VerifyOptions) => readonly Check[];
  readonly checkSchema: (read: ReadCredential, options: VerifyOptions) => Promise<readonly Check[]>;
  readonly checkRecipient: (
    read: ReadCredential,
    options: VerifyOptions,
  ) => Promise<readonly Check[]> | readonly Check[];
  /** Reads bytes that came from the network or from inside the credential. */
  readonly read: (
    bytes: Uint8Array,
    options: VerifyOptions,
  ) => CredentialReading | Promise<CredentialReading>;
  /** The credential with the documents that it names by address put in, for formats that keep them apart. */
  readonly complete: (read: ReadCredential, options: VerifyOptions) => Promise<ReadCredential>;
}

/** Asks for one document and reads it as credentials. */
export async function readFrom(
  url: string,
  purpose: FetchPurpose,
  { verifier, options }: { readonly verifier: Verifier; readonly options: VerifyOptions },
): Promise<FetchedReading> {
  const answer = options.fetchDocument
    ? await options.fetchDocument(url, purpose)
    : ({ kind: 'refused', code: 'offline', message: 'Working offline.' } as const);
  if (answer.kind !== 'fetched') {
    return { kind: 'not-fetched', offline: answer.code === 'offline', message: answer.message };
  }
  const reading = await verifier.read(answer.bytes, options);
  const [read] = reading.kind === 'read' ? reading.credentials : [];
  return read
    ? { kind: 'read', read, time: answer.fetchedAt }
    : { kind: 'not-fetched', offline: false, message: 'No credential stands there.' };
}

/** What {@link readFrom} gave. */
export type FetchedReading =
  | { readonly kind: 'read'; readonly read: ReadCredential; readonly time: string }
  | { readonly kind: 'not-fetched'; readonly offline: boolean; readonly message: string };
