import type { CheckTable } from '../../checks/make-check.js';

const HOSTED = {
  title: 'Open Badges 2.0, Hosted Verification',
  url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge',
};
const SCOPE = {
  title: 'Open Badges 2.0, VerificationObject',
  url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject',
};
const SNAPSHOT =
  'Hosted badges die with their host: if this badge was verified before, its record shows what was there then; else ask the issuer.';

/** Checks of badges that prove themselves by standing at an address of the issuer. */
export const HOSTED_CODES = {
  'hosted-same': {
    area: 'proof',
    result: 'pass',
    sentence: 'The same badge stands at its address at {host}, as of {time}.',
    clause: HOSTED,
  },
  'hosted-differs': {
    area: 'proof',
    result: 'fail',
    sentence: 'The badge was changed: at its address at {host} stands something else.',
    remedy: 'Rely on what stands at the address, not on this file.',
    clause: HOSTED,
  },
  'hosted-redirected': {
    area: 'proof',
    result: 'warn',
    sentence: 'Its address sends the reader on to another one.',
    remedy: 'The issuer should serve the badge at the address that the badge names.',
    clause: HOSTED,
  },
  'hosted-plain-http': {
    area: 'proof',
    result: 'warn',
    sentence:
      'The badge names an unprotected address (http); we asked the same address over https.',
    remedy: 'The issuer should name https addresses.',
    clause: HOSTED,
  },
  'hosted-offline': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'Whether the badge is genuine was not asked: it proves itself by its address, and this was done offline.',
    remedy: 'Verify again with a connection.',
    clause: HOSTED,
  },
  'hosted-refused': {
    area: 'proof',
    result: 'unknown',
    sentence: 'Whether the badge is genuine cannot be said: its address is one that we do not ask.',
    remedy: 'Ask the issuer for a badge with a public https address.',
    clause: HOSTED,
  },
  'hosted-unreachable': {
    area: 'proof',
    result: 'unknown',
    sentence: 'Whether the badge is genuine cannot be said: its address at {host} does not answer.',
    remedy: SNAPSHOT,
    clause: HOSTED,
  },
  'hosted-not-a-badge': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'Whether the badge is genuine cannot be said: at its address at {host} stands no badge any more.',
    remedy: SNAPSHOT,
    clause: HOSTED,
  },
  'hosted-address-missing': {
    area: 'proof',
    result: 'unknown',
    sentence:
      'Whether the badge is genuine cannot be said: this file does not name the address at which it stands.',
    remedy: 'Verify the link to the badge instead of the file.',
    clause: HOSTED,
  },
  'hosted-by-issuer': {
    area: 'key-binding',
    result: 'pass',
    sentence: 'It stands where the issuer of {issuer} puts its badges.',
    clause: SCOPE,
  },
  'hosted-outside-issuer': {
    area: 'key-binding',
    result: 'fail',
    sentence: 'It stands at {host}, where the named issuer of {issuer} does not put badges.',
    remedy: 'Do not take it for a badge of that issuer; ask the issuer.',
    clause: SCOPE,
  },
  'hosted-issuer-unknown': {
    area: 'key-binding',
    result: 'unknown',
    sentence: 'Whose badge it is cannot be said: the profile of the issuer could not be read.',
    remedy: 'Try again later, or ask the issuer.',
    clause: SCOPE,
  },
  'hosted-issuer-elsewhere': {
    area: 'key-binding',
    result: 'unknown',
    sentence:
      'It stands at {host} and names an issuer of {issuer}; nothing shows that the two belong together.',
    remedy: 'Ask the issuer whether the badge is theirs.',
    clause: SCOPE,
  },
  'hosted-issuer-other-id': {
    area: 'key-binding',
    result: 'warn',
    sentence:
      'The profile of the issuer calls itself by another address than the one at which it stands.',
    remedy: 'The issuer should give its profile the https address at which it stands.',
    clause: SCOPE,
  },
} as const satisfies CheckTable;
