import type { CheckTable } from '../make-check.js';

const TRUST = {
  title: 'VC Data Model 2.0 §4.7 and §5.2',
  url: 'https://www.w3.org/TR/vc-data-model-2.0/#trust-model',
};

/** Checks of area `issuer-identity`: who the issuer is in the world, apart from whose key signed. */
export const ISSUER_IDENTITY_CODES = {
  'issuer-on-list': {
    area: 'issuer-identity',
    result: 'pass',
    sentence:
      '{domain} is on the list “{list}” of {owner} as {name}, on the day of the award and today.',
    clause: TRUST,
  },
  'issuer-was-on-list': {
    area: 'issuer-identity',
    result: 'warn',
    sentence:
      '{domain} was on the list “{list}” of {owner} as {name} on the day of the award and is not any more.',
    remedy: 'For past awards that is often enough; ask the owner of the list why the entry ended.',
    clause: TRUST,
  },
  'issuer-on-list-later': {
    area: 'issuer-identity',
    result: 'warn',
    sentence:
      '{domain} is on the list “{list}” of {owner} as {name} today, but was not on the day of the award.',
    remedy: 'Ask the owner of the list whether awards from before count.',
    clause: TRUST,
  },
  'issuer-on-list-other-days': {
    area: 'issuer-identity',
    result: 'unknown',
    sentence:
      '{domain} stands on the list “{list}” of {owner} as {name}, but neither on the day of the award nor today.',
    remedy: 'Ask the issuer or the owner of the list.',
    clause: TRUST,
  },
  'issuer-on-list-key-open': {
    area: 'issuer-identity',
    result: 'unknown',
    sentence:
      'The named issuer {domain} is on the list “{list}” of {owner}, but nothing shows that it is the one who signed.',
    remedy: 'Ask the issuer whether this credential is theirs.',
    clause: TRUST,
  },
  'issuer-on-no-list': {
    area: 'issuer-identity',
    result: 'unknown',
    sentence:
      'We cannot confirm who {domain} is: it is on none of the {count} trust lists that were asked.',
    remedy: 'Compare the address shown with the official web site of the institution.',
    clause: TRUST,
  },
  'issuer-name-only': {
    area: 'issuer-identity',
    result: 'unknown',
    sentence:
      'The name {name} is on the list “{list}” of {owner}, but under another address than {domain}: a name alone proves nothing.',
    remedy: 'Compare the address shown with the official web site of the institution.',
    clause: TRUST,
  },
  'issuer-no-list': {
    area: 'issuer-identity',
    result: 'unknown',
    sentence: 'We cannot confirm who {domain} is: no trust list is configured.',
    remedy:
      'Compare the address shown with the official web site of the institution, or add a trust list.',
    clause: TRUST,
  },
  'issuer-presentation': {
    area: 'issuer-identity',
    result: 'unknown',
    sentence:
      'This is a wrapper made by whoever presents it; the issuers are named by the credentials inside.',
  },
  'issuer-name-mixed-scripts': {
    area: 'issuer-identity',
    result: 'warn',
    sentence:
      'The name “{name}” mixes letters of different alphabets that look alike, as impostors do.',
    remedy: 'Trust the address {domain}, not the name, and compare it with the official web site.',
    clause: {
      title: 'Unicode Technical Standard 39 §5',
      url: 'https://www.unicode.org/reports/tr39/#Restriction_Level_Detection',
    },
  },
  'issuer-name-hidden-characters': {
    area: 'issuer-identity',
    result: 'warn',
    sentence:
      'The issuer’s name contains characters that cannot be seen or that turn the writing around.',
    remedy: 'Trust the address {domain}, not the name.',
    clause: {
      title: 'Unicode Technical Standard 39 §3.1',
      url: 'https://www.unicode.org/reports/tr39/#General_Security_Profile',
    },
  },
  'issuer-domain-international': {
    area: 'issuer-identity',
    result: 'warn',
    sentence:
      'The address {domain} is written with letters beyond the plain Latin ones, which can look like another address.',
    remedy: 'Compare it letter by letter with the official web site of the institution.',
    clause: {
      title: 'Unicode Technical Standard 39 §4',
      url: 'https://www.unicode.org/reports/tr39/#Confusable_Detection',
    },
  },
} as const satisfies CheckTable;
