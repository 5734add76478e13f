import type { Clause } from '../../report.js';
import { contextBegins } from './context-rules.js';
import { inOrder, isCredential, notEmpty, typesAreWords } from './extra-rules.js';
import { ANY_URL, MOMENT_OR_ZONELESS, OBJECT, TEXT } from './needs.js';
import { VCDM_1_CONTEXT } from './rules-vcdm-1.js';
import { COMMON_PARTS } from './rules-vcdm-2.js';
import type { Need, Shape } from './shape.js';

const CLAUSE: Clause = {
  title: 'European Learning Model 3, profile of European Digital Credentials',
  url: 'https://europa.eu/europass/elm-browser/',
};

/** Texts of the European Learning Model: one text, or texts by language. */
const TEXTS: Need = {
  words: 'a text, or texts by language',
  fits: (value) => TEXT.fits(value) || OBJECT.fits(value),
};

const ISSUER: Shape = {
  id: 'edc-issuer',
  words: 'an organisation (object) with id and legal name',
  clause: CLAUSE,
  types: ['Organisation', 'Person', 'Agent'],
  members: {
    id: { required: true, need: ANY_URL },
    legalName: { many: true, need: TEXTS },
    location: { many: true, need: OBJECT },
  },
};

const SUBJECT: Shape = {
  id: 'edc-subject',
  words: 'a person (object) with an id',
  clause: CLAUSE,
  types: ['Person', 'Agent', 'Organisation'],
  members: { id: { required: true, need: ANY_URL }, hasClaim: { many: true, need: OBJECT } },
  also: [notEmpty],
};

const DISPLAY: Shape = {
  id: 'edc-display',
  words: 'an object with title and primaryLanguage',
  clause: CLAUSE,
  types: ['DisplayParameter'],
  members: {
    title: { required: true, many: true, need: TEXTS },
    primaryLanguage: { required: true, need: OBJECT },
    language: { required: true, many: true, need: OBJECT },
  },
};

/** A European Digital Credential in the European Learning Model 3. */
export const EDC_CREDENTIAL: Shape = {
  id: 'edc',
  words: 'a European digital credential (object)',
  clause: CLAUSE,
  types: ['EuropeanDigitalCredential'],
  members: {
    ...COMMON_PARTS,
    id: { required: true, need: ANY_URL },
    issuer: { required: true, shape: () => ISSUER },
    credentialSubject: { required: true, shape: () => SUBJECT },
    credentialProfiles: { required: true, many: true, need: OBJECT },
    displayParameter: { required: true, shape: () => DISPLAY },
    issuanceDate: { need: MOMENT_OR_ZONELESS },
    issued: { need: MOMENT_OR_ZONELESS },
    validFrom: { need: MOMENT_OR_ZONELESS },
    validUntil: { need: MOMENT_OR_ZONELESS },
    expirationDate: { need: MOMENT_OR_ZONELESS },
    evidence: { many: true, need: OBJECT },
  },
  oneOf: [['issuanceDate', 'validFrom']],
  also: [
    contextBegins([
      { url: VCDM_1_CONTEXT, alike: /^https:\/\/www\.w3\.org\/ns\/credentials\/v2$/ },
    ]),
    typesAreWords,
    isCredential,
    inOrder('validFrom', 'validUntil'),
    inOrder('issuanceDate', 'expirationDate'),
  ],
};
