import type { PartyIdentifier } from '../../credential.js';
import { encodeHex, encodeUtf8 } from '../../crypto/bytes.js';
import type { Cryptography, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { checksFrom } from '../make-check.js';
import { md5Hex } from './md5.js';
import { RECIPIENT_CODES } from './recipient-codes.js';

const check = checksFrom(RECIPIENT_CODES);
const EMAIL_KINDS = ['email', 'emailaddress', 'ext:email'];
const EMAIL = /^[^@\s]+@[^@\s]+$/;
const HASHED = /^(sha256|md5)\$([0-9a-f]+)$/i;
const MAX_IDENTIFIERS = 100;
const MAX_EXPECTED = 100;

type Comparison = 'same' | 'same-by-weak-hash' | 'other' | 'not-comparable';

/**
 * Compares whom the reader expects with the subject's id and identifiers: only identifiers of the same kind, hashed
 * ones with their salt. One match among several is enough. E-mail addresses are compared without outer spaces and
 * capitals, since mail systems do not tell them apart; hashed ones as written and in small letters.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#verify-the-recipient
 */
export function checkRecipient(read: ReadCredential, options: VerifyOptions): readonly Check[] {
  const expected = (options.expectedRecipients ?? [])
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MAX_EXPECTED);
  if (expected.length === 0) return [check('recipient-not-asked')];
  const names = namesOf(read);
  const params = { expected: expected.join(', ') };
  if (names.length === 0) return [check('recipient-not-named', { params })];
  const comparisons = expected.flatMap((name) =>
    names.map((identifier) => ({
      name,
      comparison: compare(name, identifier, options.cryptography),
    })),
  );
  return [judge(comparisons, params, names)];
}

function judge(
  comparisons: readonly { readonly name: string; readonly comparison: Comparison }[],
  params: Readonly<Record<string, string>>,
  names: readonly PartyIdentifier[],
): Check {
  const same = comparisons.find(({ comparison }) => comparison === 'same');
  if (same) return check('recipient-matches', { params: { expected: same.name } });
  const weak = comparisons.find(({ comparison }) => comparison === 'same-by-weak-hash');
  if (weak) return check('recipient-matches-weakly', { params: { expected: weak.name } });
  if (comparisons.some(({ comparison }) => comparison === 'other')) {
    return check('recipient-differs', { params });
  }
  const kinds = [...new Set(names.map(({ type }) => type || 'not said'))].join(', ');
  return check('recipient-not-comparable', { params: { ...params, kinds } });
}

/** The subject's id counts as an identifier of its own kind. */
function namesOf(read: ReadCredential): readonly PartyIdentifier[] {
  const { subject } = read.credential;
  return [
    ...(subject.id === undefined ? [] : [{ type: 'id', value: subject.id, hashed: false }]),
    ...(subject.email === undefined
      ? []
      : [{ type: 'email', value: subject.email, hashed: false }]),
    ...subject.identifiers,
  ].slice(0, MAX_IDENTIFIERS);
}

function compare(
  expected: string,
  identifier: PartyIdentifier,
  cryptography: Cryptography,
): Comparison {
  if (!isSameKind(expected, identifier)) return 'not-comparable';
  const hashed = HASHED.exec(identifier.value.trim());
  if (hashed) return compareHash(expected, identifier, cryptography);
  if (identifier.hashed) return 'not-comparable';
  return toComparable(identifier.value) === toComparable(expected) ? 'same' : 'other';
}

function compareHash(
  expected: string,
  { value, salt = '' }: PartyIdentifier,
  cryptography: Cryptography,
): Comparison {
  const [algorithm = '', digest = ''] = value.trim().toLowerCase().split('$');
  const hash = (text: string) => {
    const bytes = encodeUtf8(text + salt);
    return algorithm === 'md5' ? md5Hex(bytes) : encodeHex(cryptography.sha256(bytes));
  };
  const plain = withoutScheme(expected);
  const variants = EMAIL.test(plain) ? [plain, plain.toLowerCase()] : [expected];
  if (!variants.some((text) => hash(text) === digest)) return 'other';
  return algorithm === 'md5' ? 'same-by-weak-hash' : 'same';
}

/** An e-mail address is compared with e-mail addresses, anything else with anything else; an unnamed kind with both. */
function isSameKind(expected: string, { type, value }: PartyIdentifier): boolean {
  if (type === '' || type === 'identifier') return true;
  const isEmail = EMAIL.test(withoutScheme(expected));
  const kind = type.toLowerCase();
  const isEmailKind =
    EMAIL_KINDS.includes(kind) || (kind === 'id' && value.toLowerCase().startsWith('mailto:'));
  return isEmail === isEmailKind;
}

function toComparable(text: string): string {
  const plain = withoutScheme(text.trim());
  return EMAIL.test(plain) ? plain.toLowerCase() : plain;
}

function withoutScheme(text: string): string {
  return text.replace(/^mailto:/i, '');
}
