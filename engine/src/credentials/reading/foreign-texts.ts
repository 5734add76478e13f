import type { ForeignCode } from './foreign.js';

interface ForeignText {
  readonly code: ForeignCode;
  readonly pattern: RegExp;
}

/** Texts known by how they begin. */
const FOREIGN_TEXTS: readonly ForeignText[] = [
  { code: 'foreign-private-key', pattern: /^-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { code: 'foreign-public-key', pattern: /^-----BEGIN [A-Z ]+-----|^ssh-(rsa|ed25519) / },
  {
    code: 'foreign-offer',
    pattern:
      /^(openid-credential-offer|openid-initiate-issuance|openid4vp|haip|dccrequest|eudi-[\w-]+):/i,
  },
  { code: 'foreign-did', pattern: /^did:[a-z0-9]+:\S+$/ },
  { code: 'foreign-calendar', pattern: /^BEGIN:V(CALENDAR|CARD|EVENT)/ },
  { code: 'foreign-encrypted-token', pattern: /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/ },
  { code: 'foreign-table', pattern: /^[^\n,;\t]{1,200}([,;\t])[^\n]*\r?\n[^\n,;\t]*\1/ },
];

/** What a text is, when it is no credential. */
export function foreignText(text: string): ForeignCode {
  return FOREIGN_TEXTS.find(({ pattern }) => pattern.test(text))?.code ?? 'foreign-text';
}
