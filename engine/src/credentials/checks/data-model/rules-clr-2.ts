import type { JsonObject } from '../../json.js';
import type { Clause } from '../../report.js';
import { contextBegins } from './context-rules.js';
import { inOrder, isCredential, typesAreWords } from './extra-rules.js';
import { ANY_URL, FILLED_TEXT, MOMENT, OBJECT_OR_TOKEN } from './needs.js';
import { BADGE_CONTEXT, BADGE_MEMBERS, inFormOf } from './rules-open-badges-3.js';
import { ACHIEVEMENT, IDENTITY_OBJECT, namesSomebody } from './rules-open-badges-3-parts.js';
import { VCDM_1_CONTEXT, VCDM_1_MEMBERS } from './rules-vcdm-1.js';
import { VCDM_2_CONTEXT, VCDM_2_MEMBERS } from './rules-vcdm-2.js';
import type { Shape } from './shape.js';

const RECORD_CONTEXT = {
  url: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  alike:
    /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/(context(-2\.\d+\.\d+)?\.json|context\/clr_v2p0\.jsonld)$/,
} as const;

function recordClause(title: string, anchor: string): Clause {
  return {
    title: `Comprehensive Learner Record 2.0 ${title}`,
    url: `https://www.imsglobal.org/spec/clr/v2p0/#${anchor}`,
  };
}

const ASSOCIATION: Shape = {
  id: 'clr2-association',
  words: 'an object of type Association with associationType, sourceId and targetId',
  clause: recordClause('Association', 'association'),
  types: ['Association'],
  members: {
    associationType: { required: true, need: FILLED_TEXT },
    sourceId: { required: true, need: ANY_URL },
    targetId: { required: true, need: ANY_URL },
  },
};

const SUBJECT: Shape = {
  id: 'clr2-subject',
  words: 'an object of type ClrSubject with verifiableCredential',
  clause: recordClause('ClrSubject', 'clrsubject'),
  types: ['ClrSubject'],
  members: {
    id: { need: ANY_URL },
    identifier: { many: true, shape: () => IDENTITY_OBJECT },
    // Each has a report of its own.
    verifiableCredential: { required: true, many: true, need: OBJECT_OR_TOKEN },
    achievement: { many: true, shape: () => ACHIEVEMENT },
    association: { many: true, shape: () => ASSOCIATION },
  },
  also: [namesSomebody],
};

const RECORD_2: Shape = {
  id: 'clr2',
  words: 'a learner record (object)',
  clause: recordClause('ClrCredential', 'clrcredential'),
  types: ['ClrCredential'],
  members: {
    ...VCDM_2_MEMBERS,
    ...BADGE_MEMBERS,
    validFrom: { required: true, need: MOMENT },
    credentialSubject: { required: true, shape: () => SUBJECT },
  },
  also: [
    contextBegins([{ url: VCDM_2_CONTEXT }, RECORD_CONTEXT, BADGE_CONTEXT]),
    typesAreWords,
    isCredential,
    inOrder('validFrom', 'validUntil'),
  ],
};

const RECORD_1: Shape = {
  ...RECORD_2,
  id: 'clr2-vcdm1',
  members: {
    ...VCDM_1_MEMBERS,
    ...BADGE_MEMBERS,
    credentialSubject: { required: true, shape: () => SUBJECT },
  },
  also: [
    contextBegins([{ url: VCDM_1_CONTEXT }, RECORD_CONTEXT, BADGE_CONTEXT]),
    typesAreWords,
    isCredential,
    inOrder('issuanceDate', 'expirationDate'),
  ],
};

/** The rules of a learner record in the form of the data model that its first context names. */
export function learnerRecordShape(document: JsonObject): Shape {
  return inFormOf(document) === '1.1' ? RECORD_1 : RECORD_2;
}
