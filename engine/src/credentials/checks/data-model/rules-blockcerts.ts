import type { JsonObject } from '../../json.js';
import type { Clause } from '../../report.js';
import { contextBegins } from './context-rules.js';
import { inOrder, typesAreWords } from './extra-rules.js';
import { ANY_URL, FILLED_TEXT, FLAG, OBJECT, TEXT, WRITTEN_DATE } from './needs.js';
import { inFormOf } from './rules-open-badges-3.js';
import { VCDM_1_CREDENTIAL } from './rules-vcdm-1.js';
import { VCDM_2_CREDENTIAL } from './rules-vcdm-2.js';
import type { Shape } from './shape.js';

const V2: Clause = {
  title: 'Blockcerts 2',
  url: 'https://github.com/blockchain-certificates/cert-schema/tree/master/cert_schema/2.0',
};
const V1: Clause = {
  title: 'Blockcerts 1.2',
  url: 'https://github.com/blockchain-certificates/cert-schema/tree/master/cert_schema/1.2',
};

const RECIPIENT: Shape = {
  id: 'blockcerts-recipient',
  words: 'an object with type, identity and hashed',
  clause: V2,
  members: {
    type: { required: true, need: FILLED_TEXT },
    identity: { required: true, need: FILLED_TEXT },
    hashed: { required: true, need: FLAG },
  },
};

const ISSUER: Shape = {
  id: 'blockcerts-issuer',
  words: 'an issuer (object) with id and name',
  clause: V2,
  members: { id: { required: true, need: ANY_URL }, name: { required: true, need: FILLED_TEXT } },
};

const BADGE: Shape = {
  id: 'blockcerts-badge',
  words: 'an object with name, description and issuer',
  clause: V2,
  members: {
    id: { need: ANY_URL },
    name: { required: true, need: FILLED_TEXT },
    description: { required: true, need: TEXT },
    issuer: { required: true, need: ANY_URL, shape: () => ISSUER },
  },
};

/** The receipt that ties a certificate to a block chain; the Merkle check follows it. */
const RECEIPT: Shape = {
  id: 'blockcerts-receipt',
  words: 'an object with targetHash, merkleRoot, proof and anchors',
  clause: V2,
  members: {
    targetHash: { required: true, need: FILLED_TEXT },
    merkleRoot: { required: true, need: FILLED_TEXT },
    proof: { many: true, need: OBJECT },
    anchors: { required: true, many: true, need: OBJECT },
  },
};

const CERTIFICATE_2: Shape = {
  id: 'blockcerts2',
  words: 'a certificate (object)',
  clause: V2,
  types: ['Assertion'],
  members: {
    id: { required: true, need: ANY_URL },
    recipient: { required: true, shape: () => RECIPIENT },
    badge: { required: true, shape: () => BADGE },
    verification: { required: true, need: OBJECT },
    issuedOn: { required: true, need: WRITTEN_DATE },
    expires: { need: WRITTEN_DATE },
    signature: { required: true, shape: () => RECEIPT },
  },
  also: [contextBegins([]), typesAreWords, inOrder('issuedOn', 'expires')],
};

const ASSERTION_1: Shape = {
  id: 'blockcerts1-assertion',
  words: 'an object with uid and issuedOn',
  clause: V1,
  members: {
    uid: { required: true, need: FILLED_TEXT },
    issuedOn: { required: true, need: WRITTEN_DATE },
    expires: { need: WRITTEN_DATE },
  },
  also: [inOrder('issuedOn', 'expires')],
};

const TITLE_1: Shape = {
  id: 'blockcerts1-certificate',
  words: 'an object with name and issuer',
  clause: V1,
  members: {
    name: { required: true, need: FILLED_TEXT },
    issuer: { required: true, shape: () => ISSUER },
  },
};

const DOCUMENT_1: Shape = {
  id: 'blockcerts1-document',
  words: 'an object with recipient, assertion and certificate',
  clause: V1,
  members: {
    recipient: { required: true, shape: () => RECIPIENT },
    assertion: { required: true, shape: () => ASSERTION_1 },
    certificate: { required: true, shape: () => TITLE_1 },
  },
};

const CERTIFICATE_1: Shape = {
  id: 'blockcerts1',
  words: 'a certificate (object)',
  clause: V1,
  members: {
    document: { required: true, shape: () => DOCUMENT_1 },
    receipt: { shape: () => ({ ...RECEIPT, clause: V1 }) },
  },
};

/** The rules of Blockcerts 1: with its receipt around it, or (1.1) bare. */
export function blockcerts1Shape(document: JsonObject): Shape {
  const isWhole = document.document !== undefined || document.receipt !== undefined;
  return isWhole ? CERTIFICATE_1 : DOCUMENT_1;
}

/** The rules of Blockcerts 2. */
export function blockcerts2Shape(): Shape {
  return CERTIFICATE_2;
}

/** The rules of Blockcerts 3: those of the data model in whose form it is written. */
export function blockcerts3Shape(document: JsonObject): Shape {
  return inFormOf(document) === '1.1' ? VCDM_1_CREDENTIAL : VCDM_2_CREDENTIAL;
}
