import type { FetchAnswer } from 'cairn/credentials';

/** We did not ask. */
export type Refusal = Extract<FetchAnswer, { kind: 'refused' }>;
/** We asked in vain. */
export type Failure = Extract<FetchAnswer, { kind: 'failed' }>;

/** An answer with how long it may be kept. */
export interface KeepableAnswer {
  readonly answer: FetchAnswer;
  /** Seconds, after the cap of its purpose; 0 = only for those who ask at this moment. */
  readonly keepSeconds: number;
}

/** Why we do not ask an address; the codes are sections of docs/errors.md. */
const REFUSALS = {
  offline: 'Nothing is asked from the network here.',
  'fetch-url-unreadable': 'This is not an address that can be asked.',
  'fetch-not-https': 'Only https addresses are asked.',
  'fetch-userinfo': 'The address carries a name or password.',
  'fetch-port': 'The address names a port other than 443, which the operator has not allowed.',
  'fetch-private-name': 'The name belongs to a private network.',
  'fetch-private-address': 'The name leads to an address that is not in the public internet.',
  'fetch-odd-address': 'The address is written as a number in an unusual form.',
  'fetch-too-many-redirects': 'The address leads from one place to the next more than three times.',
} as const;

/** Why an address gave no document. */
const FAILURES = {
  'fetch-host-unknown': 'No computer has this name.',
  'fetch-unreachable': 'The computer does not answer, or broke off.',
  'fetch-tls': 'The certificate of the computer is not in order.',
  'fetch-timeout': 'The answer took too long.',
  'fetch-too-large': 'The answer is larger than a document of this kind may be.',
  'fetch-encoding': 'The answer is compressed in a way that is not read, or broken.',
  'fetch-media-type':
    'The answer is of another kind than a document of this purpose, such as a web page.',
  'fetch-status': 'The computer answered that it does not give this document.',
  'fetch-redirect-broken': 'The computer leads elsewhere without saying where.',
  'fetch-busy': 'Too many questions wait for this computer already.',
} as const;

/** A refusal with its sentence. */
export function refuse(code: keyof typeof REFUSALS): Refusal {
  return { kind: 'refused', code, message: REFUSALS[code] };
}

/** A failure with its sentence; `status` is the HTTP status when there was one. */
export function fail(code: keyof typeof FAILURES, status?: number): Failure {
  const message = FAILURES[code];
  return { kind: 'failed', code, message, ...(status === undefined ? {} : { status }) };
}
