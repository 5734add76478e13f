import type { CheckTable } from '../make-check.js';

/** What a verification can say about the dates of a credential. */
export const DATES_CODES = {
  'dates-not-yet-valid': {
    area: 'dates',
    result: 'fail',
    sentence: 'The credential is not valid yet: it begins on {from}.',
    remedy: 'Wait until that day, or ask the issuer whether the day is a mistake.',
  },
  'dates-issued-in-future': {
    area: 'dates',
    result: 'fail',
    sentence: 'The credential says that it was issued in the future, on {from}.',
    remedy: 'Ask the issuer whether the day of issue is a mistake.',
  },
  'dates-expired': {
    area: 'dates',
    result: 'fail',
    sentence: 'The credential has expired: it ended on {until}.',
    remedy: 'Ask the holder or the issuer for a renewed credential.',
  },
  'dates-valid-until': {
    area: 'dates',
    result: 'pass',
    sentence: 'The credential is valid until {until} ({days} days left).',
  },
  'dates-no-end': {
    area: 'dates',
    result: 'pass',
    sentence: 'The credential names no end of its validity.',
  },
  'dates-end-may-be-withheld': {
    area: 'dates',
    result: 'unknown',
    sentence: 'It shows no end of its validity, but its holder kept claims back that may name one.',
    remedy: 'Ask the holder to show the dates as well.',
  },
  'dates-unreadable': {
    area: 'dates',
    result: 'fail',
    sentence: 'The date in {member} cannot be read: {found}.',
    remedy:
      'Ask the issuer to write the date with day, time and zone, such as 2025-03-01T12:00:00Z.',
  },
} satisfies CheckTable;
