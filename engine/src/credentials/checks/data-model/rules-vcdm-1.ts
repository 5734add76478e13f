import type { Clause } from '../../report.js';
import { contextBegins } from './context-rules.js';
import { inOrder, notEmpty, typesAreWords } from './extra-rules.js';
import { ANY_URL, MOMENT, MOMENT_OR_ZONELESS, TYPE_WORD } from './needs.js';
import { COMMON_PARTS, PROOF } from './rules-vcdm-2.js';
import type { MemberRule, Shape } from './shape.js';

/** Address of the base context of VC data model 1.0 and 1.1. */
export const VCDM_1_CONTEXT = 'https://www.w3.org/2018/credentials/v1';

const CLAUSE: Clause = {
  title: 'VC Data Model 1.1 §4 Basic Concepts',
  url: 'https://www.w3.org/TR/vc-data-model/#basic-concepts',
};

const ISSUER: Shape = {
  id: 'vcdm1-issuer',
  words: 'an object with an id that is a URL',
  clause: {
    title: 'VC Data Model 1.1 §4.5 Issuer',
    url: 'https://www.w3.org/TR/vc-data-model/#issuer',
  },
  members: { id: { required: true, need: ANY_URL } },
};

const SUBJECT: Shape = {
  id: 'vcdm1-subject',
  words: 'an object that claims something',
  clause: {
    title: 'VC Data Model 1.1 §4.4 Credential Subject',
    url: 'https://www.w3.org/TR/vc-data-model/#credential-subject',
  },
  members: { id: { need: ANY_URL } },
  also: [notEmpty],
};

/** Proofs of that time often wrote `created` without a zone; the proof's own check says what it is worth. */
export const OLD_PROOF: Shape = {
  ...PROOF,
  id: 'vcdm1-proof',
  members: {
    type: { required: true, many: true, need: TYPE_WORD },
    created: { need: MOMENT, remark: true },
  },
};

/** Unlike version 2.0, this one asks for the address of status and refresh as well. */
function placedPart(id: string, title: string, anchor: string): Shape {
  return {
    id,
    words: 'an object with id and type',
    clause: {
      title: `VC Data Model 1.1 ${title}`,
      url: `https://www.w3.org/TR/vc-data-model/#${anchor}`,
    },
    members: {
      type: { required: true, many: true, need: TYPE_WORD },
      id: { required: true, need: ANY_URL },
    },
  };
}

const STATUS = placedPart('vcdm1-status', '§4.9 Status', 'status');
const REFRESH = placedPart('vcdm1-refresh', '§5.4 Refreshing', 'refreshing');

/** Members of a credential of version 1.1. */
export const VCDM_1_MEMBERS: Readonly<Record<string, MemberRule>> = {
  ...COMMON_PARTS,
  credentialStatus: { many: true, shape: () => STATUS },
  refreshService: { many: true, shape: () => REFRESH },
  issuer: { required: true, need: ANY_URL, shape: () => ISSUER },
  issuanceDate: { required: true, need: MOMENT_OR_ZONELESS },
  expirationDate: { need: MOMENT_OR_ZONELESS },
  credentialSubject: { required: true, many: true, shape: () => SUBJECT },
  proof: { many: true, shape: () => OLD_PROOF },
};

/** A credential of VC data model 1.1. */
export const VCDM_1_CREDENTIAL: Shape = {
  id: 'vcdm1',
  words: 'a verifiable credential (object)',
  clause: CLAUSE,
  types: ['VerifiableCredential'],
  members: VCDM_1_MEMBERS,
  also: [
    contextBegins([{ url: VCDM_1_CONTEXT }]),
    typesAreWords,
    inOrder('issuanceDate', 'expirationDate'),
  ],
};
