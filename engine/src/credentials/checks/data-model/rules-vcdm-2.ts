import type { Clause } from '../../report.js';
import { contextBegins } from './context-rules.js';
import { idsDiffer, inOrder, notEmpty, typesAreWords } from './extra-rules.js';
import {
  ANY_URL,
  INTEGRITY_TEXT,
  isDataUrl,
  isWrappedToken,
  LANGUAGE_TEXT,
  MOMENT,
  MULTIBASE_TEXT,
  TEXT,
  TYPE_WORD,
} from './needs.js';
import type { MemberRule, Need, Shape } from './shape.js';

/** Address of the base context of VC data model 2.0. */
export const VCDM_2_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
const STANDARD = 'https://www.w3.org/TR/vc-data-model-2.0/';

/** A clause of VC data model 2.0. */
export function vcdm2Clause(title: string, anchor: string): Clause {
  return { title: `VC Data Model 2.0 ${title}`, url: `${STANDARD}#${anchor}` };
}

const DATA_URL: Need = {
  words: 'a data URL with the secured credential in it',
  fits: (value) => isDataUrl(value) && isWrappedToken(value),
};

/** An object that says what it is, and perhaps where. */
export function typedPart(id: string, words: string, clause: Clause): Shape {
  return {
    id,
    words,
    clause,
    members: { type: { required: true, many: true, need: TYPE_WORD }, id: { need: ANY_URL } },
  };
}

const STATUS = typedPart(
  'vcdm-status',
  'an object with a type',
  vcdm2Clause('§4.10 Status', 'status'),
);
const REFRESH = typedPart(
  'vcdm-refresh',
  'an object with a type',
  vcdm2Clause('§5.4 Refreshing', 'refreshing'),
);
const TERMS = typedPart(
  'vcdm-terms',
  'an object with a type',
  vcdm2Clause('§5.5 Terms of Use', 'terms-of-use'),
);
const EVIDENCE = typedPart(
  'vcdm-evidence',
  'an object with a type',
  vcdm2Clause('§5.6 Evidence', 'evidence'),
);
const SCHEMA: Shape = {
  ...typedPart(
    'vcdm-schema',
    'an object with id and type',
    vcdm2Clause('§4.11 Data Schemas', 'data-schemas'),
  ),
  members: {
    type: { required: true, many: true, need: TYPE_WORD },
    id: { required: true, need: ANY_URL },
  },
};
const RELATED: Shape = {
  id: 'vcdm-related',
  words: 'an object with id and a digest',
  clause: vcdm2Clause('§5.3 Integrity of Related Resources', 'integrity-of-related-resources'),
  members: {
    id: { required: true, need: ANY_URL },
    digestSRI: { need: INTEGRITY_TEXT },
    digestMultibase: { need: MULTIBASE_TEXT },
    mediaType: { need: TEXT },
  },
  oneOf: [['digestSRI', 'digestMultibase']],
};

/** A proof as Data Integrity and its forerunners write it; the proof itself is checked elsewhere. */
export const PROOF: Shape = {
  id: 'vcdm-proof',
  words: 'an object with a type',
  clause: {
    title: 'Data Integrity 1.0 §2.1 Proofs',
    url: 'https://www.w3.org/TR/vc-data-integrity/#proofs',
  },
  members: {
    type: { required: true, many: true, need: TYPE_WORD },
    id: { need: ANY_URL },
    created: { need: MOMENT },
    expires: { need: MOMENT },
    proofPurpose: { need: TEXT },
    cryptosuite: { need: TEXT },
  },
};

/** Parts that every verifiable credential may have, in both versions. */
export const COMMON_PARTS: Readonly<Record<string, MemberRule>> = {
  id: { need: ANY_URL },
  credentialStatus: { many: true, shape: () => STATUS },
  credentialSchema: { many: true, shape: () => SCHEMA },
  refreshService: { many: true, shape: () => REFRESH },
  termsOfUse: { many: true, shape: () => TERMS },
  evidence: { many: true, shape: () => EVIDENCE },
};

const ISSUER: Shape = {
  id: 'vcdm-issuer',
  words: 'an object with an id that is a URL',
  clause: vcdm2Clause('§4.7 Issuer', 'issuer'),
  members: {
    id: { required: true, need: ANY_URL },
    name: { many: true, need: LANGUAGE_TEXT },
    description: { many: true, need: LANGUAGE_TEXT },
  },
};

const SUBJECT: Shape = {
  id: 'vcdm-subject',
  words: 'an object that claims something',
  clause: vcdm2Clause('§4.8 Credential Subject', 'credential-subject'),
  members: { id: { need: ANY_URL } },
  also: [notEmpty],
};

/** Members that a credential of version 2.0 has beyond {@link COMMON_PARTS}. */
export const VCDM_2_MEMBERS: Readonly<Record<string, MemberRule>> = {
  ...COMMON_PARTS,
  name: { many: true, need: LANGUAGE_TEXT },
  description: { many: true, need: LANGUAGE_TEXT },
  issuer: { required: true, need: ANY_URL, shape: () => ISSUER },
  validFrom: { need: MOMENT },
  validUntil: { need: MOMENT },
  credentialSubject: { required: true, many: true, shape: () => SUBJECT },
  relatedResource: { many: true, shape: () => RELATED },
  proof: { many: true, shape: () => PROOF },
};

/** A credential of VC data model 2.0. */
export const VCDM_2_CREDENTIAL: Shape = {
  id: 'vcdm2',
  words: 'a verifiable credential (object)',
  clause: vcdm2Clause('§4 Basic Concepts', 'basic-concepts'),
  types: ['VerifiableCredential'],
  members: VCDM_2_MEMBERS,
  also: [
    contextBegins([{ url: VCDM_2_CONTEXT }]),
    typesAreWords,
    inOrder('validFrom', 'validUntil'),
    idsDiffer('relatedResource'),
  ],
};

/** A credential that is wrapped into a data URL. */
export const ENVELOPED_CREDENTIAL: Shape = {
  id: 'vcdm2-enveloped',
  words: 'an enveloped credential (object)',
  clause: vcdm2Clause(
    '§4.13.1 Enveloped Verifiable Credentials',
    'enveloped-verifiable-credentials',
  ),
  types: ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'],
  members: { id: { required: true, need: DATA_URL } },
  also: [contextBegins([{ url: VCDM_2_CONTEXT }])],
};
