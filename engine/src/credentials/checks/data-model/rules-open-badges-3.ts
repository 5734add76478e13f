import { type JsonObject, listOf } from '../../json.js';
import { contextBegins } from './context-rules.js';
import { idNeededFor, inOrder, isCredential, typesAreWords } from './extra-rules.js';
import { ANY_URL, FILLED_TEXT, MOMENT, MOMENT_OR_ZONELESS, TEXT } from './needs.js';
import {
  ACHIEVEMENT,
  badgeClause,
  ENDORSEMENT,
  EVIDENCE,
  IDENTITY_OBJECT,
  IMAGE,
  namesSomebody,
  PROFILE,
  RESULT,
  SUBJECT_DETAILS,
} from './rules-open-badges-3-parts.js';
import { VCDM_1_CONTEXT, VCDM_1_MEMBERS } from './rules-vcdm-1.js';
import { typedPart, VCDM_2_CONTEXT, VCDM_2_MEMBERS } from './rules-vcdm-2.js';
import type { MemberRule, Shape } from './shape.js';

/** The line of `@context` that makes a credential an Open Badge 3.0; versioned and older addresses count as well. */
export const BADGE_CONTEXT = {
  url: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  alike:
    /^https:\/\/(purl\.imsglobal\.org\/spec\/ob\/v3p0\/(context(-3\.\d+\.\d+)?\.json|context\/ob_v3p0\.jsonld|context\/?)|imsglobal\.github\.io\/openbadges-specification\/(ob_v3p0\.jsonld|context\.json))$/,
} as const;

const SUBJECT: Shape = {
  id: 'ob3-subject',
  words: 'an object of type AchievementSubject with an achievement',
  clause: badgeClause('§B.1.2 AchievementSubject', 'achievementsubject'),
  types: ['AchievementSubject'],
  members: {
    id: { need: ANY_URL },
    identifier: { many: true, shape: () => IDENTITY_OBJECT },
    achievement: { required: true, shape: () => ACHIEVEMENT },
    result: { many: true, shape: () => RESULT },
    source: { shape: () => PROFILE },
    image: { shape: () => IMAGE, remark: true },
    narrative: { need: TEXT },
    ...SUBJECT_DETAILS,
  },
  also: [namesSomebody],
};

const ENDORSEMENT_SUBJECT: Shape = {
  id: 'ob3-endorsement-subject',
  words: 'an object of type EndorsementSubject with the id of what is endorsed',
  clause: badgeClause('§B.1.23 EndorsementSubject', 'endorsementsubject'),
  types: ['EndorsementSubject'],
  members: { id: { required: true, need: ANY_URL }, endorsementComment: { need: TEXT } },
};

const STATUS: Shape = {
  ...typedPart(
    'ob3-status',
    'an object with a type',
    badgeClause('§B.3.2 CredentialStatus', 'credentialstatus'),
  ),
  also: [idNeededFor('1EdTechRevocationList')],
};

const REFRESH: Shape = {
  ...typedPart(
    'ob3-refresh',
    'an object with a type',
    badgeClause('§B.3.6 RefreshService', 'refreshservice'),
  ),
  also: [idNeededFor('1EdTechCredentialRefresh')],
};

/** Members that Open Badges and learner records add to those of the data model. */
export const BADGE_MEMBERS: Readonly<Record<string, MemberRule>> = {
  id: { required: true, need: ANY_URL },
  name: { need: FILLED_TEXT },
  description: { need: TEXT },
  image: { shape: () => IMAGE, remark: true },
  issuer: { required: true, need: ANY_URL, shape: () => PROFILE },
  awardedDate: { need: MOMENT_OR_ZONELESS },
  endorsement: { many: true, shape: () => ENDORSEMENT },
  credentialStatus: { many: true, shape: () => STATUS },
  refreshService: { many: true, shape: () => REFRESH },
  endorsementJwt: { many: true, need: TEXT },
  evidence: { many: true, shape: () => EVIDENCE },
};

const BADGE_2: Shape = {
  id: 'ob3',
  words: 'an achievement credential (object)',
  clause: badgeClause('§B.1.1 AchievementCredential', 'achievementcredential'),
  types: ['OpenBadgeCredential', 'AchievementCredential'],
  members: {
    ...VCDM_2_MEMBERS,
    ...BADGE_MEMBERS,
    validFrom: { required: true, need: MOMENT },
    credentialSubject: { required: true, shape: () => SUBJECT },
  },
  also: [
    contextBegins([{ url: VCDM_2_CONTEXT }, BADGE_CONTEXT]),
    typesAreWords,
    isCredential,
    inOrder('validFrom', 'validUntil'),
  ],
};

const BADGE_1: Shape = {
  ...BADGE_2,
  id: 'ob3-vcdm1',
  members: {
    ...VCDM_1_MEMBERS,
    ...BADGE_MEMBERS,
    credentialSubject: { required: true, shape: () => SUBJECT },
  },
  also: [
    contextBegins([{ url: VCDM_1_CONTEXT }, BADGE_CONTEXT]),
    typesAreWords,
    isCredential,
    inOrder('issuanceDate', 'expirationDate'),
  ],
};

/** The rules of an Open Badge 3.0 in the form of the data model that its first context names. */
export function openBadge3Shape(document: JsonObject): Shape {
  const base = inFormOf(document) === '1.1' ? BADGE_1 : BADGE_2;
  if (!listOf(document.type).includes('EndorsementCredential')) return base;
  return {
    ...base,
    id: 'ob3-endorsement',
    clause: badgeClause('§B.1.22 EndorsementCredential', 'endorsementcredential'),
    types: ['EndorsementCredential'],
    members: {
      ...base.members,
      credentialSubject: { required: true, shape: () => ENDORSEMENT_SUBJECT },
    },
  };
}

/** The version of the data model in whose form a document is written, by its contexts, else by its dates. */
export function inFormOf(document: JsonObject): '1.1' | '2.0' {
  const contexts = listOf(document['@context']);
  if (contexts.includes(VCDM_2_CONTEXT)) return '2.0';
  if (contexts.includes(VCDM_1_CONTEXT)) return '1.1';
  return document.issuanceDate !== undefined && document.validFrom === undefined ? '1.1' : '2.0';
}
