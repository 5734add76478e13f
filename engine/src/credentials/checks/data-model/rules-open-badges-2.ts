import { type JsonObject, listOf, objectOf } from '../../json.js';
import type { Clause } from '../../report.js';
import { contextBegins } from './context-rules.js';
import { inOrder, typesAreWords } from './extra-rules.js';
import {
  BADGE_ID,
  EMAIL_ADDRESS,
  FILLED_TEXT,
  FLAG,
  IDENTITY,
  isAbsoluteUrl,
  isDataUrl,
  TEXT,
  WEB_ADDRESS,
  WEB_ADDRESS_OR_DATA,
  WRITTEN_DATE,
} from './needs.js';
import type { ExtraRule, Shape } from './shape.js';
import { shownText } from './shown-text.js';

const STANDARD = 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html';
const NAMESPACE = 'https://w3id.org/openbadges#';

/** The line of `@context` of Open Badges 2.0 and 2.1. */
export const BADGE_2_CONTEXT = {
  url: 'https://w3id.org/openbadges/v2',
  alike:
    /^https?:\/\/(w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2\/context\.json|purl\.imsglobal\.org\/(spec\/)?ob\/v2p\d[^\s]*)$/,
} as const;

/** Types that the context of Open Badges 2.0 defines. */
const DEFINED_TYPES: readonly string[] = [
  'AlignmentObject',
  'CryptographicKey',
  'Endorsement',
  'Assertion',
  'BadgeClass',
  'Criteria',
  'Evidence',
  'Extension',
  'FrameValidation',
  'IdentityObject',
  'Image',
  'HostedBadge',
  'hosted',
  'Issuer',
  'Profile',
  'RevocationList',
  'SignedBadge',
  'signed',
  'TypeValidation',
  'VerificationObject',
];

function badgeClause(title: string, anchor: string): Clause {
  return { title: `Open Badges 2.0 ${title}`, url: `${STANDARD}#${anchor}` };
}

const IMAGE: Shape = {
  id: 'ob2-image',
  words: 'an object with an id',
  clause: badgeClause('Image', 'Image'),
  members: {
    id: { required: true, need: WEB_ADDRESS_OR_DATA },
    caption: { need: TEXT },
    author: { need: BADGE_ID },
  },
};

const ASSERTION_IMAGE: Shape = {
  ...IMAGE,
  id: 'ob2-assertion-image',
  members: { ...IMAGE.members, id: { required: true, need: WEB_ADDRESS } },
};

const RECIPIENT: Shape = {
  id: 'ob2-recipient',
  words: 'an object with type, identity and hashed',
  clause: badgeClause('IdentityObject', 'IdentityObject'),
  members: {
    type: { required: true, many: true, need: FILLED_TEXT },
    identity: { required: true, need: FILLED_TEXT },
    hashed: { required: true, need: FLAG },
    salt: { need: TEXT },
  },
  also: [identityIsHash],
};

const VERIFICATION: Shape = {
  id: 'ob2-verification',
  words: 'an object that says hosted or signed',
  clause: badgeClause('VerificationObject', 'VerificationObject'),
  types: ['hosted', 'HostedBadge', 'signed', 'SignedBadge'],
  members: { creator: { need: BADGE_ID } },
};

const EVIDENCE: Shape = {
  id: 'ob2-evidence',
  words: 'an object with id or narrative',
  clause: badgeClause('Evidence', 'Evidence'),
  members: {
    id: { need: BADGE_ID },
    narrative: { need: TEXT },
    name: { need: TEXT },
    description: { need: TEXT },
    genre: { need: TEXT },
    audience: { need: TEXT },
  },
};

const CRITERIA: Shape = {
  id: 'ob2-criteria',
  words: 'an object with id or narrative',
  clause: badgeClause('Criteria', 'Criteria'),
  members: { id: { need: BADGE_ID }, narrative: { need: TEXT } },
};

const ALIGNMENT: Shape = {
  id: 'ob2-alignment',
  words: 'an object with targetName and targetUrl',
  clause: badgeClause('AlignmentObject', 'Alignment'),
  members: {
    targetName: { required: true, need: TEXT },
    targetUrl: { required: true, need: WEB_ADDRESS },
    targetDescription: { need: TEXT },
    targetFramework: { need: TEXT },
    targetCode: { need: TEXT },
  },
};

/** An issuer. */
export const BADGE_2_PROFILE: Shape = {
  id: 'ob2-profile',
  words: 'an issuer (object with id, name, url and email)',
  clause: badgeClause('Profile', 'Profile'),
  types: ['Profile', 'Issuer'],
  members: {
    id: { required: true, need: BADGE_ID },
    name: { required: true, need: FILLED_TEXT },
    url: { required: true, need: WEB_ADDRESS },
    email: { required: true, need: EMAIL_ADDRESS },
    description: { need: TEXT },
    telephone: { need: TEXT },
    image: { need: WEB_ADDRESS_OR_DATA, shape: () => IMAGE },
    revocationList: { need: BADGE_ID },
  },
  also: [issuerOnWeb],
};

/** What a badge stands for. */
export const BADGE_2_CLASS: Shape = {
  id: 'ob2-badge',
  words: 'a badge class (object) or its address',
  clause: badgeClause('BadgeClass', 'BadgeClass'),
  types: ['BadgeClass'],
  members: {
    id: { required: true, need: BADGE_ID },
    name: { required: true, need: FILLED_TEXT },
    description: { required: true, need: TEXT },
    criteria: { required: true, need: BADGE_ID, shape: () => CRITERIA },
    issuer: { required: true, need: BADGE_ID, shape: () => BADGE_2_PROFILE },
    image: { need: WEB_ADDRESS_OR_DATA, shape: () => IMAGE },
    alignment: { many: true, shape: () => ALIGNMENT },
    tags: { many: true, need: TEXT },
  },
};

/** A badge that was given to somebody. */
export const BADGE_2_ASSERTION: Shape = {
  id: 'ob2-assertion',
  words: 'an assertion (object)',
  clause: badgeClause('Assertion', 'Assertion'),
  types: ['Assertion'],
  members: {
    id: { required: true, need: BADGE_ID },
    recipient: { required: true, shape: () => RECIPIENT },
    badge: { required: true, need: BADGE_ID, shape: () => BADGE_2_CLASS },
    verification: { required: true, shape: () => VERIFICATION },
    issuedOn: { required: true, need: WRITTEN_DATE },
    expires: { need: WRITTEN_DATE },
    // A picture inside an assertion would make every copy another document; upstream refuses it too.
    image: { need: WEB_ADDRESS, shape: () => ASSERTION_IMAGE },
    narrative: { need: TEXT },
    evidence: { many: true, need: BADGE_ID, shape: () => EVIDENCE },
  },
  also: [inOrder('issuedOn', 'expires')],
};

const CLAIM: Shape = {
  id: 'ob2-claim',
  words: 'an object with the id of what is endorsed',
  clause: badgeClause('Endorsement', 'Endorsement'),
  members: { id: { required: true, need: BADGE_ID }, endorsementComment: { need: TEXT } },
};

const ENDORSEMENT: Shape = {
  id: 'ob2-endorsement',
  words: 'an endorsement (object)',
  clause: badgeClause('Endorsement', 'Endorsement'),
  types: ['Endorsement'],
  members: {
    id: { required: true, need: BADGE_ID },
    claim: { required: true, shape: () => CLAIM },
    issuedOn: { required: true, need: WRITTEN_DATE },
    issuer: { required: true, need: BADGE_ID, shape: () => BADGE_2_PROFILE },
  },
};

const OTHER: Shape = {
  id: 'ob2-document',
  words: 'an Open Badges document (object)',
  clause: badgeClause('Data Classes', 'data-classes'),
  members: { id: { need: BADGE_ID } },
};

const BY_TYPE: readonly Shape[] = [BADGE_2_ASSERTION, BADGE_2_CLASS, ENDORSEMENT, BADGE_2_PROFILE];

/** The rules of a document of Open Badges 2.0 by its type: assertion, badge class, profile, endorsement, or another one. */
export function openBadge2Shape(document: JsonObject): Shape {
  const types = listOf(document.type);
  const isBare = types.length === 0 && document.recipient !== undefined;
  const shape = isBare
    ? BADGE_2_ASSERTION
    : (BY_TYPE.find((candidate) => candidate.types?.some((type) => types.includes(type))) ?? OTHER);
  const typed = withDefinedTypes(shape);
  return { ...typed, also: [context2, ...(typed.also ?? [])] };
}

/** The shape of a document that stands alone, so that its own context must define its types. */
export function withDefinedTypes(shape: Shape): Shape {
  return { ...shape, also: [typesAreDefined, typesAreWords, ...(shape.also ?? [])] };
}

/** An inline context counts when it defines the words of Open Badges. */
const context2: ExtraRule = (place, shape) => {
  const isInline = listOf(place.object['@context']).some(
    (entry) => typeof entry === 'object' && JSON.stringify(entry).includes(NAMESPACE),
  );
  return contextBegins(isInline ? [] : [{ ...BADGE_2_CONTEXT, anywhere: true }])(place, shape);
};

/** Every type is a word of the standard, an address, or a word with a prefix; and there is at least one. */
const typesAreDefined: ExtraRule = ({ object, path }, shape) => {
  const place = `${path}.type`;
  const about = { rule: `${shape.id}-type-defined`, path: place, clause: shape.clause };
  if (object.type === undefined) {
    return shape.types ? [] : [{ ...about, code: 'model-missing', params: missing(place) }];
  }
  return listOf(object.type).flatMap((type) =>
    typeof type !== 'string' || isAbsoluteUrl(type) || mayBeDefined(type, object)
      ? []
      : [{ ...about, code: 'model-type-undefined' as const, params: undefinedType(type) }],
  );
};

/** Own contexts may define own types; those at other addresses are not looked into here. */
function mayBeDefined(type: string, document: JsonObject): boolean {
  if (DEFINED_TYPES.includes(type)) return true;
  return listOf(document['@context']).some((entry) => {
    if (typeof entry === 'string') return !BADGE_2_CONTEXT.alike.test(entry);
    const inline = objectOf(entry);
    return inline !== undefined && Object.hasOwn(inline, type);
  });
}

function missing(place: string): Readonly<Record<string, string>> {
  return { place, needed: 'the kind of the document' };
}

function undefinedType(type: string): Readonly<Record<string, string>> {
  return {
    term: shownText(type),
    hint: 'Ask the issuer to use a type of Open Badges 2.0, or to write the address of its own type.',
  };
}

function issuerOnWeb({ object, path }: Parameters<ExtraRule>[0], shape: Shape) {
  const id = object.id;
  if (id === undefined || WEB_ADDRESS.fits(id) || !BADGE_ID.fits(id)) return [];
  return [
    {
      code: 'model-issuer-not-web' as const,
      rule: 'ob2-profile-id-web',
      path: `${path}.id`,
      params: {},
      clause: shape.clause,
    },
  ];
}

function identityIsHash({ object, path }: Parameters<ExtraRule>[0], shape: Shape) {
  const value = object.identity;
  if (object.hashed !== true || typeof value !== 'string' || IDENTITY.fits(value)) return [];
  const place = `${path}.identity`;
  return [
    {
      code: 'model-odd-value' as const,
      rule: 'ob2-recipient-identity-form',
      path: place,
      params: { place, needed: IDENTITY.words, found: isDataUrl(value) ? 'data' : 'another text' },
      clause: shape.clause,
    },
  ];
}
