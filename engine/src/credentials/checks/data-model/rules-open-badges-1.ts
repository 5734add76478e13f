import { type JsonObject, listOf } from '../../json.js';
import type { Clause } from '../../report.js';
import { inOrder } from './extra-rules.js';
import { ANY_DATE, FILLED_TEXT, FLAG, TEXT, WEB_ADDRESS, WEB_ADDRESS_OR_DATA } from './needs.js';
import type { Need, Shape } from './shape.js';

function clause(version: string, part: string): Clause {
  return {
    title: `Open Badges ${version} ${part}`,
    url: 'https://github.com/mozilla/openbadges-specification/blob/master/Assertion/latest.md',
  };
}

const VERIFY_TYPE: Need = {
  words: 'hosted or signed',
  fits: (value) => value === 'hosted' || value === 'signed',
};

const RECIPIENT: Shape = {
  id: 'ob1-recipient',
  words: 'an object with type, identity and hashed',
  clause: clause('1.0', 'IdentityObject'),
  members: {
    type: { required: true, need: FILLED_TEXT },
    identity: { required: true, need: FILLED_TEXT },
    hashed: { required: true, need: FLAG },
    salt: { need: TEXT },
  },
};

const VERIFY: Shape = {
  id: 'ob1-verify',
  words: 'an object with type and url',
  clause: clause('1.0', 'VerificationObject'),
  members: {
    type: { required: true, need: VERIFY_TYPE },
    url: { required: true, need: WEB_ADDRESS },
  },
};

/** An issuer of 1.0 and 1.1. */
export const BADGE_1_ISSUER: Shape = {
  id: 'ob1-issuer',
  words: 'an issuer (object with name and url)',
  clause: clause('1.0', 'IssuerOrganization'),
  members: {
    name: { required: true, need: FILLED_TEXT },
    url: { required: true, need: WEB_ADDRESS },
    description: { need: TEXT },
    email: { need: TEXT },
    image: { need: WEB_ADDRESS_OR_DATA },
    revocationList: { need: WEB_ADDRESS },
  },
};

/** What a badge of 1.0 and 1.1 stands for. */
export const BADGE_1_CLASS: Shape = {
  id: 'ob1-badge',
  words: 'a badge class (object) or its address',
  clause: clause('1.0', 'BadgeClass'),
  members: {
    name: { required: true, need: FILLED_TEXT },
    description: { required: true, need: TEXT },
    image: { required: true, need: WEB_ADDRESS_OR_DATA },
    criteria: { required: true, need: WEB_ADDRESS },
    issuer: { required: true, need: WEB_ADDRESS, shape: () => BADGE_1_ISSUER },
    tags: { many: true, need: TEXT },
  },
};

const ASSERTION_1: Shape = {
  id: 'ob1-assertion',
  words: 'an assertion (object)',
  clause: clause('1.0', 'Badge Assertion'),
  members: {
    uid: { required: true, need: FILLED_TEXT },
    recipient: { required: true, shape: () => RECIPIENT },
    badge: { required: true, need: WEB_ADDRESS, shape: () => BADGE_1_CLASS },
    verify: { required: true, shape: () => VERIFY },
    issuedOn: { required: true, need: ANY_DATE },
    expires: { need: ANY_DATE },
    image: { need: WEB_ADDRESS_OR_DATA },
    evidence: { need: WEB_ADDRESS },
  },
  also: [inOrder('issuedOn', 'expires')],
};

const ISSUER_0: Shape = {
  id: 'ob0-issuer',
  words: 'an object with origin and name',
  clause: clause('0.5', 'Issuer'),
  members: {
    origin: { required: true, need: WEB_ADDRESS },
    name: { required: true, need: FILLED_TEXT },
    org: { need: TEXT },
    contact: { need: TEXT },
  },
};

/** In 0.5 a relative address counted from the issuer's origin. */
const ADDRESS_OR_PATH: Need = {
  words: 'a web address, or a path on the site of the issuer',
  fits: (value) =>
    WEB_ADDRESS_OR_DATA.fits(value) || (typeof value === 'string' && value.startsWith('/')),
};

const BADGE_0: Shape = {
  id: 'ob0-badge',
  words: 'an object with name, description, image, criteria and issuer',
  clause: clause('0.5', 'Badge'),
  members: {
    name: { required: true, need: FILLED_TEXT },
    description: { required: true, need: TEXT },
    image: { required: true, need: ADDRESS_OR_PATH },
    criteria: { required: true, need: ADDRESS_OR_PATH },
    issuer: { required: true, shape: () => ISSUER_0 },
    version: { need: TEXT, remark: true },
  },
};

/** An assertion of Open Badges 0.5, with everything inside. */
export const BADGE_0_ASSERTION: Shape = {
  id: 'ob0-assertion',
  words: 'an assertion (object)',
  clause: clause('0.5', 'Assertion'),
  members: {
    recipient: { required: true, need: FILLED_TEXT },
    badge: { required: true, shape: () => BADGE_0 },
    issued_on: { need: ANY_DATE },
    expires: { need: ANY_DATE },
    salt: { need: TEXT },
    evidence: { need: ADDRESS_OR_PATH },
  },
  also: [inOrder('issued_on', 'expires')],
};

/** The rules of a document of Open Badges 1.0 or 1.1: it is told apart by its members, as 1.0 has no types. */
export function openBadge1Shape(document: JsonObject): Shape {
  const types = listOf(document.type);
  if (types.includes('BadgeClass')) return BADGE_1_CLASS;
  if (types.includes('Issuer') || types.includes('IssuerOrg')) return BADGE_1_ISSUER;
  if (document.recipient !== undefined || document.badge !== undefined) {
    return isVersion11(document) ? ASSERTION_11 : ASSERTION_1;
  }
  return document.criteria !== undefined ? BADGE_1_CLASS : BADGE_1_ISSUER;
}

/** In 1.1 the assertion has an address as id; the uid stays allowed. */
const ASSERTION_11: Shape = {
  ...ASSERTION_1,
  id: 'ob11-assertion',
  clause: clause('1.1', 'Badge Assertion'),
  members: { ...ASSERTION_1.members, uid: { need: TEXT }, id: { need: TEXT } },
  oneOf: [['id', 'uid']],
};

function isVersion11(document: JsonObject): boolean {
  return document['@context'] !== undefined;
}
