import { type Json, objectOf } from '../../json.js';
import { isDateTimeStamp, readMoment } from '../dates/read-moment.js';
import type { Need } from './shape.js';

const ABSOLUTE_URL = /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const WEB_URL = /^https?:\/\/[^\s<>"{}|\\^`/?#]+([/?#][^\s<>"{}|\\^`]*)?$/i;
const DATA_URL = /^data:[^\s,]*,/i;
const BADGE_IRI = /^(_:[^\s]+|urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const EMAIL = /^[^@\s]+@[^@\s]+$/;
const IDENTITY_HASH = /^(md5\$[0-9a-f]{32}|sha256\$[0-9a-f]{64})$/i;
/** Longest text that a pattern here is run on; pictures as data URLs are longer and are only looked at in front. */
const MAX_PATTERN_TEXT = 10_000;
const INTEGRITY = /^\s*(sha\d+-[A-Za-z0-9+/_-]+={0,2}(\?\S*)?\s*)+$/;
const MULTIBASE = /^[A-Za-z0-9][A-Za-z0-9+/=_-]+$/;
const TOKEN_URL = /^data:application\/[\w.+-]*\+(jwt|sd-jwt)[;,]/i;
const PLAIN_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*(~[\w.-]*)*$/;
const LANGUAGE_MEMBERS = ['@value', '@language', '@direction'];

/** Any text, also an empty one. */
export const TEXT: Need = { words: 'a text', fits: (value) => typeof value === 'string' };

/** A text with at least one letter. */
export const FILLED_TEXT: Need = {
  words: 'a text',
  fits: (value) => typeof value === 'string' && value.trim() !== '',
};

/** A number. */
export const NUMBER: Need = { words: 'a number', fits: (value) => typeof value === 'number' };

/** True or false, and not their names as text. */
export const FLAG: Need = {
  words: 'true or false',
  fits: (value) => typeof value === 'boolean',
};

/** An object, not a list. */
export const OBJECT: Need = {
  words: 'an object',
  fits: (value) => objectOf(value) !== undefined,
};

/** A credential as it stands, or as a compact token. */
export const OBJECT_OR_TOKEN: Need = {
  words: 'a credential (object) or a token',
  fits: (value) => FILLED_TEXT.fits(value) || OBJECT.fits(value),
};

/** Any absolute URL: https, did, urn … */
export const ANY_URL: Need = {
  words: 'one web address or identifier (URL)',
  fits: (value) => matches(ABSOLUTE_URL, value),
};

/** An address that a browser can open. */
export const WEB_ADDRESS: Need = {
  words: 'a web address (https://…)',
  fits: (value) => matches(WEB_URL, value),
};

/** A type: a word that a context defines, or an address. */
export const TYPE_WORD: Need = {
  words: 'a word or an address',
  fits: (value) =>
    typeof value === 'string' &&
    value.trim() !== '' &&
    (!/[\s:]/.test(value) || matches(ABSOLUTE_URL, value)),
};

/** A picture: a web address, or the picture itself as a data URL. */
export const WEB_ADDRESS_OR_DATA: Need = {
  words: 'a web address or a data URL',
  fits: (value) => matches(WEB_URL, value) || isDataUrl(value),
};

/** What Open Badges 2.0 calls an IRI: a web address, `urn:uuid:`, or a blank node. */
export const BADGE_ID: Need = {
  words: 'a web address or urn:uuid:…',
  fits: (value) => matches(WEB_URL, value) || matches(BADGE_IRI, value),
};

/** An e-mail address, by its one certain sign. */
export const EMAIL_ADDRESS: Need = {
  words: 'an e-mail address',
  fits: (value) => matches(EMAIL, value),
};

/** xsd:dateTimeStamp. */
export const MOMENT: Need = {
  words: 'a moment with time and zone, such as 2025-03-01T12:00:00Z',
  fits: isDateTimeStamp,
};

/** A date and time; the zone may be missing, as older standards allow. */
export const MOMENT_OR_ZONELESS: Need = {
  words: MOMENT.words,
  fits: (value) => typeof value === 'string' && isTimeForm(readMoment(value)?.form),
};

/** Any date that Open Badges ever used: a day, a moment, or (1.0 and before) seconds. */
export const ANY_DATE: Need = {
  words: 'a day or a moment, such as 2025-03-01 or 2025-03-01T12:00:00Z',
  fits: (value) => readMoment(value) !== undefined,
};

/** As {@link ANY_DATE}, but written as text: seconds went out of use with Open Badges 2.0. */
export const WRITTEN_DATE: Need = {
  words: ANY_DATE.words,
  fits: (value) => typeof value === 'string' && readMoment(value) !== undefined,
};

/**
 * One or more digests as Subresource Integrity writes them.
 * @see https://www.w3.org/TR/SRI/#integrity-metadata-description
 */
export const INTEGRITY_TEXT: Need = {
  words: 'a digest such as sha384-…',
  fits: (value) => matches(INTEGRITY, value),
};

/** Bytes in text, with a first letter for the kind of letters. */
export const MULTIBASE_TEXT: Need = {
  words: 'a digest in multibase, such as u…',
  fits: (value) => matches(MULTIBASE, value),
};

/** A hashed identity of the recipient, in the algorithms that Open Badges allow. */
export const IDENTITY: Need = {
  words: 'a hash such as sha256$… with 64 hexadecimal digits',
  fits: (value) => matches(IDENTITY_HASH, value),
};

/** A text, or a text with its language and direction and nothing else. */
export const LANGUAGE_TEXT: Need = {
  words: 'a text, or a text with its language (@value, @language, @direction) and nothing else',
  fits: isLanguageText,
  code: 'model-extra-member',
};

/** One of some words; an extension begins with `ext:`. */
export function oneOf(words: readonly string[], label: string): Need {
  return {
    words: label,
    fits: (value) =>
      typeof value === 'string' && (words.includes(value) || value.startsWith('ext:')),
  };
}

/** True for a data URL. */
export function isDataUrl(value: Json | undefined): boolean {
  return typeof value === 'string' && DATA_URL.test(value.slice(0, MAX_PATTERN_TEXT));
}

/** False when a data URL says that it carries a token and what it carries is none. */
export function isWrappedToken(value: Json): boolean {
  if (typeof value !== 'string' || !TOKEN_URL.test(value.slice(0, MAX_PATTERN_TEXT))) return true;
  const comma = value.indexOf(',');
  if (/;base64$/i.test(value.slice(0, comma))) return true;
  return PLAIN_TOKEN.test(value.slice(comma + 1).trim());
}

/** True for an absolute URL of any scheme. */
export function isAbsoluteUrl(value: Json | undefined): boolean {
  return value !== undefined && matches(ABSOLUTE_URL, value);
}

function matches(pattern: RegExp, value: Json): boolean {
  return typeof value === 'string' && value.length <= MAX_PATTERN_TEXT && pattern.test(value);
}

function isTimeForm(form: string | undefined): boolean {
  return form === 'stamp' || form === 'zoneless';
}

function isLanguageText(value: Json): boolean {
  if (typeof value === 'string') return true;
  const object = objectOf(value);
  if (!object || typeof object['@value'] !== 'string') return false;
  return Object.entries(object).every(
    ([name, inner]) =>
      LANGUAGE_MEMBERS.includes(name) && (typeof inner === 'string' || inner === null),
  );
}
